import type { LinkingFacts } from '#domain/checks/linking-facts.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { NONE } from '#domain/plan/earlier.ts';
import { placeOf, type FieldPath, type Source } from '#domain/place.ts';
import { only, type WrittenFile } from '../written.ts';
import { eachField } from './fields-at.ts';
import { writtenCustomers, type WrittenCustomer } from './plans.ts';

/** One thing that points up at another: a person at whom they report to, an account at its parent. */
interface Step {
  id: string;
  up: string;
  source: Source;
  path: FieldPath;
}

/**
 * Whoever reports to or follows, in the end, themselves, and accounts that are their own parent. Each circle is named
 * once.
 */
export function circularReferences(files: readonly WrittenFile[]): Problem[] {
  const ofOurs = (field: 'manager' | 'successor') =>
    only(files, 'unit').flatMap(({ data, source }) =>
      ['people.*', 'teams.*.people.*'].flatMap((people) => upward(data, people, field, source, [])),
    );
  return [
    ...writtenCustomers(files.filter((file) => !('isRest' in file))).flatMap(({ data, source, base }) =>
      (['reportsTo', 'successor'] as const).flatMap((field) =>
        circles(field, upward(data, 'people.*', field, source, base)),
      ),
    ),
    ...parentCircles(writtenCustomers(files)),
    ...circles('manager', ofOurs('manager')),
    ...circles('successor', ofOurs('successor')),
  ];
}

/** Circles of parents, today and on each day before one on which a parent changed. Each circle is named once. */
function parentCircles(customers: readonly WrittenCustomer[]): Problem[] {
  const days = customers.flatMap(({ data }) => earlierOf(data).flatMap(({ until, parent }) => (parent ? until : [])));
  const found = [undefined, ...new Set(days)].flatMap((day) =>
    circles(
      'parent',
      customers.flatMap((customer) => parentBefore(day, customer)),
    ),
  );
  const told = (problem: Problem) => JSON.stringify(problem);
  return [...new Map(found.map((problem) => [told(problem), problem])).values()];
}

/** What a customer's parent was on the day before a day; today's when none is said. */
function parentBefore(day: string | undefined, { id, data, source, base }: WrittenCustomer): Step[] {
  const at = earlierOf(data).findIndex(({ until, parent }) => day !== undefined && until >= day && parent);
  const way = at === -1 ? ['parent'] : ['earlier', at, 'parent'];
  const parent = at === -1 ? (data as Parented).parent : earlierOf(data)[at]?.parent;
  return parent === undefined || parent === NONE ? [] : [{ id, up: parent, source, path: [...base, ...way] }];
}

interface Parented {
  parent?: string;
  earlier?: readonly { until: string; parent?: string }[];
}

function earlierOf(data: unknown) {
  return (data as Parented).earlier ?? [];
}

function upward(data: unknown, things: string, field: string, source: Source, base: FieldPath): Step[] {
  const steps: Step[] = [];
  eachField(data, things, (value, way) => {
    const { id, [field]: up } = value as Record<string, unknown>;
    if (typeof id === 'string' && typeof up === 'string')
      steps.push({ id, up, source, path: [...base, ...way, field] });
  });
  return steps;
}

function circles(of: LinkingFacts['circular-reference']['of'], steps: readonly Step[]): Problem[] {
  const byId = new Map(steps.map((each) => [each.id, each]));
  const seen = new Set<string>();
  return steps.flatMap((start): Problem[] => {
    const way: Step[] = [];
    for (let at: Step | undefined = start; at && !seen.has(at.id); at = byId.get(at.up)) {
      seen.add(at.id);
      way.push(at);
    }
    const last = way.at(-1);
    const closes = last === undefined ? -1 : way.findIndex(({ id }) => id === last.up);
    const first = way[closes];
    if (!first) return [];
    return [
      {
        rule: 'circular-reference',
        grade: 'error',
        place: placeOf(first.source, first.path),
        facts: { of, circle: [...way.slice(closes).map(({ id }) => id), first.id] },
      },
    ];
  });
}
