/** Cells of a spreadsheet by the period that each is for, and how many have no period in the table. */
interface PastedCells {
  cells: readonly (readonly [period: string, typed: string])[];
  beyond: number;
}

/**
 * What cells copied from a spreadsheet mean in a table of figures: a row or a column from one period onward, each cell
 * in its place, an empty one too; or by name, under a row of periods or beside a column of them. More rows than one are
 * no figures of one line: the first is taken, and the others are counted.
 */
export function pastedFigures(text: string, periods: readonly string[], from: number): PastedCells {
  const rows = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n\s*$/, '')
    .split('\n')
    .map((row) => row.split('\t').map((cell) => cell.trim()));
  const { meant, left } = byName(rows, periods) ?? inOrder(rows, periods.slice(from));
  const isKnown = (one: Meant): one is [string, string] => one[0] !== undefined && periods.includes(one[0]);
  const unplaced = meant.filter((one) => !isKnown(one)).map(([, typed]) => typed);
  return { cells: meant.filter(isKnown), beyond: [...unplaced, ...left].filter((cell) => cell !== '').length };
}

type Meant = readonly [period: string | undefined, typed: string];
/** Cells as they are meant, and those of further rows. */
type Read = { meant: Meant[]; left: string[] };

function inOrder(rows: readonly string[][], periods: readonly string[]): Read {
  if (rows.every(({ length }) => length === 1))
    return { meant: rows.map(([typed = ''], at) => [periods[at], typed]), left: [] };
  const [first = [], ...others] = rows;
  return { meant: first.map((typed, at) => [periods[at], typed]), left: others.flat() };
}

/** Under a row of periods, or beside a column of them; the first cell of either may be a heading. */
function byName(rows: readonly string[][], periods: readonly string[]): Read | undefined {
  const named = (cells: readonly (string | undefined)[]) => cells.map((cell = '') => periodIn(cell, periods));
  const areNamed = (all: readonly (string | undefined)[]) => {
    const others = all.length > 1 ? all.slice(1) : all;
    return others.every((period) => period !== undefined);
  };
  const [head = [], first = [], ...others] = rows;
  const heads = named(head);
  if (rows.length > 1 && areNamed(heads)) {
    const under = (row: readonly string[]) =>
      heads.flatMap((period, at): Meant[] => (period === undefined ? [] : [[period, row[at] ?? '']]));
    return { meant: under(first), left: others.flatMap((row) => under(row).map(([, typed]) => typed)) };
  }
  const beside = named(rows.map(([cell]) => cell));
  if (!rows.every(({ length }) => length === 2) || !areNamed(beside)) return undefined;
  const meant = rows.flatMap(([, typed = ''], at): Meant[] => (beside[at] === undefined ? [] : [[beside[at], typed]]));
  return { meant, left: [] };
}

/** The period that a cell names: a quarter as spreadsheets write it, or a name of the table's own. */
function periodIn(cell: string, periods: readonly string[]): string | undefined {
  const [, year, quarter] =
    /^(\d{4})[-\s/]?Q([1-4])$/i.exec(cell) ?? swapped(/^Q([1-4])[-\s/]?(\d{4})$/i.exec(cell)) ?? [];
  if (year !== undefined) return `${year}-Q${quarter ?? ''}`;
  return periods.includes(cell) ? cell : undefined;
}

function swapped(found: RegExpExecArray | null): string[] | undefined {
  return found ? ['', found[2] ?? '', found[1] ?? ''] : undefined;
}
