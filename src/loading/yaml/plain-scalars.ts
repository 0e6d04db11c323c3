import { NOT_PLAIN, scalarValue } from './yaml-read.ts';

/** What is thrown at a text that the reader of plain YAML leaves to the library. */
export const UNUSUAL = Symbol('unusual');

/** Gives up on a text that is not of the plain part. */
export function unusual(): never {
  throw UNUSUAL;
}

/** What an unquoted scalar may not begin with: a sign of YAML. */
const SIGNS = '?:,[]{}#&*!|>\'"%@`';

/** An unquoted scalar of one line. What could be read in two ways is left to the library. */
export function scalar(written: string, inFlow: boolean): unknown {
  let end = written.length;
  while (written.charCodeAt(end - 1) === 32) end--;
  const text = written.slice(0, end);
  if (text === '' || SIGNS.includes(text.charAt(0)) || (text.startsWith('-') && /^-(?:$|[ ,[\]{}])/.test(text)))
    unusual();
  if ((text.includes(':') && /: |:$/.test(text)) || text.includes(' #')) unusual();
  if (inFlow && text.includes(':') && /:[,[\]{}]/.test(`${text},`)) unusual();
  const value = scalarValue(text);
  return value === NOT_PLAIN ? unusual() : value;
}

/** Lines of a folded text: neighbours are joined by a space, each empty line between them is a line break. */
export function folded(lines: readonly string[]): string {
  let text = lines[0] ?? '';
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') text += '\n';
    else text += lines[at - 1] === '' ? line : ` ${line}`;
  }
  return text;
}
