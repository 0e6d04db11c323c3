import type { Minor } from '../money/money.ts';
import type { Severity } from '../plan/vocabulary.ts';
import { byText } from '../order.ts';
import type { Problem, RuleId } from './problem.ts';

/** The amount that a flag is about, without its sign, in minor units; nothing where its rule speaks of no money. */
export function atStake(flag: Problem): Minor | undefined {
  switch (flag.rule) {
    case 'gap-over-threshold':
      return sizeOf(flag.facts.gap);
    case 'deviation-uncommented':
      return sizeOf(flag.facts.difference);
    case 'forecast-falling':
      return sizeOf(flag.facts.to - flag.facts.from);
    case 'budget-on-dropped-idea':
      return sizeOf(flag.facts.sales);
    case 'actuals-unmatched':
    case 'budget-after-end':
    case 'customer-in-no-plan':
    case 'customers-without-budget':
    case 'customers-without-owner':
    case 'customers-without-segment':
      return sizeOf(flag.facts.amount);
    default:
      return undefined;
  }
}

function sizeOf(amount: Minor | undefined): Minor | undefined {
  return amount === undefined ? undefined : Math.abs(amount);
}

/** Flags of one rule that are equally severe, those with most money first, then those that are open longest. */
export interface FlagGroup {
  rule: RuleId;
  severity: Severity;
  flags: readonly Problem[];
}

const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];

/** Flags by severity and rule: the most severe first, then where most money is at stake, then what is open longest. */
export function groupedFlags(flags: readonly Problem[]): FlagGroup[] {
  const severityOf = (flag: Problem) => flag.severity ?? 'low';
  return [...Map.groupBy(flags, (flag) => `${severityOf(flag)} ${flag.rule}`).values()]
    .map((own) => [...own].sort((a, b) => (atStake(b) ?? 0) - (atStake(a) ?? 0) || bySince(a, b)))
    .flatMap((own) => (own[0] ? [{ rule: own[0].rule, severity: severityOf(own[0]), flags: own, first: own[0] }] : []))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        (atStake(b.first) ?? 0) - (atStake(a.first) ?? 0) ||
        bySince(a.first, b.first) ||
        byText(a.rule, b.rule),
    )
    .map(({ first: _, ...group }) => group);
}

/** Open longest first; of which nobody can say last. */
function bySince(a: Problem, b: Problem): number {
  return byText(a.since ?? '9999', b.since ?? '9999');
}
