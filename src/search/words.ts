import { compoundTails, finnishStems, withoutDiacritics } from './finnish.ts';

/** A word of a text and where it stands, in UTF-16 units. */
export interface WordAt {
  word: string;
  start: number;
  end: number;
}

/** A stretch of a text that a query found. */
export interface Found {
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Shorter words of a query are looked for at the beginning of words only. */
const SHORTEST_TAIL_WANTED = 4;
/** How many readings of a word are asked for. */
const MOST_READINGS = 4;
/** What may stand between two found words that are marked as one. */
const BETWEEN = /^[\s\u00a0-]+$/;

export function wordsOf(text: string): WordAt[] {
  return [...text.matchAll(WORD)].map((found) => ({ word: found[0], start: found.index, end: found.index + found[0].length }));
}

/** One word of a query, made ready to be compared with many. */
export interface WantedWord {
  folded: string;
  english: string;
  stems: readonly string[];
}

/** The words that a reader asks for. */
export function wantedWords(query: string): WantedWord[] {
  return wordsOf(query).map(({ word }) => ({ folded: fold(word), english: englishStem(word), stems: finnishStems(word) }));
}

/** Tells which of the wanted words a word of the text answers; remembers each word, so that a long list is asked quickly. */
export function answering(wanted: readonly WantedWord[]): (word: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (word) => {
    let answers = known.get(word);
    if (answers === undefined) {
      const folded = fold(word);
      const english = englishStem(word);
      const stems = finnishStems(word);
      answers = wanted.flatMap((want, at) => (isAnswer(want, folded, english, stems) ? [at] : []));
      known.set(word, answers);
    }
    return answers;
  };
}

/** A word answers when it begins as typed, is another form of the same word, or is a compound with such a tail. */
function isAnswer(want: WantedWord, folded: string, english: string, stems: readonly string[]): boolean {
  if (folded.startsWith(want.folded) || english === want.english) return true;
  return want.stems.some((stem) => stems.some((own) =>
    own === stem || (stem.length >= SHORTEST_TAIL_WANTED && own.length >= stem.length + 3 && own.endsWith(stem))));
}

/**
 * Whether a text holds an answer to each wanted word, or a word as near as one stem of English is to another. An index
 * that knows no word like the one asked for takes the longest beginning of it that it does know: *insinööri* finds *in*.
 */
export function isAbout(text: string, wanted: readonly WantedWord[], answers: (word: string) => readonly number[]): boolean {
  const words = wordsOf(text).map(({ word }) => word);
  const answered = new Set(words.flatMap((word) => answers(word)));
  return wanted.every((want, at) => answered.has(at) || words.some((word) => isNear(want.folded, fold(word))));
}

function isNear(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return same >= 4 && same >= 0.6 * one.length && same >= 0.6 * other.length;
}

/** Which wanted words a text answers. */
export function answeredIn(text: string, answers: (word: string) => readonly number[]): Set<number> {
  return new Set(wordsOf(text).flatMap(({ word }) => answers(word)));
}

/** The stretches of a text to mark; neighbours that are parted by a space or a hyphen only are one stretch. */
export function foundIn(text: string, answers: (word: string) => readonly number[]): Found[] {
  const found: Found[] = [];
  for (const { word, start, end } of wordsOf(text)) {
    if (answers(word).length === 0) continue;
    const last = found.at(-1);
    if (last && BETWEEN.test(text.slice(last.end, start))) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

/**
 * What an index needs beside a text so that every form of its Finnish words finds it: the stems of each word and of each
 * tail that it may have as a compound; each once, sorted.
 */
export function finnishKeys(text: string): string[] {
  const keys = new Set<string>();
  for (const { word } of wordsOf(text)) {
    if (/\d/.test(word)) continue;
    for (const part of [word, ...compoundTails(word)]) for (const stem of finnishStems(part)) keys.add(stem);
  }
  return [...keys].sort();
}

/**
 * The queries to put to an index: as typed, and with Finnish words given by their stems, likeliest first.
 * An index asks for all words of a query, so each reading of the words is a query of its own.
 */
export function queriesFor(typed: string): string[] {
  const wanted = wantedWords(typed);
  const readings = Math.min(MOST_READINGS, Math.max(0, ...wanted.map(({ stems }) => stems.length)));
  const queries = [typed.trim()];
  for (let at = 0; at < readings; at++) queries.push(wanted.map(({ stems, folded }) => stems[Math.min(at, stems.length - 1)] ?? folded).join(' '));
  return [...new Set(queries)].filter((query) => query !== '');
}

export function fold(word: string): string {
  return withoutDiacritics(word.toLowerCase());
}

/** Plurals, -ing and -ed: enough to mark what a reader of English would expect to see marked. */
function englishStem(word: string): string {
  const folded = fold(word);
  if (folded.length < 4) return folded;
  return folded.replace(/ies$/, 'y').replace(/(?<=[sxz]|ch|sh)es$/, '').replace(/(?<=[^su])s$/, '').replace(/(?<=[a-z]{3})(?:ing|ed)$/, '').replace(/([bdgmnprt])\1$/, '$1').replace(/(?<=[a-z]{3})e$/, '');
}
