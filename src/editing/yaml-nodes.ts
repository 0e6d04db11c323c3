import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { lately } from '#loading/yaml/lately.ts';
import { YAML_OPTIONS } from './yaml-text.ts';

/** Why a text is not touched. */
export type Refusal = 'faulty' | 'yaml-feature' | 'not-there' | 'not-this-kind' | 'only-field';

/** A text that nothing is written into, since it could not be told what would come out. */
export class CannotSplice extends Error {
  override name = 'CannotSplice';
  readonly why: Refusal;

  constructor(why: Refusal, of: string) {
    super(`${why}: ${of}`);
    this.why = why;
  }
}

/** A value of a text, with what it stands in. */
export interface Found {
  node: Node | null;
  /** The field whose value it is; nothing for an item of a list. */
  pair: Pair<Scalar, Node | null> | undefined;
  parent: YAMLMap<Scalar, Node | null> | YAMLSeq<Node> | undefined;
  /** Whether it stands within brackets. */
  inFlow: boolean;
}

export type Way = readonly (string | number)[];

/**
 * The fields of a text with where each stands. Faults, anchors, aliases and tags are refused, as reading refuses them.
 */
export function openYaml(text: string): Document.Parsed {
  const opened = openedLately(text);
  if (opened instanceof CannotSplice) throw opened;
  return opened;
}

const openedLately = lately((text): Document.Parsed | CannotSplice => {
  const document = parseDocument(text, YAML_OPTIONS);
  if (document.errors.length > 0) return new CannotSplice('faulty', document.errors[0]?.message ?? '');
  let refused: CannotSplice | undefined;
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node) && !('anchor' in node && node.anchor !== undefined) && node.tag === undefined) return;
      refused = new CannotSplice('yaml-feature', text.slice(rangeOf(node)[0]).split('\n')[0] ?? '');
      return visit.BREAK;
    },
  });
  return refused ?? document;
});

/** The value at a way, by names of fields and places in lists; nothing when it is not written. */
export function findNode(document: Document.Parsed, way: Way): Found | undefined {
  let found: Found = { node: document.contents, pair: undefined, parent: undefined, inFlow: false };
  for (const step of way) {
    const { node } = found;
    const inFlow = found.inFlow || isFlow(node);
    if (isMap<Scalar, Node | null>(node)) {
      const pair = node.items.find(({ key }) => keyOf(key) === String(step));
      if (!pair) return undefined;
      found = { node: pair.value, pair, parent: node, inFlow };
    } else if (isSeq<Node>(node)) {
      const item = node.items[Number(step)];
      if (!item) return undefined;
      found = { node: item, pair: undefined, parent: node, inFlow };
    } else return undefined;
  }
  return found;
}

/** A field's name as it is written: `2026` is a year, and stays one. */
export function keyOf(key: Scalar): string {
  return key.source ?? String(key.value);
}

export function isFlow(node: Node | null): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

/** Whether nothing is written behind a field's colon. */
export function isEmptyValue(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.type === 'PLAIN' && (node.source ?? '') === '');
}

export function rangeOf(node: Node): [number, number, number] {
  if (!node.range) throw new Error('Expected a node of a text that was read, got one without its place.');
  return node.range;
}

/** The offset behind the last written sign of a value; comments and line ends are not counted. */
export function endOf(node: Node | null, behind: number): number {
  if (node === null || isEmptyValue(node)) return behind;
  if ((isMap<Scalar, Node | null>(node) || isSeq<Node>(node)) && !isFlow(node) && node.items.length > 0) {
    const last = node.items.at(-1) as Pair<Scalar, Node | null> | Node;
    return isPair(last)
      ? endOf(last.value as Node | null, behindColon(last as Pair<Scalar, Node | null>))
      : endOf(last as Node, behind);
  }
  return rangeOf(node)[1];
}

/** The offset behind a field's name and colon. */
export function behindColon(pair: Pair<Scalar, Node | null>): number {
  return rangeOf(pair.key)[1] + 1;
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? text.length : found;
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/**
 * The offset of the line under a value. A block text ends with its last line of words: empty lines under it are not its
 * own.
 */
export function lineUnder(text: string, node: Node | null, behind: number): number {
  const end = endOf(node, behind);
  if (text[end - 1] !== '\n') return Math.min(text.length, lineEnd(text, end) + 1);
  let last = end;
  while (last > 1 && text[last - 1] === '\n' && text[last - 2] === '\n') last--;
  return last;
}

/** The offset of the dash of an item. */
export function dashOf(list: YAMLSeq<Node>, at: number): number {
  const token = list.srcToken;
  const start =
    token && 'items' in token ? (token.items[at] as { start: { type: string; offset: number }[] }).start : [];
  const dash = start.find(({ type }) => type === 'seq-item-ind');
  if (!dash) throw new Error(`Expected the dash of item ${at}, got none.`);
  return dash.offset;
}
