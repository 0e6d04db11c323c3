import type { Quarter } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import { CONFIDENCES, type Confidence } from '../plan/vocabulary.ts';
import type { Planned } from '../portfolio.ts';
import { Share } from './comparison.ts';

/** A budget by how sure its lines are. Nothing where no line is of that kind; the parts add up to the budget. */
export type ConfidenceSplit = Readonly<Record<Confidence, Minor | undefined>>;

/** Splits the budget of several accounts and new-customer plans in one quarter by confidence. */
export function confidenceSplit(planned: readonly Planned[], quarter: Quarter): ConfidenceSplit {
  const lines = planned.flatMap(({ budget }) => budget);
  return Object.fromEntries(
    CONFIDENCES.map((confidence) => {
      const sales = lines.flatMap((line) => (line.confidence === confidence ? (line.sales[quarter] ?? []) : []));
      return [confidence, sales.length === 0 ? undefined : add(sales)];
    }),
  ) as Record<Confidence, Minor | undefined>;
}

/** The part of a budget that is of one kind; nothing where no line is of that kind. */
export function shareOfKind(split: ConfidenceSplit, kind: Confidence): Share | undefined {
  return Share.of(split[kind], add(CONFIDENCES.flatMap((confidence) => split[confidence] ?? [])));
}
