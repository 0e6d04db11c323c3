import { MOVES, quarterMoves, type ForecastMove } from '#domain/budget/what-moved.ts';
import { Sum } from '#domain/budget/comparison.ts';
import { addDays, daysBetween } from '#domain/calendar/dates.ts';
import { firstDayOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { Amount } from '#domain/money/money.ts';
import { roundedSum } from '../figures/rounded-parts.ts';
import { plannedHref, type Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';

/** So many moves stand by themselves; the others are one row. */
const SHOWN = 6;
/** What is called since last week. */
const WEEK = 7;

/** A row of what moved: of somebody, of several together, or of the company. */
export type MovedRow = ReturnType<typeof rowOf>;

/**
 * What moved in the forecast of a quarter since it began, and how much of it in the last seven days: whose it was, in
 * which direction and why, and what nobody has touched. Nothing where nobody has a forecast, or before the quarter.
 */
export function whatMoved(site: Site, quarter: Quarter) {
  const { t, format, asOf, portfolio } = site;
  const from = firstDayOf(quarter, portfolio.fiscalYear);
  const lastWeek = addDays(asOf, -WEEK);
  const week = lastWeek > from ? quarterMoves(quarter, lastWeek, site.book) : undefined;
  const whole = quarterMoves(quarter, from, site.book);
  if (whole.now.amount === undefined || from >= asOf) return undefined;
  const byInWeek = new Map(week?.rows.map(({ planned, by }) => [planned, by]));
  const lineOf = (row: ForecastMove): Line => ({
    before: row.before,
    by: row.by,
    week: byInWeek.get(row.planned),
    now: row.now.amount,
  });
  // What rounds to nothing on the page has not moved for who reads it.
  const isSeen = (by: Amount | undefined) => by !== undefined && format.side(by) !== 'equal';
  const isMoved = ({ planned, by }: ForecastMove) => isSeen(by) || isSeen(byInWeek.get(planned));
  const moved = whole.rows.filter(isMoved);
  const kept = whole.rows.filter((row) => !isMoved(row));
  const [shown, more] = [moved.slice(0, SHOWN), moved.slice(SHOWN)];
  const together = (name: string, some: readonly ForecastMove[], under: string | undefined) =>
    some.length === 0 ? [] : [rowOf(site, { name: { text: name }, under }, addedUp(some.map(lineOf)))];
  const lines = whole.rows.map(lineOf);
  const company = addedUp(lines);
  const printed = [
    ...shown.map(lineOf),
    ...[more, kept].filter(({ length }) => length > 0).map((some) => addedUp(some.map(lineOf))),
  ];
  const heads = {
    before: t.moved.on(format.shortDate(from)),
    by: t.moved.change,
    week: t.moved.since(format.shortDate(lastWeek)),
    now: t.moved.today,
  };
  const rounded = [
    ...(['before', 'by', 'week', 'now'] as const).flatMap((measure) =>
      roundedSum(
        site,
        printed.map((line) => line[measure]),
        company[measure],
      ).map((sum) => `${heads[measure]} ${sum}`),
    ),
    ...roundedSum(site, [whole.before.amount, ...MOVES.map((move) => whole.moved[move])], whole.now.amount).map(
      (sum) => `${t.moved.inWords} ${sum}`,
    ),
  ];
  return {
    from,
    week: week && lastWeek,
    lede: t.moved.lede(
      format.shortDate(from),
      whole.before.amount === undefined ? undefined : format.money(whole.before.amount),
      format.money(whole.now.amount),
      MOVES.flatMap((move) => {
        const by = whole.moved[move];
        return by === undefined ? [] : t.moved.sumOf(move, format.size(by));
      }),
    ),
    rows: shown.map((row) =>
      rowOf(site, { name: nameOf(site, row), under: underOf(site, row), reason: row.now.reason }, lineOf(row)),
    ),
    sums: [
      ...together(t.moved.more(more.length), more, undefined),
      ...together(t.moved.unchanged(kept.length), kept, oldest(site, kept)),
    ],
    company: rowOf(site, { name: { text: t.home.company } }, company),
    notes: [t.moved.note(format.shortDate(from)), ...(rounded.length === 0 ? [] : [t.figures.roundedParts(rounded)])],
  };
}

/** Forecast before and now, and how it moved between, in minor units. */
interface Line {
  before: Amount | undefined;
  by: Amount | undefined;
  week: Amount | undefined;
  now: Amount | undefined;
}

function addedUp(lines: readonly Line[]): Line {
  const sum = (of: keyof Line) => Sum.over(lines, (line) => line[of]).amount;
  return { before: sum('before'), by: sum('by'), week: sum('week'), now: sum('now') };
}

interface Named {
  name: Linked;
  under?: string | undefined;
  reason?: string | undefined;
}

function rowOf({ format }: Site, { name, under, reason }: Named, { before, by, week, now }: Line) {
  return {
    name,
    under,
    /** In its writer's words. */
    reason,
    before: format.figure(before),
    by: format.signed(by),
    isDown: format.side(by) === 'short',
    week: format.signed(week),
    now: format.figure(now),
  };
}

function nameOf(site: Site, { planned }: ForecastMove): Linked {
  return { text: planned.name, href: plannedHref(site, planned) };
}

function underOf({ t, format }: Site, { move, now }: ForecastMove): string {
  return t.moved.said(move ?? 'back', format.shortDate(now.madeOn));
}

function oldest({ t, format, asOf }: Site, kept: readonly ForecastMove[]): string | undefined {
  const days = kept.map(({ now }) => now.madeOn).sort();
  const [first] = days;
  return first && t.moved.oldest(format.shortDate(first), daysBetween(first, asOf));
}
