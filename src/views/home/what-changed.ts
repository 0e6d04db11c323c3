import { addDays } from '#domain/calendar/dates.ts';
import { editsBetween, type Edit } from '#domain/history.ts';
import { accountHref, type Linked } from '../links/account-links.ts';
import { shortName } from '../links/names.ts';
import type { Site } from '../site.ts';
import { writtenLanguage } from '../text/written-language.ts';

/** An accepted edit of the last days: when, what it touched, and why. */
export interface ChangeRow {
  day: string;
  subject: Linked;
  /** What else it touched: "and 2 more". */
  more: string | undefined;
  why: string;
  /** The language of the reason, where it is not the page's own. */
  whyIn: string | undefined;
  /** Who changed it, where no reason is told. */
  by: string | undefined;
}

const DAYS = 7;
const SHOWN = 4;

/**
 * The accepted edits of the as-of day and the seven days before it, newest first; nothing when there are none or no
 * git.
 */
export function whatChanged(site: Site): { rows: ChangeRow[]; all: number } | undefined {
  const edits = editsBetween(site.history, addDays(site.asOf, -DAYS - 1), site.asOf).flatMap((edit) => {
    const [subject, ...others] = touchedBy(site, edit);
    return subject
      ? [
          {
            day: site.format.due(edit.on, site.asOf),
            subject,
            more: others.length === 0 ? undefined : site.t.history.andMore(others.length),
            why: edit.why,
            whyIn: writtenLanguage(site, edit),
            by: edit.why === '' ? shortName(edit.by) : undefined,
          },
        ]
      : [];
  });
  return edits.length === 0 ? undefined : { rows: edits.slice(0, SHOWN), all: edits.length };
}

/** What an edit touched: plans and segments, else the company's own files; nothing for the method and imports. */
function touchedBy(site: Site, { files }: Edit): Linked[] {
  const things = [...files].sort().flatMap((file) => thingIn(site, file) ?? []);
  if (things.length > 0) return things;
  return files.some((file) => file === 'company.yaml' || file.startsWith('team/'))
    ? [{ text: site.portfolio.company.name }]
    : [];
}

function thingIn(site: Site, file: string): Linked | undefined {
  const { accounts, salesPlans, segments } = site.portfolio;
  const account = accounts.find(({ salesPlan, source }) => !salesPlan && source.file === file);
  if (account) return { text: account.name, href: accountHref(site, account) };
  const plan = salesPlans.find(({ source }) => source.file === file);
  if (plan) return { text: plan.name, href: site.url(`/sales-plans/${plan.id}/`) };
  const segment = segments.find(({ source }) => source.file === file);
  return segment && { text: segment.name, href: site.url(`/segments/${segment.id}/`) };
}
