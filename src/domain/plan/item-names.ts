/**
 * By which of their fields the items of a list are told apart, where they have no id. Of a list that is not here,
 * nothing tells.
 */
const TOLD_BY: Readonly<Record<string, readonly string[]>> = {
  capacity: ['function'],
  comments: ['quarter', 'on'],
  earlier: ['until'],
  feedback: ['on', 'by'],
  finances: ['year'],
  forecast: ['madeOn'],
  history: ['asOf'],
  relationship: ['person'],
  team: ['person'],
  trust: ['quarter'],
};

/**
 * What tells an item of a list from the others, whatever its place: its id, else what such items are known by
 * (`2026-Q4 gap`). Nothing for one that nothing tells: a strategic choice, a line without an id, a plain text.
 */
export function nameOfItem(list: string, item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const fields = item as Readonly<Record<string, unknown>>;
  if (typeof fields['id'] === 'string') return fields['id'];
  const names = TOLD_BY[list]?.map((name) => fields[name]);
  return names?.every((name) => typeof name === 'string' || typeof name === 'number') ? names.join(' ') : undefined;
}
