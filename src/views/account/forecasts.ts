import { type ForecastLine, forecastSlope } from '#charts/forecast-slope.ts';
import { revisionsUpTo } from '#domain/budget/figures.ts';
import { addQuarters, lastDayOf, quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { Planned } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';

export type ForecastsView = ReturnType<typeof forecastsOf>;

/** Quarters that are drawn: two that are over, the one that runs and the next. */
const DRAWN = { before: 2, after: 1 };
/** Revisions that stand open; older ones are closed under their count. */
const MOST_OPEN = 2;

/**
 * How forecasts were revised and why, the newest first; and a drawing of each quarter's, where one was made more than
 * once.
 */
export function forecastsOf(site: Site, plan: Planned) {
  const { format } = site;
  const made = revisionsUpTo(plan, site.asOf);
  if (made.length === 0) return undefined;
  const rows = [...made].reverse().map(({ madeOn, reason, sales }) => ({
    madeOn: format.date(madeOn),
    reason,
    figures: Object.keys(sales)
      .sort()
      .map((quarter) => ({ quarter, text: format.figure(sales[quarter]) })),
  }));
  return { open: rows.slice(0, MOST_OPEN), older: rows.slice(MOST_OPEN), slope: slopeOf(site, plan, made) };
}

function slopeOf(site: Site, plan: Planned, made: Planned['forecast']) {
  if (site.leftOut.has('charts')) return undefined;
  const { format, portfolio, asOf } = site;
  const now = quarterOf(asOf, portfolio.fiscalYear);
  const lineOf = (quarter: Quarter): ForecastLine => {
    const isOver = quarter < now;
    const last = lastDayOf(quarter, portfolio.fiscalYear);
    const actual = isOver ? site.book.figuresOf(plan, quarter).actual : undefined;
    return {
      quarter,
      points: made.flatMap(({ madeOn, sales }) => {
        const amount = sales[quarter];
        return amount === undefined || madeOn > last ? [] : [{ on: madeOn, amount }];
      }),
      came: actual === undefined ? undefined : { on: last, amount: actual },
    };
  };
  const lines = Array.from({ length: DRAWN.before + 1 + DRAWN.after }, (_, at) =>
    lineOf(addQuarters(now, at - DRAWN.before)),
  ).filter(({ points }) => points.length > 0);
  if (!lines.some(({ points, came }) => points.length + (came ? 1 : 0) > 1)) return undefined;
  const words = site.t.account.budget;
  const drawn = forecastSlope(lines);
  return {
    days: drawn.days.map((day) => ({ ...day, text: format.due(day.on, asOf) })),
    lines: drawn.lines.map((line, at) => {
      const { came, points } = lines[at] as ForecastLine;
      const name = line.quarter.slice(5);
      return {
        ...line,
        isNow: line.quarter === now,
        text: came
          ? words.came(name, format.figure(came.amount))
          : words.forecastFor(name, format.figure(points.at(-1)?.amount)),
      };
    }),
    /** What the picture says, for those who do not see it: forecast beside what came. */
    said: [
      words.slopeOf(plan.name, format.unit),
      ...lines.map(({ quarter, points, came }) =>
        words.slope(
          quarter,
          points.map(({ amount }) => format.figure(amount)),
          came && format.figure(came.amount),
        ),
      ),
    ].join(' '),
  };
}
