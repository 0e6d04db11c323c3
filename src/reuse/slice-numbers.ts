import { NumberRow } from './number-row.ts';
import { partsOfName } from './slice-names.ts';
import type { WrittenReads } from './written-reads.ts';

/** Slices with a number each, by their names; a name that got another number has the last one. */
export class SliceNumbers {
  readonly #things: Numbered;
  readonly #whats: Numbered;
  readonly #thingOf: NumberRow;
  readonly #whatOf: NumberRow;
  /** The slices that were given, in the order of their things, and where those of each thing end. */
  readonly #byThing: Int32Array;
  readonly #ends: Int32Array;
  /** Of things that were asked for: the number of each slice by that of what is asked. */
  readonly #numbers = new Map<number, Map<number, number>>();

  constructor({ things, whats, thingOf, whatOf }: WrittenReads) {
    [this.#things, this.#whats] = [new Numbered(things), new Numbered(whats)];
    [this.#thingOf, this.#whatOf] = [new NumberRow(thingOf), new NumberRow(whatOf)];
    this.#ends = new Int32Array(things.length);
    for (const thing of thingOf) this.#ends[thing] = (this.#ends[thing] ?? 0) + 1;
    for (let thing = 1; thing < things.length; thing++)
      this.#ends[thing] = (this.#ends[thing] ?? 0) + (this.#ends[thing - 1] ?? 0);
    this.#byThing = new Int32Array(thingOf.length);
    const next = new Int32Array(things.length);
    for (const [slice, thing] of thingOf.entries()) {
      const at = (this.#ends[thing - 1] ?? 0) + (next[thing] ?? 0);
      next[thing] = (next[thing] ?? 0) + 1;
      this.#byThing[at] = slice;
    }
  }

  numberOf(name: string): number | undefined {
    const [thing, what] = partsOfName(name);
    const [ofThing, ofWhat] = [this.#things.numberOf(thing), this.#whats.numberOf(what)];
    return ofThing === undefined || ofWhat === undefined ? undefined : this.#numbersOf(ofThing).get(ofWhat);
  }

  add(name: string): number {
    const [thing, what] = partsOfName(name);
    const [ofThing, ofWhat] = [this.#things.add(thing), this.#whats.add(what)];
    const number = this.#thingOf.length;
    this.#thingOf.push(ofThing);
    this.#whatOf.push(ofWhat);
    this.#numbersOf(ofThing).set(ofWhat, number);
    return number;
  }

  /** Made when one of the thing's is asked for: most are not. */
  #numbersOf(thing: number): Map<number, number> {
    const known = this.#numbers.get(thing);
    if (known !== undefined) return known;
    const given = this.#byThing.subarray(this.#ends[thing - 1] ?? 0, this.#ends[thing] ?? 0);
    const whatOf = this.#whatOf.all;
    const numbers = new Map(Array.from(given, (slice) => [whatOf[slice] ?? 0, slice]));
    this.#numbers.set(thing, numbers);
    return numbers;
  }

  written(): Pick<WrittenReads, 'things' | 'whats' | 'thingOf' | 'whatOf'> {
    return {
      things: this.#things.names,
      whats: this.#whats.names,
      thingOf: this.#thingOf.all,
      whatOf: this.#whatOf.all,
    };
  }
}

/** Names with a number each. */
class Numbered {
  readonly names: string[];
  readonly #numbers: Map<string, number>;

  constructor(names: readonly string[]) {
    this.names = [...names];
    this.#numbers = new Map(names.map((name, number) => [name, number]));
  }

  numberOf(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  add(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.#numbers.set(name, number);
    return number;
  }
}
