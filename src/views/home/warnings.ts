import { groupedFlags, type FlagGroup } from '#domain/checks/at-stake.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { memberShortLink } from '../links/company-links.ts';
import { flagsOfRule, ruleLink } from '../links/rule-link.ts';
import { flagDuty } from '../flags/flag-duty.ts';
import type { Site } from '../site.ts';

/** A warning of the first page: what is wrong, how to clear it, who does and since when. */
export type WarningRow = ReturnType<typeof warningRow>;

/** Warnings of one rule that are equally severe. */
export type WarningGroup = ReturnType<typeof warningGroup>;

/** So many warnings stand open, and so many of one rule are read on the first page. */
const SHOWN = 8;
const OF_RULE = 3;

/**
 * The red flags by rule, the most severe first and then where most money is at stake; the first few stand open, and
 * /health/ goes through all.
 */
export function warningGroups(site: Site) {
  const groups = groupedFlags(site.redFlags).map((group) => warningGroup(site, group));
  const before = (at: number) => groups.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0);
  const open = groups.filter((_, at) => before(at) < SHOWN);
  const rest = groups.slice(open.length);
  const count = (of: readonly WarningGroup[]) => of.reduce((sum, group) => sum + group.count, 0);
  return { open, rest, shown: before(open.length), all: count(groups), inRest: count(rest) };
}

function warningGroup(site: Site, { rule, severity, flags }: FlagGroup) {
  return {
    rule: ruleLink(site, rule),
    severity,
    count: flags.length,
    rows: flags.slice(0, OF_RULE).map((flag) => warningRow(site, flag)),
    more: Math.max(0, flags.length - OF_RULE),
    allHref: `${site.url('/health/')}#${flagsOfRule(rule)}`,
  };
}

/** A red flag or hint in words, with who clears it. */
export function warningRow(site: Site, flag: Problem) {
  return {
    ...flagDuty(site, flag),
    owner: flag.owner === undefined ? undefined : memberShortLink(site, flag.owner).text,
    since: flag.since === undefined ? undefined : site.t.home.since(site.format.shortDate(flag.since)),
  };
}
