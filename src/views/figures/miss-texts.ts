import { Sum } from '#domain/budget/comparison.ts';
import type { Miss } from '#domain/budget/miss.ts';
import { shareBooked, type Passed } from '#domain/budget/pace.ts';
import { minorOf, type Amount } from '#domain/money/money.ts';
import type { FigureLinks } from '../links/figure-link.ts';
import type { Site } from '../site.ts';
import type { GapScale } from './gap-bar.ts';
import { ofSome, type OfSome } from './figure-texts.ts';
import { missBar } from './miss-bar.ts';
import { paceBar } from './pace-bar.ts';

/**
 * What a miss is drawn on: how much of the quarter has passed, and the one scale of the table; none for a row without a
 * bar.
 */
export interface MissDrawn {
  passed: Passed;
  scale?: GapScale | undefined;
}

/** The sums that a row of several prints. */
export type MissSums = Partial<Record<'asked' | 'forecast' | 'toDate', Sum<unknown>>>;

/** A row of who will miss, as printed: what was asked of it, its forecast, miss, actual to date and pace. */
export type MissTexts = ReturnType<typeof missTexts> & {
  /** Where its figures open to what they are made of. */
  links?: FigureLinks | undefined;
};

/** The figures of one row, the same in every table of misses; `isBudget` where a budget stands in for a target. */
export function missTexts(
  site: Pick<Site, 'format' | 't'>,
  {
    asked,
    forecast,
    miss,
    neverPlanned,
    slipped,
    actual,
    isBudget,
    sums = {},
    stale,
  }: Miss & {
    actual: Amount | undefined;
    isBudget: boolean;
    /** Who is in the figures of a row that is the sum of several. */
    sums?: MissSums | undefined;
    /** How long nobody has touched the forecast, see `staleText`. */
    stale?: string | undefined;
  },
  { passed, scale }: MissDrawn,
) {
  const { format, t } = site;
  const ofThose = (sum: Sum<unknown> | undefined) => sum && ofSome(site, sum);
  const booked = actual === undefined ? undefined : shareBooked(actual, asked);
  return {
    isBudget,
    asked: format.figure(asked),
    forecast: format.figure(forecast),
    forecastOf: [
      t.miss.forecastOf(format.figure(forecast), format.figure(asked), isBudget ? 'budget' : 'target'),
      ...(stale ? [stale] : []),
    ].join(', '),
    stale,
    hasForecast: forecast !== undefined,
    miss: format.signed(miss),
    isShort: format.side(miss) === 'short',
    isZero: format.side(miss) === 'equal',
    neverPlanned: { text: format.signed(neverPlanned), isShort: format.side(neverPlanned) === 'short' },
    slipped: { text: format.signed(slipped), isShort: format.side(slipped) === 'short' },
    bar: scale && missBar({ asked, forecast, miss, neverPlanned, slipped }, scale),
    toDate: format.figure(actual),
    pace: actual === undefined ? undefined : paceBar({ asked, actual, forecast }, passed),
    ofSome: {
      asked: ofThose(sums.asked),
      forecast: ofThose(sums.forecast),
      toDate: ofThose(sums.toDate),
    } satisfies OfSome<keyof MissSums>,
    share: actual === undefined ? undefined : format.percent(booked),
    /** What rows are sorted by: in minor units, and as a ratio. */
    by: { asked: minorOf(asked), miss: minorOf(miss), pace: booked && booked.part / booked.whole },
  };
}

/** Several as one. Its miss is not set where one of theirs is not. */
export function missTogether(some: readonly Miss[]): Miss & { sums: MissSums } {
  const sum = (of: keyof Miss) => Sum.over(some, (each) => each[of]);
  const whole = (of: keyof Miss) => (sum(of).missing.length > 0 ? undefined : sum(of).amount);
  return {
    asked: sum('asked').amount,
    forecast: sum('forecast').amount,
    miss: whole('miss'),
    neverPlanned: whole('neverPlanned'),
    slipped: whole('slipped'),
    sums: { asked: sum('asked'), forecast: sum('forecast') },
  };
}
