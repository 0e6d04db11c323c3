import { answeredBy, type Answers, type Searched } from './words.ts';

/** The places of the people found; `isLoose` when nobody answers all words and those are listed who answer some. */
export interface FoundPeople {
  people: number[];
  isLoose: boolean;
}

/** People who answer all of so many words; when nobody does, those who answer some of them. */
export function peopleWith(people: readonly Searched[], answers: Answers, words: number): FoundPeople {
  const counts = people.map((person) => answeredBy(person, answers).size);
  const all = counts.flatMap((count, at) => (count === words ? [at] : []));
  if (all.length > 0 || words === 1) return { people: all, isLoose: false };
  return { people: counts.flatMap((count, at) => (count > 0 ? [at] : [])), isLoose: true };
}
