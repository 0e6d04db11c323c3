import { MONTH_NAMES } from './aliases.ts';
import { visible } from './decode.ts';
import { readDates } from './dates.ts';
import type { FindingCode } from './finding.ts';
import type { Row } from './table.ts';
import { quarterOrYear } from './written-quarters.ts';

/**
 * The layout of a report for readers, by its first lines, where its headings cannot be told: months as columns, a
 * customer on a line above its rows, a heading over two lines. Nothing where it is none of these.
 */
export function layoutOf(rows: readonly Row[]): { code: FindingCode; line: number; example: string } | undefined {
  const texts = rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => visible(cell).text) }));
  for (const { line, cells } of texts) {
    const [debit, credit] = SIDES.map((side) => cells.find((cell) => side.test(cell)));
    if (debit !== undefined && credit !== undefined)
      return { code: 'layout-two-sides', line, example: `${debit}, ${credit}` };
  }
  for (const { line, cells } of texts) {
    const months = cells.filter(holdsMonth);
    const bare = cells.filter((cell) => MONTH_NAMES.has(cell.replace(/\.$/, '').toLowerCase()));
    const found = months.length >= 2 ? months : bare;
    if (months.length >= 2 || bare.length >= 3)
      return { code: 'layout-months', line, example: found.slice(0, 2).join(', ') };
    const longer = cells.filter((cell) => quarterOrYear(cell) !== undefined);
    if (longer.length >= 2 && longer.length < filled(cells).length)
      return { code: 'layout-quarters', line, example: longer.slice(0, 2).join(', ') };
  }
  const widest = Math.max(...texts.map(({ cells }) => filled(cells).length), 0);
  const top = texts.findIndex(({ cells }) => filled(cells).length === widest || filled(cells).length >= 3);
  const heading = texts[top];
  if (!heading || widest < 2) return undefined;
  const group = texts
    .slice(top + 1)
    .find(({ cells }, at) => isGroupLine(cells) && (texts[top + 2 + at]?.cells[0] ?? 'x') === '');
  if (group && heading.cells[0] === '')
    return { code: 'layout-groups', line: group.line, example: group.cells[0] ?? '' };
  const [first, second] =
    texts.slice(Math.max(0, top - 1), top + 1).length === 2 ? [texts[top - 1], heading] : [heading, texts[top + 1]];
  const isSpanned =
    first !== undefined && filled(first.cells).length >= 2 && first.cells.some((cell, at) => cell === '' && at > 0);
  if (first && second && isSpanned && second.cells.every((cell) => !/\d/.test(cell)))
    return { code: 'layout-two-rows', line: first.line, example: filled(first.cells).slice(0, 2).join(', ') };
  return group ? { code: 'layout-groups', line: group.line, example: group.cells[0] ?? '' } : undefined;
}

/** Headings of amounts that stand in two columns, by their side. */
const SIDES = [
  /^(?:debit|debet|débit|soll|sollbetrag|per)\b.{0,20}$/iu,
  /^(?:credit|kredit|crédit|haben|habenbetrag|an)\b.{0,20}$/iu,
];

/** A heading that says a month, perhaps beside what its column is of: "01/2026 Budget", "Actual Jan 2026". */
function holdsMonth(cell: string): boolean {
  const words = cell.split(/\s+/);
  return words.some((word, at) => isMonthHeading(word) || (at > 0 && isMonthHeading(`${words[at - 1] ?? ''} ${word}`)));
}

/** A line with nothing but its first cell: whose the lines below it are. */
export function isGroupLine(cells: readonly string[]): boolean {
  return (cells[0] ?? '') !== '' && filled(cells).length === 1;
}

function filled(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell !== '');
}

/**
 * A heading that is a month and no day: "1/2026", "Jan 2026", "2026-03", "tammikuu 2026"; of a workbook also its first
 * day.
 */
export function isMonthHeading(cell: string): boolean {
  if (/^\d{4}-\d{2}-01$/.test(cell)) return true;
  if (!/^[\p{L}.]{3,12}[ ./'-]*(?:\d{2}|\d{4})$|^\d{1,4}[./-]\d{1,4}$/u.test(cell)) return false;
  const read = readDates([{ line: 1, written: cell }]);
  return 'fault' in read
    ? read.fault === 'date-choice'
    : read.values[0] !== undefined && read.values[0].day === undefined;
}
