/** A line of a file as it was, or as it will be. */
export interface ChangedLine {
  sign: '+' | '-';
  text: string;
}

/** The lines in which two texts differ, in their order: what an edit takes out and what it puts in. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const [was, is] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < Math.min(was.length, is.length) - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
  return differing(was.slice(head, was.length - tail), is.slice(head, is.length - tail));
}

/** More pairs of lines than this are told as all old and all new. */
const MOST_PAIRS = 1_000_000;

function differing(was: readonly string[], is: readonly string[]): ChangedLine[] {
  const gone = (text: string): ChangedLine => ({ sign: '-', text });
  const come = (text: string): ChangedLine => ({ sign: '+', text });
  if (was.length * is.length > MOST_PAIRS) return [...was.map(gone), ...is.map(come)];
  // The longest row of lines that both have, from each pair of lines on.
  const longest = Array.from({ length: was.length + 1 }, () => new Uint32Array(is.length + 1));
  const at = (a: number, b: number) => longest[a]?.[b] ?? 0;
  for (let a = was.length - 1; a >= 0; a--)
    for (let b = is.length - 1; b >= 0; b--) {
      const row = longest[a];
      if (row) row[b] = was[a] === is[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
    }
  const lines: ChangedLine[] = [];
  let [a, b] = [0, 0];
  while (a < was.length || b < is.length) {
    const [old, made] = [was[a], is[b]];
    if (old !== undefined && old === made) {
      a++;
      b++;
    } else if (old !== undefined && (made === undefined || at(a + 1, b) >= at(a, b + 1))) {
      lines.push(gone(old));
      a++;
    } else if (made !== undefined) {
      lines.push(come(made));
      b++;
    }
  }
  return lines;
}
