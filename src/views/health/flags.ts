import { groupedFlags } from '#domain/checks/at-stake.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Segment } from '#domain/portfolio.ts';
import type { Linked } from '../links/account-links.ts';
import { mostOfEach } from '../list/largest.ts';
import { warningRow, type WarningRow } from '../home/warnings.ts';
import { flagsOfRule, ruleLink } from '../links/rule-link.ts';
import type { Site } from '../site.ts';

/** One rule's flags by segment. */
export interface RuleCounts {
  rule: Linked;
  grade: Problem['grade'];
  bySegment: string[];
  /** What is about the company, our organisation or new customers. */
  elsewhere: string;
  all: string;
}

export interface RuleTable {
  segments: Linked[];
  rows: RuleCounts[];
  totals: { bySegment: string[]; elsewhere: string; all: string };
}

/** One rule opened to its flags. */
export interface RuleGroup {
  rule: Linked;
  anchor: string;
  meaning: string;
  count: number;
  rows: WarningRow[];
  more: number;
}

/** So many flags stand on the page; each owner’s stand on their own, all of them. */
const MOST = 60;
const OF_RULE = 40;

/**
 * Red flags and hints counted by rule and segment, and under each rule what is wrong, what clears it, who does and
 * since when: the most severe first, then by money.
 */
export function ruleGroups(site: Site): { flags: RuleTable; rules: RuleGroup[] } {
  const { format } = site;
  const isHint = (flags: readonly Problem[]) => Number(flags[0]?.grade === 'hint');
  // Red flags before hints; of a rule that is severe here and there, all stand where its most severe ones do.
  const byRule = [
    ...Map.groupBy(
      groupedFlags(site.flags.filter(({ grade }) => grade !== 'error')).flatMap(({ flags }) => flags),
      ({ rule }) => rule,
    ),
  ].sort(([, a], [, b]) => isHint(a) - isHint(b));
  const sizes = byRule.map(([, flags]) => Math.min(flags.length, OF_RULE));
  const each = Math.max(5, mostOfEach(sizes, MOST));
  const segments = site.portfolio.segments.filter((segment) =>
    site.flags.some((flag) => segmentOf(site, flag) === segment),
  );
  const counts = (flags: readonly Problem[]) => {
    const own = Map.groupBy(flags, (flag) => segmentOf(site, flag));
    return {
      bySegment: segments.map((segment) => format.number(own.get(segment)?.length ?? 0)),
      elsewhere: format.number(own.get(undefined)?.length ?? 0),
      all: format.number(flags.length),
    };
  };
  return {
    flags: {
      segments: segments.map(({ code, name, id }) => ({ text: code ?? name, href: site.url(`/segments/${id}/`) })),
      rows: byRule.map(([rule, flags]) => ({
        rule: { ...ruleLink(site, rule), href: `#${flagsOfRule(rule)}` },
        grade: flags[0]?.grade ?? 'hint',
        ...counts(flags),
      })),
      totals: counts(byRule.flatMap(([, flags]) => flags)),
    },
    rules: byRule.map(([rule, flags]) => ({
      rule: ruleLink(site, rule),
      anchor: flagsOfRule(rule),
      meaning: meaningOf(site, rule),
      count: flags.length,
      rows: flags.slice(0, each).map((flag) => warningRow(site, flag)),
      more: Math.max(0, flags.length - each),
    })),
  };
}

function segmentOf({ portfolio }: Site, flag: Problem): Segment | undefined {
  if (flag.account !== undefined) return portfolio.accountById.get(flag.account)?.segment;
  return portfolio.segments.find(({ id }) => id === flag.segment);
}

function meaningOf(site: Site, rule: string): string {
  const words: Readonly<Record<string, { meaning: string }>> = site.t.planProblems;
  return words[rule]?.meaning ?? '';
}
