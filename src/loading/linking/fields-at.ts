import type { FieldPath } from '#domain/place.ts';

/** Is shown a value and the way to it. The way is the walker's own and goes on: who keeps it takes a copy. */
type See<T> = (value: T, way: FieldPath) => void;

/**
 * Shows all values of a file that stand at a pattern such as `people.*.needs.*`, where `*` is any place in a list.
 * What is not written is not shown.
 */
export function eachField(data: unknown, pattern: string, see: See<unknown>): void {
  descend(data, stepsOf(pattern), [], see);
}

/** The same for those that are texts. */
export function eachText(data: unknown, pattern: string, see: See<string>): void {
  descend(data, stepsOf(pattern), [], (value, way) => {
    if (typeof value === 'string') see(value, way);
  });
}

/** The texts at a pattern, each with its way. */
export function textsAt(data: unknown, pattern: string): { value: string; path: FieldPath }[] {
  const found: { value: string; path: FieldPath }[] = [];
  eachText(data, pattern, (value, way) => found.push({ value, path: [...way] }));
  return found;
}

const taken = new Map<string, readonly string[]>();

/** The steps of a pattern, taken apart once: each is asked of every plan. */
function stepsOf(pattern: string): readonly string[] {
  const steps = taken.get(pattern) ?? pattern.split('.');
  taken.set(pattern, steps);
  return steps;
}

/** `way` holds the steps taken so far. */
function descend(value: unknown, steps: readonly string[], way: (string | number)[], see: See<unknown>): void {
  const step = steps[way.length];
  if (step === undefined) {
    see(value, way);
  } else if (step === '*') {
    if (!Array.isArray(value)) return;
    for (let at = 0; at < value.length; at++) {
      way.push(at);
      descend(value[at], steps, way, see);
      way.pop();
    }
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
    const field = (value as Record<string, unknown>)[step];
    if (field === undefined) return;
    way.push(step);
    descend(field, steps, way, see);
    way.pop();
  }
}
