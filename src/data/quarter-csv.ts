import type { Cell, DataColumn } from './data-table.ts';
import { tableAsCsv } from './write-table.ts';
import { figuresAt } from '#domain/snapshot/sealed-figures.ts';
import type { QuarterView } from '#views/quarters/quarter-view.ts';

const COLUMNS: readonly DataColumn[] = [
  { name: 'kind', kind: 'key' },
  { name: 'id', kind: 'id' },
  { name: 'name', kind: 'text' },
  { name: 'quarter', kind: 'quarter' },
  { name: 'target', kind: 'amount' },
  { name: 'budget', kind: 'amount' },
  { name: 'forecast', kind: 'amount' },
  { name: 'actual', kind: 'amount' },
];

/**
 * The figures that a quarter's pages show, as CSV: one row for each account and each new-customer plan that has any, as
 * it was sealed, or as the plans say while the quarter is open. Plain decimals; what is not set is empty.
 */
export function quarterAsCsv({ quarter, snapshot, names }: QuarterView): string {
  const rows = [
    ...snapshot.accounts.map((account) => ({ kind: 'account', ...account })),
    ...snapshot.newCustomerPlans.map((plan) => ({ kind: 'new-customer-plan', ...plan })),
  ].flatMap(({ kind, id, name, figures }): Cell[][] => {
    const { target, budget, forecast, actual } = figuresAt(figures, quarter);
    const amounts = [target, budget, forecast, actual];
    return amounts.every((amount) => amount === undefined) ? [] : [[kind, id, names.text(name), quarter, ...amounts]];
  });
  return tableAsCsv(COLUMNS, rows, snapshot.currency);
}
