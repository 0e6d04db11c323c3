import type { Account, Portfolio } from '#domain/portfolio.ts';
import type { Facts, Findings } from '../reading/finding.ts';
import type { Exports } from '../reading/import-input.ts';
import { crmKey } from './crm-key.ts';
import type { Customers } from './customers.ts';
import { sameName } from './names.ts';

/**
 * Says who stands in the content and is in the export no more: customers, with those that the CRM has deleted or merged
 * into another, contacts, also those with a new title, and people of ours. Nobody is ended by this; each comes with the
 * file in which a person writes it. Who has an end in the plan is not asked about again.
 */
export function tellOfGone(
  portfolio: Portfolio | undefined,
  exports: Exports,
  customers: Customers,
  findings: Findings,
) {
  if (!portfolio) return;
  const goneCustomers = tellOfCustomers(portfolio, exports, customers, findings);
  tellOfContacts(portfolio, exports, customers, goneCustomers, findings);
  const inTeam = new Set(
    exports.team
      .filter(({ isActive }) => isActive)
      .flatMap(({ id, name }) => [`id ${crmKey(id)}`, `name ${sameName(name)}`]),
  );
  const gone = [...portfolio.members.values()].filter(
    ({ crmId, name, until }) =>
      crmId !== undefined &&
      until === undefined &&
      !inTeam.has(`id ${crmKey(crmId)}`) &&
      !inTeam.has(`name ${sameName(name)}`),
  );
  if (exports.team.length > 0 && gone.length > 0)
    tell(
      'colleagues-gone',
      exports.files.team,
      gone.map(({ name, id, unit }): Facts => ({ name, id, file: unit.source.file, key: id })),
    );

  function tell(code: 'colleagues-gone', file: string, details: Facts[]) {
    findings.note(code, file, { count: details.length }, undefined, details);
  }
}

function tellOfCustomers(
  portfolio: Portfolio,
  { accounts, files, deleted }: Exports,
  { list }: Customers,
  findings: Findings,
): ReadonlySet<Account> {
  if (accounts.length === 0) return new Set();
  const found = new Set(list.flatMap(({ standing }) => standing ?? []));
  const removed = new Map(deleted.map(({ id, into }) => [crmKey(id), into]));
  const gone = portfolio.accounts.filter(
    (account) => account.crm && !found.has(account) && account.until === undefined && account.status !== 'lost',
  );
  const details = gone.map((account): Facts => {
    const into = removed.get(crmKey(account.crm?.id ?? ''));
    const heir =
      into === undefined || into === ''
        ? undefined
        : portfolio.accounts.find(({ crm }) => crm && crmKey(crm.id) === crmKey(into));
    const how = into === undefined ? 'customer-gone' : heir ? 'customer-merged' : 'customer-deleted';
    return {
      as: how,
      name: account.name,
      id: account.id,
      file: account.source.file,
      into: heir?.name ?? '',
      key: account.id,
      path: account.base.join('.'),
    };
  });
  if (details.length > 0)
    findings.note('customers-gone', files.accounts, { count: details.length }, undefined, details);
  return new Set(gone);
}

function tellOfContacts(
  portfolio: Portfolio,
  { contacts, files }: Exports,
  customers: Customers,
  goneCustomers: ReadonlySet<Account>,
  findings: Findings,
): void {
  if (contacts.length === 0) return;
  const byId = new Map(contacts.filter(({ id }) => id !== '').map((row) => [crmKey(row.id), row]));
  const spoken = new Set<string>();
  const names = new Set<string>();
  for (const row of contacts) {
    const found = customers.find(row.account);
    if (!found || found === 'several') continue;
    spoken.add(found.id);
    names.add(`${found.id}\n${sameName(row.name)}`);
  }
  const gone: Facts[] = [];
  const titles: Facts[] = [];
  for (const account of portfolio.accounts) {
    for (const person of account.people) {
      if (person.until !== undefined) continue;
      const place = {
        name: person.name,
        id: person.id,
        account: account.name,
        file: account.source.file,
        key: `${account.id}/${person.id}`,
        path: [...account.base, 'people', account.people.indexOf(person)].join('.'),
      };
      const row = person.crmId === undefined ? undefined : byId.get(crmKey(person.crmId));
      // Without an id a person is only missed where the export has others of the same customer.
      const isMissed =
        person.crmId === undefined
          ? false
          : !row &&
            (byId.size > 0 || spoken.has(account.id) || goneCustomers.has(account)) &&
            !names.has(`${account.id}\n${sameName(person.name)}`);
      if (isMissed) gone.push(place);
      if (row && row.title !== '' && person.title !== undefined && sameName(row.title) !== sameName(person.title))
        titles.push({ ...place, plan: person.title, export: row.title });
    }
  }
  if (gone.length > 0) findings.note('contacts-gone', files.contacts, { count: gone.length }, undefined, gone);
  if (titles.length > 0) findings.note('titles-differ', files.contacts, { count: titles.length }, undefined, titles);
}
