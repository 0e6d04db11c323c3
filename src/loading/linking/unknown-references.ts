import { nearest } from '#domain/checks/nearest.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { COMPONENTS, type AttributeKind, type BodyNode } from '#domain/plan/body.ts';
import { placeOf, type Place } from '#domain/place.ts';
import { only, type WrittenFile } from '../written.ts';
import { textsAt } from './fields-at.ts';
import { writtenCustomers } from './plans.ts';
import { ACCOUNT_REFERENCES, FILE_REFERENCES, PLAN_THINGS, REVIEW_REFERENCES, type CompanyThing, type PlanThing, type Thing } from './references.ts';

type Known = (thing: Thing) => ReadonlySet<string> | undefined;

/** Every reference, in fields and in bodies, that points at nothing, with the nearest id that exists. */
export function unknownReferences(files: readonly WrittenFile[]): Problem[] {
  const company = knownOfCompany(files);
  const problems: Problem[] = [];
  for (const file of files) {
    for (const [pattern, thing] of Object.entries(FILE_REFERENCES[file.kind] ?? {})) {
      if (file.kind === 'actuals' || file.kind === 'snapshot') continue;
      for (const { value, path } of textsAt(file.data, pattern)) problems.push(...unknown(value, thing, company, () => placeOf(file.source, path)));
    }
  }
  const customers = writtenCustomers(files);
  for (const { data, source, base } of customers) {
    const known = knownOfPlans([data], company);
    for (const [pattern, thing] of Object.entries(ACCOUNT_REFERENCES)) {
      for (const { value, path } of textsAt(data, pattern)) problems.push(...unknown(value, thing, known, () => placeOf(source, [...base, ...path])));
    }
  }
  for (const file of only(files, 'account')) problems.push(...unknownInBody(file.body, knownOfPlans([file.data], company), file.source.file));
  for (const file of only(files, 'new-customer-plan')) problems.push(...unknownInBody(file.body, knownOfPlans([file.data], company), file.source.file));
  for (const file of only(files, 'sales-plan')) problems.push(...unknownInBody(file.body, knownOfPlans(file.data.customers, company), file.source.file));
  const customerById = new Map(customers.map((customer) => [customer.id, customer.data]));
  const segments = new Set(only(files, 'segment').map(({ id }) => id));
  for (const { data, body, source } of only(files, 'review')) {
    const customer = customerById.get(data.of);
    // Of something that is not there, the review itself is already reported.
    if (customer === undefined && !segments.has(data.of)) continue;
    const known = knownOfPlans(customer === undefined ? [] : [customer], company);
    for (const [pattern, thing] of Object.entries(REVIEW_REFERENCES)) {
      for (const { value, path } of textsAt(data, pattern)) problems.push(...unknown(value, thing, known, () => placeOf(source, path)));
    }
    problems.push(...unknownInBody(body, known, source.file));
  }
  return problems;
}

/** Ids of the things of the company. Goals and offerings are not known while `company.yaml` cannot be read. */
function knownOfCompany(files: readonly WrittenFile[]): (thing: CompanyThing) => ReadonlySet<string> | undefined {
  const company = only(files, 'company')[0]?.data;
  const segments = only(files, 'segment').map(({ id }) => id);
  const accounts = writtenCustomers(files).map(({ id }) => id);
  const ids: Record<CompanyThing, ReadonlySet<string> | undefined> = {
    segment: new Set(segments),
    member: new Set(only(files, 'unit').flatMap(({ data }) => [...textsAt(data, 'people.*.id'), ...textsAt(data, 'teams.*.people.*.id')]).map(({ value }) => value)),
    account: new Set(accounts),
    reviewed: new Set([...accounts, ...segments]),
    companyGoal: company && new Set(company.goals.map(({ id }) => id)),
    offering: company && new Set(company.offerings.map(({ id }) => id)),
  };
  return (thing) => ids[thing];
}

function knownOfPlans(plans: readonly unknown[], company: (thing: CompanyThing) => ReadonlySet<string> | undefined): Known {
  const own = new Map<string, ReadonlySet<string>>();
  const isOfPlan = (thing: Thing): thing is PlanThing => Object.hasOwn(PLAN_THINGS, thing);
  return (thing) => {
    if (!isOfPlan(thing)) return company(thing);
    const ids = own.get(thing) ?? new Set(plans.flatMap((plan) => textsAt(plan, `${PLAN_THINGS[thing]}.*.id`)).map(({ value }) => value));
    own.set(thing, ids);
    return ids;
  };
}

function unknown<T extends Thing>(value: string, what: T, known: (thing: T) => ReadonlySet<string> | undefined, place: () => Place): Problem[] {
  const ids = known(what);
  if (ids === undefined || ids.has(value)) return [];
  return [{ rule: 'unknown-reference', grade: 'error', place: place(), facts: { value, what, known: ids.size <= 12 ? [...ids] : undefined }, nearest: nearest(value, ids) }];
}

function unknownInBody(body: readonly BodyNode[], known: Known, file: string): Problem[] {
  return body.flatMap((node): Problem[] => {
    if ('html' in node) return [];
    const rules: Readonly<Record<string, { kind: AttributeKind }>> = COMPONENTS[node.component].attributes;
    const own = Object.entries(node.attributes).flatMap(([name, value]) => {
      const kind = Object.hasOwn(rules, name) ? rules[name]?.kind : undefined;
      if (kind === undefined || kind === 'quarter' || typeof kind === 'object') return [];
      return unknown(value, kind, known, () => ({ file, line: node.line, column: node.column }));
    });
    return [...own, ...unknownInBody(node.children, known, file)];
  });
}
