import type { Way } from '#editing/yaml-nodes.ts';

/** A value of a file, and the way to it. */
interface Leaf {
  way: Way;
  value: unknown;
}

/** Every value that stands in what a file holds, by its way from the top. */
export function leaves(held: unknown, way: Way = []): Leaf[] {
  if (Array.isArray(held)) return held.flatMap((one, at) => leaves(one, [...way, at]));
  if (typeof held !== 'object' || held === null) return [{ way, value: held }];
  return Object.entries(held).flatMap(([name, one]) => leaves(one, [...way, name]));
}
