/** A line that goes (−) or comes (+), with its number in the file before or after. */
export interface ChangedLine {
  sign: '−' | '+';
  line: number;
  text: string;
}

/**
 * The lines in which two versions of a file differ, where one came from the other by taking lines away and rewording
 * some: at each difference the next lines that both have are where they go on together.
 */
export function changedLines(before: string, after: string): ChangedLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const changed: ChangedLine[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < now.length) {
    if (old[a] === now[b] && a < old.length && b < now.length) {
      [a, b] = [a + 1, b + 1];
      continue;
    }
    const { skipped, added } = nextCommon(old, now, a, b);
    for (let at = 0; at < skipped; at++) changed.push({ sign: '−', line: a + at + 1, text: old[a + at] ?? '' });
    for (let at = 0; at < added; at++) changed.push({ sign: '+', line: b + at + 1, text: now[b + at] ?? '' });
    [a, b] = [a + skipped, b + added];
  }
  return changed;
}

/**
 * How many lines are skipped and added until both go on alike; the fewest additions, since most of a change is lines
 * that go.
 */
function nextCommon(
  old: readonly string[],
  now: readonly string[],
  a: number,
  b: number,
): { skipped: number; added: number } {
  for (let added = 0; b + added < now.length; added++) {
    for (let skipped = 0; a + skipped < old.length; skipped++) {
      // A line or two may agree by chance (`roles: [user]`); four together seldom do.
      const isCommon = [0, 1, 2, 3].every((step) => old[a + skipped + step] === now[b + added + step]);
      if (isCommon) return { skipped, added };
    }
  }
  return { skipped: old.length - a, added: now.length - b };
}
