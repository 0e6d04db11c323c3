/** A count and how it is said. */
export type Counted = readonly [count: number, words: (count: number) => string];

/** The counts that are not 0, each in its words, to be listed in a sentence. */
export function counted(...counts: readonly Counted[]): string[] {
  return counts.flatMap(([count, words]) => (count === 0 ? [] : [words(count)]));
}
