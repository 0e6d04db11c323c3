import { minorOf } from '../money/money.ts';
import type { Measure } from '../budget/figures.ts';
import { figureMove, type FigureMove } from '../snapshot/change-sums.ts';
import type { FigureChange } from '../snapshot/changes.ts';
import type { SumChange } from './sum-changes.ts';

/** The changes of one measure of some sums, quarter by quarter. Years, which are sums of these, are left out. */
export function quarterChanges(sums: readonly SumChange[], measure: Measure): FigureChange[] {
  return sums.flatMap(({ period, before, after }) =>
    typeof period === 'number' || before[measure] === after[measure]
      ? []
      : [{ quarter: period, figure: measure, from: minorOf(before[measure]), to: minorOf(after[measure]) }],
  );
}

/**
 * What such changes add up to: moves of what was set and is, what is newly set, and what is not set any more, each by
 * itself.
 */
export function moveOf(changes: readonly FigureChange[], measure: Measure): FigureMove {
  return figureMove([{ figures: [...changes] }], measure, '');
}
