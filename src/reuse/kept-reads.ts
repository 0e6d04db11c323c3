import { makingsIn, nameIn, numbersIn, partsAt, slicesAt, type WrittenReads } from './written-reads.ts';

/** Whoever knows slices by their values, and things of fields by all that they say. */
export interface Hashes {
  hashOf: (slice: string) => string | undefined;
  wholeOf: (thing: string) => string | undefined;
}

/** What is known of a number: nothing yet, or whether it says the same. */
const [UNKNOWN, SAME, OTHER] = [0, 1, 2];

/** Reads that an earlier build has kept. */
export class KeptReads {
  readonly #same: Uint8Array;
  readonly #sameSlices: Uint8Array;
  readonly #sameThings: Uint8Array;
  readonly #hashes: Hashes;
  /** The numbers of slices that are apart, in order. */
  readonly #apart: readonly number[];
  readonly #apartIn = new Map<number, readonly string[]>();
  readonly written: WrittenReads;

  /**
   * `isApart` names slices of which whoever reads them takes care himself: they count as the same, whatever they say.
   */
  constructor(written: WrittenReads, hashes: Hashes, isApart: (slice: string) => boolean = () => false) {
    this.written = written;
    this.#hashes = hashes;
    this.#apart = [...written.hashes.keys()].filter((slice) => isApart(nameIn(written, slice)));
    this.#same = new Uint8Array(makingsIn(written));
    this.#sameSlices = new Uint8Array(written.hashes.length);
    this.#sameThings = new Uint8Array(written.things.length);
    for (const number of this.#apart) this.#sameSlices[number] = SAME;
  }

  /** The names of the slices that are apart and were read for a making. */
  apartIn(making: number): readonly string[] {
    const known = this.#apartIn.get(making);
    if (known !== undefined) return known;
    const own = this.#apartFrom(slicesAt(this.written, making)).map((slice) => nameIn(this.written, slice));
    const parts = numbersIn(this.written, partsAt(this.written, making));
    const all = [...new Set([...own, ...parts.flatMap((part) => this.apartIn(part))])];
    this.#apartIn.set(making, all);
    return all;
  }

  #apartFrom([from, to]: readonly [number, number]): number[] {
    const { runs } = this.written;
    const among: number[] = [];
    for (let at = from; at < to; at += 2) {
      const first = runs[at] ?? 0;
      const end = first + (runs[at + 1] ?? 0);
      for (let next = placeOf(first, this.#apart); (this.#apart[next] ?? end) < end; next++)
        among.push(this.#apart[next] ?? first);
    }
    return among;
  }

  /** Whether everything that was read for a making says the same in this build, but for what is apart. */
  isSame(making: number): boolean {
    const known = this.#same[making] ?? UNKNOWN;
    if (known !== UNKNOWN) return known === SAME;
    const same = this.#areSameSlices(slicesAt(this.written, making)) && this.#areSame(partsAt(this.written, making));
    this.#same[making] = same ? SAME : OTHER;
    return same;
  }

  #areSame([from, to]: readonly [number, number]): boolean {
    const { runs } = this.written;
    for (let at = from; at < to; at += 2) {
      const end = (runs[at] ?? 0) + (runs[at + 1] ?? 0);
      for (let making = runs[at] ?? 0; making < end; making++) if (!this.isSame(making)) return false;
    }
    return true;
  }

  #areSameSlices([from, to]: readonly [number, number]): boolean {
    const { runs } = this.written;
    for (let at = from; at < to; at += 2) {
      const end = (runs[at] ?? 0) + (runs[at + 1] ?? 0);
      for (let slice = runs[at] ?? 0; slice < end; slice++)
        if (this.#sameSlices[slice] !== SAME && !this.isSameSlice(slice)) return false;
    }
    return true;
  }

  /** Whether a slice, by its number, says what it said. */
  isSameSlice(slice: number): boolean {
    const known = this.#sameSlices[slice] ?? UNKNOWN;
    if (known !== UNKNOWN) return known === SAME;
    const { thingOf, hashes } = this.written;
    const same =
      this.#isSameThing(thingOf[slice] ?? -1) ||
      (this.#hashes.hashOf(nameIn(this.written, slice)) ?? '') === hashes[slice];
    this.#sameSlices[slice] = same ? SAME : OTHER;
    return same;
  }

  /** Whether a thing is known as a whole, and says in all of its fields what it said. */
  #isSameThing(thing: number): boolean {
    const known = this.#sameThings[thing] ?? UNKNOWN;
    if (known !== UNKNOWN) return known === SAME;
    const { things, wholes } = this.written;
    const whole = wholes[thing] ?? '';
    const same = whole !== '' && this.#hashes.wholeOf(things[thing] ?? '') === whole;
    this.#sameThings[thing] = same ? SAME : OTHER;
    return same;
  }
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
