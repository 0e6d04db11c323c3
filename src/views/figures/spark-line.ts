import { addQuarters, quartersFrom, type Quarter } from '#domain/calendar/quarters.ts';
import type { FigureBook } from '#domain/budget/figures.ts';
import type { Account } from '#domain/portfolio.ts';

/** Width and height of a drawing of eight quarters. */
export const SPARK = { width: 66, height: 24 } as const;
const QUARTERS = 8;
const MARGIN = 3;
/** Fewer points than this are no line. */
const LEAST = 3;
/** One account that began from nothing shall not make all others flat. */
const WIDEST = 0.6;

/** One account's quarters around their own mean, as ratios: booked ones, then the current one as its forecast. */
export interface AroundMean {
  booked: readonly (number | undefined)[];
  forecast: number | undefined;
}

/** Where the points of one line lie: what is booked, what is expected from the last booked one. */
export interface SparkLine {
  middle: number;
  booked: readonly string[];
  expected: string | undefined;
  end: { x: number; y: number } | undefined;
}

/**
 * Seven booked quarters and the forecast of the current one, each as a ratio of the mean of the booked; nothing where
 * they are too few.
 */
export function aroundMean(account: Account, quarter: Quarter, book: FigureBook): AroundMean | undefined {
  const sold = quartersFrom(addQuarters(quarter, 1 - QUARTERS), addQuarters(quarter, -1)).map(
    (each) => book.figuresOf(account, each).actual,
  );
  const known = sold.flatMap((each) => each ?? []);
  const mean = known.reduce((all, each) => all + each, 0) / known.length;
  if (known.length < LEAST || mean <= 0) return undefined;
  const ratio = (of: number | undefined) => (of === undefined ? undefined : of / mean - 1);
  return { booked: sold.map(ratio), forecast: ratio(book.figuresOf(account, quarter).forecast) };
}

/** The one scale of a list: how far its widest line goes from its mean, as a ratio. */
export function sparkScale(all: readonly AroundMean[]): number {
  const far = all.flatMap(({ booked, forecast }) => [...booked, forecast].map((each) => Math.abs(each ?? 0)));
  return Math.min(
    WIDEST,
    far.reduce((most, each) => Math.max(most, each), 0.01),
  );
}

/** The points of one line on the list's scale; a quarter without a figure leaves a gap. */
export function sparkLine({ booked, forecast }: AroundMean, scale: number): SparkLine {
  const middle = SPARK.height / 2;
  const step = (SPARK.width - 2 * MARGIN - 2) / (QUARTERS - 1);
  const point = (ratio: number, at: number) => ({
    x: tenth(MARGIN + at * step),
    y: tenth(middle - (Math.min(1, Math.max(-1, ratio / scale)) * (SPARK.height - 2 * MARGIN)) / 2),
  });
  const runs: string[][] = [[]];
  for (const [at, ratio] of booked.entries()) {
    const run = runs.at(-1) as string[];
    if (ratio === undefined) runs.push([]);
    else {
      const { x, y } = point(ratio, at);
      run.push(`${x} ${y}`);
    }
  }
  const end = forecast === undefined ? undefined : point(forecast, QUARTERS - 1);
  const last = booked.at(-1);
  const before = last === undefined ? undefined : point(last, QUARTERS - 2);
  return {
    middle,
    booked: runs.filter((run) => run.length > 1).map((run) => `M${run.join('L')}`),
    expected: end && before ? `M${before.x} ${before.y}L${end.x} ${end.y}` : undefined,
    end,
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
