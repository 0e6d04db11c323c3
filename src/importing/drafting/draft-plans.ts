import { Buffer } from 'node:buffer';
import { byText } from '#domain/order.ts';
import type { Currency } from '#domain/money/money.ts';
import type { Account, Portfolio } from '#domain/portfolio.ts';
import type { Customer, Customers } from '../matching/customers.ts';
import type { Draft } from './draft.ts';
import type { Findings } from '../reading/finding.ts';
import type { Exports, ImportSettings } from '../reading/import-input.ts';
import { crmKey } from '../matching/crm-key.ts';
import { sameName } from '../matching/names.ts';
import { toMinor } from '#domain/money/figure.ts';
import { inMajorUnits } from '../reading/numbers.ts';
import type { OurPeople } from '../matching/our-people.ts';
import type { ContactRow } from '../reading/rows.ts';
import { forgottenMark } from '#writing/forgotten.ts';
import { distinctIds } from '#writing/slug.ts';
import { blockYaml, setField, type Value } from '#writing/yaml-text.ts';

interface PlansDraft {
  portfolio: Portfolio | undefined;
  draft: Draft;
  customers: Customers;
  contacts: readonly ContactRow[];
  people: OurPeople;
  currency: Currency;
  settings: ImportSettings;
  files: Exports['files'];
  findings: Findings;
  /** Marks of people who were removed from the content and are not to come back. */
  forgotten: ReadonlySet<string>;
}

/**
 * Drafts the plans: an account plan for each new customer of a segment that demands one, rows of one sales plan per
 * salesperson for the others. In plans that stand only missing people and a missing CRM id are added.
 */
export function draftPlans(plans: PlansDraft): void {
  const { portfolio, draft, customers } = plans;
  const contacts = contactsByCustomer(plans);
  for (const account of portfolio?.accounts ?? []) {
    const coming = newPeople(account, contacts.get(account.id) ?? []);
    draft.appendTo(account.source.file, [...account.base, 'people'], coming, 'people');
  }
  for (const { standing, row, lacksCrmId } of customers.list) {
    if (!standing || !lacksCrmId) continue;
    draft.write(
      standing.source.file,
      setField(draft.text(standing.source.file) ?? '', standing.base, 'crm', { id: row.id }),
    );
    draft.count(standing.source.file, 'crmLinks', 1);
    plans.findings.note('crm-link-added', row.file, { account: standing.id, id: row.id }, row.line);
  }

  const newcomers = customers.list.filter((customer) => !customer.standing).sort((a, b) => byText(a.id, b.id));
  const bySalesperson = new Map<string, Customer[]>();
  for (const customer of newcomers) {
    if (customer.segment.planType === 'account')
      draft.create(
        `accounts/${customer.id}.mdx`,
        accountValue(customer, plans, newPeople(undefined, contacts.get(customer.id) ?? [])),
      );
    else bySalesperson.set(customer.owner, [...(bySalesperson.get(customer.owner) ?? []), customer]);
  }
  for (const [owner, own] of bySalesperson) joinSalesPlans(owner, own, plans, contacts);
  reportFigures(newcomers, plans);
}

/** So full may a sales plan be made; the check takes no file over 256 KB, and people will write into it. */
const ROOM = 180_000;

/** One sales plan per salesperson; only one who has hundreds of customers gets a second. */
function joinSalesPlans(
  owner: string,
  customers: readonly Customer[],
  plans: PlansDraft,
  contacts: ReadonlyMap<string, ContactRow[]>,
): void {
  const { portfolio, draft, settings, people } = plans;
  const open = (portfolio?.salesPlans ?? [])
    .filter((plan) => plan.owner.id === owner)
    .map((plan) => ({
      file: plan.source.file,
      segment: plan.segment.id,
      size: Buffer.byteLength(draft.text(plan.source.file) ?? ''),
      isNew: false,
      values: [] as Value[],
    }));
  const taken = new Set(portfolio?.salesPlans.map(({ id }) => id));
  for (const customer of customers) {
    const coming = newPeople(undefined, contacts.get(customer.id) ?? []);
    const size = 20 + Buffer.byteLength(blockYaml([customerValue(customer, '', coming, plans)])) * 1.1;
    let plan = open.find((known) => known.size + size < ROOM);
    if (!plan) {
      let id = owner;
      for (let next = 2; taken.has(id); next++) id = `${owner}-${next}`;
      taken.add(id);
      plan = {
        file: `sales-plans/${id}.mdx`,
        segment: commonest(customers.map((one) => one.segment.id)),
        size: 200,
        isNew: true,
        values: [],
      };
      open.push(plan);
    }
    plan.size += size;
    plan.values.push(customerValue(customer, plan.segment, coming, plans));
  }
  for (const { file, segment, isNew, values } of open) {
    if (isNew)
      draft.create(file, { name: settings.words.salesPlanOf(people.nameOf(owner)), owner, segment, customers: values });
    else draft.appendTo(file, ['customers'], values, 'customers');
  }
}

function accountValue(customer: Customer, plans: PlansDraft, people: readonly Value[]): Value {
  const { row } = customer;
  const {
    currency,
    settings: { asOf },
  } = plans;
  const sites = sitesOf(customer);
  const profile =
    row.industry || row.businessId || sites.length > 0
      ? {
          asOf,
          businessId: row.businessId || undefined,
          industry: row.industry || undefined,
          sites: sites.length > 0 ? sites : undefined,
        }
      : undefined;
  const netSales = row.netSales && toMinor(row.netSales, currency);
  const finances =
    asOf !== undefined && (netSales !== undefined || row.employees !== undefined)
      ? [
          {
            year: Number(asOf.slice(0, 4)),
            netSales: netSales === undefined ? undefined : inMajorUnits(netSales, currency),
            employees: row.employees,
            source: 'CRM import',
            asOf,
          },
        ]
      : undefined;
  return {
    name: row.name,
    ...endOf(customer, plans),
    segment: customer.segment.id,
    kam: customer.owner,
    crm: crmOf(customer),
    parent: customer.parent,
    profile,
    finances,
    people: people.length > 0 ? people : undefined,
  };
}

function customerValue(customer: Customer, planSegment: string, people: readonly Value[], plans: PlansDraft): Value {
  const { row } = customer;
  const sites = sitesOf(customer);
  return {
    id: customer.id,
    name: row.name,
    ...endOf(customer, plans),
    segment: customer.segment.id === planSegment ? undefined : customer.segment.id,
    crm: crmOf(customer),
    parent: customer.parent,
    businessId: row.businessId || undefined,
    industry: row.industry || undefined,
    sites: sites.length > 0 ? sites : undefined,
    people: people.length > 0 ? people : undefined,
  };
}

/** Who is no customer of the CRM any more, or not yet one, comes in as such. */
function endOf({ row: { state } }: Customer, { settings: { asOf, today, words } }: PlansDraft): Record<string, Value> {
  if (state === 'prospect') return { status: 'prospect' };
  return state === 'inactive' ? { status: 'lost', until: asOf ?? today, untilReason: words.inactive } : {};
}

function crmOf({ row }: Customer): Value {
  return { id: row.id, url: row.crmUrl || undefined };
}

function sitesOf({ row }: Customer): string[] {
  const site = [row.city, row.country].filter((part) => part !== '').join(', ');
  return site === '' ? [] : [site];
}

function commonest(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || byText(a, b))[0]?.[0] ?? '';
}

function contactsByCustomer({
  customers,
  contacts,
  files,
  findings,
  forgotten,
}: PlansDraft): Map<string, ContactRow[]> {
  const byCustomer = new Map<string, ContactRow[]>();
  // A person may stand for several customers: once in the plan of each.
  const seen = new Map<string, ContactRow>();
  let keptOut = 0;
  for (const row of contacts) {
    const found = customers.find(row.account) ?? customers.find(row.account.split(';')[0]?.trim() ?? '');
    const identity = found && found !== 'several' && row.id !== '' ? `${found.id}\n${crmKey(row.id)}` : undefined;
    const earlier = identity === undefined ? undefined : seen.get(identity);
    if (!found) findings.refuseRow('unknown-account', row.file, row.line, { value: row.account });
    else if (found === 'several') findings.refuseRow('ambiguous-account', row.file, row.line, { value: row.account });
    else if (earlier?.name === row.name) findings.note('row-twice', row.file, { other: earlier.line }, row.line);
    else if (earlier) findings.refuseRow('id-twice', row.file, row.line, { id: row.id, other: earlier.line });
    else if (isForgotten(row, found.id)) keptOut += 1;
    else {
      if (identity !== undefined) seen.set(identity, row);
      byCustomer.set(found.id, [...(byCustomer.get(found.id) ?? []), row]);
    }
  }
  if (keptOut > 0) findings.note('forgotten-kept-out', files.contacts, { count: keptOut });
  return byCustomer;

  function isForgotten({ id, name }: ContactRow, account: string): boolean {
    if (forgotten.size === 0) return false;
    const marks = [forgottenMark({ account, name }), ...(id === '' ? [] : [forgottenMark({ crmId: crmKey(id) })])];
    return marks.some((mark) => forgotten.has(mark));
  }
}

/** The contacts whom the plan does not have: neither by CRM id nor, where a person has none yet, by name. */
function newPeople(account: Account | undefined, contacts: readonly ContactRow[]): Value[] {
  const standing = account?.people ?? [];
  const crmIds = new Set(standing.flatMap(({ crmId }) => (crmId === undefined ? [] : crmKey(crmId))));
  const unlinked = standing.filter(({ crmId }) => crmId === undefined).map(({ name }) => sameName(name));
  const nameless = new Set(standing.map(({ name }) => sameName(name)));
  const coming = contacts.filter(({ id, name }) => {
    const key = sameName(name);
    if (id === '') {
      if (nameless.has(key)) return false;
      nameless.add(key);
      return true;
    }
    if (crmIds.has(crmKey(id))) return false;
    const at = unlinked.indexOf(key);
    if (at !== -1) unlinked.splice(at, 1);
    return at === -1;
  });
  const ids = distinctIds(
    coming.map(({ name, id }) => ({ name, identity: id })),
    new Set(standing.map(({ id }) => id)),
    'person',
  );
  return coming.map((contact, at) => ({
    id: ids[at] ?? '',
    name: contact.name,
    title: contact.title || undefined,
    unit: contact.unit || undefined,
    crmId: contact.id || undefined,
  }));
}

function reportFigures(newcomers: readonly Customer[], { settings, files, findings }: PlansDraft): void {
  const withFigures = newcomers.filter(({ row }) => row.netSales !== undefined || row.employees !== undefined);
  if (withFigures.length === 0) return;
  if (settings.asOf === undefined) findings.note('finances-need-day', files.accounts, { count: withFigures.length });
  else if (withFigures.some(({ segment }) => segment.planType === 'sales'))
    findings.note('finances-account-plans-only', files.accounts);
}
