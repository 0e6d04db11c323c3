import type { Meeting } from '#domain/budget/meeting.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { placeOf } from '#domain/place.ts';
import { plannedIn } from '#domain/portfolio.ts';
import type { Linked } from '../links/account-links.ts';
import { accountsHref } from '../links/accounts-href.ts';
import { groupHref } from '../links/group-link.ts';
import { editHref } from '../links/edit-link.ts';
import { changeBeside, placeChange, type ShownChange } from '../history/last-change.ts';
import type { Site } from '../site.ts';
import { accountsTable, type AccountsTable } from './account-lines.ts';
import { causesOf, type Causes } from './causes.ts';

/** What a row's figures open to: where the target is written, what makes the gap, and the accounts. */
export interface MeetingPanel {
  title: string;
  gap: string;
  /** What the row's target is: set on it, the sum of its parts', or not set. */
  target: { said: string; place: Linked | undefined; change: ShownChange | undefined };
  causes: Causes;
  accounts: AccountsTable | undefined;
  /** Where its accounts stand, when a page cannot carry even a few of each row's. */
  list: Linked | undefined;
}

/**
 * How much a row opens to; `most` accounts stand under each, where the page cannot carry all of them; so many causes
 * are `named`.
 */
export interface Opening {
  most: number | undefined;
  named: number;
}

/** Levels whose parts are accounts; the others' parts are the rows below them. */
export const OPEN_TO_ACCOUNTS: readonly Meeting['level'][] = ['person', 'segment', 'new-customers', 'group', 'rest'];

/** Fewer accounts than these under a row tell nothing: the row leads to all of them then. */
const FEWEST_ACCOUNTS = 3;

/** What the figures of a row open to. */
export function panelOf(
  site: Site,
  meeting: Meeting,
  { most, named, name, quarters }: Opening & { name: string; quarters: readonly Quarter[] },
): MeetingPanel {
  const { quarter, level } = meeting;
  const planned = plannedIn(meeting);
  const opensToAccounts = quarter === quarters[0] && OPEN_TO_ACCOUNTS.includes(level);
  const withAccounts = opensToAccounts && (most === undefined || most >= FEWEST_ACCOUNTS);
  const href = listOf(site, meeting);
  return {
    title: site.t.budget.opened(name, quarter),
    gap: site.format.signed(meeting.gap),
    target: targetOf(site, meeting),
    causes: causesOf(site, planned, quarter, named),
    accounts: withAccounts
      ? accountsTable(site, planned, quarters, most === undefined ? undefined : { most, href })
      : undefined,
    list: opensToAccounts && !withAccounts ? { text: site.t.budget.accountsInList(planned.length), href } : undefined,
  };
}

/** Where all accounts of a row stand. */
function listOf(site: Site, { level, id }: Meeting): string {
  if (level === 'person') return accountsHref(site, { kam: id });
  if (level === 'segment') return accountsHref(site, { segment: id });
  if (level === 'new-customers') return site.url('/new-customers/');
  return level === 'group' ? groupHref(site, { id }) : accountsHref(site);
}

function targetOf(site: Site, { target, figures, written, quarter }: Meeting): MeetingPanel['target'] {
  const t = site.t.budget;
  if (target.setOn === 'itself' && written) {
    const place = placeOf(written.source, [...written.base, 'targets', quarter]);
    return {
      said: t.targetSet(site.format.exact(target.amount ?? 0)),
      change: changeBeside(site, placeChange(site, place)),
      place: {
        text: `${place.file}:${place.line}`,
        href: editHref(site, place.file, place.line),
      },
    };
  }
  const said =
    target.amount === undefined
      ? t.targetNotSet
      : figures.target === undefined
        ? t.targetOfSome(site.format.exact(target.amount), target.uncovered.length)
        : t.targetOfParts(site.format.exact(target.amount));
  return { said, place: undefined, change: undefined };
}
