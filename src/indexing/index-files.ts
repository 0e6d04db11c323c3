import { createHash } from 'node:crypto';
import {
  IN,
  INDEX_HEAD,
  IN_NAMES,
  IN_TEXTS,
  listsWritten,
  NAME_LENGTH,
  MOST_SHARE,
  NAMES,
  OPENED,
  openedAt,
  placed,
  TEXTS,
  wordsWritten,
  type FilesInOrder,
  type IndexHead,
  type IndexWords,
  type ShownRecord,
  type WordList,
} from '#search/index-format.ts';
import { KINDS, type RecordKind } from '#search/kinds.ts';
import { wordsOf } from '#search/words.ts';
import { LANGUAGES, settingsOf } from '#words/languages.ts';
import { packed } from '#writing/packed.ts';
import type { FileWriter } from '#writing/write-into.ts';
import type { SearchRecord } from './records.ts';

/** The records of one language. */
export interface LanguageRecords {
  language: string;
  records: readonly SearchRecord[];
}

/** Is told how many records are in the index, of how many. */
export type OnIndexed = (done: number, of: number) => void;

/** So much is in one file before it is packed: what a search fetches is small, and files are few. */
const LISTS_BYTES = 16_000;
const RECORDS_BYTES = 12_000;

/**
 * Writes an index of records in their order: the same records give the same bytes, on every system. How it is read is
 * told in `search/index-format.ts`.
 */
export function makeIndex(write: FileWriter, languages: readonly LanguageRecords[], onIndexed?: OnIndexed): void {
  const of = languages.reduce((sum, { records }) => sum + records.length, 0);
  const head: Record<string, IndexHead[string]> = {};
  let done = 0;
  for (const { language, records } of languages) {
    const writeNamed = (folder: string, content: string | Uint8Array) => {
      const bytes = packed(content);
      const name = createHash('sha256').update(content).digest('hex').slice(0, NAME_LENGTH);
      write(`${folder}/${name}.bin`, bytes);
      return { name, bytes: bytes.length };
    };
    const words = wordsIn(records, language, writeNamed, () => onIndexed?.(++done, of));
    head[language] = { records: records.length, words: writeNamed('words', JSON.stringify(words)).name };
  }
  write(INDEX_HEAD, JSON.stringify(head));
}

type NamedWriter = (folder: string, content: string | Uint8Array) => { name: string; bytes: number };

function wordsIn(
  all: readonly SearchRecord[],
  language: string,
  write: NamedWriter,
  onIndexed: () => void,
): IndexWords {
  const records = KINDS.flatMap((kind) => all.filter((record) => record.kind === kind));
  const lists = new Map<string, { records: number[]; places: number[] }>();
  for (const [number, record] of records.entries()) {
    for (const [word, place] of placesIn(record, isFinnish(language, record))) {
      let list = lists.get(word);
      if (!list) lists.set(word, (list = { records: [], places: [] }));
      list.records.push(number);
      list.places.push(place);
    }
    onIndexed();
  }
  const words = [...lists.keys()].sort();
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, records.filter((one) => one.kind === kind).length]));
  return {
    kinds: kinds as Record<RecordKind, number>,
    words: wordsWritten(words),
    parts: words.map((word) => partsOf(lists.get(word)?.places ?? [])).join(''),
    names: write('words', JSON.stringify(namesIn(records))).name,
    lists: listFiles(
      words.map((word) => lists.get(word) as WordList),
      write,
    ),
    records: recordFiles(records, write),
  };
}

function partsOf(places: readonly number[]): number {
  let all = 0;
  for (const place of places)
    all |=
      ((place & IN_NAMES) === 0 ? 0 : NAMES) |
      ((place & IN_TEXTS) === 0 ? 0 : TEXTS) |
      ((place & openedAt(place)) === 0 ? 0 : OPENED);
  return all;
}

/** Every word of a name of a plan, a customer or a person, once, in order: what a misspelt name is held against. */
function namesIn(records: readonly SearchRecord[]): string[] {
  const named = records.filter(({ kind }) => kind !== 'method');
  const words = named.flatMap(({ title }) => wordsOf(title).map(({ word }) => word));
  return [...new Set(words)].filter((word) => word.length > 2).sort();
}

function listFiles(lists: readonly WordList[], write: NamedWriter): IndexWords['lists'] {
  const files = inFiles(lists, LISTS_BYTES, ({ records }) => 2 * records.length).map((part) => ({
    count: part.length,
    ...write('lists', listsWritten(part)),
  }));
  return { ...filesInOrder(files), bytes: files.map(({ bytes }) => bytes) };
}

function recordFiles(records: readonly SearchRecord[], write: NamedWriter): FilesInOrder {
  const shown = records.map(
    ({ url, title, note, content, lang, sections }): ShownRecord => [url, title, note, content, lang, sections],
  );
  const files = inFiles(
    shown,
    RECORDS_BYTES,
    ([, title, note, content]) => title.length + note.length + content.length,
  );
  return filesInOrder(files.map((part) => ({ count: part.length, ...write('records', JSON.stringify(part)) })));
}

/** Things in order, so many together that each part is of about one size. */
function inFiles<T>(things: readonly T[], most: number, sizeOf: (thing: T) => number): T[][] {
  const parts: T[][] = [];
  let size = most;
  for (const thing of things) {
    if (size >= most) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(thing);
    size += sizeOf(thing);
  }
  return parts;
}

function filesInOrder(files: readonly { count: number; name: string }[]): FilesInOrder {
  return { counts: files.map(({ count }) => count), names: files.map(({ name }) => name).join('') };
}

/** Running text is opened by rules of Finnish where the page is in such a language, or the text itself. */
function isFinnish(language: string, { lang }: SearchRecord): boolean {
  return [language, lang].some((one) => LANGUAGES.includes(one) && settingsOf(one).endings === 'finnish');
}

/** About how many words the text of a record has: what is said once in a short one says more of it. */
const USUAL_LENGTH: Readonly<Record<RecordKind, number>> = { plan: 300, person: 20, method: 400 };

/** Each word of a record, and where it stands there. */
function placesIn({ kind, title, note, names, also, content }: SearchRecord, ofFinnish: boolean): Map<string, number> {
  const parts = new Map<string, number>();
  const times = new Map<string, number>();
  const add = (text: string, part: number) => {
    for (const word of smallWords(text)) parts.set(word, (parts.get(word) ?? 0) | part);
  };
  // The title of a page of the handbook is words, and its part of the handbook is none; all else has a name.
  if (kind === 'method') add(title, IN.heading);
  else {
    add(title, IN.title);
    add(names, IN.names);
    add(names === '' ? note : note.replace(names, ''), IN.note);
    add(also, IN.also);
  }
  const said = smallWords(content);
  for (const word of said) times.set(word, (times.get(word) ?? 0) + 1);
  const length = said.length / USUAL_LENGTH[kind];
  const all = new Set([...parts.keys(), ...times.keys()]);
  const more = ofFinnish ? IN.finnish : 0;
  return new Map(
    [...all].map((word) => [word, placed((parts.get(word) ?? 0) | more, saidShare(times.get(word) ?? 0, length))]),
  );
}

/** How much of a text a word is that stands there so many times, from 1 to 3: less from each time to the next. */
function saidShare(times: number, length: number): number {
  return times === 0 ? 0 : Math.max(1, Math.round((MOST_SHARE * times) / (times + 0.35 + 1.05 * length)));
}

function smallWords(text: string): string[] {
  return wordsOf(text).map(({ word }) => word.normalize('NFC').toLowerCase());
}
