/** The sheet of the workbook that says how its figures stood when it was written: hidden, and read by the import. */
export const RECORD = 'rulla-budget';
/** How many cells of a row of the record stand before its figures. */
export const RECORD_FIGURES = 2;
