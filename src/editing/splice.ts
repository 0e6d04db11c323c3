import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { withBlockText } from './block-text.ts';
import {
  behindColon,
  CannotSplice,
  columnOf,
  dashOf,
  endOf,
  findNode,
  type Found,
  isEmptyValue,
  isFlow,
  keyOf,
  lineEnd,
  lineStart,
  lineUnder,
  openYaml,
  rangeOf,
  type Way,
} from './yaml-nodes.ts';
import { fieldText, flowText, itemText, type Quotes, scalarText, WIDTH } from './yaml-text.ts';

/**
 * Changes of one value in a YAML text by the places of its parts: every other sign stays, comments, order and quotes
 * with it. Each takes a text and gives the new one; none prints a document anew.
 */

const put = (text: string, from: number, to: number, by: string) => text.slice(0, from) + by + text.slice(to);
const lineBreakAt = (text: string, at: number) => (at === 0 || text[at - 1] === '\n' ? '' : '\n');

function found(text: string, way: Way): Found {
  const one = findNode(openYaml(text), way);
  if (!one) throw new CannotSplice('not-there', way.join('.'));
  return one;
}

/** Puts another value in the place of one: a text, a number, a yes or no, or a list of such. */
export function setValue(text: string, way: Way, value: unknown, order: readonly string[] = []): string {
  const { node, pair, inFlow } = found(text, way);
  if (Array.isArray(value) || isMap(node) || isSeq(node)) {
    if (isFlow(node) && node) return put(text, rangeOf(node)[0], rangeOf(node)[1], flowText(value));
    const holder = way.slice(0, -1);
    const name = String(way.at(-1));
    if (!pair) throw new CannotSplice('not-this-kind', way.join('.'));
    // What stands over lines goes as a whole, and comes back in the same place.
    const names = fieldNames(text, holder);
    const without = names.length === 1 ? text : removeField(text, way);
    if (without === text) throw new CannotSplice('only-field', way.join('.'));
    return addField(without, holder, name, value, names.length > 0 ? names : order);
  }
  if (node === null || isEmptyValue(node)) {
    if (!pair) throw new CannotSplice('not-this-kind', way.join('.'));
    const at = text.indexOf(':', rangeOf(pair.key)[1]) + 1;
    return put(text, at, at, ` ${scalarText(value, { inFlow })}`);
  }
  const [start, end] = rangeOf(node);
  if (!isScalar(node)) throw new CannotSplice('yaml-feature', way.join('.'));
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')
    return withBlockText(text, node, value, pair ? columnOf(text, rangeOf(pair.key)[0]) : columnOf(text, start) - 2);
  const quotes = typeof value === 'string' ? (node.type as Quotes) : undefined;
  return put(text, start, end, scalarText(value, { inFlow, quotes }));
}

function fieldNames(text: string, way: Way): string[] {
  const { node } = found(text, way);
  return isMap<Scalar>(node) ? node.items.map(({ key }) => keyOf(key)) : [];
}

/**
 * Adds an item at the end of a list, as its neighbours stand. A list that is not there is begun, in its order among the
 * fields.
 */
export function addItem(text: string, way: Way, value: unknown, order: readonly string[] = []): string {
  const one = findNode(openYaml(text), way);
  if (!one) return addField(text, way.slice(0, -1), String(way.at(-1)), [value], order);
  const { node, pair, inFlow } = one;
  if (isSeq<Node>(node)) return node.flow ? addToFlow(text, node, one, value) : addToBlock(text, node, value);
  if (!pair || !isEmptyValue(node)) throw new CannotSplice('not-this-kind', way.join('.'));
  const colon = text.indexOf(':', rangeOf(pair.key)[1]) + 1;
  if (inFlow) return put(text, colon, colon, ` [${flowText(value)}]`);
  return beginList(text, colon, columnOf(text, rangeOf(pair.key)[0]), value);
}

function beginList(text: string, colon: number, indent: number, value: unknown): string {
  const at = Math.min(text.length, lineEnd(text, colon) + 1);
  return put(text, at, at, `${lineBreakAt(text, at)}${itemText(value, indent + 2)}\n`);
}

function addToFlow(text: string, list: YAMLSeq<Node>, { pair, inFlow }: Found, value: unknown): string {
  const [start, end] = rangeOf(list);
  const last = list.items.at(-1);
  if (last) {
    const at = endOf(last, end - 1);
    return put(text, at, at, `, ${flowText(value)}`);
  }
  if (typeof value !== 'object' || inFlow || !pair) return put(text, start, end, `[${flowText(value)}]`);
  const colon = text.indexOf(':', rangeOf(pair.key)[1]) + 1;
  return beginList(put(text, colon, end, ''), colon, columnOf(text, rangeOf(pair.key)[0]), value);
}

function addToBlock(text: string, list: YAMLSeq<Node>, value: unknown): string {
  const last = list.items.at(-1);
  if (!last) throw new CannotSplice('not-this-kind', 'a list without items');
  const indent = columnOf(text, dashOf(list, list.items.length - 1));
  const at = lineUnder(text, last, dashOf(list, list.items.length - 1) + 1);
  const gap = hasGaps(text, list) ? '\n' : '';
  const one = `${' '.repeat(indent)}- ${flowText(value)}`;
  const isBracketed = isMap(last) && isFlow(last) && typeof value === 'object' && one.length <= WIDTH;
  return put(text, at, at, `${lineBreakAt(text, at)}${gap}${isBracketed ? one : itemText(value, indent)}\n`);
}

/** Whether an empty line stands between the items of a list: above the last one and the comments that belong to it. */
function hasGaps(text: string, list: YAMLSeq<Node>): boolean {
  if (list.items.length < 2) return false;
  return /\n[ \t]*\n(?:[ \t]*#.*\n)*$/.test(text.slice(0, lineStart(text, dashOf(list, list.items.length - 1))));
}

/**
 * Takes an item out of a list; the last one takes the list with it. A comment above it stays: whether it goes too, a
 * person decides.
 */
export function removeItem(text: string, way: Way): string {
  const listWay = way.slice(0, -1);
  const at = Number(way.at(-1));
  const { node: list, pair } = found(text, listWay);
  if (!isSeq<Node>(list)) throw new CannotSplice('not-this-kind', way.join('.'));
  const item = list.items[at];
  if (!item) throw new CannotSplice('not-there', way.join('.'));
  if (list.items.length === 1) {
    if (!pair) throw new CannotSplice('only-field', way.join('.'));
    return removeField(text, listWay);
  }
  if (list.flow) {
    const [before, next] = [list.items[at - 1], list.items[at + 1]];
    return before
      ? put(text, endOf(before, 0), endOf(item, 0), '')
      : put(text, rangeOf(item)[0], next ? rangeOf(next)[0] : endOf(item, 0), '');
  }
  const dash = dashOf(list, at);
  const from = lineStart(text, dash);
  // The first dash of a list within a list stands on another dash's line.
  if (text.slice(from, dash).trim() !== '') return put(text, dash, dashOf(list, at + 1), '');
  const to = lineUnder(text, item, dash + 1);
  if (!hasGaps(text, list)) return put(text, from, to, '');
  if (at < list.items.length - 1) return put(text, from, text[to] === '\n' ? to + 1 : to, '');
  return put(text, text.slice(0, from).replace(/\n+$/, '\n').length, to, '');
}

/**
 * Adds a field to a group, behind the last one that stands before it in the schema's order; what has no order goes
 * last.
 */
export function addField(text: string, way: Way, key: string, value: unknown, order: readonly string[] = []): string {
  const one = findNode(openYaml(text), way);
  // A group that is not there yet is begun with its first field.
  if (!one && way.length > 0 && typeof way.at(-1) === 'string')
    return addField(text, way.slice(0, -1), String(way.at(-1)), { [key]: value }, []);
  if (!one) throw new CannotSplice('not-there', way.join('.'));
  const { node: map, inFlow, pair } = one;
  if (pair && isEmptyValue(map)) {
    const at = Math.min(text.length, lineEnd(text, rangeOf(pair.key)[1]) + 1);
    const indent = columnOf(text, rangeOf(pair.key)[0]) + 2;
    return put(text, at, at, `${lineBreakAt(text, at)}${' '.repeat(indent)}${fieldText(key, value, indent)}\n`);
  }
  if (!isMap<Scalar, Node | null>(map)) throw new CannotSplice('not-this-kind', way.join('.'));
  return isFlow(map) || inFlow ? addInFlow(text, map, key, value, order) : addInBlock(text, map, key, value, order);
}

function placeAmong(map: YAMLMap<Scalar, Node | null>, key: string, order: readonly string[]): number {
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : Number.POSITIVE_INFINITY);
  if (!order.includes(key)) {
    // Quarters and years stand by their names.
    const isPeriod = /^\d{4}(?:-|$)/.test(key) && map.items.every((pair) => /^\d{4}(?:-|$)/.test(keyOf(pair.key)));
    return isPeriod ? map.items.findLastIndex((pair) => keyOf(pair.key) < key) + 1 : map.items.length;
  }
  return map.items.findLastIndex((pair) => rank(keyOf(pair.key)) < rank(key)) + 1;
}

function addInFlow(
  text: string,
  map: YAMLMap<Scalar, Node | null>,
  key: string,
  value: unknown,
  order: readonly string[],
): string {
  const one = `${key}: ${flowText(value)}`;
  const place = placeAmong(map, key, order);
  const before = map.items[place - 1];
  const [first] = map.items;
  if (!first) return put(text, rangeOf(map)[0], rangeOf(map)[1], `{ ${one} }`);
  if (!before) return put(text, rangeOf(first.key)[0], rangeOf(first.key)[0], `${one}, `);
  const end = endOf(before.value, behindColon(before));
  return put(text, end, end, `, ${one}`);
}

function addInBlock(
  text: string,
  map: YAMLMap<Scalar, Node | null>,
  key: string,
  value: unknown,
  order: readonly string[],
): string {
  const [first] = map.items;
  if (!first) throw new CannotSplice('not-this-kind', key);
  const start = rangeOf(first.key)[0];
  const indent = columnOf(text, start);
  const written = fieldText(key, value, indent);
  const before = map.items[placeAmong(map, key, order) - 1];
  if (!before) return put(text, start, start, `${written}\n${' '.repeat(indent)}`);
  const at = lineUnder(text, before.value, behindColon(before));
  return put(text, at, at, `${lineBreakAt(text, at)}${' '.repeat(indent)}${written}\n`);
}

/** Takes a field away with its value. The only one of a group is not taken: the group would be no group any more. */
export function removeField(text: string, way: Way): string {
  const { pair, parent, inFlow } = found(text, way);
  if (!pair || !isMap<Scalar, Node | null>(parent)) throw new CannotSplice('not-this-kind', way.join('.'));
  const at = parent.items.indexOf(pair);
  const [before, next] = [parent.items[at - 1], parent.items[at + 1]];
  if (isFlow(parent) || inFlow) {
    if (parent.items.length === 1) return put(text, rangeOf(parent)[0], rangeOf(parent)[1], '{}');
    return before
      ? put(text, endOf(before.value, behindColon(before)), endOf(pair.value, behindColon(pair)), '')
      : put(text, rangeOf(pair.key)[0], next ? rangeOf(next.key)[0] : endOf(pair.value, behindColon(pair)), '');
  }
  if (parent.items.length === 1) throw new CannotSplice('only-field', way.join('.'));
  const from = rangeOf(pair.key)[0];
  const start = lineStart(text, from);
  // The first field of an item shares its line with the dash: the next one moves up.
  if (text.slice(start, from).trim() !== '' && next) return put(text, from, rangeOf(next.key)[0], '');
  return put(text, start, lineUnder(text, pair.value, behindColon(pair)), '');
}
