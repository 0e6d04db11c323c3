import { addDays } from '../calendar/dates.ts';
import { addQuarters, lastDayOf, quarterOf } from '../calendar/quarters.ts';
import { revisionsUpTo, type FigureBook } from '../budget/figures.ts';
import { about, hadHappened, type Finding } from './finding.ts';

/**
 * What is expected of this quarter, or came of the last one, is off its budget by more than the company's limit and the
 * plan does not say why. This quarter is judged by its forecast, since its actual is not complete.
 */
export function deviationUncommented(book: FigureBook): Finding[] {
  const { portfolio, asOf } = book;
  const now = quarterOf(asOf, portfolio.fiscalYear);
  const last = addQuarters(now, -1);
  const limit = portfolio.company.thresholds.deviationPercent;
  return portfolio.accounts.flatMap((account) => [now, last].flatMap((quarter): Finding[] => {
    const { budget, forecast, actual } = book.figuresOf(account, quarter);
    const measure = quarter === now ? 'forecast' : 'actual';
    const seen = quarter === now ? forecast : actual;
    if (seen === undefined || budget === undefined || budget <= 0 || Math.abs(seen - budget) * 100 <= limit * budget) return [];
    if (account.comments.some((comment) => comment.on === 'deviation' && comment.quarter === quarter && hadHappened(comment.writtenOn, book))) return [];
    const revision = revisionsUpTo(account, asOf).findLast(({ sales }) => quarter in sales);
    const since = quarter === now ? revision?.madeOn : addDays(lastDayOf(quarter, portfolio.fiscalYear), 1);
    const path = quarter === now && revision ? ['forecast', account.forecast.indexOf(revision), 'sales', quarter] : ['budget'];
    return [about(account, path, { severity: seen < budget ? 'high' : 'medium', block: 'budget', facts: { quarter, measure, difference: seen - budget, budget, limit }, since })];
  }));
}
