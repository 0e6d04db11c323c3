import { ATTITUDES, type Attitude } from '../plan/vocabulary.ts';
import type { AttitudeMove } from './attitude-history.ts';

/**
 * Moves from one attitude, or first judgements, by the attitude that they led to; those that nobody made are left out.
 */
export interface FlowFrom {
  from: Attitude;
  /** Of people whom nobody had judged before: no move of theirs. */
  isFirst: boolean;
  to: ReadonlyMap<Attitude, readonly AttitudeMove[]>;
  all: number;
}

export interface AttitudeFlow {
  /**
   * Every attitude in the method's order, unknown only where somebody moved away from it again; first judgements last.
   */
  rows: readonly FlowFrom[];
  /** Where somebody can have come to: unknown only where somebody did. */
  columns: readonly Attitude[];
  moved: number;
  judgedFirst: number;
}

/** Moves of attitude counted from and to. Each stands in one cell, so that the rows add up to all of them. */
export function attitudeFlow(moves: readonly AttitudeMove[]): AttitudeFlow {
  const rowOf = (from: Attitude, isFirst: boolean): FlowFrom => {
    const own = moves.filter((move) => move.from === from && move.isFirst === isFirst);
    const to = new Map(ATTITUDES.map((attitude) => [attitude, own.filter((move) => move.to === attitude)] as const));
    return { from, isFirst, to: new Map([...to].filter(([, there]) => there.length > 0)), all: own.length };
  };
  const judgedFirst = rowOf('unknown', true);
  const rows = [...ATTITUDES.map((from) => rowOf(from, false)), judgedFirst];
  return {
    rows: rows.filter(({ from, isFirst, all }) => from !== 'unknown' || isFirst || all > 0),
    columns: ATTITUDES.filter((to) => to !== 'unknown' || moves.some((move) => move.to === to)),
    moved: moves.length - judgedFirst.all,
    judgedFirst: judgedFirst.all,
  };
}
