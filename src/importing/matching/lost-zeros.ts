import type { Portfolio } from '#domain/portfolio.ts';
import type { Exports } from '../reading/import-input.ts';
import type { Facts, Findings } from '../reading/finding.ts';
import type { Customers } from './customers.ts';

const DIGITS = /^\d+$/;

/**
 * Refuses files whose ids have lost the zeros before them, as a spreadsheet loses them: 417 where the customer is
 * 00417. A number that is itself the id of a customer is no such. Comes back with these ids.
 */
export function refuseLostZeros(
  portfolio: Portfolio | undefined,
  exports: Exports,
  customers: Customers,
  findings: Findings,
): ReadonlySet<string> {
  const told = new Set<string>();
  const standing = (portfolio?.accounts ?? []).flatMap(({ crm }) => crm?.id ?? []);
  const coming = exports.accounts.flatMap(({ id, number }) => [id, number]);
  const known = new Map<string, string>();
  for (const id of [...standing, ...coming]) if (/^0+\d/.test(id)) known.set(bare(id), id);
  // Who stands without zeros, since an earlier export had lost them.
  const shorn = new Map(standing.filter((id) => DIGITS.test(id) && !id.startsWith('0')).map((id) => [id, id]));
  tell(exports.contacts, ({ account }) => account);
  tell(exports.actuals, ({ account }) => account);
  const lost = exports.accounts.filter(({ id }) => {
    const right = known.get(id) ?? (id.startsWith('0') ? shorn.get(bare(id)) : undefined);
    return right !== undefined && right !== id && DIGITS.test(id) && standing.includes(right) && !standing.includes(id);
  });
  refuse(lost.map(({ id, file, line }) => ({ id, right: known.get(id) ?? bare(id), file, line })));
  return told;

  function tell<R extends { file: string; line: number }>(rows: readonly R[], idOf: (row: R) => string): void {
    if (known.size === 0) return;
    const met = new Map<string, boolean>();
    const lost: { id: string; right: string; file: string; line: number }[] = [];
    for (const row of rows) {
      const id = idOf(row);
      let isLost = met.get(id);
      if (isLost === undefined) {
        isLost = DIGITS.test(id) && known.has(id) && !customers.find(id);
        met.set(id, isLost);
      }
      if (isLost) lost.push({ id, right: known.get(id) ?? '', file: row.file, line: row.line });
    }
    refuse(lost);
  }

  function refuse(lost: readonly { id: string; right: string; file: string; line: number }[]): void {
    for (const { id } of lost) told.add(id);
    for (const [file, rows] of Map.groupBy(lost, (one) => one.file)) {
      const [first] = rows;
      if (!first) continue;
      const facts: Facts = { value: first.id, right: first.right, count: rows.length };
      findings.refuseFile('ids-lost-zeros', file, facts, first.line);
    }
  }
}

function bare(id: string): string {
  return id.replace(/^0+(?=\d)/, '');
}
