import { minorOf, type Amount } from '#domain/money/money.ts';
import {
  organisationRows,
  accountRows,
  companyRows,
  groupRows,
  segmentRows,
  UNASSIGNED,
  type RollUpRow,
} from './roll-up-rows.ts';
import { column, dataTable, type ColumnOf, type DataTable } from './data-table.ts';

const amountOf = (word: Parameters<typeof column>[0], of: (row: RollUpRow) => Amount | undefined) =>
  column<RollUpRow>(word, 'amount', (row) => minorOf(of(row)));
const countOf = (word: Parameters<typeof column>[0], of: (row: RollUpRow) => number) =>
  column<RollUpRow>(word, 'number', of);
/**
 * What every roll-up table says of a quarter. The target is shown also where it covers a part of the accounts; the gap
 * then is not.
 */
export const ROLL_UP_COLUMNS: readonly ColumnOf<RollUpRow>[] = [
  column('id', 'id', ({ id }) => id),
  column('quarter', 'quarter', ({ quarter }) => quarter),
  amountOf('target', ({ sum }) => sum.target.amount),
  amountOf('budget', ({ sum }) => sum.figures.budget),
  amountOf('forecast', ({ sum }) => sum.figures.forecast),
  amountOf('actual', ({ sum }) => sum.figures.actual),
  amountOf('gap', ({ sum }) => sum.gap),
  amountOf('deviation', ({ deviation }) => deviation),
  countOf('missing', ({ missing: { target, budget, forecast, actual } }) => target + budget + forecast + actual),
  countOf('missingTarget', ({ missing }) => missing.target),
  countOf('missingBudget', ({ missing }) => missing.budget),
  countOf('missingForecast', ({ missing }) => missing.forecast),
  countOf('missingActual', ({ missing }) => missing.actual),
  column('kind', 'id', ({ kind }) => kind),
  column('name', 'text', ({ name }) => name),
  countOf('accounts', ({ sum }) => sum.accounts.length),
  amountOf('priorYearActual', ({ priorYear }) => priorYear),
  amountOf('secure', ({ confidence }) => confidence.secure),
  amountOf('atRisk', ({ confidence }) => confidence['at-risk']),
  amountOf('newGrowth', ({ confidence }) => confidence['new-growth']),
  amountOf('investmentMoney', ({ investment }) => investment.money),
  column('investmentHours', 'number', ({ investment }) => investment.hours),
  amountOf('investmentMoneyUsed', ({ investment }) => investment.moneyUsed),
  column('investmentHoursUsed', 'number', ({ investment }) => investment.hoursUsed),
];

const unit = column<RollUpRow>('unit', 'id', (row) => row.unit);
const team = column<RollUpRow>('team', 'id', (row) => row.team);

/** The columns of `account-quarter.csv`, which other systems read: they never change. */
const ACCOUNT_QUARTER_CSV = ['account', 'crmId', 'quarter', 'target', 'budget', 'forecast', 'actual'] as const;

const ACCOUNT_COLUMNS: readonly ColumnOf<RollUpRow>[] = [
  ...ROLL_UP_COLUMNS,
  column('account', 'id', ({ account, plan }) => account?.id ?? plan?.id),
  column('crmId', 'key', ({ account }) => account?.crm?.id),
  column('segment', 'id', ({ segment }) => segment),
  column('kam', 'id', ({ kam }) => kam),
  column('group', 'id', ({ group }) => group),
  column('salesPlan', 'id', ({ account }) => account?.salesPlan?.id),
];

const accountQuarter = dataTable('account-quarter', ACCOUNT_COLUMNS, ({ book }) => accountRows(book));
const at = (name: string) => ACCOUNT_COLUMNS.findIndex((each) => each.name === name);
const [kind, ...figures] = ['kind', 'target', 'budget', 'forecast', 'actual'].map(at);

/** The roll-up from every side. The rows of each table add up to the company's. */
export const ROLL_UP_TABLES: readonly DataTable[] = [
  dataTable('company-quarter', ROLL_UP_COLUMNS, ({ book }) => companyRows(book)),
  dataTable('unit-quarter', ROLL_UP_COLUMNS, ({ book }) => organisationRows('unit', book)),
  dataTable('team-quarter', [...ROLL_UP_COLUMNS, unit], ({ book }) => organisationRows('team', book)),
  dataTable('person-quarter', [...ROLL_UP_COLUMNS, unit, team], ({ book }) => organisationRows('person', book)),
  dataTable('segment-quarter', ROLL_UP_COLUMNS, ({ book }) => segmentRows(book)),
  dataTable('group-quarter', ROLL_UP_COLUMNS, ({ book }) => groupRows(book)),
  {
    ...accountQuarter,
    csvColumns: ACCOUNT_QUARTER_CSV,
    isInCsv: (row) => row[kind ?? -1] !== UNASSIGNED && figures.some((figure) => row[figure] !== undefined),
  },
  { ...accountQuarter, name: 'account-quarter-full', formats: ['csv'] },
];
