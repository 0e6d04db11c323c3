import { largeDeviations, type LargeDeviation } from '#domain/budget/deviations.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Place } from '#domain/place.ts';
import type { BudgetLine, ForecastRevision, InvestmentLine } from '#domain/plan/budget-line.ts';
import { placeIn, type Account } from '#domain/portfolio.ts';
import type { SiteFacts } from '../site.ts';
import { column, dataTable, field, type ColumnOf, type DataTable } from './data-table.ts';

/** Something of an account's plan in one quarter, with where it is written. */
interface InQuarter<T> {
  account: Account;
  at: number;
  quarter: Quarter;
  item: T;
  place: Place;
}

const ACCOUNT: readonly ColumnOf<{ account: Account }>[] = [
  column('account', 'id', ({ account }) => account.id),
  column('crmId', 'key', ({ account }) => account.crm?.id),
];
const PLACE: readonly ColumnOf<{ place: Place }>[] = [
  column('file', 'text', ({ place }) => place.file),
  column('line', 'number', ({ place }) => place.line, 'fileLine'),
];

const budgetLines: readonly ColumnOf<InQuarter<BudgetLine>>[] = [
  ...ACCOUNT,
  field('budget[].id', 'id', ({ item }) => item.id),
  column('position', 'number', ({ at }) => at + 1),
  column('quarter', 'quarter', ({ quarter }) => quarter),
  field('budget[].sales', 'amount', ({ item, quarter }) => item.sales[quarter]),
  field('budget[].confidence', 'id', ({ item }) => item.confidence),
  field('budget[].line', 'text', ({ item }) => item.line),
  field('budget[].offering', 'id', ({ item }) => item.offering),
  field('budget[].need', 'id', ({ item }) => item.need),
  field('budget[].idea', 'id', ({ item }) => item.idea),
  column('segment', 'id', ({ account }) => account.segment.id),
  column('kam', 'id', ({ account }) => account.kam.id),
  ...PLACE,
];

const investmentLines: readonly ColumnOf<InQuarter<InvestmentLine>>[] = [
  ...ACCOUNT,
  field('investment[].id', 'id', ({ item }) => item.id),
  column('position', 'number', ({ at }) => at + 1),
  column('quarter', 'quarter', ({ quarter }) => quarter),
  field('investment[].money', 'amount', ({ item, quarter }) => item.money?.[quarter]),
  field('investment[].hours', 'number', ({ item, quarter }) => item.hours?.[quarter]),
  field('investment[].line', 'text', ({ item }) => item.line),
  field('investment[].idea', 'id', ({ item }) => item.idea),
  ...PLACE,
];

const forecasts: readonly ColumnOf<InQuarter<ForecastRevision>>[] = [
  ...ACCOUNT,
  field('forecast[].madeOn', 'date', ({ item }) => item.madeOn),
  column('quarter', 'quarter', ({ quarter }) => quarter),
  field('forecast[].sales', 'amount', ({ item, quarter }) => item.sales[quarter]),
  field('forecast[].reason', 'text', ({ item }) => item.reason),
  ...PLACE,
];

const deviations: readonly ColumnOf<LargeDeviation>[] = [
  ...ACCOUNT,
  column('quarter', 'quarter', ({ quarter }) => quarter),
  column('measure', 'id', ({ measure }) => measure),
  column('budget', 'amount', ({ budget }) => budget),
  column('seen', 'amount', ({ seen }) => seen),
  column('difference', 'amount', ({ difference }) => difference),
  field('comments[].comment', 'text', ({ comment }) => comment?.comment),
  field('comments[].writtenOn', 'date', ({ comment }) => comment?.writtenOn),
  field('comments[].by', 'id', ({ comment }) => comment?.by),
];

/** Budget, investment and forecast line by line, with file and line, and what is off its budget. */
export const LINE_TABLES: readonly DataTable[] = [
  dataTable('budget-lines', budgetLines, (facts) => byQuarter(facts, 'budget', (account) => account.budget, ({ sales }) => [sales])),
  dataTable('investment-lines', investmentLines, (facts) => byQuarter(facts, 'investment', (account) => account.investment, ({ money = {}, hours = {} }) => [money, hours])),
  dataTable('forecasts', forecasts, (facts) => byQuarter(facts, 'forecast', (account) => account.forecast, ({ sales }) => [sales])),
  dataTable('deviations', deviations, ({ book }) => largeDeviations(book)),
];

function byQuarter<T>({ portfolio }: SiteFacts, block: string, itemsOf: (account: Account) => readonly T[], figuresOf: (item: T) => readonly Readonly<Record<Quarter, number>>[]): InQuarter<T>[] {
  return portfolio.accounts.flatMap((account) => itemsOf(account).flatMap((item, at) => {
    const place = placeIn(account, [block, at]);
    const quarters = [...new Set(figuresOf(item).flatMap((figures) => Object.keys(figures)))].sort();
    return quarters.map((quarter): InQuarter<T> => ({ account, at, quarter, item, place }));
  }));
}
