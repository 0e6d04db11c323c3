import type { ExportKind } from './aliases.ts';
import { recogniseColumns, type ColumnMap } from './columns.ts';
import { visible } from './decode.ts';
import type { Delimiter } from './table.ts';
import type { Tables } from './tables.ts';

/** How many records at a file's beginning are searched for the headings. */
export const PREAMBLE = 20;

/** A row that may be the headings of a kind of export, with what it says and what it lacks. */
export interface Opening extends ReturnType<typeof recogniseColumns> {
  delimiter: Delimiter;
  headings: string[];
  line: number;
}

/** The likeliest headings by each delimiter: without faults where there are any, else with the most fields. */
export function openingsOf(kind: ExportKind, tables: Tables, map: ColumnMap): Opening[] {
  return tables.ways.map((delimiter) => {
    const { rows } = tables.table(delimiter, PREAMBLE);
    let best: Opening | undefined;
    for (const row of rows) {
      const headings = row.cells.map((cell) => visible(cell).text);
      const found = { delimiter, headings, line: row.line, ...recogniseColumns(kind, headings, map) };
      if (found.faults.length === 0) return found;
      if (!best || found.columns.size > best.columns.size) best = found;
    }
    return best ?? { delimiter, headings: [], line: 1, ...recogniseColumns(kind, [], map) };
  });
}

/** The openings without faults. A table of one column has no delimiter: one is taken that would not split its cells. */
export function fittingOf(openings: readonly Opening[], tables: Tables): Opening[] {
  const possible = openings.filter(({ faults }) => faults.length === 0);
  if (!possible.every(({ headings }) => headings.length === 1)) return possible;
  return [possible.find(({ delimiter }) => !tables.holds(delimiter)) ?? possible[0]].flatMap((one) => one ?? []);
}

/** The opening with the most fields. */
export function fullest(openings: readonly Opening[]): Opening | undefined {
  return [...openings].sort((a, b) => b.columns.size - a.columns.size || b.headings.length - a.headings.length)[0];
}
