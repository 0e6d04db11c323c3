import type { Quarter } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import { CONFIDENCES, type Confidence } from '../plan/vocabulary.ts';
import type { Planned } from '../portfolio.ts';
import { Share } from './comparison.ts';

/** A budget by how sure its lines are. Nothing where no line is of that kind; the parts add up to the budget. */
export type ConfidenceSplit = Readonly<Record<Confidence, Minor | undefined>>;

/** Splits the budget of several accounts and new-customer plans in one quarter by confidence. */
export function confidenceSplit(planned: readonly Planned[], quarter: Quarter): ConfidenceSplit {
  const of: Partial<Record<Confidence, Minor[]>> = {};
  for (const { budget } of planned)
    for (const { confidence, sales } of budget) {
      const amount = sales[quarter];
      if (amount !== undefined) (of[confidence] ??= []).push(amount);
    }
  return Object.fromEntries(
    CONFIDENCES.map((confidence) => {
      const amounts = of[confidence];
      return [confidence, amounts && add(amounts)];
    }),
  ) as Record<Confidence, Minor | undefined>;
}

/** The part of a budget that is of one kind; nothing where no line is of that kind. */
export function shareOfKind(split: ConfidenceSplit, kind: Confidence): Share | undefined {
  return Share.of(split[kind], add(CONFIDENCES.flatMap((confidence) => split[confidence] ?? [])));
}
