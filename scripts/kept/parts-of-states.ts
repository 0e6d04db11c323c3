import type { Reads } from '#domain/reads.ts';
import type { KeptReads } from '#reuse/kept-reads.ts';
import type { PartsMade } from '#reuse/known-before.ts';
import type { ReadsWriter } from '#reuse/reads-writer.ts';
import type { KeptParts, KeptSite, KeptWhole } from './kept-site.ts';

type Numbered = KeptWhole['parts'];

/** Parts of states as an earlier build made them: they are read from the disk once one of them is asked for. */
export class EarlierParts {
  readonly #kept: KeptSite;
  readonly #known: Numbered;
  readonly #reads: KeptReads;
  #parts: KeptParts | undefined;

  constructor(kept: KeptSite, known: Numbered, reads: KeptReads) {
    [this.#kept, this.#known, this.#reads] = [kept, known, reads];
  }

  /** A part of which all that was read for it says the same, and its key. */
  before(state: string, key: string, id: string, writer: ReadsWriter): { made: object; reads: Reads } | undefined {
    const known = this.#known[state];
    const making = known?.key === key ? known.makings[id] : undefined;
    if (making === undefined || !this.#reads.isSame(making)) return undefined;
    // One that named a commit could not be told from what it was.
    if (this.#reads.apartIn(making).length > 0) return undefined;
    const made = this.#all()[state]?.[id];
    return made && { made, reads: writer.readsBefore(making) };
  }

  /** Those of states that are not among some. */
  besides(made: ReadonlyMap<string, unknown>): KeptParts {
    if (Object.keys(this.#known).every((state) => made.has(state))) return {};
    return Object.fromEntries(Object.entries(this.#all()).filter(([state]) => !made.has(state)));
  }

  /** Those of some states, by the numbers that their makings have for the next build. */
  numbered(states: readonly string[], writer: ReadsWriter): Numbered {
    return Object.fromEntries(
      states.flatMap((state) => {
        const known = this.#known[state];
        if (!known) return [];
        const makings = eachOf(Object.entries(known.makings), (making) => writer.before(making));
        return [[state, { key: known.key, makings }]];
      }),
    );
  }

  #all(): KeptParts {
    this.#parts ??= this.#kept.parts() ?? {};
    return this.#parts;
  }
}

/** Parts that a build made, without what tells of being read. */
export function plainParts(made: ReadonlyMap<string, PartsMade>): KeptParts {
  return eachOf(made, ({ parts }) => eachOf(parts, (part) => ({ ...part.made })));
}

/** The same by the numbers of their makings. */
export function numberedParts(made: ReadonlyMap<string, PartsMade>, writer: ReadsWriter): Numbered {
  return eachOf(made, ({ key, parts }) => ({ key, makings: eachOf(parts, ({ reads }) => writer.own(reads)) }));
}

function eachOf<T, V>(of: Iterable<readonly [string, T]>, what: (one: T) => V): Record<string, V> {
  return Object.fromEntries(Array.from(of, ([name, one]) => [name, what(one)]));
}
