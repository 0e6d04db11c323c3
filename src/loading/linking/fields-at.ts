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
  const found: FieldAt[] = [];
  descend(data, stepsOf(pattern), [], found);
  return found;
}

const taken = new Map<string, readonly string[]>();

/** The steps of a pattern, taken apart once: each is asked of every plan. */
function stepsOf(pattern: string): readonly string[] {
  const steps = taken.get(pattern) ?? pattern.split('.');
  taken.set(pattern, steps);
  return steps;
}

/** `way` holds the steps taken so far; it is copied only for what is found, since most patterns find nothing in most plans. */
function descend(value: unknown, steps: readonly string[], way: (string | number)[], found: FieldAt[]): void {
  const step = steps[way.length];
  if (step === undefined) {
    found.push({ value, path: [...way] });
  } else if (step === '*') {
    if (!Array.isArray(value)) return;
    for (let at = 0; at < value.length; at++) {
      way.push(at);
      descend(value[at], steps, way, found);
      way.pop();
    }
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
    const field = (value as Record<string, unknown>)[step];
    if (field === undefined) return;
    way.push(step);
    descend(field, steps, way, found);
    way.pop();
  }
}

/** The texts among them. */
export function textsAt(data: unknown, pattern: string): { value: string; path: FieldPath }[] {
  return fieldsAt(data, pattern).filter((field): field is { value: string; path: FieldPath } => typeof field.value === 'string');
}
