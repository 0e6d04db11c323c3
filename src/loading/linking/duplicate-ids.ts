import type { Problem } from '#domain/checks/problem.ts';
import { placeOf, type FieldPath, type Place, type Source } from '#domain/place.ts';
import { only, type WrittenFile } from '../written.ts';
import { eachText, textsAt } from './fields-at.ts';
import { writtenCustomers } from './plans.ts';
import { LISTS_WITH_IDS } from './references.ts';

/**
 * Ids that stand twice where each must tell one thing from all others: in a list of one plan, or in the whole company.
 */
export function duplicateIds(files: readonly WrittenFile[]): Problem[] {
  const units = only(files, 'unit');
  return [
    ...only(files, 'company').flatMap(({ data, source }) =>
      ['goals', 'offerings', 'audiences'].flatMap((list) => twice(list, at(source, data, `${list}.*.id`))),
    ),
    ...twice(
      'teams',
      units.flatMap(({ data, source }) => at(source, data, 'teams.*.id')),
    ),
    ...twice(
      'members',
      units.flatMap(({ data, source }) => [
        ...at(source, data, 'people.*.id'),
        ...at(source, data, 'teams.*.people.*.id'),
      ]),
    ),
    ...customersAndGroups(files),
    ...only(files, 'new-customer-plan').flatMap(({ data, source }) =>
      ['budget', 'investment'].flatMap((list) => twice(list, at(source, data, `${list}.*.id`))),
    ),
    ...writtenCustomers(files.filter((file) => !('isRest' in file))).flatMap(({ data, source, base }) =>
      LISTS_WITH_IDS.flatMap((list) =>
        isEachOnce(data, `${list}.*.id`) ? [] : twice(list, at(source, data, `${list}.*.id`, base)),
      ),
    ),
  ];
}

/** Groups that have the id of a customer: a parent would be either. */
function customersAndGroups(files: readonly WrittenFile[]): Problem[] {
  const customers = new Map(writtenCustomers(files).map((customer) => [customer.id, customer]));
  return only(files, 'group').flatMap(({ id, source }) => {
    const customer = customers.get(id);
    if (!customer) return [];
    const placeIn = (of: Source, path: FieldPath) => () => placeOf(of, path);
    return twice('customersAndGroups', [
      { id, place: placeIn(customer.source, [...customer.base, customer.base.length === 0 ? 'name' : 'id']) },
      { id, place: placeIn(source, ['name']) },
    ]);
  });
}

/** Whether no id stands twice in a list, as in nearly every plan: then nobody needs to know where they stand. */
function isEachOnce(data: unknown, pattern: string): boolean {
  const ids = new Set<string>();
  let count = 0;
  eachText(data, pattern, (id) => {
    ids.add(id);
    count++;
  });
  return ids.size === count;
}

interface IdAt {
  id: string;
  /** Looked up only for an id that stands twice. */
  place: () => Place;
}

function at(source: Source, data: unknown, pattern: string, base: FieldPath = []): IdAt[] {
  return textsAt(data, pattern).map(({ value, path }) => ({
    id: value,
    place: () => placeOf(source, [...base, ...path]),
  }));
}

function twice(list: string, ids: readonly IdAt[]): Problem[] {
  const first = new Map<string, () => Place>();
  return ids.flatMap(({ id, place }): Problem[] => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, place);
      return [];
    }
    const { file, line } = before();
    return [{ rule: 'duplicate-id', grade: 'error', place: place(), facts: { id, list, file, line } }];
  });
}
