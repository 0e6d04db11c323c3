import type { FieldPath } from '#domain/place.ts';

/** A value found in a file, with the way to it. */
export interface FieldAt {
  value: unknown;
  path: FieldPath;
}

/**
 * All values of a file that stand at a pattern such as `people.*.needs.*`, where `*` is any place in a list.
 * What is not written yields nothing.
 */
export function fieldsAt(data: unknown, pattern: string): FieldAt[] {
  let found: FieldAt[] = [{ value: data, path: [] }];
  for (const step of pattern.split('.')) {
    found = found.flatMap(({ value, path }) => {
      if (step === '*') return Array.isArray(value) ? value.map((item: unknown, at): FieldAt => ({ value: item, path: [...path, at] })) : [];
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
      const field: unknown = (value as Record<string, unknown>)[step];
      return field === undefined ? [] : [{ value: field, path: [...path, step] }];
    });
  }
  return found;
}

/** The texts among them. */
export function textsAt(data: unknown, pattern: string): { value: string; path: FieldPath }[] {
  return fieldsAt(data, pattern).flatMap(({ value, path }) => (typeof value === 'string' ? [{ value, path }] : []));
}
