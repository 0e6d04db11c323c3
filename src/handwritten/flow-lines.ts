import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { byText } from '#domain/order.ts';
import type { FieldPath } from '#domain/place.ts';
import { isEmptyValue, keyOf, rangeOf } from '#editing/yaml-nodes.ts';
import { WIDTH } from '#editing/yaml-text.ts';
import { withoutTexts } from './without-texts.ts';

/** The names of a group's fields in the order in which they are to stand; none where the order is as it is written. */
export type OrderAt = (way: FieldPath) => readonly string[];

const PERIOD = /^\d{4}(?:-Q[1-4])?$/;

/** Fields in their order: what is not known in it comes last, as it stands; periods stand in time. */
export function inOrder<Each extends { name: string }>(fields: readonly Each[], names: readonly string[]): Each[] {
  if (names.length === 0)
    return fields.every(({ name }) => PERIOD.test(name))
      ? fields.toSorted((a, b) => byText(a.name, b.name))
      : [...fields];
  const rank = ({ name }: Each) => (names.includes(name) ? names.indexOf(name) : names.length);
  return fields.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * What stands in brackets as lines: groups over lines, lists of words on one line where there is room. Values keep the
 * signs that they are written with. Nothing for what holds a comment, or a text over several lines.
 */
export function flowLines(
  text: string,
  before: string,
  value: Node,
  indent: number,
  way: FieldPath,
  orderAt: OrderAt,
): string[] | undefined {
  const [start, end] = rangeOf(value);
  if (/(?:^|\s)#/m.test(withoutTexts(text, value).slice(start, end))) return undefined;
  const within = (pad: string, node: Node | null, at: FieldPath, behind: string): string[] | undefined => {
    if (node === null || isEmptyValue(node)) return [behind];
    if (isScalar(node)) {
      const source = text.slice(rangeOf(node)[0], rangeOf(node)[1]);
      return source.includes('\n') ? undefined : [`${behind} ${source}`];
    }
    const inner = `${pad}  `;
    if (isSeq<Node>(node)) {
      const items = node.items.map((item, place) => within(inner, item, [...at, place], `${inner}-`));
      if (items.some((item) => item === undefined)) return undefined;
      if (node.items.every((item) => isScalar(item))) {
        const one = `${behind} [${items.map((item) => (item?.[0] ?? '').slice(inner.length + 2)).join(', ')}]`;
        if (one.length <= WIDTH) return [one];
      }
      return [behind, ...items.flatMap((item) => item ?? [])];
    }
    if (!isMap<Scalar, Node | null>(node)) return undefined;
    if (node.items.length === 0) return [`${behind} {}`];
    const fields = node.items.map(({ key, value: held }) => ({
      name: keyOf(key),
      lines: within(inner, held, [...at, keyOf(key)], `${inner}${text.slice(rangeOf(key)[0], rangeOf(key)[1])}:`),
    }));
    if (fields.some(({ lines }) => lines === undefined)) return undefined;
    const lines = inOrder(fields, orderAt(at)).flatMap((field) => field.lines ?? []);
    return behind.endsWith('-') ? withDash(lines, pad.length) : [behind, ...lines];
  };
  return within(' '.repeat(indent), value, way, before);
}

/** The lines of a group as an item of a list: the dash stands before the first line that is no comment. */
export function withDash(lines: readonly string[], indent: number): string[] {
  const first = lines.findIndex((each) => !each.trimStart().startsWith('#'));
  const pad = ' '.repeat(indent);
  return lines.map((each, at) =>
    at < first ? pad + each.trimStart() : at === first ? `${pad}- ${each.slice(indent + 2)}` : each,
  );
}
