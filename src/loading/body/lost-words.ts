import { mdxToMdast, type Features, type MdastNode } from 'satteri';
import type { LostText } from '#domain/checks/reading-facts.ts';
import { shortened } from './shortened.ts';

type Node = MdastNode & {
  children?: Node[];
  value?: string;
  alt?: string | null;
  identifier?: string;
  label?: string | null;
  url?: string;
  title?: string | null;
  position?: { start: { line: number; column: number } };
};

/** Words that Markdown reads and shows nowhere, with their place in the body. */
export interface LostWords {
  facts: LostText;
  line: number;
  column: number;
}

/** Only what has one of these can have an address of a link on a line of its own, or a table. */
const MAY_BE = /\]:|\|/;

/**
 * What the tree of a page leaves out without a word: addresses of links that no link uses or that are given twice, and
 * cells of a table beyond its heading.
 */
export function lostWords(text: string, features: Features): LostWords[] {
  if (!MAY_BE.test(text)) return [];
  const used = new Set<string>();
  const given = new Map<string, Node[]>();
  const lost: LostWords[] = [];
  const lose = (node: Node, facts: LostText) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    lost.push({ facts, line, column });
  };
  const walk = (node: Node): void => {
    const { type, identifier = '' } = node;
    if (type === 'definition') {
      const alike = given.get(identifier);
      if (alike) alike.push(node);
      else given.set(identifier, [node]);
    }
    if (type === 'linkReference' || type === 'imageReference') used.add(identifier);
    else if (type === 'table') {
      const [heading, ...rows] = node.children ?? [];
      const width = heading?.children?.length ?? 0;
      for (const row of rows) {
        const beyond = row.children?.slice(width) ?? [];
        const value = shortened(beyond.map(textOf).join(' '));
        if (value !== '') lose(beyond.find((cell) => textOf(cell).trim() !== '') ?? row, { what: 'cell', value });
      }
    }
    node.children?.forEach(walk);
  };
  walk(mdxToMdast(text, { features }) as Node);
  for (const [identifier, [first, ...others]] of given) {
    const facts = ({ label, url, title }: Node) => {
      const words = [url, title].filter(Boolean).join(' ');
      return {
        value: shortened(`[${label ?? identifier}]: ${words}`),
        plain: shortened(`${label ?? identifier}: ${words}`),
      };
    };
    if (first && !used.has(identifier)) lose(first, { what: 'definition', ...facts(first) });
    for (const other of others) lose(other, { what: 'definition-twice', ...facts(other) });
  }
  return lost;
}

function textOf(node: Node): string {
  return (node.value ?? node.alt ?? '') + (node.children ?? []).map(textOf).join('');
}
