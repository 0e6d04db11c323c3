import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FieldPath } from '#domain/place.ts';
import {
  CannotSplice,
  columnOf,
  dashOf,
  endOf,
  isEmptyValue,
  isFlow,
  keyOf,
  openYaml,
  rangeOf,
} from '#editing/yaml-nodes.ts';
import { flowLines, inOrder, type OrderAt, withDash } from './flow-lines.ts';

type Fields = YAMLMap<Scalar, Node | null>;
type Field = Pair<Scalar, Node | null>;

/** Lines that are printed, and the offset up to which the text is in them. */
interface Printed {
  lines: string[];
  end: number;
}

/**
 * Prints the fields of a file in the usual form: a field on a line of its own, two spaces deeper for each group, lists
 * under their name, fields in their order and periods in time; short lists of words stay on one line. Every value keeps
 * the signs that it is written with, and every comment stands above or beside what it stood by.
 */
export function printFields(yaml: string, orderAt: OrderAt): string {
  const { contents } = openYaml(yaml);
  if (contents === null) return yaml;
  if (!isMap<Scalar, Node | null>(contents) || isFlow(contents)) throw new CannotSplice('not-this-kind', 'the fields');
  const printer = new Printer(yaml, orderAt);
  const start = rangeOf((contents.items[0] as Field).key)[0];
  const above = collapsed(yaml.slice(0, start).split('\n').slice(0, -1));
  const { lines, end } = printer.fields(contents, 0, []);
  const { inner, lead } = printer.gap(end, yaml.length, 0);
  const all = [...above, ...lines, ...padded(inner, 2), ...lead].join('\n');
  return `${all.replace(/^\n+/, '').replace(/\s+$/, '')}\n`;
}

/**
 * Comments and empty lines between two values: those that stand deeper belong to the first, the others to the second.
 */
interface Gap {
  inner: string[];
  lead: string[];
}

class Printer {
  readonly text: string;
  readonly orderAt: OrderAt;

  constructor(text: string, orderAt: OrderAt) {
    this.text = text;
    this.orderAt = orderAt;
  }

  /** What stands between two offsets on lines of its own; `column` is where the second value stands. */
  gap(from: number, to: number, column: number): Gap {
    const below = this.text.slice(from, to).split('\n').slice(1);
    // What stands before the next value on its own line is its indentation.
    if (to < this.text.length) below.pop();
    const deep = below.findLastIndex((each) => each.trim() !== '' && each.length - each.trimStart().length > column);
    return { inner: collapsed(below.slice(0, deep + 1)), lead: collapsed(below.slice(deep + 1)) };
  }

  /** The comment that stands behind an offset on the same line. */
  side(end: number): string {
    const rest = (this.text.slice(end).split('\n')[0] ?? '').trim();
    if (rest === '') return '';
    if (!rest.startsWith('#')) throw new CannotSplice('yaml-feature', rest);
    return ` ${rest}`;
  }

  /** A group's fields at an indentation. */
  fields(map: Fields, indent: number, way: FieldPath): Printed {
    const column = columnOf(this.text, rangeOf((map.items[0] as Field).key)[0]);
    let end = 0;
    const printed: { name: string; lead: string[]; lines: string[] }[] = [];
    for (const [place, field] of map.items.entries()) {
      const start = rangeOf(field.key)[0];
      const { inner, lead } = place === 0 ? { inner: [], lead: [] } : this.gap(end, start, column);
      printed.at(-1)?.lines.push(...padded(inner, indent + 2));
      const one = this.field(field, indent, [...way, keyOf(field.key)]);
      printed.push({ name: keyOf(field.key), lead: padded(lead, indent), lines: one.lines });
      end = one.end;
    }
    const lines = inOrder(printed, this.orderAt(way)).flatMap(({ lead, lines: own }, place) => [
      ...(place === 0 ? lead.filter((each) => each !== '') : lead),
      ...own,
    ]);
    return { lines, end };
  }

  private field({ key, value }: Field, indent: number, way: FieldPath): Printed {
    const [keyStart, keyEnd] = rangeOf(key);
    const name = `${' '.repeat(indent)}${this.text.slice(keyStart, keyEnd)}:`;
    const behind = this.text.indexOf(':', keyEnd) + 1;
    return this.value(name, value, behind, indent, indent + 2, way);
  }

  private item(item: Node, dash: number, indent: number, way: FieldPath): Printed {
    const before = `${' '.repeat(indent)}-`;
    if (isFlow(item) || !isMap(item)) return this.value(before, item, dash + 1, indent, indent + 2, way);
    const { lines, end } = this.value(before, item, dash + 1, indent, indent + 2, way);
    const [head = '', ...rest] = lines;
    return head === before ? { lines: withDash(rest, indent), end } : { lines, end };
  }

  /** What stands behind a field's name or an item's dash: on its line, or over the lines below it. */
  private value(
    before: string,
    value: Node | null,
    behind: number,
    indent: number,
    inside: number,
    way: FieldPath,
  ): Printed {
    if (value === null || isEmptyValue(value)) return { lines: [before + this.side(behind)], end: behind };
    if (!isFlow(value) && (isMap<Scalar, Node | null>(value) || isSeq<Node>(value))) {
      const first = isSeq<Node>(value) ? dashOf(value, 0) : rangeOf((value.items[0] as Field).key)[0];
      const isBeside = !this.text.slice(behind, first).includes('\n');
      const comments = isBeside ? [] : this.gap(behind, first, Number.POSITIVE_INFINITY).lead;
      const { lines, end } = isSeq<Node>(value) ? this.items(value, inside, way) : this.fields(value, inside, way);
      const side = isBeside ? '' : this.side(behind);
      return {
        lines: [
          before + side,
          ...padded(
            comments.filter((each) => each !== ''),
            inside,
          ),
          ...lines,
        ],
        end,
      };
    }
    const [start] = rangeOf(value);
    if (this.text.slice(behind, start).includes('#')) throw new CannotSplice('yaml-feature', before.trim());
    const end = withoutLineEnds(this.text, endOf(value, behind));
    if (isFlow(value)) {
      const lines = flowLines(this.text, before, value, indent, way, this.orderAt);
      if (lines) return { lines: [`${lines[0]}${this.side(end)}`, ...lines.slice(1)], end };
    }
    return { lines: this.asWritten(`${before} `, value, start, end, inside), end };
  }

  private items(list: YAMLSeq<Node>, indent: number, way: FieldPath): Printed {
    const column = columnOf(this.text, dashOf(list, 0));
    const lines: string[] = [];
    let end = 0;
    for (const [place, item] of list.items.entries()) {
      const dash = dashOf(list, place);
      const { inner, lead } = place === 0 ? { inner: [], lead: [] } : this.gap(end, dash, column);
      const one = this.item(item, dash, indent, [...way, place]);
      lines.push(...padded(inner, indent + 2), ...padded(lead, indent), ...one.lines);
      end = one.end;
    }
    return { lines, end };
  }

  /** A value as it is written, its further lines moved with it. */
  private asWritten(before: string, value: Node, start: number, end: number, inside: number): string[] {
    const [first = '', ...more] = this.text.slice(start, end).split('\n');
    const side = this.side(end);
    if (more.length === 0) return [before + first.trimEnd() + side];
    const pad = ' '.repeat(inside);
    if (isScalar(value) && (value.type === 'BLOCK_FOLDED' || value.type === 'BLOCK_LITERAL')) {
      // What says by a figure how deep it stands, or keeps the empty lines under it, is left to the person.
      if (/[1-9+]/.test(first.split('#')[0] ?? '')) throw new CannotSplice('yaml-feature', first);
      const depth = Math.min(
        ...more.filter((each) => each.trim() !== '').map((each) => each.length - each.trimStart().length),
      );
      return [before + first.trimEnd(), ...more.map((each) => (each.trim() === '' ? '' : pad + each.slice(depth)))];
    }
    const lines = [before + first.trimEnd(), ...more.map((each) => (each.trim() === '' ? '' : pad + each.trim()))];
    return [...lines.slice(0, -1), `${lines.at(-1)}${side}`];
  }
}

/** Lines without their indentation, and never two empty ones in a row. */
function collapsed(lines: readonly string[]): string[] {
  return lines
    .map((each) => each.trim())
    .filter((each, at, all) => each !== '' || (at > 0 && all[at - 1] !== '') || at === 0);
}

function padded(lines: readonly string[], indent: number): string[] {
  return lines.map((each) => (each === '' ? '' : ' '.repeat(indent) + each));
}

function withoutLineEnds(text: string, end: number): number {
  let at = end;
  while (text[at - 1] === '\n') at--;
  return at;
}
