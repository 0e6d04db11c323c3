import { dissect } from '#domain/money/figure.ts';
import type { ExportKind } from './aliases.ts';
import type { Columns } from './columns.ts';
import { visible } from './decode.ts';
import type { Row } from './table.ts';
import words from './meanings/report-lines.json' with { type: 'json' };

/** Lines between and after the rows that reports have for readers: sums, rules, the headings once more, an end. */
export type NoRow = 'sum' | 'rule' | 'headings' | 'end';

const asStart = (list: readonly string[]) =>
  new RegExp(`^[*\\s]*(?:${list.map((word) => word.replaceAll('.', '\\.')).join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const SUM = asStart(words.sums);
const END = asStart(words.ends);

/** Whether a cell begins as a line of sums or a column of totals does: "Total for Havulinna". */
export function isSumWord(cell: string): boolean {
  return SUM.test(cell);
}

/** Whether a line begins as the ends of reports do. */
export function isEndWord(cell: string): boolean {
  return END.test(cell);
}

/** What a line of a report is that is no row of its data; nothing for a row. */
export function noRow(
  { cells }: Row,
  headings: readonly string[],
  kind: ExportKind,
  columns: Columns,
): NoRow | undefined {
  if (isPlainRow(cells, headings, kind, columns)) return undefined;
  const filled = cells.map((cell) => visible(cell).text).filter((cell) => cell !== '');
  if (filled.every((cell) => /^[-=_–—*.·]{2,}$/.test(cell))) return 'rule';
  if (filled.length > 1 && cells.length === headings.length && isHeadings(cells, headings)) return 'headings';
  if (filled.length === 1 && END.test(filled[0] ?? '')) return 'end';
  return isSum(cells, kind, columns) ? 'sum' : undefined;
}

/**
 * Nearly every line: one that names its customer and its day. It is not looked at twice, since there may be 200,000 of
 * them.
 */
function isPlainRow(
  cells: readonly string[],
  headings: readonly string[],
  kind: ExportKind,
  columns: Columns,
): boolean {
  if (kind !== 'actuals' || cells[0] === headings[0]) return false;
  const who = cells[columns.get('account') ?? columns.get('accountName') ?? -1] ?? '';
  const when = cells[columns.get('date') ?? columns.get('month') ?? -1] ?? '';
  return who !== '' && /\d/.test(when) && !/^\W{2,}$/.test(who) && !SUM.test(who);
}

function isHeadings(cells: readonly string[], headings: readonly string[]): boolean {
  return cells.every((cell, at) => visible(cell).text === headings[at]);
}

/** What tells a row from a line of sums: who it is of, and of what day. */
const KEYS: Readonly<Record<ExportKind, readonly string[]>> = {
  accounts: ['id', 'number', 'name'],
  contacts: ['id', 'account', 'name', 'lastName'],
  actuals: ['account', 'accountName', 'date', 'month'],
  team: ['id', 'name', 'lastName'],
  targets: ['person', 'team', 'unit', 'segment', 'date', 'quarter'],
};

function isSum(cells: readonly string[], kind: ExportKind, columns: Columns): boolean {
  const word = cells.findIndex((cell) => SUM.test(cell));
  if (word === -1) return false;
  const isKeyed = KEYS[kind].some((field) => {
    const at = columns.get(field);
    return at !== undefined && at !== word && (cells[at] ?? '').trim() !== '' && !SUM.test(cells[at] ?? '');
  });
  if (isKeyed) return false;
  // A customer may be called Total: then its row has more to say than figures.
  return cells.every((cell, at) => at === word || SUM.test(cell) || cell.trim() === '' || isFigure(cell));
}

function isFigure(cell: string): boolean {
  return dissect(cell.replace(/%\s*$/, '')) !== undefined;
}
