import { NumberRow } from './number-row.ts';
import { BETWEEN } from './slice-names.ts';

/**
 * Reads as they are kept from one build to the next: every slice once, and every making once, by numbers. What is said
 * of many stands in one row of numbers, which is read and written at once.
 */
export interface WrittenReads {
  /** The things that slices are of, and what is asked of them. */
  things: readonly string[];
  whats: readonly string[];
  /** Of each slice: the number of its thing, that of what is asked of it, and the hash that its value had. */
  thingOf: Int32Array;
  whatOf: Int32Array;
  hashes: readonly string[];
  /** The hash that all of a thing had together, of things of fields: one question for many slices. Else nothing. */
  wholes: readonly string[];
  /**
   * Of each making the slices that it read, then the makings that it read with all that they had read: in order, as
   * runs, each a first number and how many follow it without a gap. What is read together is numbered together.
   */
  runs: Int32Array;
  /** Where in them those of each making end: its slices, then its parts. */
  ends: Int32Array;
  /** How many makings there were when nothing was written that no file hangs on any more. */
  needed: number;
}

export const NOTHING_WRITTEN: WrittenReads = {
  things: [],
  whats: [],
  thingOf: new Int32Array(),
  whatOf: new Int32Array(),
  hashes: [],
  wholes: [],
  runs: new Int32Array(),
  ends: new Int32Array(),
  needed: 0,
};

/** The name of a slice, by its number. */
export function nameIn({ things, whats, thingOf, whatOf }: WrittenReads, slice: number): string {
  return `${things[thingOf[slice] ?? -1] ?? ''}${BETWEEN}${whats[whatOf[slice] ?? -1] ?? ''}`;
}

export function makingsIn({ ends }: WrittenReads): number {
  return ends.length / 2;
}

interface Ended {
  ends: ArrayLike<number>;
}

/** Where the runs of a making’s slices begin and end, and those of its parts; nowhere, of a making that is not. */
export function slicesAt({ ends }: Ended, making: number): [from: number, to: number] {
  return [ends[2 * making - 1] ?? 0, ends[2 * making] ?? 0];
}

export function partsAt({ ends }: Ended, making: number): [from: number, to: number] {
  return [ends[2 * making] ?? 0, ends[2 * making + 1] ?? 0];
}

/** Numbers as runs, in order, each once. */
export function runsOf(numbers: readonly number[]): number[] {
  const runs: number[] = [];
  let before = -1;
  for (const number of Int32Array.from(numbers).sort()) {
    if (number === before) continue;
    before = number;
    const last = runs.length - 1;
    if ((runs[last - 1] ?? 0) + (runs[last] ?? 0) === number && last > 0) runs[last] = (runs[last] ?? 0) + 1;
    else runs.push(number, 1);
  }
  return runs;
}

export function numbersIn({ runs }: Pick<WrittenReads, 'runs'>, [from, to]: readonly [number, number]): number[] {
  const numbers: number[] = [];
  for (let at = from; at < to; at += 2)
    for (let more = 0; more < (runs[at + 1] ?? 0); more++) numbers.push((runs[at] ?? 0) + more);
  return numbers;
}

/** Slices get their numbers anew, by what is asked: the same of many things is what is read together. */
export function inOrderOfWhat(written: WrittenReads): WrittenReads {
  const { things, whats, thingOf, whatOf, hashes } = written;
  const [thingRank, whatRank] = [ranksOf(things), ranksOf(whats)];
  const order = Int32Array.from(hashes.keys()).sort(
    (a, b) =>
      (whatRank[whatOf[a] ?? 0] ?? 0) - (whatRank[whatOf[b] ?? 0] ?? 0) ||
      (thingRank[thingOf[a] ?? 0] ?? 0) - (thingRank[thingOf[b] ?? 0] ?? 0) ||
      a - b,
  );
  const now = new Int32Array(order.length);
  for (const [number, slice] of order.entries()) now[slice] = number;
  return {
    ...written,
    thingOf: order.map((slice) => thingOf[slice] ?? 0),
    whatOf: order.map((slice) => whatOf[slice] ?? 0),
    hashes: [...order].map((slice) => hashes[slice] ?? ''),
    ...withSlices(written, (slices) => slices.map((slice) => now[slice] ?? 0)),
  };
}

/** Makings that have read other slices, or the same by other numbers, and the same parts. */
export function withSlices(
  written: WrittenReads,
  change: (slices: number[]) => number[],
): Pick<WrittenReads, 'runs' | 'ends'> {
  const [runs, ends] = [new NumberRow(), new NumberRow()];
  for (let making = 0; making < makingsIn(written); making++) {
    runs.append(runsOf(change(numbersIn(written, slicesAt(written, making)))));
    ends.push(runs.length);
    runs.append(written.runs.subarray(...partsAt(written, making)));
    ends.push(runs.length);
  }
  return { runs: runs.all, ends: ends.all };
}

/** The place of each of some names in their order. */
function ranksOf(names: readonly string[]): Int32Array {
  const ranks = new Int32Array(names.length);
  const sorted = [...names.entries()].sort(([, a], [, b]) => (a < b ? -1 : 1));
  for (const [rank, [number]] of sorted.entries()) ranks[number] = rank;
  return ranks;
}
