import { mdxToHast } from 'satteri';
import { fault } from '../fault.ts';
import { refused, type BodyRead, type BodyTask } from './body-read.ts';
import { bodyFromTree } from './body-tree.ts';
import { FEATURES } from './features.ts';
import { lostWords } from './lost-words.ts';
import { syntaxSlip } from './syntax-slip.ts';

/**
 * Parses a body with Sätteri, the parser that Astro itself uses, and walks its tree. Runs in a process of its own,
 * since some texts kill that parser; see body-reader.ts.
 */
export function parseBody(task: BodyTask): BodyRead {
  const { file, text, firstLine, kind } = task;
  try {
    const tree = mdxToHast(text, { features: FEATURES[kind] });
    const read = bodyFromTree(tree, task);
    for (const { facts, line, column } of lostWords(text, FEATURES[kind]))
      read.problems.push(fault('text-not-shown', { file, line: firstLine + line - 1, column }, facts));
    return kind === 'method' ? refused(...read.problems) : read;
  } catch (error) {
    if (error instanceof RangeError)
      return refused(fault('body-too-complex', { file, line: firstLine, column: 1 }, { what: 'nesting', most: 60 }));
    const { line, column, reason } = syntaxError(error instanceof Error ? error.message : String(error));
    const place = { file, line: firstLine + line - 1, column };
    const slip = syntaxSlip((text.split('\n')[line - 1] ?? '').slice(column - 1), reason);
    if (slip.kind === 'html') return refused(fault('body-html', place, { name: slip.value }));
    return refused(fault('body-syntax', place, slip));
  }
}

/** The parser says `3:67: Unexpected character … (note: …) (mdx-jsx:unexpected-character)`. */
function syntaxError(message: string): { line: number; column: number; reason: string } {
  const [, line, column, reason] = /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*)$/.exec(message) ?? [];
  return line === undefined
    ? { line: 1, column: 1, reason: message }
    : { line: Number(line), column: Number(column), reason: reason ?? '' };
}
