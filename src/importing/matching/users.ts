import type { Findings } from '../reading/finding.ts';
import type { Exports } from '../reading/import-input.ts';
import type { TeamRow } from '../reading/rows.ts';
import { crmKey } from './crm-key.ts';
import { addressIn, bareName, otherOrders, sameName } from './names.ts';

/**
 * Our people of an export without those whom the system calls users no more, unless a customer, a sale or one of the
 * others still names them: then it has to be known who is meant.
 */
export function usersNamed({ team, accounts, actuals, files }: Exports, findings: Findings): TeamRow[] {
  if (team.every(({ isActive }) => isActive)) return [...team];
  const named = new Set<string>();
  const name = (written: string) => {
    named.add(crmKey(written)).add(sameName(bareName(written)));
    const address = addressIn(written);
    if (address !== undefined) named.add(address);
  };
  for (const { kam } of accounts) name(kam);
  for (const { salesperson } of actuals) if (!named.has(salesperson)) name(salesperson);
  for (const { manager, isActive } of team) if (isActive) name(manager);
  named.delete('');
  const isNamed = ({ id, name: called, email }: TeamRow) => {
    const { certain, turned } = otherOrders(called);
    return [crmKey(id), addressIn(email) ?? '', ...[called, ...certain, ...turned].map(sameName)].some((key) =>
      named.has(key),
    );
  };
  const kept = team.filter((row) => row.isActive || isNamed(row));
  if (kept.length < team.length) findings.note('users-inactive', files.team, { count: team.length - kept.length });
  return kept;
}
