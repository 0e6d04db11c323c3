import { gunzipSync } from 'node:zlib';
import {
  INDEX_HEAD,
  listsRead,
  NAME_LENGTH,
  wordsRead,
  type FilesInOrder,
  type IndexHead,
  type IndexWords,
  type ShownRecord,
  type WordList,
} from '#search/index-format.ts';

/** All that a written index says of one language. */
export interface ReadIndex {
  kinds: IndexWords['kinds'];
  words: string[];
  parts: string;
  lists: WordList[];
  records: ShownRecord[];
}

/** Reads all of a written index, as a browser reads what it needs of it; `file` gives the bytes of one of its files. */
export function readIndex(file: (name: string) => Uint8Array, language: string): ReadIndex {
  const unpacked = (name: string) => gunzipSync(file(name));
  const head = JSON.parse(Buffer.from(file(INDEX_HEAD)).toString()) as IndexHead;
  const words = JSON.parse(unpacked(`words/${head[language]?.words}.bin`).toString()) as IndexWords;
  const all = <T>({ counts, names }: FilesInOrder, read: (name: string) => T[]) =>
    counts.flatMap((count, at) => {
      const things = read(names.slice(at * NAME_LENGTH, (at + 1) * NAME_LENGTH));
      if (things.length !== count) throw new Error(`Expected ${count} in a file of an index, got ${things.length}.`);
      return things;
    });
  return {
    kinds: words.kinds,
    words: wordsRead(words.words),
    parts: words.parts,
    lists: all(words.lists, (name) => listsRead(unpacked(`lists/${name}.bin`))),
    records: all(words.records, (name) => JSON.parse(unpacked(`records/${name}.bin`).toString()) as ShownRecord[]),
  };
}
