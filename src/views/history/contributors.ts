import { byText } from '#domain/order.ts';
import { fileChange, filesOf } from './last-change.ts';
import type { Account } from '#domain/portfolio.ts';
import { proposalsHref } from '../links/proposals-link.ts';
import type { Site } from '../site.ts';

/** So many stand by name; the others are counted. */
const MOST = 4;

/** Who has written a plan and its reviews, and where proposals to it wait; nothing where no history is known. */
export interface Contributors {
  said: string;
  /** The page of open proposals on the code host, which alone knows what waits. */
  waiting: { text: string; href: string } | undefined;
}

/** The people whose edits of a plan were accepted, those with most first. */
export function contributorsTo(site: Site, account: Account): Contributors | undefined {
  const files = new Set(filesOf(site, account));
  const counts = new Map<string, number>();
  for (const edit of site.history?.edits ?? [])
    if (edit.on <= site.asOf && edit.files.some((file) => files.has(file)))
      counts.set(edit.by, (counts.get(edit.by) ?? 0) + 1);
  if (counts.size === 0 || fileChange(site, account.source.file) === undefined) return undefined;
  const t = site.t.history;
  const names = [...counts]
    .sort(([a, one], [b, other]) => other - one || byText(a, b))
    .map(([name, count]) => t.editsBy(name, count));
  const href = proposalsHref(site.portfolio.company.repository);
  return {
    said: t.writtenBy(names.slice(0, MOST), Math.max(0, names.length - MOST)),
    waiting: href === undefined ? undefined : { text: t.waiting, href },
  };
}
