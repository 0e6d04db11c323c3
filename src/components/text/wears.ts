import { raw, type Html } from '#jsx/html.ts';
import { SHEETS, type SheetName } from '#styles/sheets.ts';

/** A sign that no text of a plan can hold: the check refuses it. */
const SIGN = '\u0001';

/**
 * Says that what is printed here wears these style sheets. It prints a mark that no reader sees: the page that the part
 * ends up in is given the sheets, and the mark is taken out again.
 */
export function wears(...sheets: readonly SheetName[]): Html {
  return raw(sheets.map((sheet) => `${SIGN}${sheet}${SIGN}`).join(''));
}

/** Markup without its marks, and the sheets that they name, in the order in which a page is given them. */
export function worn(markup: string): { markup: string; sheets: readonly SheetName[] } {
  // Between signs stand names, outside of them markup, in turn.
  const parts = markup.split(SIGN);
  if (parts.length === 1) return { markup, sheets: [] };
  const found = new Set(parts.filter((_, at) => at % 2 === 1));
  const bare = parts.filter((_, at) => at % 2 === 0).join('');
  return { markup: bare, sheets: SHEETS.filter((sheet) => found.has(sheet)) };
}
