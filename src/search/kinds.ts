/** What can be found, in the order in which a reader is shown it. */
export const KINDS = ['plan', 'person', 'method'] as const;
export type RecordKind = (typeof KINDS)[number];
