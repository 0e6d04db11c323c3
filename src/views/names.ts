/** A person's name where room is short: "Petri Salmela" -> "P. Salmela". A single name stays whole. */
export function shortName(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return rest.length === 0 ? first : `${[...first][0] ?? ''}. ${rest.join(' ')}`;
}
