import { daysBetween, type IsoDate } from '#domain/calendar/dates.ts';
import { groupedFlags } from '#domain/checks/at-stake.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { RaisedFlag } from '#domain/plan/follow-up.ts';
import type { Severity } from '#domain/plan/vocabulary.ts';
import type { Account } from '#domain/portfolio.ts';
import { anchorIfNamed, type Linked } from '../links/account-links.ts';
import { flagDuty, type FlagAct } from '../flags/flag-duty.ts';
import type { Site } from '../site.ts';

export interface FlagRow {
  /** Of a flag that a person raised under a name. */
  anchor?: string | undefined;
  severity: Severity;
  isClosed: boolean;
  what: string;
  /** What would clear it. */
  clear: string | undefined;
  /** Where clearing it begins. */
  act?: FlagAct | undefined;
  /** The rule's page; none for a flag that is closed. */
  rule: Linked | undefined;
  /** "since 15 Aug", "43 d left" or both days of a closed one. */
  when: string | undefined;
}

/** The red flags of an account, most severe first; those of one rule together, the rule with most money first. */
export function openFlagsOf(site: Site, account: Account): FlagRow[] {
  return groupedFlags(site.redFlagsOf(account.id)).flatMap(({ flags }) =>
    flags.map((flag) => flagRow(site, account, flag)),
  );
}

/** Flags raised by hand that are closed, newest first. */
export function closedFlagsOf(site: Site, account: Account): FlagRow[] {
  return account.redFlags
    .flatMap((flag) => (flag.closed === undefined ? [] : [{ flag, closed: flag.closed }]))
    .sort((a, b) => (a.closed < b.closed ? 1 : -1))
    .map(({ flag, closed }) => closedRow(site, account, flag, closed));
}

function flagRow(site: Site, account: Account, flag: Problem): FlagRow {
  return {
    ...flagDuty(site, flag),
    anchor: anchorIfNamed(account, 'flag', raisedBy(site, account, flag)?.id),
    isClosed: false,
    when: whenOf(site, flag.since),
  };
}

/** What a person wrote, when the flag was raised by hand. */
function raisedBy({ asOf }: Site, account: Account, flag: Problem): RaisedFlag | undefined {
  return flag.rule === 'raised-by-hand'
    ? account.redFlags.find(
        ({ what, opened, closed }) =>
          what === flag.facts.what && opened === flag.since && (closed === undefined || closed > asOf),
      )
    : undefined;
}

/** Since when it has been so; or how many days are left when the day is still to come. */
function whenOf(site: Site, since: string | undefined): string | undefined {
  if (since === undefined) return undefined;
  const { flags } = site.t.account;
  return since > site.asOf
    ? flags.left(site.format.days(daysBetween(site.asOf, since)))
    : flags.since(site.format.due(since, site.asOf));
}

function closedRow(site: Site, account: Account, flag: RaisedFlag, closed: IsoDate): FlagRow {
  const day = (date: IsoDate) => site.format.due(date, site.asOf);
  return {
    anchor: anchorIfNamed(account, 'flag', flag.id),
    severity: flag.severity,
    isClosed: true,
    what: flag.what,
    clear: flag.clear,
    rule: undefined,
    when: site.t.account.flags.span(day(flag.opened), day(closed)),
  };
}
