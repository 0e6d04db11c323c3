/** So much of a text is quoted in a problem. */
const QUOTED = 60;

/** A text as far as a problem quotes it, on one line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > QUOTED ? `${line.slice(0, QUOTED - 1)}…` : line;
}
