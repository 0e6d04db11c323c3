import type { Endings } from '#words/languages.ts';
import { compoundParts, finnishStems, withoutDiacritics } from './finnish.ts';

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
/** The English genitive, which is no word of its own. */
const GENITIVE = /(?<=[\p{L}\p{N}])['’]s?(?![\p{L}\p{N}])/gu;
/** What may stand between two found words that are marked as one. */
const BETWEEN = /^[\s\u00a0-]+$/;

/**
 * The words of a text with where each begins and ends, counted in UTF-16 units as JavaScript does. A hyphen or an
 * apostrophe parts two words.
 */
export function wordsOf(text: string): WordAt[] {
  return [...text.matchAll(WORD)].map((found) => ({
    word: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** One word of a query, made ready to be compared with many. */
export interface WantedWord {
  /** As it was typed, in small letters. */
  written: string;
  folded: string;
  english: string;
  stems: readonly string[];
  /** Whether a word of the same English family answers too: *complaints* for *complaining*. */
  takesFamily: boolean;
}

/** The words that a reader asks for, with the endings of the page's language. */
export function wantedWords(query: string, endings: Endings | undefined): WantedWord[] {
  return wordsOf(query.replace(GENITIVE, '')).map(({ word }) => ({
    written: word.normalize('NFC').toLowerCase(),
    folded: fold(word),
    english: englishStem(word),
    stems: finnishStems(word),
    takesFamily: endings === 'english',
  }));
}

/**
 * Tells which of the wanted words a word of a text answers; `isName` for words of names, which are never opened as
 * compounds: who asks for *Lahti* does not mean everybody in *Savilahden Konepaja*.
 */
export type Answers = (word: string, isName?: boolean) => readonly number[];

/** The answers to some wanted words; each word of a text is remembered, so that a long list is asked quickly. */
export function answering(wanted: readonly WantedWord[]): Answers {
  const asNames = new Map<string, readonly number[]>();
  const asText = new Map<string, readonly number[]>();
  return (word, isName = false) => {
    const known = isName ? asNames : asText;
    let answers = known.get(word);
    if (answers === undefined) {
      const own: OwnWord = {
        folded: fold(word),
        english: isName ? undefined : englishStem(word),
        stems: finnishStems(word),
        parts: isName ? [] : undefined,
      };
      answers = wanted.flatMap((want, at) => (isAnswer(want, word, own) ? [at] : []));
      known.set(word, answers);
    }
    return answers;
  };
}

interface OwnWord {
  folded: string;
  /** None for names, which have no English endings. */
  english: string | undefined;
  stems: readonly string[];
  /** Stems of the parts that the word may have as a compound; found out when they are asked for. */
  parts: readonly string[] | undefined;
}

/** A word answers when it begins as typed, is another form of the same word, or is a compound with such a part. */
function isAnswer(want: WantedWord, word: string, own: OwnWord): boolean {
  if (own.folded.startsWith(want.folded) || want.stems.some((stem) => own.stems.includes(stem))) return true;
  if (
    own.english !== undefined &&
    (own.english === want.english || (want.takesFamily && isNear(want.english, own.english)))
  )
    return true;
  // Most words hold nothing like the stem, and taking a word apart costs.
  if (!want.stems.some((stem) => own.folded.includes(stem.slice(0, 3)))) return false;
  own.parts ??= partStems(word);
  return want.stems.some((stem) => own.parts?.includes(stem));
}

function partStems(word: string): string[] {
  return compoundParts(word).flatMap((part) => finnishStems(part));
}

/**
 * Whether a word of a text answers without any rule of Finnish: it begins as typed, has the same English stem, or
 * begins with it and is of the same family. Among all words of many texts there are always some that are only near.
 */
export function isPlainAnswer(want: WantedWord, folded: string): boolean {
  if (folded.startsWith(want.folded)) return true;
  const english = englishStem(folded);
  return (
    english === want.english || (want.takesFamily && folded.startsWith(want.english) && isNear(want.english, english))
  );
}

function isNear(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return same >= 4 && same >= 0.72 * one.length && same >= 0.72 * other.length;
}

/** What a person or a plan can be found by: its names, and all else that is said. */
export interface Searched {
  names: string;
  text: string;
}

/** Which wanted words something answers. */
export function answeredBy({ names, text }: Searched, answers: Answers): Set<number> {
  return new Set([
    ...wordsOf(names).flatMap(({ word }) => answers(word, true)),
    ...wordsOf(text).flatMap(({ word }) => answers(word)),
  ]);
}

/** The stretches of a text to mark; neighbours that are parted by a space or a hyphen only are one stretch. */
export function foundIn(text: string, answers: Answers, isName = false): Found[] {
  const found: Found[] = [];
  for (const { word, start, end } of wordsOf(text)) {
    if (answers(word, isName).length === 0) continue;
    const last = found.at(-1);
    if (last && BETWEEN.test(text.slice(last.end, start))) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

/** A word as it is compared: in small letters, without the marks on its letters. */
export function fold(word: string): string {
  return withoutDiacritics(word.toLowerCase());
}

/** Plurals, -ing and -ed: enough to mark what a reader of English would expect to see marked. */
function englishStem(word: string): string {
  const folded = fold(word);
  if (folded.length < 4) return folded;
  return folded
    .replace(/ies$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/(?<=[^su])s$/, '')
    .replace(/(?<=[a-z]{3})(?:ing|ed)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1')
    .replace(/(?<=[a-z]{3})e$/, '');
}
