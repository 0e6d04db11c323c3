import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import { blockYaml, type Value } from './yaml-text.ts';

/** One field of a record as it is written: its line or lines, with the comments above them. */
export interface WrittenField {
  name: string;
  /** Whole lines, the record's own indentation taken away. */
  text: string;
}

/** A record of a list, taken out of the text that holds it. */
export interface TakenItem {
  fields: WrittenField[];
  /** The text without it. */
  rest: string;
  /** How many items the list still has. */
  left: number;
}

/**
 * The fields of a record that stands by itself, in the order of the file, comments with the field under them. Nothing
 * where it is no record of lines.
 */
export function fieldsOf(yaml: string): WrittenField[] | undefined {
  const root = parseDocument(yaml).contents;
  if (!isMap(root) || root.flow === true) return undefined;
  const pairs = root.items as Pair<Node, Node | null>[];
  let from = 0;
  return pairs.map((pair, at) => {
    const to = at === pairs.length - 1 ? yaml.length : lineUnder(yaml, pair);
    const text = yaml.slice(from, to);
    from = to;
    return { name: isScalar(pair.key) ? String(pair.key.value) : '', text: text.endsWith('\n') ? text : `${text}\n` };
  });
}

/** Takes an item out of a list of records, with the comments above it and every line of it as it is written. */
export function takeItem(yaml: string, list: string, at: number): TakenItem | undefined {
  const root = parseDocument(yaml).contents;
  const items = isMap(root) ? root.get(list, true) : undefined;
  if (!isSeq<Node>(items)) return undefined;
  const item = items.items[at];
  if (!isMap(item)) return undefined;
  const left = items.items.length - 1;
  const first = item.range?.[0] ?? 0;
  const asFields = () => fieldsOf(blockYaml(item.toJSON() as Value)) ?? [];
  if (items.flow === true) {
    const [start, end] = [first, item.range?.[1] ?? first];
    const [previous, next] = [items.items[at - 1], items.items[at + 1]];
    const [from, to] = next ? [start, next.range?.[0] ?? end] : [previous?.range?.[1] ?? start, end];
    return { fields: asFields(), rest: yaml.slice(0, from) + yaml.slice(to), left };
  }
  const dashLine = lineStart(yaml, first);
  const before = commentsAbove(yaml, dashLine);
  const end = endOf(item) ?? first;
  const under = yaml[end - 1] === '\n' ? end : nextLine(yaml, end);
  const rest = yaml.slice(0, before) + yaml.slice(under);
  const comments = dedented(yaml.slice(before, dashLine), first - dashLine);
  if (item.flow === true) {
    const behind = /^[ \t]*(#[^\n]*)/.exec(yaml.slice(item.range?.[1] ?? end))?.[1];
    return { fields: withComments(asFields(), `${comments}${behind === undefined ? '' : `${behind}\n`}`), rest, left };
  }
  const indent = first - dashLine;
  const lines = `${' '.repeat(indent)}${yaml.slice(first, under)}`;
  return { fields: withComments(fieldsOf(dedented(lines, indent)) ?? [], comments), rest, left };
}

/**
 * Puts a record behind the last one of a list, in the indentation of the list. Nothing where the list is not one of
 * lines.
 */
export function putItem(yaml: string, list: string, fields: readonly WrittenField[]): string | undefined {
  const root = parseDocument(yaml).contents;
  const items = isMap(root) ? root.get(list, true) : undefined;
  const last = isSeq<Node>(items) && items.flow !== true ? items.items.at(-1) : undefined;
  if (!last || !isSeq<Node>(items)) return undefined;
  const dash = (items.range?.[0] ?? 0) - lineStart(yaml, items.range?.[0] ?? 0);
  const end = endOf(last) ?? yaml.length;
  const at = yaml[end - 1] === '\n' ? end : nextLine(yaml, end);
  const [comments, lines] = splitComments(fields.map(({ text }) => text).join(''));
  const pad = (text: string, by: number) => text.replace(/^(?=[^\n])/gm, ' '.repeat(by));
  const written = pad(lines, dash + 2).replace(/^ *(?=\S)/, `${' '.repeat(dash)}- `);
  const head = yaml.slice(0, at);
  return `${head}${head.endsWith('\n') ? '' : '\n'}${pad(comments, dash)}${written}${yaml.slice(at)}`;
}

function withComments([first, ...others]: readonly WrittenField[], comments: string): WrittenField[] {
  return first ? [{ ...first, text: comments + first.text }, ...others] : [];
}

function splitComments(text: string): [string, string] {
  const comments = /^(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(text)?.[0] ?? '';
  return [comments, text.slice(comments.length)];
}

function commentsAbove(text: string, at: number): number {
  let from = at;
  while (from > 0) {
    const line = lineStart(text, from - 1);
    if (!/^[ \t]*#/.test(text.slice(line, from))) break;
    from = line;
  }
  return from;
}

function dedented(text: string, by: number): string {
  return text.replace(new RegExp(`^[ \\t]{0,${by}}`, 'gm'), '');
}

function lineUnder(text: string, pair: Pair<Node, Node | null>): number {
  const end = endOf(pair.value) ?? (pair.key.range?.[1] ?? 0) + 1;
  return text[end - 1] === '\n' ? end : nextLine(text, end);
}

/** Where the last thing within a value ends: a block's own end reaches over the comments under it. */
function endOf(node: Node | null): number | undefined {
  if ((isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0) {
    const last = node.items.at(-1) as Node | Pair<Node, Node | null>;
    return 'key' in last ? (endOf(last.value) ?? (last.key.range?.[1] ?? 0) + 1) : endOf(last);
  }
  if (isScalar(node) && node.source === '' && node.type === 'PLAIN') return undefined;
  return node?.range?.[1];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function nextLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? text.length : found + 1;
}
