import { oncePer } from './once-per.ts';

/** Where something was written: a file of the content folder (with `/`), line and column from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A file that was read, with the place of each of its fields. */
export interface Source {
  file: string;
  places: Places;
}

/**
 * The places of a file's fields, each before those under it, as they stand: the step that leads to it (`people`, `0`,
 * `name`), the number of the field that it stands under (-1 at the top), and where. Plain lists, since a portfolio has
 * a million of them and nearly none is asked for.
 */
export interface Places {
  steps: string[];
  under: number[];
  at: Position[];
}

/** Line and column in one number, see `positionAt`. */
export type Position = number;
const COLUMNS = 10_000;

/** Line and column, from 1, as one number. Columns beyond 9,999 count as that. */
export function positionAt(line: number, column: number): Position {
  return line * COLUMNS + Math.min(column, COLUMNS - 1);
}

/** No places yet. */
export function noPlaces(): Places {
  return { steps: [], under: [], at: [] };
}

/**
 * Adds a field under another one, or at the top (-1); comes back with its number. Fields come in the order in which
 * they stand.
 */
export function addPlace(places: Places, under: number, step: string, position: Position): number {
  places.under.push(under);
  places.at.push(position);
  return places.steps.push(step) - 1;
}

/** The way to a field: `['budget', 0, 'sales', '2026-Q3']`. */
export type FieldPath = readonly (string | number)[];

/** Whether a field was written in the file; what has its value by default stands nowhere. */
export function isWritten({ places }: Source, path: FieldPath): boolean {
  return wayTo(places, path).length === path.length;
}

/**
 * The place of a field, or of the nearest thing around it that was written (a missing field has no place of its own).
 */
export function placeOf({ file, places }: Source, path: FieldPath): Place {
  const position = places.at[wayTo(places, path).at(-1) ?? -1];
  if (position === undefined) return { file, line: 1, column: 1 };
  return { file, line: Math.floor(position / COLUMNS), column: position % COLUMNS };
}

/**
 * The lines that a field and all under it take up: from its own to the one before the next field that is not under it.
 * The last field of a file has no end of its own. Nothing when the field was not written.
 */
export function linesOf({ places }: Source, path: FieldPath): { first: number; last: number } | undefined {
  const way = wayTo(places, path);
  const own = way.at(-1);
  if (own === undefined || way.length < path.length) return undefined;
  const lineAt = (number: number) => Math.floor((places.at[number] ?? Infinity) / COLUMNS);
  const first = lineAt(own);
  let next = own + 1;
  while (next < places.at.length && ((places.under[next] ?? -1) >= own || lineAt(next) === first)) next++;
  return { first, last: lineAt(next) - 1 };
}

/** The numbers of the fields along a path, as far as they were written. */
function wayTo(places: Places, path: FieldPath): number[] {
  const way: number[] = [];
  const childOf = finder(places);
  let around = -1;
  for (const step of path) {
    const next = childOf(around, String(step));
    if (next === undefined) break;
    way.push(next);
    around = next;
  }
  return way;
}

/**
 * A file of which more is asked than this is gone through once and for all: a flood of faults would ask it thousands of
 * times.
 */
const FEW_QUESTIONS = 50;
const questionsTo = oncePer((_: Places) => ({ asked: 0 }));

function finder(places: Places): (around: number, name: string) => number | undefined {
  if (questionsTo(places).asked++ >= FEW_QUESTIONS) return indexed(places);
  return (around, name) => searched(places, around, name);
}

/** No field: what stands at the top is under it. */
const NOTHING = -1;

/** Fields by what they stand under and their own step: numbers in a table that is half empty, and no text for each. */
const indexed = oncePer(({ steps, under }: Places) => {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, steps.length) * 2));
  const table = new Int32Array(size).fill(NOTHING);
  const isAt = (number: number, around: number, name: string) => under[number] === around && steps[number] === name;
  /** Where a field stands in the table, or where it would. */
  const slotOf = (around: number, name: string): number => {
    let slot = mixed(around, name) & (size - 1);
    while (table[slot] !== NOTHING && !isAt(table[slot] ?? NOTHING, around, name)) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (const [number, name] of steps.entries()) {
    const slot = slotOf(under[number] ?? NOTHING, name);
    if (table[slot] === NOTHING) table[slot] = number;
  }
  return (around: number, name: string) => {
    const number = table[slotOf(around, name)] ?? NOTHING;
    return number === NOTHING ? undefined : number;
  };
});

function mixed(around: number, name: string): number {
  let mix = Math.imul(around ^ 0x811c9dc5, 0x01000193);
  for (let at = 0; at < name.length; at++) mix = Math.imul(mix ^ name.charCodeAt(at), 0x01000193);
  return mix ^ (mix >>> 15);
}

function searched({ steps, under }: Places, around: number, name: string): number | undefined {
  let next = around + 1;
  // What stands under a field follows it, up to the first that stands beside or above it.
  while (next < steps.length && (under[next] ?? -1) >= around && !(under[next] === around && steps[next] === name))
    next++;
  return next < steps.length && under[next] === around ? next : undefined;
}
