import type { Reads, Slice } from '#domain/reads.ts';

/** Between a thing's name and what is asked of it, in the name of a slice. */
export const BETWEEN = '|';

/** Reads as they are kept from one build to the next: every slice once, and every making once, by numbers. */
export interface WrittenReads {
  /** The name of each slice, and the hash that its value had. */
  slices: readonly (readonly [name: string, hash: string])[];
  /** The hash that all of a thing had together, of things of fields: one question for many slices. */
  wholes: Readonly<Record<string, string>>;
  /** Of each making: the slices that it read, and the makings that it read with all that they had read. */
  makings: readonly (readonly [slices: Runs, parts: Runs])[];
  /** How many makings there were when nothing was written that no file hangs on any more. */
  needed: number;
}

/**
 * Numbers in order, as runs: a first one, and how many follow it without a gap. What is read together is numbered
 * together.
 */
export type Runs = readonly number[];

export function runsOf(numbers: readonly number[]): Runs {
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

export function numbersIn(runs: Runs): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < runs.length; at += 2)
    for (let more = 0; more < (runs[at + 1] ?? 0); more++) numbers.push((runs[at] ?? 0) + more);
  return numbers;
}

function everyIn(runs: Runs, holds: (number: number) => boolean): boolean {
  for (let at = 0; at < runs.length; at += 2)
    for (let more = 0; more < (runs[at + 1] ?? 0); more++) if (!holds((runs[at] ?? 0) + more)) return false;
  return true;
}

/** Those of some numbers, which are in order, that are in runs. */
function amongRuns(runs: Runs, numbers: readonly number[]): number[] {
  const among: number[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const first = runs[at] ?? 0;
    const end = first + (runs[at + 1] ?? 0);
    for (let next = placeOf(first, numbers); (numbers[next] ?? end) < end; next++) among.push(numbers[next] ?? first);
  }
  return among;
}

/** Where the first number stands, of some in order, that is not less than another. */
function placeOf(number: number, numbers: readonly number[]): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whoever knows slices by their values, and things of fields by all that they say. */
export interface Hashes {
  hashOf: (slice: string) => string | undefined;
  wholeOf: (thing: string) => string | undefined;
}

/** Reads that an earlier build has kept. */
export class KeptReads {
  readonly #same: (boolean | undefined)[];
  readonly #sameSlices: (boolean | undefined)[];
  readonly #sameThings = new Map<string, boolean>();
  readonly #hashes: Hashes;
  /** The numbers of slices that are apart, in order. */
  readonly #apart: readonly number[];
  readonly #apartIn: (readonly string[] | undefined)[];
  readonly written: WrittenReads;

  /**
   * `isApart` names slices of which whoever reads them takes care himself: they count as the same, whatever they say.
   */
  constructor(written: WrittenReads, hashes: Hashes, isApart: (slice: string) => boolean = () => false) {
    this.written = written;
    this.#hashes = hashes;
    this.#apart = written.slices.flatMap(([name], number) => (isApart(name) ? [number] : []));
    this.#same = written.makings.map(() => undefined);
    this.#apartIn = written.makings.map(() => undefined);
    this.#sameSlices = written.slices.map(() => undefined);
    for (const number of this.#apart) this.#sameSlices[number] = true;
  }

  /** The names of the slices that are apart and were read for a making. */
  apartIn(making: number): readonly string[] {
    const known = this.#apartIn[making];
    if (known !== undefined) return known;
    const [slices, parts] = this.written.makings[making] ?? [[], []];
    const own = amongRuns(slices, this.#apart).map((slice) => this.written.slices[slice]?.[0] ?? '');
    const all = [...new Set([...own, ...numbersIn(parts).flatMap((part) => this.apartIn(part))])];
    this.#apartIn[making] = all;
    return all;
  }

  /** Whether everything that was read for a making says the same in this build, but for what is apart. */
  isSame(making: number): boolean {
    const known = this.#same[making];
    if (known !== undefined) return known;
    const [slices, parts] = this.written.makings[making] ?? [[], []];
    const same = everyIn(slices, (slice) => this.isSameSlice(slice)) && everyIn(parts, (part) => this.isSame(part));
    this.#same[making] = same;
    return same;
  }

  /** Whether a slice, by its number, says what it said. */
  isSameSlice(slice: number): boolean {
    const known = this.#sameSlices[slice];
    if (known !== undefined) return known;
    const [name = '', hash] = this.written.slices[slice] ?? [];
    const same = this.#isSameThing(thingOf(name)) || (this.#hashes.hashOf(name) ?? '') === hash;
    this.#sameSlices[slice] = same;
    return same;
  }

  /** Whether a thing is known as a whole, and says in all of its fields what it said. */
  #isSameThing(thing: string): boolean {
    const known = this.#sameThings.get(thing);
    if (known !== undefined) return known;
    const whole = this.written.wholes[thing];
    const same = whole !== undefined && this.#hashes.wholeOf(thing) === whole;
    this.#sameThings.set(thing, same);
    return same;
  }
}

/** What no file hangs on any more is thrown out when there is as much of it as of all else. */
const MOST_GROWTH = 2;

/**
 * Writes reads down for the next build: those of this one, and of the one before where what they were for is kept.
 * These keep their numbers, and what is new is added, until too much is there that nothing hangs on.
 */
export class ReadsWriter {
  readonly #slices: Map<string, number>;
  readonly #names: (readonly [name: string, hash: string])[] = [];
  readonly #makings: (readonly [Runs, Runs])[] = [];
  readonly #own = new Map<Reads, number>();
  /** The numbers that this build's slices have: thousands of makings read the same. */
  readonly #ofSlice = new Map<Slice, number>();
  readonly #before = new Map<number, number>();
  readonly #hashes: Hashes;
  readonly #kept: KeptReads | undefined;
  readonly #earlier: WrittenReads | undefined;
  /** The number that a slice had in the earlier build. */
  readonly #numbers = new Map<string, number>();
  readonly #isAdding: boolean;

  constructor(hashes: Hashes, kept: KeptReads | undefined) {
    this.#hashes = hashes;
    this.#kept = kept;
    this.#earlier = kept?.written;
    const earlier = this.#earlier;
    this.#isAdding = earlier !== undefined && earlier.makings.length < earlier.needed * MOST_GROWTH;
    for (const [number, [name]] of earlier?.slices.entries() ?? []) this.#numbers.set(name, number);
    this.#slices = new Map(this.#isAdding ? this.#numbers : []);
    if (!earlier || !this.#isAdding) return;
    this.#names = [...earlier.slices];
    this.#makings = [...earlier.makings];
  }

  /** The number of a making of this build. */
  own(reads: Reads): number {
    const known = this.#own.get(reads);
    if (known !== undefined) return known;
    const slices = reads.slices.map((slice) => this.#numberOf(slice));
    const number = this.#take(
      slices,
      reads.parts.map((part) => this.own(part)),
    );
    this.#own.set(reads, number);
    return number;
  }

  /** The number of a making of the earlier build, whose slices are the same still. */
  before(making: number): number {
    if (this.#isAdding) return making;
    const known = this.#before.get(making);
    if (known !== undefined) return known;
    const [slices, parts] = this.#earlier?.makings[making] ?? [[], []];
    const number = this.#take(
      numbersIn(slices).map((slice) => this.#slice(...(this.#earlier?.slices[slice] ?? ['', '']))),
      numbersIn(parts).map((part) => this.before(part)),
    );
    this.#before.set(making, number);
    return number;
  }

  written(): WrittenReads {
    const needed = this.#isAdding ? (this.#earlier?.needed ?? 0) : this.#makings.length;
    const wholes = Object.fromEntries(
      [...new Set(this.#names.map(([name]) => thingOf(name)))].flatMap((thing) => {
        const whole = this.#hashes.wholeOf(thing);
        return whole === undefined ? [] : [[thing, whole]];
      }),
    );
    return { slices: this.#names, wholes, makings: this.#makings, needed };
  }

  /** What is known to be the same is not hashed again: who goes through all plans reads tens of thousands of fields. */
  #hashNow(name: string): string | undefined {
    const number = this.#numbers.get(name);
    const isSame = number !== undefined && this.#kept?.isSameSlice(number) === true;
    return isSame ? this.#earlier?.slices[number]?.[1] : this.#hashes.hashOf(name);
  }

  #numberOf(slice: Slice): number {
    const known = this.#ofSlice.get(slice);
    if (known !== undefined) return known;
    const number = this.#slice(slice.name, this.#hashNow(slice.name));
    this.#ofSlice.set(slice, number);
    return number;
  }

  #take(slices: number[], parts: number[]): number {
    return this.#makings.push([runsOf(slices), runsOf(parts)]) - 1;
  }

  #slice(name: string, hash: string | undefined): number {
    // What is not there has no hash, and none is what it must have the next time, too.
    const value = hash ?? '';
    const known = this.#slices.get(name);
    if (known !== undefined && this.#names[known]?.[1] === value) return known;
    const number = this.#names.push([name, value]) - 1;
    this.#slices.set(name, number);
    return number;
  }
}

/** The thing that a slice is of. */
function thingOf(slice: string): string {
  return slice.slice(0, slice.indexOf(BETWEEN));
}
