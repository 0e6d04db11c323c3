/**
 * Where the double quotes of a CSV text go wrong, line and column from 1: at the quote that opens a value and is never
 * closed, or at one that stands within a value without being doubled. Nothing where each has its place.
 */
export function quoteFault(text: string): { line: number; column: number } | undefined {
  let line = 1;
  let lineStart = 0;
  let opening: { line: number; column: number } | undefined;
  let isStart = true;
  const place = (at: number) => ({ line, column: at - lineStart + 1 });
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '\n') {
      line++;
      lineStart = at + 1;
    }
    if (opening) {
      if (letter !== '"') continue;
      const next = text[at + 1];
      if (next === '"') at++;
      else if (next === undefined || next === ',' || next === '\n') opening = undefined;
      else return place(at);
    } else if (letter === '"') {
      if (!isStart) return place(at);
      opening = place(at);
    }
    isStart = letter === ',' || letter === '\n';
  }
  return opening;
}
