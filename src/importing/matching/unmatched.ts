import type { Portfolio } from '#domain/portfolio.ts';
import { nearest } from '#domain/checks/nearest.ts';
import type { Exact } from '#domain/money/figure.ts';
import type { Findings } from '../reading/finding.ts';
import { addExact } from '../reading/numbers.ts';
import type { ActualsRow } from '../reading/rows.ts';
import type { Customers } from './customers.ts';
import { bareCompany } from './names.ts';

/**
 * Sales that fit no customer, by what their rows call it: how many, over what sum, and which customer may be meant. Of
 * ids for which the file is refused nothing more is told.
 */
export function unmatchedSales(
  portfolio: Portfolio | undefined,
  customers: Customers,
  refused: ReadonlySet<string>,
  findings: Findings,
) {
  const found = new Map<string, { row: ActualsRow; rows: number; sum: Exact }>();
  return {
    meet(row: ActualsRow) {
      if (refused.has(row.account)) return;
      const known = found.get(row.account);
      if (known) Object.assign(known, { rows: known.rows + 1, sum: addExact(known.sum, row.amount) });
      else found.set(row.account, { row, rows: 1, sum: row.amount });
    },
    tell() {
      if (found.size === 0) return;
      // A customer is named once, though it may be in the plans and in the export.
      const names = new Map<string, string>();
      for (const { name } of portfolio?.accounts ?? []) names.set(bareCompany(name), name);
      for (const { row } of customers.list) names.set(bareCompany(row.name), row.name);
      for (const [value, { row, rows, sum }] of found) {
        const said = [value, row.called].filter((text) => text !== '').map(bareCompany);
        const near = said.flatMap((text) =>
          names.has(text) ? text : (nearest(text, names.keys()) ?? startOf(text, names)),
        )[0];
        const facts = { value: row.called === '' ? value : `${value} ${row.called}`, count: rows, sum };
        const known = near === undefined || /^\d+$/.test(near) ? undefined : names.get(near);
        findings.note(
          'account-kept-by-crm-id',
          row.file,
          known === undefined ? facts : { ...facts, nearest: known },
          row.line,
        );
      }
    },
  };
}

/** A customer whose name begins as a shorter one does, or goes on where it ends: "Havulinna" and "Havulinna Paper". */
function startOf(text: string, names: ReadonlyMap<string, string>): string[] {
  if (text.length < 4) return [];
  const found = [...names.keys()].filter(
    (name) => name.startsWith(`${text} `) || (name.length > 3 && text.startsWith(`${name} `)),
  );
  return found.length === 1 ? found : [];
}
