import { fold } from './words.ts';

/** Shorter words are too like one another. */
const SHORTEST = 4;

/**
 * The name that a misspelt word most likely means: one letter wrong, missing, added or swapped with its neighbour;
 * nothing where it is a name's beginning itself, or none is near.
 */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  const typed = fold(word);
  if (typed.length < SHORTEST) return undefined;
  const folded = names.map((name) => ({ name, key: fold(name) }));
  if (folded.some(({ key }) => key.startsWith(typed))) return undefined;
  const near = folded.filter(({ key }) => isOneOff(typed, key));
  const found = near.length > 0 ? near : folded.filter(({ key }) => beginsNearly(typed, key));
  return (found.find(({ key }) => key[0] === typed[0]) ?? found[0])?.name;
}

/** Whether one is the other but for one letter. */
export function isOneOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  const [rest, otherRest] = [one.slice(from), other.slice(from)];
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  );
}

/** The same for a name that is not typed to its end. */
function beginsNearly(typed: string, name: string): boolean {
  return (
    typed.length > SHORTEST &&
    [-1, 0, 1].some((more) => name.length > typed.length + more && isOneOff(typed, name.slice(0, typed.length + more)))
  );
}
