/**
 * A person's name where room is short: "Petri Salmela" and "Petri J. Salmela" -> "P. Salmela", "Anna van der Berg" ->
 * "A. van der Berg", "O'Brien, Zoë" -> "Z. O'Brien". A single name stays whole, and so does one in letters that nobody
 * writes for a name alone: "山田 太郎".
 */
export function shortName(name: string): string {
  const [first = '', ...others] = inTurn(name).split(/\s+/);
  // A middle initial is no part of the family name.
  const rest = others.filter((part, at) => at === others.length - 1 || !/^\p{L}\.?$/u.test(part));
  const initial = [...first][0] ?? '';
  if (rest.length === 0 || !IN_TWO_CASES.test(initial)) return [first, ...others].join(' ');
  return `${initial}. ${rest.join(' ')}`;
}

/** Letters that are large and small: a large one alone stands for a name. */
const IN_TWO_CASES = /^(?:\p{Lu}|\p{Ll}|\p{Lt})/u;

/** A name as it is said: one that begins with the family name has a comma after it. */
function inTurn(name: string): string {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  const isTurned = family !== '' && given !== '' && more.length === 0 && !BEHIND_A_NAME.test(given);
  return isTurned ? `${given} ${family}` : name.trim();
}

/** What stands behind a comma and is no given name: "King, Jr.". */
const BEHIND_A_NAME = /^(?:jr|sr|i{2,3}|iv|ph\.?d|mba|m\.?sc)\.?$/i;

/** The first letters of the first and the last name: "Petri Salmela" -> "PS". */
export function initials(name: string): string {
  const parts = inTurn(name).split(/\s+/);
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => [...(part ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
