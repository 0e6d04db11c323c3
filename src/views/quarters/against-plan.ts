import { againstPlan as compared, type PlanAndActual } from '#domain/budget/against-plan.ts';
import type { SealedAccount } from '#domain/snapshot/snapshot.ts';
import type { QuarterView } from './quarter-view.ts';

export interface AgainstPlanRow {
  name: string;
  /** Letter of the note that says where the figures come from. */
  source: 'a' | 'b' | 'c';
  plan: string;
  actual: string;
  difference: string;
  percent: string;
  isBelow: boolean;
}

/** Plan and actual of a quarter: its sales, the year so far, the forecast that was made of it, what we put in. */
export function againstPlan(view: QuarterView, account: SealedAccount): AgainstPlanRow[] {
  const {
    quarter,
    isOver,
    snapshot,
    site: {
      format,
      t: { snapshot: words },
    },
  } = view;
  const row = (
    name: string,
    source: AgainstPlanRow['source'],
    pair: PlanAndActual,
    isEnded: boolean,
    inHours = false,
  ): AgainstPlanRow => {
    const { difference, differenceShare } = isEnded ? compared(pair) : {};
    const hours = (value: number | undefined) => format.number(value, 1);
    return {
      name,
      source,
      plan: inHours ? hours(pair.plan) : format.figure(pair.plan),
      actual: inHours ? hours(pair.actual) : format.figure(pair.actual),
      difference: inHours ? format.signedNumber(difference) : format.signed(difference),
      percent: format.signedPercent(differenceShare),
      isBelow: source !== 'c' && format.side(difference) === 'short',
    };
  };
  const { budget, actual } = account.figures[quarter] ?? {};
  const {
    yearToDate: { quarters, ...year },
    forecast,
    investment,
  } = account;
  const money = { plan: investment.money.plan, actual: investment.money.actual };
  const hours = { plan: investment.hours.plan, actual: investment.hours.actual };
  const runs = !isOver && snapshot.firstDay <= snapshot.asOf;
  const sales = runs ? words.salesToDate(quarter) : words.sales(quarter);
  const rows = [row(sales, 'a', { plan: budget, actual }, isOver)];
  if (quarters.length > (isOver ? 1 : 0))
    rows.push(
      row(
        words.salesOfYear(quarter.slice(0, 4), quarters.at(-1) ?? quarter),
        'a',
        { plan: year.plan, actual: year.actual },
        true,
      ),
    );
  if (forecast)
    rows.push(
      row(
        words.forecastMade(format.due(forecast.madeOn, snapshot.asOf)),
        'b',
        { plan: forecast.amount, actual },
        isOver,
      ),
    );
  if (money.plan !== undefined || money.actual !== undefined) rows.push(row(words.investmentMoney, 'c', money, isOver));
  if (hours.plan !== undefined || hours.actual !== undefined)
    rows.push(row(words.investmentHours, 'c', hours, isOver, true));
  return rows;
}
