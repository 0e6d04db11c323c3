import type { Scalar } from 'yaml';
import { lineEnd, rangeOf } from './yaml-nodes.ts';
import { filledLines, isParagraph, scalarText } from './yaml-text.ts';

/**
 * The text with the words of one `>` or `|` text changed. Of a paragraph only the lines change in which words differ;
 * the header stays where what it says still holds. `indent` is the column that the text's field begins at.
 */
export function withBlockText(text: string, node: Scalar, value: unknown, indent: number): string {
  const [start, end] = rangeOf(node);
  const bodyStart = lineEnd(text, start) + 1;
  const header = text.slice(start, bodyStart - 1);
  const body = text.slice(bodyStart, end);
  const put = (from: number, by: string) => text.slice(0, from) + by + text.slice(end);
  if (typeof value !== 'string') return put(start, `${scalarText(value)}\n`);
  const inner = /^ */.exec(body)?.[0].length || indent + 2;
  // Empty lines under the text, and the end of a file without a line end, stay as they are.
  const under = /\n+$/.exec(body)?.[0] ?? '';
  const keepsEnd = typeof node.value === 'string' && node.value.endsWith('\n');
  const words = keepsEnd === value.endsWith('\n') ? value.replace(/\n$/, '') : undefined;
  if (node.type === 'BLOCK_FOLDED' && words !== undefined && isParagraph(words) && /^>[-]?[ \t]*$/.test(header)) {
    const lines = body.slice(0, body.length - under.length).split('\n');
    const kept = keptLines(lines, words, String(node.value).replace(/\n$/, ''), inner);
    return put(bodyStart, `${(kept ?? filledLines(words.split(' '), inner)).join('\n')}${under}`);
  }
  if (isParagraph(value)) return put(start, `>-\n${filledLines(value.split(' '), inner).join('\n')}${under || '\n'}`);
  if (isLines(value))
    return put(
      start,
      `|${value.endsWith('\n') ? '' : '-'}\n${value
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => (line === '' ? '' : ' '.repeat(inner) + line))
        .join('\n')}${under || '\n'}`,
    );
  return put(start, `${scalarText(value, { quotes: 'QUOTE_DOUBLE' })}${under || '\n'}`);
}

/**
 * The lines of a paragraph with those in the middle set anew where words differ; nothing where its lines hide more than
 * words.
 */
function keptLines(lines: readonly string[], now: string, was: string, inner: number): string[] | undefined {
  const isOrdinary = lines.every(
    (line) => line.length > inner && /^ *$/.test(line.slice(0, inner)) && !/^ | $| {2}/.test(line.slice(inner)),
  );
  const wordsOf = (line: string) => line.slice(inner).split(' ');
  const before = lines.flatMap(wordsOf);
  if (!isOrdinary || before.join(' ') !== was) return undefined;
  const after = now.split(' ');
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  let [first, above] = [0, 0];
  for (; first < lines.length; first++) {
    const count = wordsOf(lines[first] ?? '').length;
    if (above + count > head) break;
    above += count;
  }
  let [last, below] = [lines.length, 0];
  for (; last > first; last--) {
    const count = wordsOf(lines[last - 1] ?? '').length;
    if (below + count > tail) break;
    below += count;
  }
  const middle = filledLines(after.slice(above, after.length - below), inner);
  return [...lines.slice(0, first), ...middle, ...lines.slice(last)];
}

/** Several lines that stand as they are behind a `|`. */
function isLines(value: string): boolean {
  return (
    /^\S/.test(value) &&
    !/[\t\r\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/.test(value) &&
    !/\n{2,}$/.test(value) &&
    value.split('\n').every((line) => line === '' || line.trim() !== '')
  );
}
