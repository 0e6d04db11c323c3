import { compoundParts, finnishStems } from './finnish.ts';
import { wantedWords, wordsOf, type Searched } from './words.ts';

/**
 * An index finds beginnings of words: *mak*, a stem of *Mäki*, would bring every *makkara* first. With these letters at
 * its end a stem is found as a whole only.
 */
const WHOLE = 'qx';
/** How many readings of a query are asked for. */
const MOST_READINGS = 8;

/**
 * What an index needs beside a text so that every form of its Finnish words finds it: the stems of each word, and of
 * each part that a word of the text may have as a compound; each once, sorted. Names are not opened.
 */
export function finnishKeys({ names, text }: Searched): string[] {
  const stems = new Set<string>();
  for (const { word } of wordsOf(names)) for (const stem of finnishStems(word)) stems.add(stem);
  for (const { word } of wordsOf(text)) {
    for (const part of [word, ...compoundParts(word)]) for (const stem of finnishStems(part)) stems.add(stem);
  }
  return [...stems]
    .filter((stem) => !/\d/.test(stem))
    .map((stem) => stem + WHOLE)
    .sort();
}

/**
 * The queries to put to an index: as typed, and with the words given by their stems, likeliest first. An index asks for
 * all words of a query, so each combination of readings is a query of its own.
 */
export function queriesFor(typed: string): string[] {
  const wanted = wantedWords(typed, undefined);
  const queries = [wanted.map(({ folded }) => folded).join(' ')];
  let readings: { words: string; rank: number }[] = [{ words: '', rank: 0 }];
  for (const { stems } of wanted) {
    readings = readings
      .flatMap(({ words, rank }) => stems.map((stem, at) => ({ words: `${words} ${stem}${WHOLE}`, rank: rank + at })))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST_READINGS);
  }
  return [...new Set([typed.trim(), ...queries, ...readings.map(({ words }) => words.trim())])].filter(
    (query) => query !== '',
  );
}
