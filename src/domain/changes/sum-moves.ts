import type { Measure } from '../budget/figures.ts';
import type { Quarter } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import type { SumChange } from './sum-changes.ts';

/** How far a figure of one quarter moved. What was set on one side only moved by all of it. */
export interface QuarterMove {
  quarter: Quarter;
  by: Minor;
}

/** By how much one measure of some sums moved, quarter by quarter. Years, which are sums of these, are left out. */
export function measureMoves(sums: readonly SumChange[], measure: Measure): QuarterMove[] {
  return sums.flatMap(({ period, before, after }) =>
    typeof period === 'number' || before[measure] === after[measure]
      ? []
      : [{ quarter: period, by: (after[measure] ?? 0) - (before[measure] ?? 0) }],
  );
}

/** What some moves add up to. */
export function totalMove(moves: readonly { by: Minor }[]): Minor {
  return add(moves.map(({ by }) => by));
}
