import type { Account } from '#domain/portfolio.ts';
import type { Facts, Findings } from '../reading/finding.ts';
import type { AccountRow, ActualsRow } from '../reading/rows.ts';
import { crmKey } from './crm-key.ts';
import { areStrangers } from './names.ts';

/** One id in two meanings: who it is in the content, or in an earlier file, and who it is in the export. */
interface Clash {
  id: string;
  known: string;
  told: string;
  file: string;
  line: number;
}

/**
 * Refuses exports whose ids are those of another system: most customers that their ids lead to have quite another name.
 * One customer that was renamed among many is told as a difference, and is no clash.
 */
export function refuseOtherSystem(
  matched: readonly { row: AccountRow; found: Account | undefined }[],
  findings: Findings,
): void {
  const known = matched.flatMap(({ row, found }) =>
    found?.crm && crmKey(found.crm.id) === crmKey(row.id) ? [{ row, found }] : [],
  );
  const clashes = known.flatMap(({ row, found }): Clash[] =>
    areStrangers(row.name, found.name) && !isSameCompany(row, found)
      ? [{ id: row.id, known: found.name, told: row.name, file: row.file, line: row.line }]
      : [],
  );
  if (clashes.length * 2 > known.length) refuse(clashes, findings);
}

/** The same of sales that name their customer beside its id. */
export function refuseOtherSales(
  rows: readonly ActualsRow[],
  find: (written: string) => { id: string } | 'several' | undefined,
  nameOf: (id: string) => string,
  findings: Findings,
): void {
  const said = new Map<string, ActualsRow>();
  for (const row of rows) if (row.called !== '') said.set(`${row.account}\n${row.called}`, row);
  const clashes: Clash[] = [];
  let known = 0;
  for (const row of said.values()) {
    const found = find(row.account);
    if (!found || found === 'several') continue;
    known += 1;
    const name = nameOf(found.id);
    if (areStrangers(row.called, name))
      clashes.push({ id: row.account, known: name, told: row.called, file: row.file, line: row.line });
  }
  if (clashes.length * 2 > known) refuse(clashes, findings);
}

function isSameCompany(row: AccountRow, { profile }: Account): boolean {
  return row.businessId !== '' && row.businessId === profile?.businessId;
}

function refuse(clashes: readonly Clash[], findings: Findings): void {
  const [first] = clashes;
  if (!first) return;
  const details = clashes.map(({ id, known, told }): Facts => ({ id, known, told }));
  findings.refuseFile('ids-of-another-system', first.file, { count: clashes.length }, first.line, details);
}

/**
 * Customers of several files without those that an earlier one has. An id that is somebody else there refuses the
 * files.
 */
export function accountsOnce(rows: readonly AccountRow[], findings: Findings): AccountRow[] {
  const first = new Map<string, AccountRow>();
  const clashes: Clash[] = [];
  const once = rows.filter((row) => {
    const earlier = first.get(crmKey(row.id));
    if (!earlier || earlier.file === row.file) {
      first.set(crmKey(row.id), earlier ?? row);
      return true;
    }
    if (areStrangers(row.name, earlier.name))
      clashes.push({ id: row.id, known: earlier.name, told: row.name, file: row.file, line: row.line });
    else findings.note('row-twice-in-file', row.file, { other: earlier.line, file: earlier.file }, row.line);
    return false;
  });
  refuse(clashes, findings);
  return once;
}
