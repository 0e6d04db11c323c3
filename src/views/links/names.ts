/**
 * A person's name where room is short: "Petri Salmela" and "Petri J. Salmela" -> "P. Salmela", "Anna van der Berg" ->
 * "A. van der Berg". A single name stays whole.
 */
export function shortName(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  // A middle initial is no part of the family name.
  const rest = others.filter((part, at) => at === others.length - 1 || !/^\p{L}\.?$/u.test(part));
  return rest.length === 0 ? first : `${[...first][0] ?? ''}. ${rest.join(' ')}`;
}

/** The first letters of the first and the last name: "Petri Salmela" -> "PS". */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => [...(part ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
