import { nearest } from '#domain/checks/nearest.ts';
import { EXPORT_KINDS } from './aliases.ts';
import type { Facts } from './finding.ts';

const WORKBOOK = /\.(?:xlsx|xlsm|xlsb|xls|ods|numbers)$/i;
const TABLE = /\.(?:csv|tsv|txt|tab|json|xml|zip|pdf|html?)$/i;

/** The files of a folder that an import does not read and that may be meant as exports, with the reason and the right name. */
export function filesNotRead(present: readonly string[], read: readonly string[]): Facts[] {
  return present
    .filter((name) => !read.includes(name) && !name.startsWith('.') && (WORKBOOK.test(name) || TABLE.test(name)))
    .sort()
    .map((name): Facts => {
      const right = rightName(name);
      if (WORKBOOK.test(name)) return { as: 'not-read-workbook', name, right: right ?? 'accounts.csv, actuals.csv' };
      return right === undefined
        ? { as: 'not-read-name', name, known: EXPORT_KINDS.map((kind) => `${kind}.csv`).join(', ') }
        : { as: 'not-read-near', name, right };
    });
}

/** The name that a file should have: "actuals (1).csv", "contact.csv" and "Accounts_2026.xlsx" are near to one. */
function rightName(name: string): string | undefined {
  const base = name.replace(/\.[^.]+$/, '').toLowerCase();
  const word = /^[a-z]+/.exec(base.replace(/[^a-z]+/g, ' ').trim())?.[0] ?? base;
  const kind = EXPORT_KINDS.find((one) => one === word) ?? nearest(word, EXPORT_KINDS);
  return kind && `${kind}.csv`;
}
