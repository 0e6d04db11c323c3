import { isScalar, type Node, type Pair } from 'yaml';

/**
 * Where a group's fields begin anew from its first one, as the next item of a list does whose dash was forgotten: one
 * slip, where each field would be called written twice. `at` is the place of that field among them.
 */
export function itemWithoutDash(
  pairs: readonly Pair<Node | null, Node | null>[],
): { at: number; offset: number } | undefined {
  const names = pairs.map(({ key }) => (isScalar(key) ? String(key.value) : undefined));
  const [first, second] = names;
  const at = first === undefined ? -1 : names.indexOf(first, 1);
  const offset = pairs[at]?.key?.range?.[0];
  // One field that stands twice is no item.
  return second !== undefined && at > 1 && names[at + 1] === second && offset !== undefined
    ? { at, offset }
    : undefined;
}
