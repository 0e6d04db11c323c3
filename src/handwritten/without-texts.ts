import { type Document, type Node, visit } from 'yaml';
import { rangeOf } from '#editing/yaml-nodes.ts';

/** A text of YAML, as long as it was, in which no value says anything: a `#` that is left begins a comment. */
export function withoutTexts(text: string, within: Node | Document): string {
  let rest = text;
  visit(within, {
    Scalar(_, node) {
      const [from, to] = rangeOf(node);
      // What stands behind the sign of a text over several lines may be a comment.
      const header = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL' ? text.indexOf('\n', from) : from;
      if (header < 0 || header > to) return;
      rest = rest.slice(0, header) + rest.slice(header, to).replace(/[^\n]/g, '_') + rest.slice(to);
    },
  });
  return rest;
}
