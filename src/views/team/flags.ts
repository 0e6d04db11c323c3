import { groupedFlags, type FlagGroup } from '#domain/checks/at-stake.ts';
import type { TeamMember } from '#domain/portfolio.ts';
import { flagDuty } from '../flags/flag-duty.ts';
import { flagsOfRule, ruleLink } from '../links/rule-link.ts';
import type { Site } from '../site.ts';

/** Red flags of one rule that are equally severe. */
export type FlagsOfRule = ReturnType<typeof flagsOfOne>;

/** The red flags that wait for a person by rule, the most severe first, then where most money is at stake. */
export function flagDuties(site: Site, member: TeamMember): FlagsOfRule[] {
  return groupedFlags(site.redFlagsOwnedBy(member.id)).map((group) => flagsOfOne(site, group));
}

function flagsOfOne(site: Site, { rule, severity, flags }: FlagGroup) {
  const rows = flags.map((flag) => flagDuty(site, flag));
  const [first] = rows;
  return {
    rule: ruleLink(site, rule),
    anchor: `${flagsOfRule(rule)}-${severity}`,
    severity,
    /** What clears each of them, where that is the same. */
    clear: rows.every(({ clear }) => clear === first?.clear) ? first?.clear : undefined,
    rows,
  };
}
