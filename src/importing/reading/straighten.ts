import type { DecimalSign, Exact } from '#domain/money/figure.ts';
import { ALIASES, type ExportKind } from './aliases.ts';
import { headingKey, recogniseColumns, type ColumnMap } from './columns.ts';
import { readDates } from './dates.ts';
import { visible } from './decode.ts';
import type { FindingCode } from './finding.ts';
import { isGroupLine, isMonthHeading } from './layouts.ts';
import { isEndWord, isSumWord } from './no-rows.ts';
import { addExact, isSame, readNumbers } from './numbers.ts';
import type { Opening } from './opening.ts';
import { PREAMBLE } from './opening.ts';
import type { Delimiter, Row } from './table.ts';
import { quarterOrYear } from './written-quarters.ts';

/**
 * A report for readers as a list with one heading over each column: its headings, the rows under them, and what was
 * done.
 */
export interface Straightened {
  opening: Opening;
  rows: Row[];
  code: FindingCode;
  example: string;
}

interface Straightening {
  kind: ExportKind;
  rows: readonly Row[];
  delimiter: Delimiter;
  map: ColumnMap;
  decimal: DecimalSign | undefined;
  /** Whether a name or a number is one of a customer that another file of the folder has. */
  isCustomer(written: string): boolean;
}

/**
 * Reads a layout that no map of columns can tell, where there is no doubt of it: a heading over two rows; months as
 * columns, whose totals are the sums of their months; customers on lines above their rows, whose totals are right as
 * well.
 */
export function straightened(told: Straightening): Straightened | undefined {
  const texts = told.rows.map(({ line, cells }): Row => ({ line, cells: cells.map((cell) => visible(cell).text) }));
  const isOfPeriods = told.kind === 'actuals' || told.kind === 'targets';
  return (
    twoRows({ ...told, rows: texts }) ??
    (isOfPeriods ? monthsAsColumns({ ...told, rows: texts }) : undefined) ??
    (told.kind === 'actuals' ? groups({ ...told, rows: texts }) : undefined)
  );
}

function asList(
  { kind, delimiter, map }: Straightening,
  headings: string[],
  rows: Row[],
  line: number,
  told: Pick<Straightened, 'code' | 'example'>,
): Straightened | undefined {
  const opening = { delimiter, headings, line, ...recogniseColumns(kind, headings, map) };
  return opening.faults.length > 0 || rows.length === 0 ? undefined : { opening, rows, ...told };
}

function twoRows(told: Straightening): Straightened | undefined {
  const { kind, rows } = told;
  const known = new Set(Object.values(ALIASES[kind]).flat(2));
  for (const [at, below] of rows.slice(0, PREAMBLE).entries()) {
    const above = rows[at - 1];
    if (!above || filled(above.cells).length < 2 || [...above.cells, ...below.cells].some((cell) => /\d{3}/.test(cell)))
      continue;
    let group = '';
    const headings = below.cells.map((cell, column) => {
      group = above.cells[column] || group;
      const ways = [`${group} ${cell}`.trim(), cell, above.cells[column] ?? ''].filter((way) => way !== '');
      return ways.find((way) => known.has(headingKey(way))) ?? ways[0] ?? '';
    });
    const example = filled(above.cells).slice(0, 2).join(', ');
    const list = asList(told, headings, rows.slice(at + 1), below.line, { code: 'layout-two-rows-read', example });
    if (list) return list;
  }
  return undefined;
}

function monthsAsColumns(told: Straightening): Straightened | undefined {
  const { kind, rows, decimal } = told;
  const top = rows
    .slice(0, PREAMBLE)
    .findIndex(({ cells }) => cells.filter((cell) => isPeriod(cell, kind)).length >= 2);
  const heading = rows[top];
  if (!heading) return undefined;
  const at = (is: (cell: string) => boolean) => heading.cells.flatMap((cell, column) => (is(cell) ? [column] : []));
  const periods = at((cell) => isPeriod(cell, kind));
  const totals = at((cell) => isSumWord(cell));
  const others = at((cell) => !isPeriod(cell, kind) && !isSumWord(cell));
  const names = canonical(
    periods.map((column) => heading.cells[column] ?? ''),
    kind,
  );
  if (!names || new Set(names.texts).size < periods.length) return undefined;
  const body = rows.slice(top + 1);
  const figures = readFigures(body, [...periods, ...totals], decimal);
  if (!figures) return undefined;
  const isTotal = ({ cells }: Row) => {
    const said = filled(others.map((column) => cells[column] ?? ''));
    return said.length === 1 && isSumWord(said[0] ?? '');
  };
  for (const row of body) {
    const sum = sumOf(periods.map((column) => figures.at(row, column)));
    // A total that is not the sum of its months says that something else is meant.
    for (const column of totals) if (!agrees(figures.at(row, column), sum)) return undefined;
  }
  for (const row of body.filter(isTotal))
    for (const column of periods) {
      const above = body.filter((one) => !isTotal(one)).map((one) => figures.at(one, column));
      if (!agrees(figures.at(row, column), sumOf(above))) return undefined;
    }
  const list = body
    .filter((row) => !isTotal(row))
    .flatMap(({ line, cells }) =>
      periods.flatMap((column, index): Row[] =>
        (cells[column] ?? '') === ''
          ? []
          : [
              {
                line,
                cells: [...others.map((other) => cells[other] ?? ''), names.texts[index] ?? '', cells[column] ?? ''],
              },
            ],
      ),
    );
  const headings = [...others.map((column) => heading.cells[column] ?? ''), names.heading, 'Amount'];
  const example = periods
    .slice(0, 2)
    .map((column) => heading.cells[column])
    .join(', ');
  return asList(told, headings, list, heading.line, { code: 'layout-months-read', example });
}

function isPeriod(cell: string, kind: ExportKind): boolean {
  const period = kind === 'targets' ? quarterOrYear(cell) : undefined;
  return isMonthHeading(cell) || (period !== undefined && 'quarter' in period);
}

/** The headings of months as one way of writing has them; nothing where they can mean several months. */
function canonical(cells: readonly string[], kind: ExportKind): { heading: string; texts: string[] } | undefined {
  if (kind === 'targets' && cells.every((cell) => quarterOrYear(cell) !== undefined))
    return { heading: 'Quarter', texts: [...cells] };
  const read = readDates(cells.map((written, line) => ({ line, written })));
  if ('fault' in read || read.values.includes(undefined)) return undefined;
  return { heading: 'Month', texts: read.values.map((when) => when?.month ?? '') };
}

function groups(told: Straightening): Straightened | undefined {
  const { rows, decimal, isCustomer } = told;
  for (const [top, heading] of rows.slice(0, PREAMBLE).entries()) {
    if (heading.cells[0] !== '' || filled(heading.cells).length < 2) continue;
    const headings = ['Customer', ...heading.cells.slice(1)];
    const amount = recogniseColumns('actuals', headings, told.map).columns.get('amount');
    const body = rows.slice(top + 1);
    const figures = amount === undefined ? undefined : readFigures(body, [amount], decimal);
    if (amount === undefined || !figures) continue;
    const list = grouped(body, (row) => figures.at(row, amount));
    const isOfCustomers =
      list?.names.some(isCustomer) || rows.slice(0, top).some(({ cells }) => CUSTOMER.test(cells.join(' ')));
    if (!list || !isOfCustomers) continue;
    const found = asList(told, headings, list.rows, heading.line, {
      code: 'layout-groups-read',
      example: list.names[0] ?? '',
    });
    if (found) return found;
  }
  return undefined;
}

const CUSTOMER = /customer|client|account|asiak|kund|debitor|tilin/i;

/**
 * The rows with their group's name in the first cell; nothing where a line is out of this order, or a total is not the
 * sum above it.
 */
function grouped(
  body: readonly Row[],
  amountOf: (row: Row) => Exact | undefined,
): { rows: Row[]; names: string[] } | undefined {
  const rows: Row[] = [];
  const names: string[] = [];
  let name: string | undefined;
  let own: Row[] = [];
  let proofs = 0;
  for (const row of body) {
    const [first = '', ...others] = row.cells;
    if (isSumWord(first) || (name !== undefined && first.includes(name) && others.some((cell) => cell !== ''))) {
      const total = amountOf(row);
      const of = name === undefined || (isSumWord(first) && !first.includes(name)) ? rows : own;
      if (total && !isSame(total, sumOf(of.map(amountOf)))) return undefined;
      if (total) proofs += 1;
      if (of === own) name = undefined;
    } else if (isGroupLine(row.cells)) {
      if (isEndWord(first)) continue;
      // A group within a group, or one without an end: whose the rows are is not plain.
      if (name !== undefined && own.length === 0) return undefined;
      [name, own] = [first, []];
      names.push(first);
    } else if (first === '' && name !== undefined) {
      const member = { line: row.line, cells: [name, ...others] };
      own.push(member);
      rows.push(member);
    } else if (row.cells.some((cell) => cell !== '')) return undefined;
  }
  return proofs === 0 ? undefined : { rows, names };
}

function readFigures(rows: readonly Row[], columns: readonly number[], decimal: DecimalSign | undefined) {
  const cells = rows.flatMap(({ line, cells: all }) =>
    columns.flatMap((column) => ((all[column] ?? '') === '' ? [] : [{ line, written: all[column] ?? '' }])),
  );
  const read = readNumbers(cells, decimal);
  if ('fault' in read || read.values.includes(undefined)) return undefined;
  const found = new Map(cells.map(({ written }, index) => [written, read.values[index]]));
  return { at: ({ cells: all }: Row, column: number) => found.get(all[column] ?? '') };
}

function agrees(told: Exact | undefined, sum: Exact): boolean {
  return told === undefined || isSame(told, sum);
}

function sumOf(amounts: readonly (Exact | undefined)[]): Exact {
  return amounts.reduce<Exact>((sum, amount) => (amount ? addExact(sum, amount) : sum), { units: 0n, scale: 0 });
}

function filled(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell !== '');
}
