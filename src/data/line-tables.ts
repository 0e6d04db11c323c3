import { largeDeviations, newCustomerDeviations, type LargeDeviation } from '#domain/budget/deviations.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { membersDay } from '#domain/membership/members.ts';
import { keeperOn, membershipOn } from '#domain/membership/membership.ts';
import type { Place } from '#domain/place.ts';
import type { BudgetLine, ForecastRevision, InvestmentLine } from '#domain/plan/budget-line.ts';
import { isAccount, placeIn, plannedIn, type Planned } from '#domain/portfolio.ts';
import type { SiteFacts } from '#views/site.ts';
import { column, dataTable, field, type ColumnOf, type DataTable } from './data-table.ts';

/** Something of an account's plan or a new-customer plan in one quarter, with where it is written. */
interface InQuarter<T> {
  planned: Planned;
  at: number;
  quarter: Quarter;
  /** Where it belonged in the quarter: the keeper, and the segment of an account. */
  kam: string;
  segment: string | undefined;
  item: T;
  place: Place;
}

/** Of an account, or of a new-customer plan. */
const PLAN: readonly ColumnOf<{ planned: Planned }>[] = [
  column('account', 'id', ({ planned }) => (isAccount(planned) ? planned.id : undefined)),
  column('crmId', 'key', ({ planned }) => (isAccount(planned) ? planned.crm?.id : undefined)),
];
const NEW_CUSTOMER_PLAN = column<{ planned: Planned }>('newCustomerPlan', 'id', ({ planned }) =>
  isAccount(planned) ? undefined : planned.id,
);
const PLACE: readonly ColumnOf<{ place: Place }>[] = [
  column('file', 'text', ({ place }) => place.file),
  column('line', 'number', ({ place }) => place.line, 'fileLine'),
];

const budgetLines: readonly ColumnOf<InQuarter<BudgetLine>>[] = [
  ...PLAN,
  field('budget[].id', 'id', ({ item }) => item.id),
  column('position', 'number', ({ at }) => at + 1),
  column('quarter', 'quarter', ({ quarter }) => quarter),
  field('budget[].sales', 'amount', ({ item, quarter }) => item.sales[quarter]),
  field('budget[].confidence', 'id', ({ item }) => item.confidence),
  field('budget[].line', 'text', ({ item }) => item.line),
  field('budget[].offering', 'id', ({ item }) => item.offering),
  field('budget[].need', 'id', ({ item }) => item.need),
  field('budget[].idea', 'id', ({ item }) => item.idea),
  column('segment', 'id', ({ segment }) => segment),
  column('kam', 'id', ({ kam }) => kam),
  ...PLACE,
  NEW_CUSTOMER_PLAN,
];

const investmentLines: readonly ColumnOf<InQuarter<InvestmentLine>>[] = [
  ...PLAN,
  field('investment[].id', 'id', ({ item }) => item.id),
  column('position', 'number', ({ at }) => at + 1),
  column('quarter', 'quarter', ({ quarter }) => quarter),
  field('investment[].money', 'amount', ({ item, quarter }) => item.money?.[quarter]),
  field('investment[].hours', 'number', ({ item, quarter }) => item.hours?.[quarter]),
  field('investment[].line', 'text', ({ item }) => item.line),
  field('investment[].idea', 'id', ({ item }) => item.idea),
  ...PLACE,
  NEW_CUSTOMER_PLAN,
];

const forecasts: readonly ColumnOf<InQuarter<ForecastRevision>>[] = [
  ...PLAN,
  field('forecast[].madeOn', 'date', ({ item }) => item.madeOn),
  column('quarter', 'quarter', ({ quarter }) => quarter),
  field('forecast[].sales', 'amount', ({ item, quarter }) => item.sales[quarter]),
  field('forecast[].reason', 'text', ({ item }) => item.reason),
  ...PLACE,
  NEW_CUSTOMER_PLAN,
];

const deviations: readonly ColumnOf<Omit<LargeDeviation, 'account'> & { planned: Planned }>[] = [
  ...PLAN,
  column('quarter', 'quarter', ({ quarter }) => quarter),
  column('measure', 'id', ({ measure }) => measure),
  column('budget', 'amount', ({ budget }) => budget),
  column('seen', 'amount', ({ seen }) => seen),
  column('difference', 'amount', ({ difference }) => difference),
  field('comments[].comment', 'text', ({ comment }) => comment?.comment),
  field('comments[].writtenOn', 'date', ({ comment }) => comment?.writtenOn),
  field('comments[].by', 'id', ({ comment }) => comment?.by),
  NEW_CUSTOMER_PLAN,
];

/** Budget, investment and forecast line by line, with file and line, and what is off its budget. */
export const LINE_TABLES: readonly DataTable[] = [
  dataTable('budget-lines', budgetLines, (facts) =>
    byQuarter(
      facts,
      'budget',
      ({ budget }) => budget,
      ({ sales }) => [sales],
    ),
  ),
  dataTable('investment-lines', investmentLines, (facts) =>
    byQuarter(
      facts,
      'investment',
      ({ investment }) => investment,
      ({ money = {}, hours = {} }) => [money, hours],
    ),
  ),
  dataTable('forecasts', forecasts, (facts) =>
    byQuarter(
      facts,
      'forecast',
      ({ forecast }) => forecast,
      ({ sales }) => [sales],
    ),
  ),
  dataTable('deviations', deviations, ({ book }) => [
    ...largeDeviations(book).map(({ account, ...deviation }) => ({ ...deviation, planned: account })),
    ...newCustomerDeviations(book).map(({ plan, ...deviation }) => ({ ...deviation, planned: plan })),
  ]),
];

function byQuarter<T>(
  { book }: SiteFacts,
  block: string,
  itemsOf: (planned: Planned) => readonly T[],
  figuresOf: (item: T) => readonly Readonly<Record<Quarter, number>>[],
): InQuarter<T>[] {
  return plannedIn(book.portfolio).flatMap((planned) =>
    itemsOf(planned).flatMap((item, at) => {
      const place = placeIn(planned, [block, at]);
      const quarters = [...new Set(figuresOf(item).flatMap((figures) => Object.keys(figures)))].sort();
      return quarters.map((quarter): InQuarter<T> => {
        const day = membersDay(quarter, book);
        const segment = isAccount(planned) ? membershipOn(planned, day).segment : undefined;
        return { planned, at, quarter, kam: keeperOn(planned, day), segment, item, place };
      });
    }),
  );
}
