import type { FigureBook, Measure } from '#domain/budget/figures.ts';
import { confidenceSplit, type ConfidenceSplit } from '#domain/budget/confidence.ts';
import { groupQuarter, groupsOver, topOn } from '#domain/budget/groups.ts';
import { investmentOf, type Investment } from '#domain/budget/investment.ts';
import { wantedAndWon, type WantedAndWon } from '#domain/budget/new-customers.ts';
import {
  organisationIn,
  organisationOf,
  partsAt,
  type OrganisationLevel,
  type OrganisationPart,
} from '#domain/budget/organisation.ts';
import { organisationQuarter, priorYearActual, type OrganisationQuarter } from '#domain/budget/organisation-quarter.ts';
import { restOf } from '#domain/budget/rest.ts';
import { companyQuarter, ownQuarter, type CompanyQuarter, type TargetedRollUp } from '#domain/budget/roll-up.ts';
import { plannedQuarters } from '#domain/budget/targets.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { membersDay } from '#domain/membership/members.ts';
import { keeperOn, membershipOn } from '#domain/membership/membership.ts';
import type { Amount } from '#domain/money/money.ts';
import { plannedIn, type Account, type NewCustomerPlan, type Planned, type Segment } from '#domain/portfolio.ts';

/** Id of the row that holds what stands in none of the others. */
export const UNASSIGNED = 'unassigned';
/** Id of the row that holds all new-customer plans together, beside the segments. */
export const NEW_CUSTOMERS = 'new-customers';

/** One row of a roll-up table: something in one quarter, added up. */
export interface RollUpRow {
  kind:
    | OrganisationLevel
    | 'segment'
    | 'group'
    | 'account'
    | 'new-customer-plan'
    | typeof NEW_CUSTOMERS
    | typeof UNASSIGNED;
  id: string;
  name: string | undefined;
  quarter: Quarter;
  sum: TargetedRollUp;
  deviation: Amount | undefined;
  priorYear: Amount | undefined;
  confidence: ConfidenceSplit;
  investment: Investment;
  /** How many of those in the sum have no such figure; of the target, of whom none covers. */
  missing: Readonly<Record<Measure, number>>;
  /** The account of an account's row. */
  account?: Account | undefined;
  /** The plan of a new-customer plan's row. */
  plan?: NewCustomerPlan | undefined;
  /** How many customers it wanted and won in the quarter. */
  winning?: WantedAndWon | undefined;
  /** Ids of what it stands in: the unit of a team, unit and team of a person. */
  unit?: string | undefined;
  team?: string | undefined;
  /** Where an account or a new-customer plan belonged in the quarter. */
  segment?: string | undefined;
  kam?: string | undefined;
  group?: string | undefined;
}

type Told = Pick<RollUpRow, 'kind' | 'id' | 'name' | 'sum'> &
  Partial<Pick<RollUpRow, 'account' | 'plan' | 'winning' | 'unit' | 'team' | 'segment' | 'kam' | 'group'>> & {
    segments?: readonly Segment[];
  };

/** The company's row of each quarter in which anybody has a figure. */
export function companyRows(book: FigureBook): RollUpRow[] {
  const { company, segments } = book.portfolio;
  return eachQuarter(
    book,
    (whole) => [{ kind: 'company', id: 'company', name: company.name, sum: whole, segments }],
    false,
  );
}

/** Segments by quarter, then new customers. A segment's own investment stands in its row. */
export function segmentRows(book: FigureBook): RollUpRow[] {
  return eachQuarter(book, (whole) => [
    ...whole.segments.map(
      (sum): Told => ({ kind: 'segment', id: sum.segment.id, name: sum.segment.name, sum, segments: [sum.segment] }),
    ),
    ...(whole.newCustomers
      ? [{ kind: NEW_CUSTOMERS, id: NEW_CUSTOMERS, name: undefined, sum: whole.newCustomers } as const]
      : []),
  ]);
}

/** Units, teams or people by quarter, each with where it stood in that quarter. */
export function organisationRows(level: OrganisationLevel, book: FigureBook): RollUpRow[] {
  const parts = partsAt(level, organisationOf(book.portfolio));
  return eachQuarter(book, (_, quarter) => {
    const homes = homesIn(organisationIn(quarter, book));
    return parts.map((part) => {
      const sum: OrganisationQuarter = organisationQuarter(part, quarter, book);
      return { kind: level, id: part.id, name: part.name, sum, ...homes.get(sum.part) };
    });
  });
}

/** What each team and person of an organisation stands in. */
function homesIn(company: OrganisationPart): Map<OrganisationPart, Pick<RollUpRow, 'unit' | 'team'>> {
  return new Map(
    partsAt('unit', company).flatMap((unit) =>
      unit.parts.flatMap((part) => [
        [part, { unit: unit.id }] as const,
        ...part.parts.map((person) => [person, { unit: unit.id, team: part.id }] as const),
      ]),
    ),
  );
}

/** Corporate groups by quarter; accounts of no group and new customers are the unassigned row. */
export function groupRows(book: FigureBook): RollUpRow[] {
  const groups = groupsOver(plannedQuarters(book), book);
  return eachQuarter(book, (_, quarter) =>
    groups.map((group) => ({
      kind: 'group',
      id: group.parent.id,
      name: group.parent.name,
      sum: groupQuarter(group, quarter, book),
    })),
  );
}

/** Accounts by quarter, then new-customer plans. */
export function accountRows(book: FigureBook): RollUpRow[] {
  return eachQuarter(book, (_, quarter) => {
    const day = membersDay(quarter, book);
    return [
      ...book.portfolio.accounts.map((account): Told => {
        const { segment, kam } = membershipOn(account, day);
        return {
          kind: 'account',
          id: account.id,
          name: account.name,
          account,
          segment,
          kam,
          group: topOn(account, day, book.portfolio).id,
          sum: ownQuarter(account, quarter, book),
        };
      }),
      ...newCustomerPlansIn(quarter, book),
    ];
  });
}

/** New-customer plans by quarter. Nothing stands beside them: they are no path to the company. */
export function newCustomerRows(book: FigureBook): RollUpRow[] {
  return eachQuarter(book, (_, quarter) => newCustomerPlansIn(quarter, book), false);
}

function newCustomerPlansIn(quarter: Quarter, book: FigureBook): Told[] {
  return book.portfolio.newCustomerPlans.map(
    (plan): Told => ({
      kind: 'new-customer-plan',
      id: plan.id,
      name: plan.name,
      plan,
      kam: keeperOn(plan, membersDay(quarter, book)),
      winning: wantedAndWon([plan], [quarter], book),
      sum: ownQuarter(plan, quarter, book),
    }),
  );
}

/**
 * The rows of each quarter, with one for what stands in none of them. They come out thing by thing in the order told,
 * each by quarter; one without any figure in a quarter has no row in it.
 */
function eachQuarter(
  book: FigureBook,
  rowsOf: (whole: CompanyQuarter, quarter: Quarter) => Told[],
  withRest = true,
): RollUpRow[] {
  const byThing = new Map<string, RollUpRow[]>();
  for (const quarter of plannedQuarters(book)) {
    const whole = companyQuarter(quarter, book);
    const told = rowsOf(whole, quarter);
    if (withRest) {
      const placed = new Set(told.flatMap(({ segments = [] }) => segments));
      const segments = book.portfolio.segments.filter((segment) => !placed.has(segment));
      told.push({
        kind: UNASSIGNED,
        id: UNASSIGNED,
        name: undefined,
        segments,
        sum: restOf(
          whole,
          told.map(({ sum }) => sum),
          quarter,
          book,
        ),
      });
    }
    for (const row of told) {
      const full = rowOf(row, quarter, book);
      const key = `${row.kind} ${row.id}`;
      const rows = byThing.get(key) ?? [];
      if (row.kind === UNASSIGNED || !isEmpty(full)) rows.push(full);
      byThing.set(key, rows);
    }
  }
  return [...byThing.values()].flat();
}

function rowOf({ segments = [], ...told }: Told, quarter: Quarter, book: FigureBook): RollUpRow {
  const { figures } = told.sum;
  const planned = plannedIn(told.sum);
  return {
    ...told,
    quarter,
    deviation: figures.deviation.difference,
    priorYear: priorYearActual(planned, quarter, book).amount,
    confidence: confidenceSplit(planned, quarter),
    investment: investmentOf(planned, segments, quarter, book),
    missing: missingIn(told.sum, planned),
  };
}

function missingIn({ target, totals }: TargetedRollUp, planned: readonly Planned[]): RollUpRow['missing'] {
  const isInSum = new Set(planned);
  return {
    target: target.uncovered.filter((each) => isInSum.has(each)).length,
    budget: totals.budget.missing.length,
    forecast: totals.forecast.missing.length,
    actual: totals.actual.missing.length,
  };
}

function isEmpty({ sum, investment }: RollUpRow): boolean {
  const { budget, forecast, actual } = sum.figures;
  return [sum.target.amount, budget, forecast, actual, ...Object.values(investment)].every(
    (figure) => figure === undefined,
  );
}
