import { addDays } from '../calendar/dates.ts';
import { lastDayOf } from '../calendar/quarters.ts';
import { largeDeviations } from '../budget/deviations.ts';
import { revisionsUpTo, type FigureBook } from '../budget/figures.ts';
import { about, type Finding } from './finding.ts';

/**
 * What is expected of this quarter, or came of the last one, is off its budget by more than the company's limit and the
 * plan does not say why. This quarter is judged by its forecast, since its actual is not complete.
 */
export function deviationUncommented(book: FigureBook): Finding[] {
  const { portfolio, asOf } = book;
  const limit = portfolio.company.thresholds.deviationPercent;
  return largeDeviations(book).filter(({ comment }) => comment === undefined).map(({ account, quarter, measure, budget, difference }): Finding => {
    const revision = measure === 'forecast' ? revisionsUpTo(account, asOf).findLast(({ sales }) => quarter in sales) : undefined;
    const since = measure === 'forecast' ? revision?.madeOn : addDays(lastDayOf(quarter, portfolio.fiscalYear), 1);
    const path = revision ? ['forecast', account.forecast.indexOf(revision), 'sales', quarter] : ['budget'];
    return about(account, path, { severity: difference < 0 ? 'high' : 'medium', block: 'budget', facts: { quarter, measure, difference, budget, limit }, since });
  });
}
