import type { HastNode } from 'satteri';

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

/** Whether a link shows anything that can be clicked on. */
export function hasWords(node: Node): boolean {
  return (
    textOf(node).trim() !== '' ||
    (node.children ?? []).some((child) => child.type !== 'text' && (child.name || hasWords(child)))
  );
}
