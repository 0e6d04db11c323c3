import { answeredIn } from './words.ts';

/** The places of the people found; `isLoose` when nobody's text holds all words and those are listed who have some. */
export interface FoundPeople {
  people: number[];
  isLoose: boolean;
}

/** People whose texts hold all words; when nobody's do, those who have some of them. */
export function peopleWith(texts: readonly string[], answers: (word: string) => readonly number[], words: number): FoundPeople {
  const counts = texts.map((text) => answeredIn(text, answers).size);
  const all = counts.flatMap((count, at) => (count === words ? [at] : []));
  if (all.length > 0 || words === 1) return { people: all, isLoose: false };
  return { people: counts.flatMap((count, at) => (count > 0 ? [at] : [])), isLoose: true };
}
