import { MEASURES, type FigureBook } from '#domain/budget/figures.ts';
import { plainDecimal } from '#domain/money/money.ts';

const HEADER = ['account', 'crmId', 'quarter', ...MEASURES].join(',');

/**
 * Every account's figures by fiscal quarter as CSV: plain decimals with the currency's decimals, empty where not set,
 * a row for each account and quarter with any figure, by account and then quarter.
 */
export function accountQuarterCsv(book: FigureBook): string {
  const { accounts, company } = book.portfolio;
  const rows = accounts.flatMap((account) => book.quartersOf(account).flatMap((quarter) => {
    const figures = book.figuresOf(account, quarter);
    const amounts = MEASURES.map((measure) => figures[measure]);
    if (amounts.every((amount) => amount === undefined)) return [];
    return [[account.id, account.crm?.id ?? '', quarter, ...amounts.map((amount) => (amount === undefined ? '' : plainDecimal(amount, company.currencyUnit)))].map(quoted).join(',')];
  }));
  return [HEADER, ...rows, ''].join('\n');
}

/** RFC 4180: quotes around what holds a comma, a quote, a line break or a space at an end. */
function quoted(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
