import { nearest } from './nearest.ts';

/** A word shorter than this (Oy, of, 1) tells nobody apart. */
const SHORTEST_WORD = 3;

/**
 * The thing that somebody means who wrote one of its names with a slip, or some words of one: `havulina` and
 * `Havulinna` both mean `havulinna-paper`. Nothing when no name is near, or when the words may as well mean another
 * thing.
 */
export function nearestNamed<T>(
  written: string,
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
): T | undefined {
  const whole = nearest(
    written,
    things.flatMap((thing) => namesOf(thing)),
  );
  if (whole !== undefined) return things.find((thing) => namesOf(thing).includes(whole));
  const wordsOfThings = things.map((thing) => new Set(namesOf(thing).flatMap(wordsOf)));
  const known = new Set(wordsOfThings.flatMap((words) => [...words]));
  const meant = wordsOf(written).flatMap((word) => nearest(word, known) ?? []);
  const shared = wordsOfThings.map((words) => meant.filter((word) => words.has(word)).length);
  const most = Math.max(0, ...shared);
  return most > 0 && shared.indexOf(most) === shared.lastIndexOf(most) ? things[shared.indexOf(most)] : undefined;
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD);
}
