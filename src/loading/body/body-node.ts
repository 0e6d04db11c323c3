import type { HastNode } from 'satteri';
import type { EmptyPart } from '#domain/checks/reading-facts.ts';

/** A node of the parser's tree, with what any kind of node may have. */
export type Node = HastNode & {
  children?: Node[];
  tagName?: string;
  properties?: Record<string, unknown>;
  value?: string;
  name?: string | null;
  attributes?: Attribute[];
  /** Of code: what stands behind the opening of its block. */
  data?: { lang?: string | null; meta?: string | null };
  position?: { start: { line: number; column: number } };
};

interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
}

/** The words of a node and all within it. */
export function textOf(node: Node): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');
}

/** The number that was written before an item of a list; nothing where a dash or a star stands. */
export function numberOf({ position }: Node, lines: readonly string[]): number | undefined {
  const { line = 0, column = 1 } = position?.start ?? {};
  const written = /^\d{1,9}(?=[.)])/.exec((lines[line - 1] ?? '').slice(column - 1))?.[0];
  return written === undefined ? undefined : Number(written);
}

/** Whether a link shows anything that can be clicked on. */
export function hasWords(node: Node): boolean {
  return (
    textOf(node).trim() !== '' ||
    (node.children ?? []).some((child) => child.type !== 'text' && (child.name || hasWords(child)))
  );
}

type EmptyElement = Exclude<EmptyPart['what'], 'component'>;

/** Elements that are an empty place on the page where they have no words, and what readers call them. */
const NEVER_EMPTY: Readonly<Record<string, EmptyElement>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  blockquote: 'quote',
  thead: 'table',
  tr: 'row',
  pre: 'code',
  p: 'paragraph',
};
/** Elements that are seen, or refused, without words. */
const SEEN: ReadonlySet<string> = new Set(['img', 'input', 'hr', 'a']);

/** What an element is that would be printed with nothing in it; nothing of any that shows something. */
export function emptyPart(node: Node): EmptyElement | undefined {
  const part = NEVER_EMPTY[node.tagName ?? ''];
  return part === undefined || isSeen(node) ? undefined : part;
}

/** Whether a part of a text has words, a component or anything else that a page shows. */
export function isSeen(node: Node): boolean {
  const isShown = node.name !== undefined && node.name !== null;
  return (
    isShown || hasWords(node) || SEEN.has(node.tagName ?? '') || (node.children ?? []).some((child) => isSeen(child))
  );
}
