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
