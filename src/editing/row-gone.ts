/** Marks a row of a small list as taken out. */
export const ROW_GONE = '\u0000gone';
