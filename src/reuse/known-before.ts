import type { Reads } from '#domain/reads.ts';

/**
 * A state that was taken apart: what it was made from, and the hash of each of its parts by the names of their slices.
 */
export interface TakenApart {
  reads: Reads;
  parts: ReadonlyMap<string, string>;
}

/**
 * What an earlier build knows, of which all that it was made from is the same still: it need not be made again for its
 * hashes.
 */
export interface KnownBefore {
  state: (name: string) => Readonly<Record<string, string>> | undefined;
  answer: (name: string) => string | undefined;
  /** A part of a state that is made part by part. */
  part: (state: string, key: string, id: string) => { made: object; reads: Reads } | undefined;
  /** The hash that a slice of a state had, whatever else of the state is another. */
  hashInState: (state: string, slice: string) => string | undefined;
}

/** What an earlier build knows where there was none. */
export const NOTHING_KNOWN: KnownBefore = {
  state: () => undefined,
  answer: () => undefined,
  part: () => undefined,
  hashInState: () => undefined,
};

/** The parts of a state that was made part by part under a key, by what they are of. */
export interface PartsMade {
  key: string;
  parts: Map<string, { made: object; reads: Reads }>;
}
