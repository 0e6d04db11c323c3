import { isOpen } from '#domain/plan/vocabulary.ts';
import { lastDayInTime } from '#domain/calendar/due.ts';
import type { SealedAction } from '#domain/snapshot/snapshot.ts';
import { WHEN, whenDue } from '../actions/when.ts';
import type { QuarterView } from './quarter-view.ts';

/** Actions of a quarter for who looks ahead. */
export interface Ahead<Row> {
  /**
   * Those still open under a head each: past their day, the next thirty days, later; left open, once the quarter is
   * over.
   */
  groups: { head: string; rows: Row[] }[];
  /** Those that ended. */
  closed: Row[];
  /** Whether the quarter is not over, so that what ended stands closed under its count. */
  looksAhead: boolean;
}

/** What is open by when it is due, and what ended, each in the order given. */
export function aheadOf<Row extends { action: SealedAction }>(
  { site, snapshot, isOver }: QuarterView,
  rows: readonly Row[],
): Ahead<Row> {
  const open = rows.filter(({ action }) => isOpen(action));
  const whenOf = ({ action }: Row) => whenDue(lastDayInTime(action.due, snapshot.fiscalYear), snapshot.asOf);
  const groups = isOver
    ? [{ head: site.t.snapshot.leftOpen, rows: open }]
    : WHEN.map((when) => ({ head: site.t.account.actions[when], rows: open.filter((row) => whenOf(row) === when) }));
  return {
    groups: groups
      .filter((group) => group.rows.length > 0)
      .map(({ head, rows: own }) => ({ head: `${head}, ${own.length}`, rows: own })),
    closed: rows.filter(({ action }) => !isOpen(action)),
    looksAhead: !isOver,
  };
}
