import type { Summed } from '../money/money.ts';
import type { ComparedFigures } from './compared-figures.ts';

/** Forecast − budget over those who have both, so that like is compared with like. */
export interface ForecastDifference<Member> {
  amount: Summed;
  compared: readonly Member[];
  /** Those budgeted without a forecast; they are in no part of the amount. */
  withoutForecast: readonly Member[];
}

/** Nothing when nobody has both a budget and a forecast. */
export function forecastDifference<Member>(figures: ComparedFigures<Member>): ForecastDifference<Member> | undefined {
  const all = figures.forecastDifference;
  const both = all.ofBoth;
  return both?.difference === undefined
    ? undefined
    : { amount: both.difference, compared: both.of.members, withoutForecast: all.withoutOf };
}
