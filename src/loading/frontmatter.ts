import type { Problem } from '#domain/checks/problem.ts';
import { fault } from './fault.ts';

/** A plan taken apart at its fences. Lines count from 1. */
export interface Parted {
  frontmatter: string;
  body: string;
  bodyLine: number;
}

const FENCE = /^---[ \t]*$/;

/** Parts a plan into its fields, between the two lines `---`, and its body. */
export function partPlan(text: string, file: string): Parted | Problem {
  const firstEnd = lineEnd(text, 0);
  if (!FENCE.test(text.slice(0, firstEnd)))
    return fault(
      'frontmatter-missing',
      { file, line: 1, column: 1 },
      { found: text.slice(0, firstEnd).trim().slice(0, 60) },
    );
  let line = 2;
  for (let start = firstEnd + 1; start < text.length; line++) {
    const end = lineEnd(text, start);
    if (text.startsWith('---', start) && FENCE.test(text.slice(start, end))) {
      return { frontmatter: text.slice(firstEnd + 1, start), body: text.slice(end + 1), bodyLine: line + 1 };
    }
    start = end + 1;
  }
  return fault('frontmatter-unclosed', { file, line: 1, column: 1 }, {});
}

/** A second block of fields at the beginning of the body: whoever wrote it meant it to count, and it would not. */
export function secondFrontmatter(body: string, bodyLine: number, file: string): Problem | undefined {
  const cut = fieldsCutOff(body);
  if (cut !== undefined) return fault('frontmatter-twice', { file, line: bodyLine + cut, column: 1 }, {});
  if (!body.trimStart().startsWith('---')) return undefined;
  const found = /^(\s*)---[ \t]*\n(?:[ \t]*\n|[ \t]*#.*\n)*[\w-]+:(?:[ \n].*)?(?:\n.*)*?\n---[ \t]*(?:\n|$)/.exec(body);
  if (!found) return undefined;
  return fault('frontmatter-twice', { file, line: bodyLine + (found[1] ?? '').split('\n').length - 1, column: 1 }, {});
}

/** Rows into the body at which fields go on that a line --- in their midst has cut off; they end at another one. */
function fieldsCutOff(body: string): number | undefined {
  const found = /^\s*?([a-z][A-Za-z]*):(?:[ \t]*\n(?: |-)| .*\n[a-z][A-Za-z]*:(?: |\n))/.exec(body);
  if (!found || !/^---[ \t]*$/m.test(body)) return undefined;
  return body.slice(0, body.search(/\S/)).split('\n').length - 1;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found === -1 ? text.length : found;
}
