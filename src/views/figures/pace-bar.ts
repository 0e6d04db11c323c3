import { shareOfDays, type Passed } from '#domain/budget/pace.ts';
import { minorOf, type Amount } from '#domain/money/money.ts';

/** Width of the drawing of a pace, and how far what was asked reaches in it: beyond it a sixth more is seen. */
export const PACE_WIDTH = 100;
const ASKED_AT = 86;

/** An actual to date beside what was asked, in a drawing of its own scale. */
export interface PaceBar {
  askedAt: number;
  actual: number;
  /** Where the forecast ends; nothing where there is none, or where the actual is beyond it. */
  forecast: number | undefined;
  today: number;
}

/** Where the pieces of a pace lie; nothing without an amount above 0 to hold the actual beside. */
export function paceBar(
  { asked, actual, forecast }: Readonly<Record<'asked' | 'actual' | 'forecast', Amount | undefined>>,
  passed: Passed,
): PaceBar | undefined {
  const whole = minorOf(asked);
  if (whole === undefined || whole <= 0) return undefined;
  const at = (amount: Amount) =>
    Math.round(Math.min(PACE_WIDTH, Math.max(0, (minorOf(amount) / whole) * ASKED_AT)) * 10) / 10;
  const actualAt = at(actual ?? 0);
  const days = shareOfDays(passed);
  return {
    askedAt: ASKED_AT,
    actual: actualAt,
    forecast: forecast === undefined || at(forecast) <= actualAt ? undefined : at(forecast),
    today: days ? Math.round((days.part / days.whole) * ASKED_AT * 10) / 10 : 0,
  };
}
