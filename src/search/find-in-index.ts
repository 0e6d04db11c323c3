import { IN, IN_NAMES, IN_TEXTS, NAMES, OPENED, openedAt, shareOf, TEXTS, type WordList } from './index-format.ts';
import { KINDS, type RecordKind } from './kinds.ts';
import { answering, fold, isPlainAnswer, type WantedWord } from './words.ts';

/** All words of an index as they are asked. */
export class Vocabulary {
  readonly #words: readonly string[];
  readonly #folded: readonly string[];
  readonly #parts: string;

  /** Of each word it is said whether it stands in names or in texts, see `IndexWords.parts`. */
  constructor(words: readonly string[], parts: string) {
    this.#words = words;
    this.#parts = parts;
    this.#folded = words.map((word) => (/^[a-z0-9]*$/.test(word) ? word : fold(word)));
  }

  /** The words that answer a wanted one, the likeliest first. */
  answersTo(wanted: readonly WantedWord[]): Answering[] {
    const answers = answering(wanted.map((want) => ({ ...want, takesFamily: false })));
    const found: Answering[] = [];
    for (const [at, folded] of this.#folded.entries()) {
      const isIn = Number(this.#parts[at]);
      const isOpened = (isIn & OPENED) !== 0;
      if (!wanted.some((want) => mayAnswer(want, folded, isOpened))) continue;
      const word = this.#words[at] ?? '';
      const inNames = (isIn & NAMES) === 0 ? [] : answers(word, true);
      const opened = isOpened ? answers(word) : [];
      for (const [which, want] of wanted.entries()) {
        const ways = {
          name: inNames.includes(which),
          plain: (isIn & TEXTS) !== 0 && isPlainAnswer(want, folded),
          opened: opened.includes(which),
        };
        if (ways.name || ways.plain || ways.opened)
          found.push({ at, want: which, ways, nearness: nearnessOf(want, word, folded) });
      }
    }
    return found.sort((a, b) => b.nearness - a.nearness || a.at - b.at);
  }
}

/** A word of the index that answers a wanted one. */
export interface Answering {
  /** Its place among all words. */
  at: number;
  want: number;
  /** As a name, as any word of a text, or as one where Finnish is written. */
  ways: { name: boolean; plain: boolean; opened: boolean };
  /** From 1, which is the word as it was typed. */
  nearness: number;
}

/** Of a place in a record those parts in which a word answers. */
function answeredAt(place: number, { name, plain, opened }: Answering['ways']): number {
  const texts = plain ? IN_TEXTS : opened ? openedAt(place) : 0;
  return place & ((name ? IN_NAMES : 0) | texts);
}

/**
 * Whether it is worth asking: forms of one word begin with the same letter, and a compound, which only a word of a text
 * is opened as, holds the beginning of what is wanted of it.
 */
function mayAnswer({ folded, stems }: WantedWord, word: string, isOpened: boolean): boolean {
  if (word[0] === folded[0]) return true;
  return isOpened && stems.some((stem) => stem.length >= 3 && word.includes(stem.slice(0, 3)));
}

/** How near a word is to a wanted one: itself, its beginning, another form of it, or a part of a compound. */
function nearnessOf(want: WantedWord, word: string, folded: string): number {
  if (word === want.written) return 1;
  if (folded === want.folded) return 0.9;
  if (folded.startsWith(want.folded)) return 0.4 + 0.4 / (folded.length - want.folded.length);
  return folded[0] === want.folded[0] ? 0.7 : 0.4;
}

/** What was found of one kind: how many, and the numbers of the first of them. */
export interface FoundOfKind {
  kind: RecordKind;
  total: number;
  first: number[];
  /** Whether the name of one of them answers all that is wanted. */
  isNamed: boolean;
}

/** What a place in a record weighs. */
const WEIGHTS: readonly (readonly [part: number, weight: number])[] = [
  [IN.title, 6],
  [IN.heading, 6],
  [IN.note, 2],
  [IN.names, 0.2],
  [IN.also, 0.2],
];
const OF_TEXT = 2;

/** The weight of each place that there can be. */
const WEIGHT_AT = Float32Array.from({ length: 256 }, (_, place) =>
  WEIGHTS.reduce((sum, [part, weight]) => sum + ((place & part) === 0 ? 0 : weight), OF_TEXT * shareOf(place)),
);

/**
 * The records that answer every wanted word, by kind: those first whose name does, then by how much of each says it and
 * how seldom it is said. Records are numbered kind by kind, so many of each.
 */
export function foundRecords(
  wanted: number,
  kinds: Readonly<Record<RecordKind, number>>,
  answering: readonly Answering[],
  listOf: (at: number) => WordList | undefined,
  most: number,
): FoundOfKind[] {
  const all = KINDS.reduce((sum, kind) => sum + kinds[kind], 0);
  const [score, answered, named] = [new Float32Array(all), new Uint8Array(all), new Uint8Array(all)];
  for (let want = 0; want < wanted; want++)
    addWant(
      answering.filter((each) => each.want === want),
      listOf,
      { score, answered, named },
    );
  let from = 0;
  return KINDS.map((kind) => {
    const found: number[] = [];
    const to = from + kinds[kind];
    for (; from < to; from++) if (wanted > 0 && answered[from] === wanted) found.push(from);
    const isNamed = (record: number) => named[record] === wanted;
    const at = (record: number) => (score[record] ?? 0) + (isNamed(record) ? NAMED : 0);
    found.sort((a, b) => at(b) - at(a) || a - b);
    return {
      kind,
      total: found.length,
      first: found.slice(0, most),
      isNamed: found[0] !== undefined && isNamed(found[0]),
    };
  });
}

/** More than any score. */
const NAMED = 1e6;

interface Sums {
  score: Float32Array;
  /** How many wanted words each record answers, and how many its name does. */
  answered: Uint8Array;
  named: Uint8Array;
}

/** Adds what one wanted word gives each record. */
function addWant(
  answering: readonly Answering[],
  listOf: (at: number) => WordList | undefined,
  { score, answered, named }: Sums,
): void {
  const own = new Float32Array(score.length);
  const isNamed = new Uint8Array(score.length);
  let found = 0;
  for (const { at, ways, nearness } of answering) {
    const { records, places } = listOf(at) ?? { records: [], places: [] };
    // By number, here and below: a pair for each of a hundred thousand records is what a search would wait for.
    for (let step = 0; step < records.length; step++) {
      const record = records[step] ?? 0;
      const place = answeredAt(places[step] ?? 0, ways);
      if (place === 0) continue;
      if (own[record] === 0) found++;
      own[record] = (own[record] ?? 0) + nearness * (WEIGHT_AT[place] ?? 0);
      if ((place & IN.title) !== 0) isNamed[record] = 1;
    }
  }
  const rarity = Math.log(1 + score.length / (found + 1));
  for (let record = 0; record < own.length; record++) {
    const weight = own[record] ?? 0;
    if (weight === 0) continue;
    score[record] = (score[record] ?? 0) + weight * rarity;
    answered[record] = (answered[record] ?? 0) + 1;
    named[record] = (named[record] ?? 0) + (isNamed[record] ?? 0);
  }
}
