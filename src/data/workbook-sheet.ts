import { colToLetter, type Cell, type WriteSheet } from 'hucre/xlsx';
import { unallocated } from '#domain/budget/allocation.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { carriedByNone } from '#domain/budget/made-of.ts';
import { plainDecimal, type Amount, type Currency } from '#domain/money/money.ts';
import type { Messages } from '#words/messages.ts';
import type { WorkbookNode } from './workbook-tree.ts';

/** The columns of each quarter, in order. */
const MEASURES = ['target', 'budget', 'gap', 'forecast', 'actual', 'deviation'] as const;
type SheetMeasure = (typeof MEASURES)[number];
const PART_OF = 3;
const FIRST_FIGURE = 4;
/**
 * A function of a spreadsheet takes 255 arguments; what has more parts than that apart is summed by the column that
 * says what a row is part of.
 */
const MOST_ARGUMENTS = 250;

/** What a sheet is written with. */
export interface SheetSettings {
  quarters: readonly Quarter[];
  currency: Currency;
  words: Messages;
}

/** One row of the sheet: a node, or what of its target its parts have not been given. */
interface SheetRow {
  node: WorkbookNode;
  row: number;
  /** The row of the node itself: another one on the row of what is unallocated. */
  nodeRow: number;
  partRows: readonly number[];
  /** What the row is summed into. */
  partOf: string;
}

/**
 * A tree as a sheet: a row for each node with its parts below, six columns for each quarter. Only accounts,
 * new-customer plans and targets that were set stand as numbers; all sums, gaps and deviations are formulas with their
 * results beside them. A sum of parts that are all empty is empty and not 0.
 */
export function treeSheet(name: string, tree: WorkbookNode, settings: SheetSettings): WriteSheet {
  const { quarters, currency, words } = settings;
  const rows: SheetRow[] = [];
  lay(tree, '', rows, quarters);
  const end = rows.length;
  const cells = new Map<string, Partial<Cell>>();
  const bold = { font: { name: 'Calibri', size: 11, bold: true } };
  const figure = { numFmt: currency.decimals === 0 ? '0' : `0.${'0'.repeat(currency.decimals)}` };
  const boldFigure = { ...bold, ...figure };
  const header = [
    words.data.level,
    words.data.id,
    words.data.name,
    words.data.partOf,
    ...quarters.flatMap((quarter) => MEASURES.map((measure) => `${quarter} ${words.vocabulary.measure[measure]}`)),
  ];
  for (const [column, text] of header.entries()) cells.set(`0,${column}`, { value: text, type: 'string', style: bold });
  for (const laid of rows) {
    const { node, row } = laid;
    const isUnallocated = row !== laid.nodeRow;
    const isBold = node.parts.length > 0 && !isUnallocated;
    const labels = isUnallocated
      ? ['unallocated', node.id, words.data.unallocated, '']
      : [node.kind, node.id, node.name, laid.partOf];
    for (const [column, text] of labels.entries())
      cells.set(
        `${row},${column}`,
        isBold ? { value: text, type: 'string', style: bold } : { value: text, type: 'string' },
      );
    for (const [at, quarter] of quarters.entries()) {
      const first = FIRST_FIGURE + at * MEASURES.length;
      if (node.isAway(quarter)) {
        cells.set(`${row},${first}`, { value: words.data.notHere, type: 'string' });
        continue;
      }
      const figures = isUnallocated
        ? unallocatedFigure(laid, quarter, first, end)
        : figuresOf(laid, quarter, first, end);
      for (const [measure, told] of Object.entries(figures) as [SheetMeasure, Figure][]) {
        const cell = cellOf(told, currency);
        if (cell)
          cells.set(`${row},${first + MEASURES.indexOf(measure)}`, { ...cell, style: isBold ? boldFigure : figure });
      }
    }
  }
  return {
    name,
    cells,
    columns: header.map((_, column) => ({ width: [12, 26, 34, 26][column] ?? 14 })),
    freezePane: { rows: 1, columns: FIRST_FIGURE },
  };
}

/** Lays a node and all below it into rows; row 0 holds the headings. */
function lay(node: WorkbookNode, partOf: string, rows: SheetRow[], quarters: readonly Quarter[]): number {
  const row = rows.length + 1;
  const partRows: number[] = [];
  rows.push({ node, row, nodeRow: row, partRows, partOf });
  for (const part of node.parts) partRows.push(lay(part, keyOf(node), rows, quarters));
  const isShared = node.parts.some(({ kind }) => kind !== 'account' && kind !== 'new-customer-plan');
  if (isShared && quarters.some((quarter) => node.sumIn(quarter).target.amount !== undefined))
    rows.push({ node, row: rows.length + 1, nodeRow: row, partRows, partOf: '' });
  return row;
}

/** A number, or a formula with its result; nothing where nothing is set. */
interface Figure {
  amount: Amount | undefined;
  formula?: string | undefined;
}

function figuresOf(
  { node, row, partRows }: SheetRow,
  quarter: Quarter,
  first: number,
  end: number,
): Record<SheetMeasure, Figure> {
  const { target, figures, gap } = node.sumIn(quarter);
  const at = (measure: SheetMeasure) => cellName(row, first + MEASURES.indexOf(measure));
  const sum = (measure: SheetMeasure) =>
    partRows.length === 0 ? undefined : sumOrNothing(node, partRows, first + MEASURES.indexOf(measure), end);
  // Where two sums are not of the same accounts there is no difference to work out, in a spreadsheet neither.
  const difference = (amount: Amount | undefined, of: SheetMeasure, from: SheetMeasure) =>
    amount === undefined ? undefined : `IF(OR(${at(of)}="",${at(from)}=""),"",${at(of)}-${at(from)})`;
  const deviation = figures.deviation.difference;
  const isSumOf = (whole: Amount) => {
    const set = node.parts.flatMap((part) => part.sumIn(quarter).target.amount ?? []);
    return set.length > 0 && carriedByNone(whole, set) === 0;
  };
  const isSum = target.setOn !== 'itself' && target.amount !== undefined && isSumOf(target.amount);
  return {
    target: { amount: target.amount, formula: isSum ? sum('target') : undefined },
    budget: { amount: figures.budget, formula: sum('budget') },
    gap: { amount: gap, formula: difference(gap, 'budget', 'target') },
    forecast: { amount: figures.forecast, formula: sum('forecast') },
    actual: { amount: figures.actual, formula: sum('actual') },
    deviation: { amount: deviation, formula: difference(deviation, 'actual', 'budget') },
  };
}

function unallocatedFigure(
  { node, nodeRow, partRows }: SheetRow,
  quarter: Quarter,
  first: number,
  end: number,
): Partial<Record<SheetMeasure, Figure>> {
  const parent = cellName(nodeRow, first);
  return {
    target: {
      amount: unallocated(
        node.sumIn(quarter).target,
        node.parts.map((part) => part.sumIn(quarter).target),
      ),
      formula: `IF(${parent}="","",${parent}-${sumOf(node, partRows, first, end).sum})`,
    },
  };
}

function sumOrNothing(node: WorkbookNode, rows: readonly number[], column: number, end: number): string {
  const { count, sum } = sumOf(node, rows, column, end);
  return `IF(${count}=0,"",${sum})`;
}

/** Formulas for how many of a node's parts have a figure in a column, and for their sum. */
function sumOf(
  node: WorkbookNode,
  rows: readonly number[],
  column: number,
  end: number,
): { count: string; sum: string } {
  const ranges = rangesOf(rows, column);
  if (ranges.length <= MOST_ARGUMENTS) return { count: `COUNT(${ranges.join(',')})`, sum: `SUM(${ranges.join(',')})` };
  const [figures, partOf] = [
    `${cellName(1, column)}:${cellName(end, column)}`,
    `$${colToLetter(PART_OF)}$2:$${colToLetter(PART_OF)}$${end + 1}`,
  ];
  return {
    count: `SUMPRODUCT((${partOf}="${keyOf(node)}")*ISNUMBER(${figures}))`,
    sum: `SUMIF(${partOf},"${keyOf(node)}",${figures})`,
  };
}

/** The cells of some rows of a column, as few ranges as can be. */
function rangesOf(rows: readonly number[], column: number): string[] {
  const ranges: { from: number; to: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && last.to === row - 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  return ranges.map(({ from, to }) =>
    from === to ? cellName(from, column) : `${cellName(from, column)}:${cellName(to, column)}`,
  );
}

/** What tells a node from all others of a sheet: ids are kebab-case, so it needs no quoting in a formula. */
function keyOf({ kind, id }: WorkbookNode): string {
  return `${kind} ${id}`;
}

function cellOf({ amount, formula }: Figure, currency: Currency): Partial<Cell> | undefined {
  const value = amount === undefined ? undefined : Number(plainDecimal(amount, currency));
  if (formula !== undefined) return { value: value ?? '', type: 'formula', formula, formulaResult: value ?? '' };
  return value === undefined ? undefined : { value, type: 'number' };
}

/** `C5` of a row and a column counted from 0. */
function cellName(row: number, column: number): string {
  return `${colToLetter(column)}${row + 1}`;
}
