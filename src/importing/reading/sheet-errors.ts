import errors from './meanings/sheet-errors.json' with { type: 'json' };

const ERRORS: ReadonlySet<string> = new Set(Object.values(errors).flat());
/** A value that is too wide for its column, and a fault of LibreOffice's. */
const OTHERS = /^(?:#{3,}|err:\d{3})$/i;

/**
 * Whether a cell holds what a spreadsheet writes where it could work nothing out: `#REF!`, `#N/A`, in the languages of
 * common ones, and `########` for what is too wide.
 */
export function isSheetError(text: string): boolean {
  return /^[#e]/i.test(text) && (ERRORS.has(text.toUpperCase()) || OTHERS.test(text));
}
