import { isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FieldPath } from '#domain/place.ts';

interface Cut {
  start: number;
  end: number;
}

/**
 * A YAML text without some of its fields or list items. Everything else stays as it was, byte by byte: comments, order,
 * quotes. A list or a map that would be left empty goes as a whole, since an empty one is not a value that a plan may
 * have.
 */
export function removeFields(yaml: string, paths: readonly FieldPath[]): string {
  if (paths.length === 0) return yaml;
  const root = parseDocument(yaml).contents;
  const cuts = wholeOnes(root, paths).flatMap((path) => cutOf(yaml, root, path) ?? []);
  let text = yaml;
  for (const { start, end } of joined(cuts).reverse()) text = text.slice(0, start) + text.slice(end);
  return text;
}

/** The paths, with each list or map that would lose everything in the place of its parts. */
function wholeOnes(root: Node | null, paths: readonly FieldPath[]): FieldPath[] {
  const wanted = new Map(paths.map((path) => [path.join('.'), path]));
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const path of wanted.values()) {
      const parent = path.slice(0, -1);
      const node = nodeAt(root, parent);
      if (parent.length === 0 || !(isMap(node) || isSeq(node)) || wanted.has(parent.join('.'))) continue;
      const children = isSeq(node) ? node.items.map((_, at) => at) : node.items.map((pair) => keyOf(pair));
      if (!children.every((step) => wanted.has([...parent, step].join('.')))) continue;
      for (const step of children) wanted.delete([...parent, step].join('.'));
      wanted.set(parent.join('.'), parent);
      isChanged = true;
      break;
    }
  }
  return [...wanted.values()].filter(
    (path) => !path.some((_, length) => length > 0 && wanted.has(path.slice(0, length).join('.'))),
  );
}

function nodeAt(root: Node | null, path: FieldPath): Node | null {
  let node: Node | null = root;
  for (const step of path) {
    if (isMap(node)) node = (pairOf(node, String(step))?.value ?? null) as Node | null;
    else if (isSeq(node)) node = (node.items[Number(step)] ?? null) as Node | null;
    else return null;
  }
  return node;
}

function cutOf(yaml: string, root: Node | null, path: FieldPath): Cut | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  const step = path.at(-1);
  if (isMap(parent)) return cutInMap(yaml, parent, String(step));
  return isSeq(parent) ? cutInList(yaml, parent, Number(step)) : undefined;
}

function cutInMap(yaml: string, map: YAMLMap, key: string): Cut | undefined {
  const at = map.items.findIndex((pair) => keyOf(pair) === key);
  const pair = map.items[at];
  if (!pair) return undefined;
  const start = startOf(pair.key as Node);
  if (map.flow)
    return cutInFlow(
      map.items.map((item) => ({ start: startOf(item.key as Node), end: endOf(yaml, item) })),
      at,
    );
  const line = lineStart(yaml, start);
  const next = map.items[at + 1];
  // The first field of an item stands behind the item's dash: the next one takes its place.
  if (yaml.slice(line, start).trim() !== '' && next) return { start, end: startOf(next.key as Node) };
  return { start: line, end: afterLine(yaml, endOf(yaml, pair)) };
}

function cutInList(yaml: string, list: YAMLSeq, at: number): Cut | undefined {
  const item = list.items[at] as Node | undefined;
  if (!item) return undefined;
  if (list.flow)
    return cutInFlow(
      list.items.map((one) => ({ start: startOf(one as Node), end: endOf(yaml, one as Node) })),
      at,
    );
  const dash = yaml.lastIndexOf('-', startOf(item) - 1);
  return { start: lineStart(yaml, dash), end: afterLine(yaml, endOf(yaml, item)) };
}

/** `[a, b, c]`: an item goes with the comma after it, the last one with the comma before it. */
function cutInFlow(items: readonly Cut[], at: number): Cut {
  const [before, own, after] = [items[at - 1], items[at] as Cut, items[at + 1]];
  if (after) return { start: own.start, end: after.start };
  return { start: before?.end ?? own.start, end: own.end };
}

/** Where the last thing that a node says ends; comments and empty lines after it are not its own. */
function endOf(yaml: string, node: Node | Pair | null): number {
  if (isPair(node)) return endOf(yaml, (node.value ?? node.key) as Node);
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0)
    return endOf(yaml, node.items.at(-1) as Node | Pair);
  const [start, end] = node?.range ?? [0, 0];
  return start + yaml.slice(start, end).trimEnd().length;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function lineStart(yaml: string, at: number): number {
  return yaml.lastIndexOf('\n', at - 1) + 1;
}

function afterLine(yaml: string, at: number): number {
  const end = yaml.indexOf('\n', at);
  return end === -1 ? yaml.length : end + 1;
}

function joined(cuts: readonly Cut[]): Cut[] {
  const all: Cut[] = [];
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === key);
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}
