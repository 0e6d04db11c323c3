import type { Reads, Slice } from '#domain/reads.ts';
import type { Hashes, KeptReads } from './kept-reads.ts';
import { NumberRow } from './number-row.ts';
import { SliceNumbers } from './slice-numbers.ts';
import {
  inOrderOfWhat,
  makingsIn,
  nameIn,
  NOTHING_WRITTEN,
  numbersIn,
  partsAt,
  runsOf,
  slicesAt,
  type WrittenReads,
} from './written-reads.ts';

/** What no file hangs on any more is thrown out when there is as much of it as of all else. */
const MOST_GROWTH = 2;

/**
 * Writes reads down for the next build: those of this one, and of the one before where what they were for is kept.
 * These keep their numbers, and what is new is added, until too much is there that nothing hangs on.
 */
export class ReadsWriter {
  readonly #hashes: Hashes;
  readonly #kept: KeptReads | undefined;
  readonly #earlier: WrittenReads;
  readonly #isAdding: boolean;
  /** The numbers that slices had in the earlier build, and those that they have now. */
  readonly #numbers: SliceNumbers;
  readonly #slices: SliceNumbers;
  readonly #sliceHashes: string[];
  readonly #runs: NumberRow;
  readonly #ends: NumberRow;
  /** Makings by a number that those of the same reads have: what reads the same is one. */
  readonly #makings = new Map<number, number>();
  readonly #own = new WeakMap<Reads, number>();
  /** The numbers that this build's slices have: thousands of makings read the same. */
  readonly #ofSlice = new Map<Slice, number>();
  readonly #before = new Map<number, number>();

  constructor(hashes: Hashes, kept: KeptReads | undefined) {
    [this.#hashes, this.#kept, this.#earlier] = [hashes, kept, kept?.written ?? NOTHING_WRITTEN];
    this.#isAdding = makingsIn(this.#earlier) < this.#earlier.needed * MOST_GROWTH;
    const base = this.#isAdding ? this.#earlier : NOTHING_WRITTEN;
    this.#numbers = new SliceNumbers(this.#earlier);
    this.#slices = this.#isAdding ? this.#numbers : new SliceNumbers(NOTHING_WRITTEN);
    this.#sliceHashes = [...base.hashes];
    [this.#runs, this.#ends] = [new NumberRow(base.runs), new NumberRow(base.ends)];
    for (let making = 0; making < makingsIn(base); making++) {
      const [own, parts] = [slicesAt(base, making), partsAt(base, making)].map((at) => base.runs.subarray(...at));
      if (own && parts) this.#makings.set(this.#placeFor(own, parts), making);
    }
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
    const earlier = this.#earlier;
    const number = this.#take(
      numbersIn(earlier, slicesAt(earlier, making)).map((slice) =>
        this.#slice(nameIn(earlier, slice), earlier.hashes[slice]),
      ),
      numbersIn(earlier, partsAt(earlier, making)).map((part) => this.before(part)),
    );
    this.#before.set(making, number);
    return number;
  }

  /** The reads of a making of the earlier build, for what is made of what it made. */
  readsBefore(making: number): Reads {
    const reads: Reads = { slices: [], parts: [] };
    this.#own.set(reads, this.before(making));
    return reads;
  }

  written(): WrittenReads {
    const { things, whats, thingOf, whatOf } = this.#slices.written();
    const written = {
      ...{ things, whats, thingOf, whatOf },
      hashes: this.#sliceHashes,
      wholes: things.map((thing) => this.#hashes.wholeOf(thing) ?? ''),
      runs: this.#runs.all,
      ends: this.#ends.all,
      needed: this.#isAdding ? this.#earlier.needed : this.#ends.length / 2,
    };
    return this.#isAdding ? written : inOrderOfWhat(written);
  }

  /** What is known to be the same is not hashed again: who goes through all plans reads tens of thousands of fields. */
  #hashNow(name: string): string | undefined {
    const number = this.#numbers.numberOf(name);
    const isSame = number !== undefined && this.#kept?.isSameSlice(number) === true;
    return isSame ? this.#earlier.hashes[number] : this.#hashes.hashOf(name);
  }

  #numberOf(slice: Slice): number {
    const known = this.#ofSlice.get(slice);
    if (known !== undefined) return known;
    const number = this.#slice(slice.name, this.#hashNow(slice.name));
    this.#ofSlice.set(slice, number);
    return number;
  }

  #take(slices: number[], parts: number[]): number {
    const [own, others] = [runsOf(slices), runsOf(parts)];
    const place = this.#placeFor(own, others);
    const known = this.#makings.get(place);
    if (known !== undefined) return known;
    this.#runs.append(own);
    this.#ends.push(this.#runs.length);
    this.#runs.append(others);
    this.#ends.push(this.#runs.length);
    const making = this.#ends.length / 2 - 1;
    this.#makings.set(place, making);
    return making;
  }

  /** A number that only a making of these reads has: where one of others has it, the next one that is free. */
  #placeFor(own: ArrayLike<number>, parts: ArrayLike<number>): number {
    let place = mixed(parts, mixed(own, own.length));
    for (;;) {
      const making = this.#makings.get(place);
      if (making === undefined || this.#hasRead(making, own, parts)) return place;
      place++;
    }
  }

  #hasRead(making: number, own: ArrayLike<number>, parts: ArrayLike<number>): boolean {
    const [runs, written] = [this.#runs.all, { ends: this.#ends.all }];
    return isSameRun(runs, slicesAt(written, making), own) && isSameRun(runs, partsAt(written, making), parts);
  }

  #slice(name: string, hash: string | undefined): number {
    // What is not there has no hash, and none is what it must have the next time, too.
    const value = hash ?? '';
    const known = this.#slices.numberOf(name);
    if (known !== undefined && this.#sliceHashes[known] === value) return known;
    this.#sliceHashes.push(value);
    return this.#slices.add(name);
  }
}

function mixed(numbers: ArrayLike<number>, from: number): number {
  let mix = from ^ 0x811c9dc5;
  for (let at = 0; at < numbers.length; at++) mix = Math.imul(mix ^ (numbers[at] ?? 0), 0x01000193);
  return mix;
}

function isSameRun(runs: ArrayLike<number>, [from, to]: readonly [number, number], wanted: ArrayLike<number>): boolean {
  if (to - from !== wanted.length) return false;
  for (let at = 0; at < wanted.length; at++) if (runs[from + at] !== wanted[at]) return false;
  return true;
}
