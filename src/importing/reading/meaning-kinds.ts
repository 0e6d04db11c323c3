import deals from './meanings/deals.json' with { type: 'json' };
import deletion from './meanings/deletion.json' with { type: 'json' };
import documents from './meanings/documents.json' with { type: 'json' };
import scenarios from './meanings/scenarios.json' with { type: 'json' };
import sides from './meanings/sides.json' with { type: 'json' };
import states from './meanings/states.json' with { type: 'json' };
import { headingKey } from './columns.ts';

/**
 * A kind of column that says whether a row counts, or with which sign: an entry of `meanings/`. To teach the import a
 * new heading or value, add it there, in small letters; spaces, signs and capitals do not matter. `weak` headings may
 * mean anything, and are only looked at where one of their values is known to leave a row out or to take it off.
 */
export interface Kind {
  group: string;
  exports: readonly string[];
  asks: string;
  headings: readonly string[];
  weak?: readonly string[];
  /** Of a column of yes and no, or of one that is filled or not. */
  yes?: string;
  no?: string;
  counts?: readonly string[];
  minus?: readonly string[];
  out?: readonly string[];
  /** "Open" is money asked for on an invoice and a hope on a deal. */
  open?: readonly string[];
  /** Known, and no sale by itself: an order, an invoice that was credited. A person says what is meant. */
  ask?: readonly string[];
  numbersOut?: boolean;
  othersSilent?: boolean;
  /** What the whole file is when it has such a column. */
  marks?: string;
}
const WRITTEN: readonly Kind[] = [...deletion, ...deals, ...documents, ...states, ...scenarios, ...sides];
/** The kinds of columns that say whether their rows count. */
export const KINDS = WRITTEN.map((kind) => ({
  ...kind,
  keys: new Set(kind.headings.map(headingKey)),
  weakKeys: new Set((kind.weak ?? []).map(headingKey)),
}));

/** Letters and digits alone: "Closed-Won", "ClosedWon" and "closed won" are one value. */
export function valueKey(value: string): string {
  return value
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+/*-]+/gu, '')
    .replace(/(?<=.)[-/+*]/g, '');
}

/** Values as they are compared. */
export const setOf = (values: readonly string[] | undefined) => new Set((values ?? []).map(valueKey));
/** The ways to look at a value, first to last: whole; without a number before it; without what explains it behind. */
export function* readingsOf(value: string): Generator<string> {
  yield valueKey(value);
  const bare = value.replace(/^\W*\d+(?:[.,]\d+)?\s*%?\s*[-–.:)\]]*\s*/u, '').replace(/\s*\([^)]*\)\s*$/u, '');
  if (bare !== '') yield valueKey(bare);
  const first = bare.split(/\s+[-–—|]\s+|[:(/,;]/u)[0]?.trim() ?? '';
  if (first !== '') yield valueKey(first);
}
