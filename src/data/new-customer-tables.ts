import type { NewCustomerPlan } from '#domain/portfolio.ts';
import type { Prospect } from '#domain/plan/new-customer-plan.ts';
import { quartersOfWinning, wantedAndWon } from '#domain/budget/new-customers.ts';
import { writtenIn } from '#views/text/written-language.ts';
import { newCustomerRows, type RollUpRow } from './roll-up-rows.ts';
import { column, dataTable, field, type ColumnOf, type DataTable } from './data-table.ts';
import { ROLL_UP_COLUMNS } from './roll-up-tables.ts';

/** A field of a new-customer plan, as the dictionary finds it. */
const own = (path: string) => `new-customer-plan ${path}`;

const byQuarter: readonly ColumnOf<RollUpRow>[] = [
  ...ROLL_UP_COLUMNS,
  field(own('owner'), 'id', ({ plan }) => plan?.owner.id, 'owner'),
  column('unit', 'id', ({ plan }) => plan?.owner.unit.id),
  column('team', 'id', ({ plan }) => plan?.owner.team),
  column('wanted', 'number', ({ winning }) => winning?.wanted),
  column('won', 'number', ({ winning }) => winning?.won),
];

const plans: readonly ColumnOf<{
  plan: NewCustomerPlan;
  language: string;
  won: number | undefined;
  wanted: number | undefined;
}>[] = [
  column('id', 'id', ({ plan }) => plan.id),
  field(own('name'), 'text', ({ plan }) => plan.name, 'name'),
  field(own('owner'), 'id', ({ plan }) => plan.owner.id, 'owner'),
  field(own('targetGroup.who'), 'text', ({ plan }) => plan.targetGroup.who),
  field(own('targetGroup.criteria'), 'text', ({ plan }) => plan.targetGroup.criteria.join('; ')),
  field(own('offerings'), 'list', ({ plan }) => plan.offerings, 'offerings'),
  field(own('goal'), 'text', ({ plan }) => plan.goal, 'goal'),
  field(own('strategy'), 'text', ({ plan }) => plan.strategy, 'strategy'),
  field(own('servesGoals'), 'list', ({ plan }) => plan.servesGoals, 'servesGoals'),
  column('wantedInAll', 'number', ({ wanted }) => wanted, 'wanted'),
  column('wonInAll', 'number', ({ won }) => won, 'won'),
  column('file', 'text', ({ plan }) => plan.source.file),
  column('language', 'id', ({ language }) => language),
];

const prospects: readonly ColumnOf<{ plan: NewCustomerPlan; item: Prospect; hasOwnPlan: boolean }>[] = [
  column('newCustomerPlan', 'id', ({ plan }) => plan.id),
  field(own('prospects[].id'), 'id', ({ item }) => item.id),
  field(own('prospects[].name'), 'text', ({ item }) => item.name),
  field(own('prospects[].crm.id'), 'key', ({ item }) => item.crm?.id, 'crmId'),
  field(own('prospects[].why'), 'text', ({ item }) => item.why),
  field(own('prospects[].next'), 'text', ({ item }) => item.next),
  field(own('prospects[].wonOn'), 'date', ({ item }) => item.wonOn),
  column('hasOwnPlan', 'yes-no', ({ hasOwnPlan }) => hasOwnPlan),
];

/** New-customer plans: by quarter with wanted and won, as a whole, and their prospects. */
export const NEW_CUSTOMER_TABLES: readonly DataTable[] = [
  dataTable('new-customer-quarter', byQuarter, ({ book }) => newCustomerRows(book)),
  dataTable('new-customer-plans', plans, ({ portfolio, asOf }) =>
    portfolio.newCustomerPlans.map((plan) => ({
      plan,
      language: writtenIn(portfolio, plan),
      ...wantedAndWon([plan], quartersOfWinning(plan, portfolio), { portfolio, asOf }),
    })),
  ),
  dataTable('prospects', prospects, ({ portfolio }) =>
    portfolio.newCustomerPlans.flatMap((plan) =>
      plan.prospects.map((item) => ({ plan, item, hasOwnPlan: portfolio.accountById.has(item.id) })),
    ),
  ),
];
