import { openBook, type FigureBook } from '../budget/figures.ts';
import { wantedAndWon } from '../budget/new-customers.ts';
import { organisationOf, partsAt, type OrganisationPart } from '../budget/organisation.ts';
import { organisationQuarter } from '../budget/organisation-quarter.ts';
import { companyQuarter, segmentQuarter } from '../budget/roll-up.ts';
import { plannedQuarters } from '../budget/targets.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { addQuarters, firstDayOf, lastDayOf, quartersFrom, type FiscalYear, type Quarter } from '../calendar/quarters.ts';
import type { Problem } from '../checks/problem.ts';
import type { Portfolio, Review } from '../portfolio.ts';
import { portfolioOn } from './as-it-stood.ts';
import { sealAccount } from './seal-account.ts';
import { sealReviews } from './seal-reviews.ts';
import { sealFlag } from './seal-flag.ts';
import type { Snapshot, SealedFigures, SealedPart } from './snapshot.ts';
import { nameRemover } from './name-remover.ts';
import { CURRENT_VERSION } from './versions.ts';

/** A snapshot looks back a year, for the chart and for the same quarter a year ago. */
export const QUARTERS_BACK = 4;

/** What is looked at: the plans, the quarter and the day, with the figures as they stand on that day. */
export interface Viewed {
  book: FigureBook;
  quarter: Quarter;
  firstDay: IsoDate;
  stateOn: IsoDate;
  /** The day it is seen. */
  asOf: IsoDate;
  /** All reviews, those held after the quarter's end among them. */
  reviews: readonly Review[];
  /** Whether the quarter was over on the day it is seen. */
  isOver: boolean;
  /** The quarters whose figures are kept. */
  quarters: readonly Quarter[];
}

/** The day that a quarter's state is as of: its last day, or the day it is looked at while it is open. */
export function stateDay(quarter: Quarter, asOf: IsoDate, fiscalYear: FiscalYear): IsoDate {
  const last = lastDayOf(quarter, fiscalYear);
  return last < asOf ? last : asOf;
}

/** What is looked at when a quarter is seen on a day. Sales count whole, forecasts as they stood on the state day. */
export function viewOf(portfolio: Portfolio, quarter: Quarter, asOf: IsoDate): Viewed {
  const stateOn = stateDay(quarter, asOf, portfolio.fiscalYear);
  const book = openBook(portfolioOn(portfolio, stateOn), stateOn);
  const last = plannedQuarters(book).at(-1) ?? quarter;
  return { book, quarter, firstDay: firstDayOf(quarter, portfolio.fiscalYear), stateOn, asOf, reviews: portfolio.reviews, isOver: stateOn < asOf, quarters: quartersFrom(addQuarters(quarter, -QUARTERS_BACK), last < quarter ? quarter : last) };
}

/**
 * The state of a quarter from dated facts: preliminary while the quarter is open, and what a seal holds when it is over.
 * `judged` is what the rules say on the state day (`judgedOn`, `stateDay`); only red flags are kept. Names of people are
 * not in it. What a plan does not date (a stage, a relationship) is taken as it is written.
 */
export function takeSnapshot(portfolio: Portfolio, judged: readonly Problem[], quarter: Quarter, asOf: IsoDate, commit?: string): Snapshot {
  const view = viewOf(portfolio, quarter, asOf);
  const { book, firstDay, stateOn } = view;
  const names = nameRemover(book.portfolio);
  const { company } = portfolio;
  return {
    schema: CURRENT_VERSION,
    quarter, asOf, stateOn, commit, firstDay,
    lastDay: lastDayOf(quarter, portfolio.fiscalYear),
    fiscalYear: portfolio.fiscalYear,
    currency: company.currencyUnit,
    company: { name: names.fromName(company.name), figures: figuresIn(view, (each) => companyQuarter(each, book).figures) },
    segments: portfolio.segments.map((segment) => ({
      id: segment.id, name: names.fromName(segment.name), code: segment.code, planType: segment.planType,
      figures: figuresIn(view, (each) => segmentQuarter(segment, each, book).figures),
      reviews: sealReviews((review) => review.segment === segment, view),
    })),
    organisation: organisationIn(view),
    salesPlans: book.portfolio.salesPlans.map(({ id, name, owner }) => ({ id, name: names.fromName(name), owner: owner.id })),
    accounts: book.portfolio.accounts.map((account) => sealAccount(account, view)),
    newCustomerPlans: book.portfolio.newCustomerPlans.map((plan) => ({
      id: plan.id, name: names.fromName(plan.name), owner: plan.owner.id,
      figures: figuresIn(view, (each) => book.figuresOf(plan, each)),
      ...wantedAndWon([plan], [quarter], book),
    })),
    flags: judged.filter(({ grade }) => grade === 'red-flag').map((flag) => sealFlag(flag, book.portfolio)),
  };
}

/** Figures of the quarters that have any. */
export function figuresIn({ quarters }: Pick<Viewed, 'quarters'>, of: (quarter: Quarter) => SealedFigures): Record<Quarter, SealedFigures> {
  return Object.fromEntries(quarters.flatMap((quarter) => {
    const { target, budget, forecast, actual } = of(quarter);
    return [target, budget, forecast, actual].every((figure) => figure === undefined) ? [] : [[quarter, { target, budget, forecast, actual }]];
  }));
}

function organisationIn(view: Viewed): SealedPart[] {
  const { book } = view;
  const names = nameRemover(book.portfolio);
  const whole = organisationOf(book.portfolio);
  const within = new Map(partsAt('company', whole).concat(partsAt('unit', whole), partsAt('team', whole)).flatMap((part) => part.parts.map((inner) => [inner, part] as const)));
  const parts = (['unit', 'team', 'person'] as const).flatMap((level) => partsAt(level, whole).map((part) => ({ level, part })));
  return parts.map(({ level, part }) => {
    const above: OrganisationPart | undefined = within.get(part);
    return {
      level, id: part.id,
      within: above?.level === 'company' ? undefined : above?.id,
      name: level === 'person' ? undefined : names.fromName(part.name),
      figures: figuresIn(view, (quarter) => organisationQuarter(part, quarter, book).figures),
    };
  });
}
