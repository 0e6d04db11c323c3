/** What can be found, in the order in which a reader is shown it. */
export const KINDS = ['plan', 'person', 'method'] as const;
export type RecordKind = (typeof KINDS)[number];

/**
 * The word by which an index is asked for one kind of record only. Pagefind's own filters would do, but it writes their
 * values in an order that differs from build to build, and the same content must give the same bytes.
 */
export function kindWord(kind: RecordKind): string {
  return `xq${kind}`;
}

/** The file beside an index that holds all names of a language, for those who misspell one. */
export function namesFile(language: string): string {
  return `names-${language}.json`;
}
