import type { Problem } from '#domain/checks/problem.ts';
import type { About } from '#domain/changes/portfolio-changes.ts';
import type { Place } from '#domain/place.ts';
import type { Formatter } from '#words/format.ts';
import type { Messages } from '#words/messages.ts';

/** What a price tag is written with. */
export interface PriceTagWords {
  t: Pick<Messages, 'priceTag' | 'vocabulary' | 'planProblems' | 'editing'>;
  format: Formatter;
}

/** What a row of a table speaks of: a page of the site leads there. */
export interface RowOf {
  about?: Pick<About, 'level' | 'id'> | undefined;
  /** Where it stands in the later state. */
  place?: Place | undefined;
  flag?: Problem | undefined;
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
  /** What each row speaks of, and in which columns it names whose it is, its place and its flag. */
  of?: readonly RowOf[];
  names?: { about?: number; place?: number; flag?: number };
  /** How many rows were left out, in words. */
  note?: string | undefined;
}
