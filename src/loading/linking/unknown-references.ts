import { nearest } from '#domain/checks/nearest.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { LINKING_RULES } from '#domain/checks/linking-rules.ts';
import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import { READING_RULES } from '#domain/checks/reading-rules.ts';
import { COMPONENTS, type AttributeKind, type BodyNode } from '#domain/plan/body.ts';
import { HANDBOOK_COMPONENTS } from '#domain/plan/handbook-text.ts';
import { NONE } from '#domain/plan/earlier.ts';
import { isShortName } from '#domain/plan/short-name.ts';
import { placeOf, type FieldPath, type Place, type Source } from '#domain/place.ts';
import { only, type WrittenFile } from '../written.ts';
import { eachField, eachText, textsAt } from './fields-at.ts';
import { writtenCustomers } from './plans.ts';
import {
  ACCOUNT_REFERENCES,
  FILE_REFERENCES,
  MAY_BE_NONE,
  PLAN_THINGS,
  REVIEW_REFERENCES,
  type CompanyThing,
  type PlanThing,
  type Thing,
} from './references.ts';

/** The ids that a reference to a kind of thing may hold; nothing while they are not known. */
export type Known<T = Thing> = (thing: T) => ReadonlySet<string> | undefined;

/** Every reference, in fields and in bodies, that points at nothing, with the nearest id that exists. */
export function unknownReferences(all: readonly WrittenFile[]): Problem[] {
  const company = knownOfCompany(all);
  // What was linked before points at what it pointed at.
  const files = all.filter((file) => !('isRest' in file));
  const problems: Problem[] = [];
  function look<T extends Thing>(
    data: unknown,
    references: readonly Reference<T>[],
    known: Known<T>,
    source: Source,
    base: FieldPath,
  ): void {
    for (const [pattern, thing] of references) {
      eachText(data, pattern, (value, way) => {
        const ids = known(thing);
        const isNone = value === NONE && MAY_BE_NONE.has(pattern);
        if (ids !== undefined && !ids.has(value) && !isNone)
          problems.push(unknown(value, thing, ids, placeOf(source, [...base, ...way])));
      });
    }
  }
  for (const file of files) {
    if (file.kind !== 'actuals' && file.kind !== 'snapshot')
      look(file.data, referencesOf(FILE_REFERENCES[file.kind] ?? {}), company, file.source, []);
  }
  const customers = writtenCustomers(files);
  const ofAccount = referencesOf(ACCOUNT_REFERENCES);
  for (const { data, source, base } of customers) look(data, ofAccount, knownOfPlans([data], company), source, base);
  for (const file of only(files, 'account'))
    problems.push(...unknownInBody(file.body, knownOfPlans([file.data], company), file.source.file));
  for (const file of only(files, 'new-customer-plan'))
    problems.push(...unknownInBody(file.body, knownOfPlans([file.data], company), file.source.file));
  for (const file of only(files, 'sales-plan'))
    problems.push(...unknownInBody(file.body, knownOfPlans(file.data.customers, company), file.source.file));
  for (const file of only(files, 'handbook'))
    problems.push(...unknownInBody(file.body, knownOfPlans([], company), file.source.file));
  const customerById = new Map(customers.map((customer) => [customer.id, customer.data]));
  const segments = new Set(only(files, 'segment').map(({ id }) => id));
  for (const { data, body, source } of only(files, 'review')) {
    const customer = customerById.get(data.of);
    // Of something that is not there, the review itself is already reported.
    if (customer === undefined && !segments.has(data.of)) continue;
    const known = knownOfPlans(customer === undefined ? [] : [customer], company);
    look(data, referencesOf(REVIEW_REFERENCES), known, source, []);
    problems.push(...unknownInBody(body, known, source.file));
  }
  return problems;
}

/**
 * References of files whose fields have faults of their own: what they point at is told together with those, so that
 * nobody mends a file twice. Ids of the same plan are those that it has written.
 */
export function referencesOfFaulty(
  files: readonly WrittenFile[],
  faulty: readonly { kind: string; written: unknown; source: Source }[],
): Problem[] {
  const company = knownOfCompany(files);
  return faulty.flatMap(({ kind, written, source }) => {
    const own = kind === 'account' ? ACCOUNT_REFERENCES : FILE_REFERENCES[kind as WrittenFile['kind']];
    const ofPlan = knownOfPlans([written], company);
    const known: Known = (thing) => (isWhole(written, thing) ? ofPlan(thing) : undefined);
    return referencesOf<Thing>(own ?? {}).flatMap(([pattern, thing]) =>
      textsAt(written, pattern).flatMap(({ value, path }) => {
        const ids = known(thing);
        const isNone = value === NONE && MAY_BE_NONE.has(pattern);
        return ids === undefined || ids.has(value) || isNone ? [] : [unknown(value, thing, ids, placeOf(source, path))];
      }),
    );
  });
}

/**
 * Whether each thing of a kind has an id that can be pointed at: one without, or with what cannot be an id, is a fault
 * by itself, and nothing follows from it; nor is what cannot be an id offered as the right one.
 */
function isWhole(written: unknown, thing: Thing): boolean {
  if (!Object.hasOwn(PLAN_THINGS, thing)) return true;
  const list = PLAN_THINGS[thing as PlanThing];
  let items = 0;
  eachField(written, `${list}.*`, () => items++);
  let isList = true;
  eachField(written, list, (value) => {
    isList = Array.isArray(value);
  });
  return isList && textsAt(written, `${list}.*.id`).filter(({ value }) => isShortName(value)).length === items;
}

/** A place in a file at which references stand, and what they point at. */
type Reference<T> = readonly [pattern: string, thing: T];

function referencesOf<T extends Thing>(table: Readonly<Record<string, T>>): readonly Reference<T>[] {
  return Object.entries(table);
}

/**
 * Ids of the things of the company, for what refers to them. Goals and offerings are not known while `company.yaml`
 * cannot be read.
 */
export function knownOfCompany(files: readonly WrittenFile[]): Known<CompanyThing> {
  const company = only(files, 'company')[0]?.data;
  const segments = only(files, 'segment').map(({ id }) => id);
  const accounts = writtenCustomers(files).map(({ id }) => id);
  const ids: Record<CompanyThing, ReadonlySet<string> | undefined> = {
    segment: new Set(segments),
    member: new Set(
      only(files, 'unit')
        .flatMap(({ data }) => [...textsAt(data, 'people.*.id'), ...textsAt(data, 'teams.*.people.*.id')])
        .map(({ value }) => value),
    ),
    unit: new Set(only(files, 'unit').map(({ id }) => id)),
    team: new Set(only(files, 'unit').flatMap(({ data }) => data.teams.map(({ id }) => id))),
    teamOfUnit: undefined,
    account: new Set(accounts),
    parent: new Set([...accounts, ...only(files, 'group').map(({ id }) => id)]),
    reviewed: new Set([...accounts, ...segments]),
    companyGoal: company && new Set(company.goals.map(({ id }) => id)),
    offering: company && new Set(company.offerings.map(({ id }) => id)),
    rule: new Set(Object.keys({ ...READING_RULES, ...LINKING_RULES, ...PLAN_RULES })),
  };
  return (thing) => ids[thing];
}

/** Ids of the things of some plans, and of the company. */
export function knownOfPlans(plans: readonly unknown[], company: Known<CompanyThing>): Known {
  const own = new Map<string, ReadonlySet<string>>();
  const isOfPlan = (thing: Thing): thing is PlanThing => Object.hasOwn(PLAN_THINGS, thing);
  return (thing) => {
    if (!isOfPlan(thing)) return company(thing);
    const ids =
      own.get(thing) ??
      new Set(plans.flatMap((plan) => textsAt(plan, `${PLAN_THINGS[thing]}.*.id`)).map(({ value }) => value));
    own.set(thing, ids);
    return ids;
  };
}

/** A reference that none of the ids answers; the ids are named where there are few enough to choose from. */
export function unknown(value: string, what: Thing, ids: ReadonlySet<string>, place: Place): Problem {
  const meant = nearest(value, ids);
  const known = ids.size <= 12 ? [...ids] : undefined;
  return {
    rule: 'unknown-reference',
    grade: 'error',
    place,
    facts: { value, what, known, others: known?.filter((id) => id !== meant) ?? [] },
    nearest: meant,
  };
}

type Attributes = Readonly<Record<string, { kind: AttributeKind }>>;
const OF_COMPONENTS: Readonly<Record<string, { attributes: Attributes }>> = { ...HANDBOOK_COMPONENTS, ...COMPONENTS };

/** Every reference in a body, those within its components too, that points at nothing. */
export function unknownInBody(body: readonly BodyNode<string>[], known: Known, file: string): Problem[] {
  return body.flatMap((node): Problem[] => {
    if ('html' in node) return [];
    const rules = OF_COMPONENTS[node.component]?.attributes ?? {};
    const own = Object.entries(node.attributes).flatMap(([name, value]) => {
      const kind = Object.hasOwn(rules, name) ? rules[name]?.kind : undefined;
      if (kind === undefined || kind === 'quarter' || typeof kind === 'object') return [];
      const ids = known(kind);
      return ids === undefined || ids.has(value)
        ? []
        : [unknown(value, kind, ids, { file, line: node.line, column: node.column })];
    });
    return [...own, ...unknownInBody(node.children, known, file)];
  });
}
