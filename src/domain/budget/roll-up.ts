import type { Quarter } from '../calendar/quarters.ts';
import { accountsOf } from '../membership/members.ts';
import type { Summed } from '../money/money.ts';
import { oncePer } from '../once-per.ts';
import {
  isAccount,
  isNewCustomerPlan,
  plannedIn,
  type Account,
  type NewCustomerPlan,
  type Planned,
  type Segment,
} from '../portfolio.ts';
import { ownTarget, type TopDownTarget } from './allocation.ts';
import { ComparedFigures } from './compared-figures.ts';
import { Sum } from './comparison.ts';
import { MEASURES, type FigureBook, type Measure } from './figures.ts';
import { companyTarget, newCustomersTarget, segmentTarget } from './targets.ts';

/** A sum of accounts and new-customer plans, of those who are in it and those who had nothing to add. */
export type Total = Sum<Planned>;

/** What several accounts and new-customer plans add up to in one quarter. */
export interface RollUp {
  quarter: Quarter;
  accounts: readonly Account[];
  newCustomerPlans: readonly NewCustomerPlan[];
  totals: Readonly<Record<Measure, Total>>;
}

/**
 * Adds accounts and new-customer plans up, measure by measure, in whole minor units of the company's currency.
 * Those without a figure are listed as missing; they never count as 0.
 */
export function rollUp(planned: readonly Planned[], quarter: Quarter, book: FigureBook): RollUp {
  const figures = planned.map((each) => book.figuresOf(each, quarter));
  const totals = Object.fromEntries(
    MEASURES.map((measure) => [measure, Sum.over(planned, (_, at) => figures[at]?.[measure])]),
  ) as Record<Measure, Total>;
  return { quarter, accounts: planned.filter(isAccount), newCustomerPlans: planned.filter(isNewCustomerPlan), totals };
}

/** A roll-up against the target from above. `figures.target` is not set while the target is only a part of one. */
export interface TargetedRollUp extends RollUp {
  target: TopDownTarget;
  figures: ComparedFigures<Planned>;
  /** Nothing while target and budget are not of the same members; `figures.gap` says of whom. */
  gap: Summed | undefined;
}

/** A segment in one quarter: the accounts that belonged to it then added up, against the target set for the segment. */
export interface SegmentQuarter extends TargetedRollUp {
  segment: Segment;
}

/** The company in one quarter: its segments and new customers added up, against the target set for the company. */
export interface CompanyQuarter extends TargetedRollUp {
  segments: readonly SegmentQuarter[];
  /** All new-customer plans together, a line beside the segments; nothing when there is none. */
  newCustomers: TargetedRollUp | undefined;
}

/** A segment's roll-up. Its target is the one set on the segment, else what its accounts' own targets add up to. */
export function segmentQuarter(segment: Segment, quarter: Quarter, book: FigureBook): SegmentQuarter {
  return segmentSums(book)(segment, quarter);
}

/** Many pages and tables ask for the same sums; a book never changes. */
const segmentSums = oncePer((book: FigureBook) =>
  oncePer(
    (segment: Segment, quarter: Quarter): SegmentQuarter => ({
      ...against(rollUp(accountsOf(segment, quarter, book), quarter, book), segmentTarget(segment, quarter, book)),
      segment,
    }),
  ),
);
const companySum = oncePer(
  (book: FigureBook, quarter: Quarter): CompanyQuarter => ({
    ...against(rollUp(plannedIn(book.portfolio), quarter, book), companyTarget(quarter, book)),
    segments: book.portfolio.segments.map((segment) => segmentQuarter(segment, quarter, book)),
    newCustomers: book.portfolio.newCustomerPlans.length === 0 ? undefined : newCustomersQuarter(quarter, book),
  }),
);

/** The company's roll-up against its one target, see `companyTarget`. */
export function companyQuarter(quarter: Quarter, book: FigureBook): CompanyQuarter {
  return companySum(book, quarter);
}

/** All new-customer plans together against what their targets add up to. */
export function newCustomersQuarter(quarter: Quarter, book: FigureBook): TargetedRollUp {
  const { newCustomerPlans } = book.portfolio;
  return against(rollUp(newCustomerPlans, quarter, book), newCustomersTarget(newCustomerPlans, quarter, book));
}

/** One account or new-customer plan against its own target, in the shape of all other roll-ups. */
export function ownQuarter(planned: Planned, quarter: Quarter, book: FigureBook): TargetedRollUp {
  return against(rollUp([planned], quarter, book), ownTarget(planned, quarter, book));
}

/** What some accounts and new-customer plans add up to against their own targets: of a sales plan, or of one alone. */
export function figuresOf(planned: readonly Planned[], quarter: Quarter, book: FigureBook): ComparedFigures<Planned> {
  return ComparedFigures.of(planned, (each) => book.figuresOf(each, quarter));
}

/** Sets a roll-up against a target. There is no gap while target and budget are not of the same accounts and plans. */
export function against(sum: RollUp, target: TopDownTarget): TargetedRollUp {
  const figures = new ComparedFigures<Planned>({ ...sum.totals, target: target.sum });
  return { ...sum, target, figures, gap: figures.gap.difference };
}
