import { addQuarters, type Quarter } from '../calendar/quarters.ts';
import { add, type Minor } from '../money/money.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { Share } from './comparison.ts';

/**
 * What one account or new-customer plan was expected to sell in a sealed quarter, as the seal of an earlier quarter
 * holds it.
 */
export interface SealedForecast {
  quarter: Quarter;
  /** The account's id, or `new-customers/` and the id of a new-customer plan: the two may share one. */
  plan: string;
  /** The quarter at whose end the forecast stood. */
  forecastMadeIn: Quarter;
  amount: Minor;
  /** What the quarter's own seal says was sold; nothing when it says nothing of the plan. */
  actual: Minor | undefined;
}

/** How many quarters before the fact a forecast is held against it. */
export const QUARTERS_BEFORE = [1, 2, 4] as const;
export type QuartersBefore = (typeof QUARTERS_BEFORE)[number];

/** How good the forecasts of one quarter were that stood so many quarters before. */
export interface ForecastAccuracy {
  quarter: Quarter;
  quartersBefore: QuartersBefore;
  /** Forecast and actual of the plans compared, added up. */
  forecast: Minor;
  actual: Minor;
  /** actual − forecast: where errors of two plans cancel, they are not seen here. */
  difference: Minor;
  /** What the plans were off by, each without its sign, added up: errors do not cancel. */
  missed: Minor;
  /** The same as a share of what was sold. */
  missedShare: Share | undefined;
  compared: readonly string[];
  /** Plans with a forecast and no actual: they are in no sum, since nobody knows what they sold. */
  withoutActual: readonly string[];
}

/**
 * Holds forecasts against what came of them, the newest quarter first and in it the newest forecast. Forecasts that
 * stood another number of quarters before are left out, and so is a quarter in which nothing can be compared.
 */
export function forecastAccuracy(forecasts: readonly SealedForecast[]): ForecastAccuracy[] {
  const quarters = [...new Set(forecasts.map(({ quarter }) => quarter))].sort().reverse();
  return quarters.flatMap((quarter) =>
    QUARTERS_BEFORE.flatMap((quartersBefore): ForecastAccuracy[] => {
      const made = forecasts.filter(
        (each) => each.quarter === quarter && each.forecastMadeIn === addQuarters(quarter, -quartersBefore),
      );
      const compared = made.flatMap(({ plan, amount, actual }) =>
        actual === undefined ? [] : [{ plan, amount, actual }],
      );
      if (compared.length === 0) return [];
      const [forecast, actual] = [add(compared.map(({ amount }) => amount)), add(compared.map((each) => each.actual))];
      const missed = add(compared.map((each) => Math.abs(each.actual - each.amount)));
      return [
        {
          quarter,
          quartersBefore,
          forecast,
          actual,
          difference: actual - forecast,
          missed,
          missedShare: Share.of(missed, actual),
          compared: compared.map(({ plan }) => plan),
          withoutActual: made.filter((each) => each.actual === undefined).map(({ plan }) => plan),
        },
      ];
    }),
  );
}

/**
 * Every forecast of a sealed quarter that an earlier seal holds, with what the quarter's own seal says was sold: of
 * accounts and of new-customer plans alike, since both are in the company's forecast.
 */
export function sealedForecasts(snapshots: readonly SealedPlans[]): SealedForecast[] {
  const sold = new Map(
    snapshots.map((snapshot) => [
      snapshot.quarter,
      new Map(plansIn(snapshot).map(({ plan, figures }) => [plan, figures[snapshot.quarter]?.actual])),
    ]),
  );
  return snapshots.flatMap((snapshot) =>
    plansIn(snapshot).flatMap(({ plan, figures }) =>
      Object.entries(figures).flatMap(([quarter, { forecast }]): SealedForecast[] => {
        const actuals = sold.get(quarter);
        return forecast === undefined || actuals === undefined || quarter <= snapshot.quarter
          ? []
          : [{ quarter, plan, forecastMadeIn: snapshot.quarter, amount: forecast, actual: actuals.get(plan) }];
      }),
    ),
  );
}

type SealedPlans = Pick<Snapshot, 'quarter' | 'accounts' | 'newCustomerPlans'>;

function plansIn({
  accounts,
  newCustomerPlans,
}: SealedPlans): { plan: string; figures: Snapshot['company']['figures'] }[] {
  return [
    ...accounts.map(({ id, figures }) => ({ plan: id, figures })),
    ...newCustomerPlans.map(({ id, figures }) => ({ plan: `new-customers/${id}`, figures })),
  ];
}
