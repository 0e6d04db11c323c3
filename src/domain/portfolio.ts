import type { IsoDate, Month } from './calendar/dates.ts';
import type { FiscalYear, Quarter } from './calendar/quarters.ts';
import type { Currency, Minor } from './money/money.ts';
import type { Membership, Post } from './membership/belonging.ts';
import type { Timeline } from './membership/timeline.ts';
import { placeOf, type FieldPath, type Place, type Source } from './place.ts';
import type { AccountPlan } from './plan/account.ts';
import type { BodyNode } from './plan/body.ts';
import type { HoldingPlan } from './plan/group.ts';
import type { HandbookFields } from './plan/handbook-page.ts';
import type { HandbookHeading, HandbookNode } from './plan/handbook-text.ts';
import type { BudgetLine, InvestmentLine } from './plan/budget-line.ts';
import type { Company, Language } from './plan/company.ts';
import type { Change } from './plan/follow-up.ts';
import type { NewCustomerPlanWritten } from './plan/new-customer-plan.ts';
import type { ReviewWritten } from './plan/review.ts';
import type { SalesPlanWritten } from './plan/sales-plan.ts';
import type { SegmentPlan } from './plan/segment.ts';
import type { Seal } from './snapshot/snapshot.ts';
import type { TeamMemberPlan, UnitPlan } from './plan/team.ts';

/**
 * Everything that the content folder says, linked by reference: the one value that all sums, checks and pages start
 * from. Lists are in a stable order (segments and units by `order` then id, all else by id), whatever the order of
 * files was.
 */
export interface Portfolio {
  company: Company & { currencyUnit: Currency; source: Source };
  fiscalYear: FiscalYear;
  segments: readonly Segment[];
  units: readonly Unit[];
  /** People of ours, by id. */
  members: ReadonlyMap<string, TeamMember>;
  /** Every named customer, of account plans and of sales plans alike; each is in exactly one plan. */
  accounts: readonly Account[];
  accountById: ReadonlyMap<string, Account>;
  /** Corporate groups whose parent buys nothing itself, by id. */
  holdings: ReadonlyMap<string, Holding>;
  salesPlans: readonly SalesPlan[];
  /** All reviews that have a judgement, oldest quarter first, then by day. */
  reviews: readonly Review[];
  /** Reviews that somebody has begun and that have no judgement yet, in the same order: nothing in them counts. */
  begunReviews: readonly BegunReview[];
  newCustomerPlans: readonly NewCustomerPlan[];
  /**
   * The plan that a prospect stands in, by the prospect's id. One with a plan of its own is an account, and is not
   * here.
   */
  planOfProspect: ReadonlyMap<string, NewCustomerPlan>;
  actuals: Actuals;
  /** Sentences of the company that are in another language than the portfolio is read in, each with its own. */
  saidElsewhere: ReadonlyMap<string, Language>;
  /** Closed quarters, oldest first. */
  snapshots: readonly Seal[];
  /** The handbook pages of the company's own, in all languages; those that come with Rulla are not content. */
  handbook: readonly OwnPage[];
}

/** A handbook page of the company's own. Its id is the language and the name: `fi/visits`. */
export interface OwnPage extends HandbookFields {
  id: string;
  body: readonly HandbookNode[];
  headings: readonly HandbookHeading[];
  source: Source;
}

export interface Segment extends SegmentPlan {
  id: string;
  source: Source;
}

export interface Unit extends UnitPlan {
  id: string;
  source: Source;
}

export interface TeamMember extends Omit<TeamMemberPlan, 'earlier'> {
  unit: Unit;
  /** Id of the team within the unit; none for people who are the unit's own. */
  team: string | undefined;
  /** Where they were and are; `unit` and `team` are those of the day that is looked at. */
  posts: Timeline<Post>;
}

/** The blocks of an account plan, which a customer of a sales plan has too (most of them empty). */
export interface Account extends Omit<AccountPlan, 'segment' | 'kam' | 'parent' | 'earlier'> {
  id: string;
  segment: Segment;
  kam: TeamMember;
  /** The customer on top of it, or the group that it is a member of. */
  parent: Account | Holding | undefined;
  /** Where it belonged and belongs; segment, manager, parent and team are those of the day that is looked at. */
  memberships: Timeline<Membership>;
  /** The sales plan that the customer stands in; none when it has a plan of its own. */
  salesPlan: SalesPlan | undefined;
  body: readonly BodyNode[];
  source: Source;
  /** Where the account's fields begin in its source: `[]`, or `['customers', 3]` in a sales plan. */
  base: FieldPath;
}

/** A corporate group that is written down by itself, since its parent buys nothing. It adds nothing to any sum. */
export interface Holding extends HoldingPlan {
  id: string;
  source: Source;
}

export interface SalesPlan extends Omit<SalesPlanWritten, 'owner' | 'segment' | 'customers' | 'earlier'> {
  id: string;
  owner: TeamMember;
  segment: Segment;
  /** Who kept it and of which segment it was; owner and segment are those of the day that is looked at. */
  owners: Timeline<{ owner: string; segment: string }>;
  customers: readonly Account[];
  body: readonly BodyNode[];
  source: Source;
}

/** The review of an account or of a segment: one of the two is there. */
export interface Review extends Omit<ReviewWritten, 'of' | 'change'> {
  judgement: string;
  /** The quarter and the file's name: `2026-Q2/meritar-foods`. */
  id: string;
  quarter: Quarter;
  account: Account | undefined;
  segment: Segment | undefined;
  /** The change that made it due out of turn; none for the quarterly review. */
  change: Change | undefined;
  body: readonly BodyNode[];
  source: Source;
}

/** A review whose judgement is not written yet. */
export interface BegunReview extends Omit<Review, 'judgement'> {
  judgement: undefined;
}

/** A plan for customers that we do not have yet: a line of its own in every sum, beside the accounts. */
export interface NewCustomerPlan extends Omit<NewCustomerPlanWritten, 'owner' | 'budget' | 'investment' | 'earlier'> {
  id: string;
  owner: TeamMember;
  /** Who kept it; the owner is that of the day that is looked at. */
  owners: Timeline<{ owner: string }>;
  budget: readonly BudgetLine[];
  investment: readonly InvestmentLine[];
  body: readonly BodyNode[];
  source: Source;
}

/** Whose figures sums are made of: a named customer, or the customers that a new-customer plan is to win. */
export type Planned = Account | NewCustomerPlan;

/** Whether figures are a named customer's; only an account has somebody who keeps it as its key account manager. */
export function isAccount(planned: Planned): planned is Account {
  return 'kam' in planned;
}

/** Whether figures are of customers still to be won. */
export function isNewCustomerPlan(planned: Planned): planned is NewCustomerPlan {
  return !isAccount(planned);
}

/**
 * Everything that the sums of a portfolio, a roll-up or a part of the organisation are made of: accounts, then
 * new-customer plans.
 */
export function plannedIn({ accounts, newCustomerPlans }: Pick<Portfolio, 'accounts' | 'newCustomerPlans'>): Planned[] {
  return [...accounts, ...newCustomerPlans];
}

/** Sales from finance, and investment used. Rows that fit no account are kept apart, visibly, and in no sum. */
export interface Actuals {
  sales: readonly SalesRow[];
  unmatchedSales: readonly SalesRow[];
  investmentUsed: readonly InvestmentUsedRow[];
  unmatchedInvestment: readonly InvestmentUsedRow[];
}

export interface SalesRow {
  account: string;
  month: Month;
  /** The day of the month on which it was sold, where finance says one. */
  day?: IsoDate | undefined;
  amount: Minor;
  salesperson: string | undefined;
  offering: string | undefined;
  place: Place;
}

export interface InvestmentUsedRow {
  account: string;
  quarter: string;
  money: Minor | undefined;
  hours: number | undefined;
  place: Place;
}

/** The portfolio together with the day it is looked at. */
export interface AsOf {
  portfolio: Portfolio;
  asOf: IsoDate;
}

/** The place of a field of an account, in its own plan or in its sales plan, or of a new-customer plan. */
export function placeIn(planned: Planned, path: FieldPath): Place {
  return placeOf(planned.source, isAccount(planned) ? [...planned.base, ...path] : path);
}
