import type { Formatter } from '#words/format.ts';
import type { Messages } from '#words/messages.ts';

/** What a price tag is written with. */
export interface PriceTagWords {
  t: Pick<Messages, 'priceTag' | 'vocabulary' | 'planProblems'>;
  format: Formatter;
}

/** A table of the price tag. */
export interface TagSection {
  title: string;
  head: string[];
  rows: string[][];
  /** The first column that holds figures. */
  figuresFrom: number;
  /** Folded where that can be. */
  isLong: boolean;
  /** Figures, which a page tells in a form of its own. */
  isOfSums?: boolean;
  /** Where a cell leads to that stands in the open, as in a comment: of which column, and of each row. */
  links?: { column: number; hrefs: readonly (string | undefined)[] };
  /** How many rows were left out, in words. */
  note?: string | undefined;
}
