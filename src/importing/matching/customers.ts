import { nearest } from '#domain/checks/nearest.ts';
import { byText } from '#domain/order.ts';
import type { Prospect } from '#domain/plan/new-customer-plan.ts';
import type { Account, Portfolio, Segment } from '#domain/portfolio.ts';
import type { Facts, Findings } from '../reading/finding.ts';
import { crmKey, ofSystem } from './crm-key.ts';
import { sameName } from './names.ts';
import { refuseOtherSystem } from './two-systems.ts';
import { UNASSIGNED, type OurPeople } from './our-people.ts';
import type { ImportSettings } from '../reading/import-input.ts';
import type { AccountRow } from '../reading/rows.ts';
import type { NewSegment, SalesSoFar } from './new-segment.ts';
import { segmentChooser } from './segments.ts';
import { distinctIds } from '#writing/slug.ts';

/** A customer that the export names, with the plan it has or will have. */
export interface Customer {
  id: string;
  row: AccountRow;
  /** The customer as it stands in the content; nothing for a new one. */
  standing: Account | undefined;
  /** Of a new one: its place among segments and people. */
  segment: Pick<Segment, 'id' | 'planType'>;
  owner: string;
  parent: string | undefined;
  /** True when the plan is found by its business id or name and does not know its CRM id yet. */
  lacksCrmId: boolean;
}

export interface Customers {
  list: Customer[];
  newSegments: NewSegment[];
  /** The segment that a row belongs to, also one that stands; nothing where nobody has said what segments there are. */
  segmentOf(row: AccountRow): Customer['segment'] | undefined;
  areSegmentsUnknown: boolean;
  /** Id of the customer that a CRM id, a name or an id means. */
  find(written: string): { id: string } | 'several' | undefined;
  /** True when this is the id of some customer. */
  isId(id: string): boolean;
}

/**
 * Matches the rows of `accounts.csv` to the plans that stand, by CRM id; by business id or name only where exactly one
 * plan without a CRM id answers to it. A prospect stays one until a person gives it another plan; its sales are known
 * by its id. The others become new customers with distinct ids, whatever order the rows come in.
 */
export function gatherCustomers(
  portfolio: Portfolio | undefined,
  rows: readonly AccountRow[],
  file: string,
  people: OurPeople,
  unclassified: string,
  sales: SalesSoFar,
  { system, segments: wishes = [] }: Pick<ImportSettings, 'system' | 'segments'>,
  findings: Findings,
): Customers {
  const standing = portfolio?.accounts ?? [];
  const prospects = prospectsIn(portfolio);
  const match = matcher(standing, rows);
  const ofProspects = new Map<AccountRow, string>();
  const segments = segmentChooser(portfolio, unclassified, rows, sales, wishes);
  const accepted = rows.flatMap(
    (row): { row: AccountRow; found: Account | undefined; segment: Customer['segment'] }[] => {
      const found = match(row);
      if (found) return [{ row, found, segment: found.segment }];
      const prospect = prospects.find(({ crm, name }) =>
        crm ? crmKey(crm.id) === crmKey(row.id) : sameName(name) === sameName(row.name),
      );
      if (prospect) {
        ofProspects.set(row, prospect.id);
        return [];
      }
      const segment = segments.choose(row);
      if (segment) return [{ row, found, segment }];
      findings.refuseRow('unknown-segment', row.file, row.line, {
        value: row.segment,
        nearest: nearest(row.segment, segments.names) ?? '',
        known: segments.names.join(', '),
      });
      return [];
    },
  );

  if (ofProspects.size > 0)
    findings.note('prospects-kept', file, {
      count: ofProspects.size,
      names: [...ofProspects.keys()].map(({ name }) => name).join(', '),
    });

  refuseOtherSystem(accepted, findings);
  const newcomers = accepted.filter(({ found }) => !found);
  const ids = distinctIds(
    newcomers.map(({ row }) => ({ name: row.name, identity: row.id })),
    new Set([...standing, ...prospects].map(({ id }) => id)),
    'customer',
  );
  const idOf = new Map(newcomers.map(({ row }, at) => [row, ids[at] ?? '']));
  const list = accepted.map(
    ({ row, found, segment }): Customer => ({
      id: found?.id ?? idOf.get(row) ?? '',
      row,
      standing: found,
      segment,
      owner: found?.kam.id ?? ownerOf(row),
      parent: undefined,
      lacksCrmId: found !== undefined && found.crm === undefined,
    }),
  );

  const byKey = new Map<string, Set<string>>();
  const know = (key: string, id: string) => void byKey.set(key, (byKey.get(key) ?? new Set()).add(id));
  for (const account of standing) {
    // A customer that the CRM knows is called by the CRM's id: another customer's CRM id may look like our id of this
    // one.
    if (!account.crm) know(`id:${account.id}`, account.id);
    know(`name:${sameName(account.name)}`, account.id);
    if (account.crm) know(`crm:${crmKey(account.crm.id)}`, account.id);
  }
  for (const { id, name, crm } of prospects) {
    know(crm ? `crm:${crmKey(crm.id)}` : `id:${id}`, id);
    know(`name:${sameName(name)}`, id);
  }
  for (const { id, row } of [...list, ...[...ofProspects].map(([row, id]) => ({ id, row }))]) {
    know(`name:${sameName(row.name)}`, id);
    know(`crm:${crmKey(row.id)}`, id);
    if (row.number !== '') know(`number:${row.number}`, id);
  }
  const taken = new Set([...standing, ...prospects, ...list].map(({ id }) => id));
  const find: Customers['find'] = (written) => {
    for (const key of [
      `crm:${crmKey(ofSystem(written, system))}`,
      `number:${written}`,
      `name:${sameName(written)}`,
      `id:${written}`,
    ]) {
      const found = byKey.get(key);
      if (found?.size === 1) return { id: [...found][0] ?? '' };
      if (found) return 'several';
    }
    return byNumberAndName(written);
  };

  /** "K-1 Havulinna Oy" and "Havulinna Oy (K-1)" are a customer whose number and whose name both stand there. */
  function byNumberAndName(written: string): { id: string } | undefined {
    const [, first, rest] = /^(\S+?):?\s+(?:[:–-]\s+)?(\S.*)$/u.exec(written) ?? [];
    const [, name, last] = /^(.*\S)\s*[([](\S+?)[)\]]$/u.exec(written) ?? [];
    for (const [number, called] of [
      [first, rest],
      [last, name],
    ]) {
      if (number === undefined || called === undefined) continue;
      const named = byKey.get(`name:${sameName(called)}`) ?? new Set();
      const numbered =
        byKey.get(`crm:${crmKey(ofSystem(number, system))}`) ?? byKey.get(`number:${number}`) ?? new Set();
      const both = [...named].filter((id) => numbered.has(id));
      if (both.length === 1) return { id: both[0] ?? '' };
    }
    return undefined;
  }

  const inactive: Facts[] = [];
  for (const customer of list) {
    if (customer.standing) reportDifferences(customer);
    else if (customer.row.parent !== '') linkParent(customer);
  }
  if (inactive.length > 0) findings.note('customers-inactive', file, { count: inactive.length }, undefined, inactive);
  cutParentCycles();
  return {
    list,
    newSegments: segments.made(list),
    segmentOf: segments.choose,
    areSegmentsUnknown: segments.areUnknown,
    find,
    isId: (id) => taken.has(id),
  };

  function ownerOf(row: AccountRow): string {
    const found = row.kam === '' ? undefined : people.find(row.kam);
    if (found && found !== 'several') return found.id;
    if (found === 'several') findings.note('ambiguous-person', row.file, { value: row.kam }, row.line);
    else findings.note('no-owner', row.file, { account: row.name }, row.line);
    return UNASSIGNED;
  }

  function linkParent(customer: Customer) {
    const { row } = customer;
    const parent = find(row.parent);
    if (parent && parent !== 'several') customer.parent = parent.id === customer.id ? undefined : parent.id;
    else findings.note('unknown-parent', row.file, { account: row.name, value: row.parent }, row.line);
  }

  function cutParentCycles() {
    const parents = new Map<string, string | undefined>(standing.map((account) => [account.id, account.parent?.id]));
    for (const customer of list) if (!customer.standing) parents.set(customer.id, customer.parent);
    for (const customer of [...list].sort((a, b) => byText(a.id, b.id))) {
      const seen = new Set<string>();
      for (let id: string | undefined = customer.id; id !== undefined; id = parents.get(id)) {
        if (seen.has(id)) {
          findings.note(
            'parent-cycle',
            customer.row.file,
            { account: customer.row.name, value: customer.row.parent },
            customer.row.line,
          );
          customer.parent = undefined;
          parents.set(customer.id, undefined);
          break;
        }
        seen.add(id);
      }
    }
  }

  function reportDifferences({ standing: plan, row }: Customer) {
    if (!plan) return;
    const differ = (field: string, inPlan: string, inExport: string) =>
      findings.note('plan-differs', row.file, { account: plan.id, field, plan: inPlan, export: inExport }, row.line);
    if (sameName(row.name) !== sameName(plan.name)) differ('name', plan.name, row.name);
    const owner = row.kam === '' ? undefined : people.find(row.kam);
    if (owner && owner !== 'several' && owner.id !== plan.kam.id) differ('kam', plan.kam.name, people.nameOf(owner.id));
    const segment = row.segment === '' ? undefined : segments.choose(row);
    if (row.segment !== '' && segment?.id !== plan.segment.id) differ('segment', plan.segment.name, row.segment);
    if (row.state === 'inactive' && (plan.status === 'active' || plan.status === 'prospect'))
      inactive.push({ name: plan.name, id: plan.id, file: plan.source.file, key: plan.id, path: plan.base.join('.') });
    if (row.businessId !== '' && plan.profile?.businessId !== undefined && plan.profile.businessId !== row.businessId)
      differ('businessId', plan.profile.businessId, row.businessId);
  }
}

/** Prospects that no plan of their own has taken over. */
function prospectsIn(portfolio: Portfolio | undefined): Prospect[] {
  return (portfolio?.newCustomerPlans ?? []).flatMap((plan) =>
    plan.prospects.filter(({ id }) => portfolio?.planOfProspect.get(id) === plan),
  );
}

function matcher(standing: readonly Account[], rows: readonly AccountRow[]): (row: AccountRow) => Account | undefined {
  const byCrmId = new Map(
    standing.flatMap((account) => (account.crm ? [[crmKey(account.crm.id), account] as const] : [])),
  );
  const rowIds = new Set(rows.map(({ id }) => id));
  const unlinked = standing.filter((account) => !account.crm);
  const only = <T>(things: T[]) => (things.length === 1 ? things[0] : undefined);
  const count = (key: (row: AccountRow) => string) => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
    return counts;
  };
  const names = count((row) => sameName(row.name));
  const businessIds = count((row) => row.businessId);
  return (row) => {
    // A plan may go by the number that an earlier export had for an id.
    const linked =
      byCrmId.get(crmKey(row.id)) ??
      (row.number === '' || rowIds.has(row.number) ? undefined : byCrmId.get(row.number));
    if (linked || unlinked.length === 0) return linked;
    const byBusiness =
      row.businessId !== '' && businessIds.get(row.businessId) === 1
        ? only(unlinked.filter((account) => account.profile?.businessId === row.businessId))
        : undefined;
    return (
      byBusiness ??
      (names.get(sameName(row.name)) === 1
        ? only(unlinked.filter((account) => sameName(account.name) === sameName(row.name)))
        : undefined)
    );
  };
}
