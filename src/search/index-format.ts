import type { RecordKind } from './kinds.ts';

/**
 * How an index is written down: a few small files, each named by its own bytes, so that a browser keeps those that have
 * not changed. `indexing/index-files.ts` writes it, `browser/search-index.ts` reads it.
 */

/** Where in a site it is. */
export const INDEX_FOLDER = 'search-index';

/** What an index says of itself: how many records each language has, and where its words are. */
export type IndexHead = Readonly<Record<string, { records: number; words: string }>>;
export const INDEX_HEAD = 'languages.json';

/** All words of the records of one language, and where their lists and the records themselves are. */
export interface IndexWords {
  /** How many records there are of each kind: they are numbered kind by kind. */
  kinds: Readonly<Record<RecordKind, number>>;
  /** All words in order, see `wordsWritten`. */
  words: string;
  /** Of each word where it stands at all: `NAMES`, `TEXTS` and `OPENED`, added. */
  parts: string;
  /** The file of all names, for those who misspell one. */
  names: string;
  /** Files with the lists of words that follow one another: how many words each has, and how many bytes it is. */
  lists: FilesInOrder & { bytes: readonly number[] };
  /** Files with records that follow one another. */
  records: FilesInOrder;
}

/** Files of things that follow one another: how many things are in each, and its name. */
export interface FilesInOrder {
  counts: readonly number[];
  /** The names, each `NAME_LENGTH` long. */
  names: string;
}

/** How long the name of a file is. */
export const NAME_LENGTH = 10;

/** A record as it is shown: what a list of results says of it. */
export type ShownRecord = readonly [
  url: string,
  title: string,
  note: string,
  content: string,
  lang: string,
  sections: readonly (readonly [start: number, anchor: string, name: string])[],
];

/**
 * Where in a record a word stands: a bit for each part, and one where its text is Finnish; what is above them says how
 * much of the text it is, 0 to 3.
 */
export const IN = { title: 1, names: 2, heading: 4, note: 8, also: 16, finnish: 32 } as const;
const SHARE = 64;
export const MOST_SHARE = 3;

/** Where a word stands at all: in names, in texts, and in such as are opened by rules of Finnish. */
export const NAMES = 1;
export const TEXTS = 2;
export const OPENED = 4;

/** The parts of a record that are names, and all others. */
export const IN_NAMES = IN.title | IN.names;
export const IN_TEXTS = 255 & ~(IN_NAMES | IN.finnish);

/** Of a place those parts to which rules of Finnish apply: titles of people always, all else where it is Finnish. */
export function openedAt(place: number): number {
  return (place & IN.finnish) === 0 ? IN.note | IN.also : IN_TEXTS;
}

/** The place of a word in a record, with its share of the text from 0 to `MOST_SHARE`. */
export function placed(parts: number, share: number): number {
  return parts + SHARE * share;
}

/** The share of the text that a place says, from 0 to 1. */
export function shareOf(place: number): number {
  return Math.floor(place / SHARE) / MOST_SHARE;
}

/** Of which records a word is, in order, and where in each it stands. */
export interface WordList {
  records: Iterable<number> & ArrayLike<number>;
  places: Iterable<number> & ArrayLike<number>;
}

/** Words in order, each by how many of its first letters are those of the one before, and the rest. */
export function wordsWritten(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let same = 0;
      while (same < MOST_SAME && same < before.length && word[same] === before[same]) same++;
      before = word;
      return String.fromCharCode(SAME_FROM + same) + word.slice(same);
    })
    .join(' ');
}

export function wordsRead(written: string): string[] {
  let before = '';
  return written === ''
    ? []
    : written.split(' ').map((part) => {
        before = before.slice(0, part.charCodeAt(0) - SAME_FROM) + part.slice(1);
        return before;
      });
}

/** Where the signs begin that say how many letters are the same. */
const SAME_FROM = 48;
const MOST_SAME = 60;

/** Lists of words that follow one another, one after another. */
export function listsWritten(lists: readonly WordList[]): Uint8Array<ArrayBuffer> {
  // Whatever follows, a browser does not take it for a packed file.
  const bytes: number[] = [0];
  for (const { records, places } of lists) {
    number(bytes, records.length);
    let before = 0;
    for (const record of records) {
      number(bytes, record - before);
      before = record;
    }
    for (const place of places) bytes.push(place);
  }
  return Uint8Array.from(bytes);
}

export function listsRead(bytes: Uint8Array): WordList[] {
  const lists: WordList[] = [];
  let at = 1;
  const next = () => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const count = next();
    let before = 0;
    const records = new Uint32Array(count);
    for (let step = 0; step < count; step++) records[step] = before += next();
    lists.push({ records, places: bytes.subarray(at, at + count) });
    at += count;
  }
  return lists;
}

/** A whole number by seven bits a byte, the lowest first. */
function number(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}
