import { headingKey, type Columns } from './columns.ts';
import { addExact, isSame, readNumbers } from './numbers.ts';
import type { Row } from './table.ts';
import type { Exact } from '#domain/money/figure.ts';
import shared from './headings/shared.json' with { type: 'json' };

/** A document's sum that stands on each of its lines: where it is first so, and the column of the lines' own sums. */
export interface RepeatedAmount {
  line: number;
  document: string;
  count: number;
  /** Nothing where the file has no such column. */
  own: string | undefined;
}

const OF_LINES = new Set([...shared.net, ...shared.amount, ...shared.total, ...shared.ofLines].map(headingKey));
/** So many documents are looked at. */
const MOST = 50;
/** So many documents with one sum on several different lines are no chance. */
const NO_CHANCE = 3;

/**
 * Looks for the sum of a document, or of a deal, on each of its lines, where it would count as often as there are
 * lines: all lines of every document say the same sum, and another column adds up to it, or there are too many for
 * chance.
 */
export function repeatedAmount(
  documents: ReadonlyMap<string, readonly Row[]>,
  columns: Columns,
  headings: readonly string[],
): RepeatedAmount | undefined {
  const at = columns.get('amount');
  if (at === undefined || documents.size === 0) return undefined;
  const looked = [...documents].slice(0, MOST);
  const said = figuresOf(looked, at);
  if (!said?.every(({ sums: [first, ...others] }) => first && others.every((one) => isSame(one, first))))
    return undefined;
  const [first] = said;
  if (!first || said.every(({ sums: [sum] }) => sum?.units === 0n)) return undefined;
  const own = headings.findIndex((heading, other) => {
    if (other === at || !OF_LINES.has(headingKey(heading))) return false;
    const lines = figuresOf(looked, other);
    return lines?.every(({ sums }, index) => {
      const whole = said[index]?.sums[0];
      return whole !== undefined && isSame(sums.reduce<Exact>(addExact, { units: 0n, scale: 0 }), whole);
    });
  });
  if (own === -1 && said.length < NO_CHANCE) return undefined;
  const count = said.reduce((all, { sums }) => all + sums.length, 0);
  return { line: first.line, document: first.document, count, own: headings[own] };
}

function figuresOf(documents: readonly (readonly [string, readonly Row[]])[], at: number) {
  const cells = documents.flatMap(([, rows]) => rows.map(({ line, cells: all }) => ({ line, written: all[at] ?? '' })));
  const read = readNumbers(cells);
  if ('fault' in read || read.values.includes(undefined)) return undefined;
  let next = 0;
  return documents.map(([document, rows]) => ({
    document,
    line: rows[0]?.line ?? 0,
    sums: rows.flatMap(() => read.values[next++] ?? []),
  }));
}
