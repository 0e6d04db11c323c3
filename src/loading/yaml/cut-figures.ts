import { isScalar, Scalar, type Node, type Pair } from 'yaml';

type AnyPair = Pair<Node | null, Node | null>;

/** The rest of a figure behind one of its commas, with what stands behind the figure: `50`, `000 €`. */
const REST = /^\d[\d.' ]*(?: ?[^\d\s,:{}[\]]{1,6})?$/;

/**
 * The fields of one pair of braces, with each figure that its commas have cut put together again as the text it was
 * written as: to YAML `{ 2026-Q3: 1.234,50 }` is a field 1.234, and another named 50 that holds nothing.
 */
export function withoutCutFigures(pairs: readonly AnyPair[], text: string): AnyPair[] {
  const whole: AnyPair[] = [];
  for (const pair of pairs) {
    const before = whole.at(-1)?.value;
    const { key, value } = pair;
    const isRest = isPlain(key) && value === null && REST.test(key.source ?? '');
    if (
      isRest &&
      isPlain(before) &&
      before.range &&
      key.range &&
      text[before.range[1]] === ',' &&
      before.range[1] + 1 === key.range[0] &&
      /\d$/.test(before.source ?? '')
    ) {
      const written = text.slice(before.range[0], key.range[1]);
      before.source = before.value = written;
      before.range = [before.range[0], key.range[1], key.range[2]];
    } else whole.push(pair);
  }
  return whole;
}

function isPlain(node: Node | null | undefined): node is Scalar {
  return isScalar(node) && node.type === Scalar.PLAIN;
}
