import type { Problem } from '#domain/checks/problem.ts';
import type { Segment } from '#domain/portfolio.ts';
import type { Linked } from '../links/account-links.ts';
import { warningRow, type WarningRow } from '../home/warnings.ts';
import { ruleLink } from '../links/rule-link.ts';
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

const MOST = 40;

/** Red flags and hints counted by rule and segment, and under each rule what is wrong, what clears it, who does and since when. */
export function ruleGroups(site: Site): { flags: RuleTable; rules: RuleGroup[] } {
  const { format } = site;
  const byRule = [
    ...Map.groupBy(
      site.flags.filter(({ grade }) => grade !== 'error'),
      ({ rule }) => rule,
    ),
  ].sort(([, a], [, b]) => Number(a[0]?.grade === 'hint') - Number(b[0]?.grade === 'hint') || b.length - a.length);
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
        rule: { ...ruleLink(site, rule), href: `#rule-${rule}` },
        grade: flags[0]?.grade ?? 'hint',
        ...counts(flags),
      })),
      totals: counts(byRule.flatMap(([, flags]) => flags)),
    },
    rules: byRule.map(([rule, flags]) => ({
      rule: ruleLink(site, rule),
      anchor: `rule-${rule}`,
      meaning: meaningOf(site, rule),
      count: flags.length,
      rows: flags.slice(0, MOST).map((flag) => warningRow(site, flag)),
      more: Math.max(0, flags.length - MOST),
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
