import { mdxToHast } from 'satteri';
import { fault } from '../fault.ts';
import { bodyFromTree, type BodyRead } from './body-tree.ts';

/** A body to parse: its text and where it begins in its file. A handbook page is only looked over: Astro prints it. */
export interface BodyTask {
  file: string;
  text: string;
  firstLine: number;
  kind: 'plan' | 'handbook';
}

/**
 * Parses a body with Sätteri, the parser that Astro itself uses, and walks its tree. Runs in a process of its own,
 * since some texts kill that parser; see body-reader.ts.
 */
export function parseBody({ file, text, firstLine, kind }: BodyTask): BodyRead {
  try {
    const tree = mdxToHast(text, { features: { gfm: { footnotes: false }, frontmatter: false } });
    const read = bodyFromTree(tree, firstLine, file, kind);
    return kind === 'plan' ? read : { body: [], problems: read.problems };
  } catch (error) {
    if (error instanceof RangeError) return { body: [], problems: [fault('body-too-complex', { file, line: firstLine, column: 1 }, { what: 'nesting', most: 60 })] };
    const { line, column, reason } = syntaxError(error instanceof Error ? error.message : String(error), firstLine);
    const place = { file, line: firstLine + line - 1, column };
    const slip = slipAt((text.split('\n')[line - 1] ?? '').slice(column - 1));
    if (slip?.kind === 'html') return { body: [], problems: [fault('body-html', place, { name: slip.value })] };
    return { body: [], problems: [fault('body-syntax', place, { reason, ...slip })] };
  }
}

/** The common slips, by what stands where the parser gave up; nothing for others. */
function slipAt(rest: string): { kind: 'html' | 'address' | 'open' | 'sign' | 'conflict'; value: string } | undefined {
  if (rest.startsWith('<<<<<<<')) return { kind: 'conflict', value: rest.slice(0, 20).trimEnd() };
  const [, tag] = /^<\/?([A-Za-z][\w.-]*)[\s/>]/.exec(rest) ?? [];
  if (tag !== undefined) return { kind: /^[A-Z]/.test(tag) ? 'open' : 'html', value: tag };
  const [, address] = /^<([^\s<>]*[@:][^\s<>]*)>?/.exec(rest) ?? [];
  if (address !== undefined) return { kind: 'address', value: address.slice(0, 60) };
  return rest.startsWith('<') ? { kind: 'sign', value: rest.slice(0, 20).trimEnd() } : undefined;
}

/** The parser says `3:67: Unexpected character … (note: …) (mdx-jsx:unexpected-character)`. */
function syntaxError(message: string, firstLine: number): { line: number; column: number; reason: string } {
  const parts = /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*)$/.exec(message);
  if (!parts) return { line: 1, column: 1, reason: message.split('\n')[0] ?? '' };
  const reason = (parts[3] ?? '').replace(/ ?\([a-z-]+:[a-z-]+\)\s*$/, '').replace(/\((\d+):(\d+)\)/g, (_, line: string, column: string) => `(${Number(line) + firstLine - 1}:${column})`);
  return { line: Number(parts[1]), column: Number(parts[2]), reason };
}
