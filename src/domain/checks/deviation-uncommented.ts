import { addDays } from '../calendar/dates.ts';
import { lastDayOf, type Quarter } from '../calendar/quarters.ts';
import { largeDeviations, newCustomerDeviations } from '../budget/deviations.ts';
import { revisionsUpTo, type FigureBook } from '../budget/figures.ts';
import type { FieldPath } from '../place.ts';
import { isCustomerOn } from '../membership/customers.ts';
import { about, aboutPlan, type Finding } from './finding.ts';
import type { Minor } from '../money/money.ts';

type Found = Finding<{
  quarter: Quarter;
  measure: 'forecast' | 'actual';
  difference: Minor;
  budget: Minor;
  limit: number;
}>;

/**
 * What is expected of this quarter, or came of the last one, is off its budget by more than the company's limit and the
 * plan does not say why. This quarter is judged by its forecast, since its actual is not complete.
 */
export function deviationUncommented(book: FigureBook): Found[] {
  const { portfolio, asOf } = book;
  const limit = portfolio.company.thresholds.deviationPercent;
  const deviations = [
    ...largeDeviations(book)
      .filter(({ account }) => isCustomerOn(account, asOf))
      .map(({ account, ...deviation }) => ({
        planned: account,
        find: (path: FieldPath, found: Omit<Found, 'place'>): Found => about(account, path, found),
        ...deviation,
      })),
    ...newCustomerDeviations(book).map(({ plan, ...deviation }) => ({
      planned: plan,
      find: (path: FieldPath, found: Omit<Found, 'place'>): Found => aboutPlan(plan, path, found),
      ...deviation,
    })),
  ];
  return deviations
    .filter(({ comment }) => comment === undefined)
    .map(({ planned, find, quarter, measure, budget, difference }): Found => {
      const revision =
        measure === 'forecast' ? revisionsUpTo(planned, asOf).findLast(({ sales }) => quarter in sales) : undefined;
      const since = measure === 'forecast' ? revision?.madeOn : addDays(lastDayOf(quarter, portfolio.fiscalYear), 1);
      const path = revision ? ['forecast', planned.forecast.indexOf(revision), 'sales', quarter] : ['budget'];
      return find(path, {
        severity: difference < 0 ? 'high' : 'medium',
        block: 'budget',
        facts: { quarter, measure, difference, budget, limit },
        since,
      });
    });
}
