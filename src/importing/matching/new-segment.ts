import type { Exact } from '#domain/money/figure.ts';
import type { Block, PlanType } from '#domain/plan/vocabulary.ts';
import type { Segment } from '#domain/portfolio.ts';
import type { AccountRow } from '../reading/rows.ts';

/** A segment that the import makes: the lightest kind, until a person decides what it demands. */
export interface NewSegment extends Partial<Pick<Segment, 'criteria'>> {
  id: string;
  name: string;
  order: number;
  planType: PlanType;
  required?: readonly Block[];
}

/**
 * Our sales to a customer of the export in the twelve months up to its last one, by CRM id; nothing when it has none.
 */
export type SalesSoFar = (row: AccountRow) => Exact | undefined;

/**
 * A segment as a person asks for it: its name, the sales from which on a customer is in it, and the plan that it
 * requires.
 */
export interface WishedSegment {
  name: string;
  /** In major units, of our sales in twelve months; nothing for the one of all others. */
  atLeast: number | undefined;
  planType: PlanType;
}
