import { nameOfItem } from '../plan/item-names.ts';
import type { FieldPath } from '../place.ts';

/** One value that is not what it was: the smallest that differs, or a whole item of a list that came or went. */
export interface FieldChange {
  /** Its way with brackets where a list repeats: `people[].attitude`; `people[]` for a whole person. */
  pattern: string;
  /** What is not there on a side is undefined. */
  before: unknown;
  after: unknown;
  /** The way to it on each side; nothing where it is not there. */
  was: FieldPath | undefined;
  is: FieldPath | undefined;
  /** The item of a list that it belongs to, or the whole file: as it was and as it is. */
  holder: { before: unknown; after: unknown };
}

type Fields = Readonly<Record<string, unknown>>;

interface Sides {
  pattern: string;
  was: FieldPath | undefined;
  is: FieldPath | undefined;
  holder: FieldChange['holder'];
}

/**
 * What differs between two values, in the order in which the later one stands. Items of a list are the same where what
 * tells them is the same (`nameOfItem`), whatever their place. Where nothing tells them, or several go by one name
 * (what a person said twice in a day), equal ones are the same, and the others are held against each other in turn. The
 * order of a list alone is no difference.
 */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  return differences(before, after, { pattern: '', was: [], is: [], holder: { before, after } });
}

function differences(before: unknown, after: unknown, at: Sides): FieldChange[] {
  if (before === after) return [];
  if (isList(before) && isList(after) && [...before, ...after].every(isFields)) return ofItems(before, after, at);
  if (isFields(before) && isFields(after)) return ofFields(before, after, at);
  return isSame(before, after) ? [] : [{ ...at, before, after }];
}

function ofFields(before: Fields, after: Fields, at: Sides): FieldChange[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    // A list that is not there and an empty one say the same.
    if (isList(was ?? is)) return differences(was ?? [], is ?? [], under(at, name, was, is));
    return differences(was, is, under(at, name, was, is));
  });
}

function under(at: Sides, name: string, was: unknown, is: unknown): Sides {
  return {
    pattern: at.pattern === '' ? name : `${at.pattern}.${name}`,
    was: was === undefined ? undefined : at.was && [...at.was, name],
    is: is === undefined ? undefined : at.is && [...at.is, name],
    holder: at.holder,
  };
}

function ofItems(before: readonly unknown[], after: readonly unknown[], at: Sides): FieldChange[] {
  const list = /([^.[\]]*)(?:\[\])?$/.exec(at.pattern)?.[1] ?? '';
  const partners = paired(before, after, list);
  const item = (was: number | undefined, is: number | undefined): FieldChange[] => {
    const [earlier, later] = [was === undefined ? undefined : before[was], is === undefined ? undefined : after[is]];
    const sides: Sides = {
      pattern: `${at.pattern}[]`,
      was: was === undefined ? undefined : at.was && [...at.was, was],
      is: is === undefined ? undefined : at.is && [...at.is, is],
      holder: { before: earlier, after: later },
    };
    return differences(earlier, later, sides);
  };
  const kept = new Set(partners.values());
  return [
    ...after.flatMap((_, is) => item(partners.get(is), is)),
    ...before.flatMap((_, was) => (kept.has(was) ? [] : item(was, undefined))),
  ];
}

/** Which earlier item each later one was, by their places: of those of one name, or of none, equal ones first. */
function paired(before: readonly unknown[], after: readonly unknown[], list: string): Map<number, number> {
  const partners = new Map<number, number>();
  const earlier = Map.groupBy(before.keys(), (was) => nameOfItem(list, before[was]));
  for (const [name, places] of Map.groupBy(after.keys(), (is) => nameOfItem(list, after[is]))) {
    const free = new Set(earlier.get(name));
    const pair = (is: number, was: number | undefined) => {
      if (was === undefined) return;
      partners.set(is, was);
      free.delete(was);
    };
    for (const is of places)
      pair(
        is,
        [...free].find((was) => isSame(before[was], after[is])),
      );
    for (const is of places.filter((each) => !partners.has(each))) pair(is, [...free][0]);
  }
  return partners;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two plain values say the same, whatever the order of their fields. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((each, at) => isSame(each, b[at]));
  if (!isFields(a) || !isFields(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isSame(a[name], b[name]));
}
