import type { Currency } from '#domain/money/money.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { Draft } from './draft.ts';
import type { Findings } from '../reading/finding.ts';
import { sameName } from '../matching/names.ts';
import type { ActualsRow } from '../reading/rows.ts';
import { monthsIn, readSalesLines, salesText, sumByMonth, type SalesLine } from '../reading/sales-rows.ts';
import { distinctIds } from '#writing/slug.ts';

interface SalesDraft {
  portfolio: Portfolio | undefined;
  draft: Draft;
  /** Sales under our ids. */
  rows: readonly ActualsRow[];
  currency: Currency;
  file: string;
  findings: Findings;
  /** Our id of the customer that a CRM id or name means, where the import has met it. */
  customerOf(written: string): string | undefined;
}

const OWN_FILE = /^actuals\/sales-\d{4}\.csv$/;

/**
 * Drafts `actuals/sales-<year>.csv`. The months that the export speaks of are replaced whole; other months stay, and what
 * they keep under the CRM's id of a customer who is known by now goes to that customer.
 * Comes back with the offerings that the company does not have yet.
 */
export function draftSales({
  portfolio,
  draft,
  rows,
  currency,
  file,
  findings,
  customerOf,
}: SalesDraft): { id: string; name: string }[] {
  const offerings = offeringsOf(portfolio, rows);
  const lines = sumByMonth(
    rows.map((row) => ({ ...row, offering: offerings.idOf(row.offering) })),
    currency,
    file,
    findings,
  );
  const months = new Set(lines.map(({ month }) => month));
  for (const other of draft
    .files()
    .filter(
      (name) => name.startsWith('actuals/') && (!OWN_FILE.test(name) || !readSalesLines(draft.text(name) ?? '')),
    )) {
    const both = [...monthsIn(draft.text(other) ?? '')].filter((month) => months.has(month)).sort();
    if (both.length > 0) findings.refuseFile('months-in-other-file', file, { other, months: both.join(', ') });
  }

  const joined = new Map<string, { account: string; rows: number }>();
  for (const name of new Set([
    ...draft.files().filter((own) => OWN_FILE.test(own)),
    ...[...months].map((month) => `actuals/sales-${month.slice(0, 4)}.csv`),
  ])) {
    const standing = readSalesLines(draft.text(name) ?? '') ?? [];
    const kept = standing
      .filter(({ month }) => !months.has(month))
      .map((line) => {
        const account = customerOf(line.account);
        if (account === undefined) return line;
        joined.set(line.account, { account, rows: (joined.get(line.account)?.rows ?? 0) + 1 });
        return { ...line, account };
      });
    const coming = lines.filter(({ month }) => name.includes(`-${month.slice(0, 4)}.`));
    const after = [...kept, ...coming];
    if (coming.length === 0 && kept.every((line, at) => line === standing[at])) continue;
    draft.write(name, salesText(after));
    const [before, now] = [new Set(standing.map(textOf)), new Set(after.map(textOf))];
    const added = [...now].filter((line) => !before.has(line)).length;
    const removed = [...before].filter((line) => !now.has(line)).length;
    if (added > 0) draft.count(name, 'rowsAdded', added);
    if (removed > 0) draft.count(name, 'rowsRemoved', removed);
  }
  for (const [value, { account, rows: count }] of joined)
    findings.note('sales-joined', file, { value, account, count });
  if (offerings.made.length > 0)
    findings.note('offering-made', file, { offerings: offerings.made.map(({ name }) => name).join(', ') });
  return offerings.made;
}

function textOf(line: SalesLine): string {
  return JSON.stringify([line.account, line.month, line.amount, line.salesperson, line.offering]);
}

function offeringsOf(portfolio: Portfolio | undefined, rows: readonly ActualsRow[]) {
  const standing = portfolio?.company.offerings ?? [];
  const known = new Map(
    standing.flatMap(({ id, name }) => [
      [sameName(name), id],
      [id, id],
    ]),
  );
  const names = [...new Map(rows.map(({ offering }) => [sameName(offering), offering.slice(0, 120)])).entries()]
    .filter(([key]) => key !== '' && !known.has(key))
    .sort();
  const ids = distinctIds(
    names.map(([key, name]) => ({ name, identity: key })),
    new Set(standing.map(({ id }) => id)),
    'offering',
  );
  for (const [at, [key]] of names.entries()) known.set(key, ids[at] ?? '');
  return {
    made: names.map(([, name], at) => ({ id: ids[at] ?? '', name })),
    idOf: (offering: string) => known.get(sameName(offering)) ?? '',
  };
}
