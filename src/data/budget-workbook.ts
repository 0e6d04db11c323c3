import { writeXlsx, type Cell, type CellStyle, type CellValue } from 'hucre/xlsx';
import { RECORD } from '#domain/budget/budget-record.ts';
import type { BudgetSheet, BudgetSheetRow } from '#domain/budget/budget-sheet.ts';
import { addQuarters, type Quarter } from '#domain/calendar/quarters.ts';
import { plainDecimal, type Currency, type Minor } from '#domain/money/money.ts';
import { CONFIDENCES } from '#domain/plan/vocabulary.ts';
import { memberName } from '#views/links/company-links.ts';
import type { Messages } from '#words/messages.ts';

interface Written {
  currency: Currency;
  words: Messages;
  company: string;
  asOf: string;
}

const FONT = { name: 'Calibri', size: 11 };
/** A row of a person's sheet is found again by what stands in these, wherever it is moved. */
const FIRST_FIGURE = 7;
const WIDTHS = [22, 30, 22, 9, 24, 18, 16];

/**
 * The budget as a workbook to be filled in: what may be written is unlocked and white; sealed quarters, sums and last
 * year's sales are locked. A hidden sheet keeps how it was, so that only what a person changes comes back. Its dates
 * are the as-of day.
 */
export function budgetWorkbook(sheet: BudgetSheet, written: Written): Promise<Uint8Array> {
  const { words, company, asOf } = written;
  const { quarters, rows } = sheet;
  const t = words.data.budgetSheet;
  const cells = new Map<string, Partial<Cell>>();
  const end = FIRST_FIGURE + quarters.length * 2;
  const headings = [
    t.account,
    t.customer,
    t.owner,
    t.row,
    t.line,
    t.offering,
    t.confidence,
    ...quarters.flatMap((quarter) => [quarter, `${addQuarters(quarter, -4)} ${words.vocabulary.measure.actual}`]),
    t.carried,
    t.confirmed,
  ];
  for (const [column, text] of headings.entries())
    cells.set(`0,${column}`, { value: text, type: 'string', style: { font: { ...FONT, bold: true } } });
  for (const [at, row] of rows.entries()) layRow(at + 1, row);
  const day = new Date(`${asOf}T00:00:00Z`);
  return writeXlsx({
    sheets: [
      {
        name: t.sheet,
        cells,
        columns: headings.map((_, column) => ({ width: WIDTHS[column] ?? (column < end ? 13 : 20) })),
        freezePane: { rows: 1, columns: 2 },
        protection: { sheet: true, formatColumns: false, sort: false, autoFilter: false },
        dataValidations: [
          { type: 'list', values: [...CONFIDENCES], allowBlank: true, range: `G2:G${rows.length + 1}` },
        ],
      },
      { name: RECORD, rows: recordOf(sheet, written), veryHidden: true },
    ],
    properties: { title: t.sheet, company, created: day, modified: day },
  });

  function layRow(at: number, row: BudgetSheetRow): void {
    const { account, kind, key, line, offering, confidence, figures, carried } = row;
    const isAccount = kind === 'account';
    const text = (column: number, value: string, style: CellStyle) => {
      if (value !== '' || style.protection?.locked === false)
        cells.set(`${at},${column}`, { value, type: 'string', style });
    };
    const locked = { font: { ...FONT, bold: isAccount } };
    const open = { font: FONT, protection: { locked: false } };
    const labels = [account.id, account.name, memberName({ asOf, t: words }, account.kam), key];
    for (const [column, value] of labels.entries()) text(column, value, locked);
    const isNew = kind === 'new-line';
    text(4, isNew ? '' : kind === 'forecast' ? words.vocabulary.measure.forecast : line, isNew ? open : locked);
    text(5, offering, isNew ? open : locked);
    text(6, confidence ?? '', isNew ? open : locked);
    for (const [index, quarter] of sheet.quarters.entries()) {
      const column = FIRST_FIGURE + index * 2;
      const figure = figures.get(quarter);
      if (isAccount) {
        put(at, column + 1, figure, locked);
        continue;
      }
      const proposed = carried.get(quarter);
      const isProposed = figure === undefined && proposed !== undefined;
      const style = sheet.sealed.has(quarter)
        ? { font: FONT }
        : { ...open, font: { ...FONT, italic: isProposed, ...(isProposed ? { color: { rgb: '7F7F7F' } } : {}) } };
      put(at, column, figure ?? proposed, style);
    }
    if (isAccount) return;
    text(end, [...carried.keys()].join(', '), locked);
    if (carried.size > 0) text(end + 1, '', open);
  }

  function put(at: number, column: number, figure: Minor | undefined, style: CellStyle): void {
    const numFmt = written.currency.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(written.currency.decimals)}`;
    const cell = { style: { ...style, numFmt } };
    if (figure === undefined) cells.set(`${at},${column}`, { value: '', type: 'string', ...cell });
    else cells.set(`${at},${column}`, { value: numberOf(figure, written.currency), type: 'number', ...cell });
  }
}

/** How the figures stand and what is proposed for them: a row for each that may be written into, quarter by quarter. */
function recordOf({ quarters, rows }: BudgetSheet, { currency }: Written): CellValue[][] {
  const figure = (of: ReadonlyMap<Quarter, Minor>, quarter: Quarter): CellValue => {
    const found = of.get(quarter);
    return found === undefined ? null : numberOf(found, currency);
  };
  return [
    [RECORD, 1, ...quarters],
    ...rows
      .filter(({ kind }) => kind !== 'account')
      .map(({ account, key, figures, carried }): CellValue[] => [
        account.id,
        key,
        ...quarters.map((quarter) => figure(figures, quarter)),
        ...quarters.map((quarter) => figure(carried, quarter)),
      ]),
  ];
}

function numberOf(minor: Minor, currency: Currency): number {
  return Number(plainDecimal(minor, currency));
}
