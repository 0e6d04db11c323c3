import { isQuarter, type Quarter } from '#domain/calendar/quarters.ts';
import { RECORD, RECORD_FIGURES } from '#domain/budget/budget-record.ts';
import { toMinor } from '#domain/money/figure.ts';
import type { Currency, Minor } from '#domain/money/money.ts';
import { LANGUAGES } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';
import { visible } from '../reading/decode.ts';
import type { Findings } from '../reading/finding.ts';
import { readNumbers } from '../reading/numbers.ts';
import type { OtherSheet } from '../reading/sources.ts';
import type { Row } from '../reading/table.ts';
import yesNo from '../reading/meanings/yes-no.json' with { type: 'json' };

/** A row of a budget sheet as it came back. */
export interface BudgetCells {
  file: string;
  line: number;
  account: string;
  key: string;
  /** Name, offering and confidence of the line, for one that is new. */
  name: string;
  offering: string;
  confidence: string;
  /** A person has said yes to the figures that were carried forward. */
  isConfirmed: boolean;
  figures: ReadonlyMap<Quarter, Minor>;
  /**
   * How its figures stood when the sheet was written, and what was proposed; nothing where the record of it is lost.
   */
  before: ReadonlyMap<Quarter, Minor> | undefined;
  proposed: ReadonlyMap<Quarter, Minor>;
}

const NAMES = ['account', 'row', 'line', 'offering', 'confidence', 'confirmed'] as const;
type Name = (typeof NAMES)[number];
const YES = new Set(yesNo.yes);

/** True for the sheet of a budget, and for the record of it. */
export function isBudgetSheet(rows: readonly Row[]): boolean {
  return rows[0]?.cells[0] === RECORD || headingOf(rows) !== undefined;
}

/** The headings of a budget sheet, whatever rows a person has put above them. */
function headingOf(rows: readonly Row[]) {
  for (const [at, { cells }] of rows.slice(0, 10).entries()) {
    const texts = cells.map((cell) => visible(cell).text);
    const quarters = texts.flatMap((text, column) => (isQuarter(text) ? [{ quarter: text, column }] : []));
    if (quarters.length === 0) continue;
    for (const words of LANGUAGES.map((language) => messagesFor(language).data.budgetSheet)) {
      const columns = new Map<Name, number>(NAMES.map((name) => [name, texts.indexOf(words[name])]));
      if (columns.get('account') !== -1 && columns.get('row') !== -1) return { at, columns, quarters };
    }
  }
  return undefined;
}

/**
 * The rows of a budget sheet that may hold figures, with how they stood when it was written. A cell that is no amount
 * leaves its row out.
 */
export function budgetCells(sheets: readonly OtherSheet[], currency: Currency, findings: Findings): BudgetCells[] {
  return sheets.flatMap((sheet) => {
    const heading = headingOf(sheet.rows);
    if (!heading) return [];
    const record = sheets.find(({ file, rows }) => file === sheet.file && rows[0]?.cells[0] === RECORD);
    const stood = record && recordOf(record.rows, currency);
    const { at, columns, quarters } = heading;
    const rows = sheet.rows.slice(at + 1).filter(({ cells }) => textAt(cells, columns.get('row')) !== '');
    const written = rows.flatMap(({ line, cells }) =>
      quarters.flatMap(({ column }) => {
        const text = textAt(cells, column);
        return text === '' ? [] : [{ line, written: text }];
      }),
    );
    const read = readNumbers(written);
    if ('fault' in read) {
      const { fault, line, ...facts } = read;
      findings.refuseFile(fault, sheet.name, { kind: 'budget', ...facts }, line);
      return [];
    }
    const amounts = new Map(written.map(({ written: text }, index) => [text, read.values[index]]));
    return rows.flatMap(({ line, cells }): BudgetCells[] => {
      const figures = new Map<Quarter, Minor>();
      for (const { quarter, column } of quarters) {
        const text = textAt(cells, column);
        if (text === '') continue;
        const exact = amounts.get(text);
        const minor = exact && toMinor(exact, currency);
        if (minor === undefined) {
          findings.refuseRow('bad-amount', sheet.name, line, { value: text });
          return [];
        }
        figures.set(quarter, minor);
      }
      const [account, key] = [textAt(cells, columns.get('account')), textAt(cells, columns.get('row'))];
      const was = stood?.get(`${account}\n${key}`);
      return [
        {
          file: sheet.name,
          line,
          account,
          key,
          name: textAt(cells, columns.get('line')),
          offering: textAt(cells, columns.get('offering')),
          confidence: textAt(cells, columns.get('confidence')),
          isConfirmed: YES.has(textAt(cells, columns.get('confirmed')).toLowerCase()),
          figures,
          before: was?.before,
          proposed: was?.proposed ?? new Map(),
        },
      ];
    });
  });
}

function recordOf([head, ...rows]: readonly Row[], currency: Currency) {
  const quarters = head?.cells.filter(isQuarter) ?? [];
  const figures = (cells: readonly string[], from: number) =>
    new Map(
      quarters.flatMap((quarter, at) => {
        const read = readNumbers([{ line: 1, written: cells[from + at] ?? '' }], '.');
        const exact = 'values' in read ? read.values[0] : undefined;
        const minor = exact && toMinor(exact, currency);
        return minor === undefined ? [] : [[quarter, minor] as const];
      }),
    );
  return new Map(
    rows.map(({ cells }) => [
      `${cells[0]}\n${cells[1]}`,
      { before: figures(cells, RECORD_FIGURES), proposed: figures(cells, RECORD_FIGURES + quarters.length) },
    ]),
  );
}

function textAt(cells: readonly string[], column: number | undefined): string {
  return visible(cells[column ?? -1] ?? '').text;
}
