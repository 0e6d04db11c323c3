import type { Quarter } from '../calendar/quarters.ts';
import { accountsOf } from '../membership/members.ts';
import { oncePer } from '../once-per.ts';
import { plannedIn, type NewCustomerPlan, type Segment } from '../portfolio.ts';
import { ownTargets, isWhole, presentIn, topDown, type TopDownTarget } from './allocation.ts';
import type { FigureBook } from './figures.ts';
import { organisationIn, partIn, type OrganisationPart } from './organisation.ts';

/** A segment's target: the one set on it, else what its accounts' own targets add up to. */
export function segmentTarget(segment: Segment, quarter: Quarter, book: FigureBook): TopDownTarget {
  return segmentTargets(book)(segment, quarter);
}

const segmentTargets = /* @__PURE__ */ oncePer((book: FigureBook) =>
  oncePer((segment: Segment, quarter: Quarter): TopDownTarget => {
    const accounts = accountsOf(segment, quarter, book);
    return topDown(
      segment.targets?.[quarter],
      () => [ownTargets(accounts, quarter, book)],
      () => presentIn(quarter, accounts, book),
    );
  }),
);

/** The target of all new-customer plans together: what their own targets add up to. */
export function newCustomersTarget(
  plans: readonly NewCustomerPlan[],
  quarter: Quarter,
  book: FigureBook,
): TopDownTarget {
  return topDown(
    undefined,
    () => [ownTargets(plans, quarter, book)],
    () => [],
  );
}

/**
 * The target of a unit, a team or a person: the one set on it, else what its parts' (a person's: accounts' and
 * new-customer plans') targets add up to.
 */
export function organisationTarget(
  place: Pick<OrganisationPart, 'level' | 'id'>,
  quarter: Quarter,
  book: FigureBook,
): TopDownTarget {
  if (place.level === 'company') return companyTarget(quarter, book);
  const part = partIn(place, quarter, book);
  const below = () =>
    part.level === 'person'
      ? [ownTargets(plannedIn(part), quarter, book)]
      : part.parts.map((each) => organisationTarget(each, quarter, book));
  return topDown(part.targets?.[quarter], below, () => presentIn(quarter, plannedIn(part), book));
}

/**
 * The company's one target, which segments and organisation are both views of: the one set on the company, else the
 * sum of segments and new customers, else the units'. A sum that covers every budget goes before one that does not.
 */
export function companyTarget(quarter: Quarter, book: FigureBook): TopDownTarget {
  return companyTargets(book, quarter);
}

const companyTargets = /* @__PURE__ */ oncePer((book: FigureBook, quarter: Quarter): TopDownTarget => {
  const { company, segments, newCustomerPlans } = book.portfolio;
  const bySegment = topDown(
    company.targets?.[quarter],
    () => [
      ...segments.map((segment) => segmentTarget(segment, quarter, book)),
      newCustomersTarget(newCustomerPlans, quarter, book),
    ],
    () => presentIn(quarter, plannedIn(book.portfolio), book),
  );
  if (isWhole(bySegment)) return bySegment;
  const byUnit = topDown(
    undefined,
    () => organisationIn(quarter, book).parts.map((unit) => organisationTarget(unit, quarter, book)),
    () => [],
  );
  return isWhole(byUnit) || bySegment.amount === undefined ? byUnit : bySegment;
});

/** Quarters in which anybody has a figure, a target or an investment, from the company to an account, in order. */
export function plannedQuarters(book: FigureBook): Quarter[] {
  const { actuals, company, segments, units, members } = book.portfolio;
  const targeted = [company, ...segments, ...units, ...units.flatMap(({ teams }) => teams), ...members.values()];
  const invested = [
    ...plannedIn(book.portfolio).flatMap(({ investment }) => investment),
    ...segments.flatMap(({ investment }) => investment ?? []),
  ];
  return [
    ...new Set([
      ...book.quarters,
      ...targeted.flatMap(({ targets }) => Object.keys(targets ?? {})),
      ...invested.flatMap(({ money, hours }) => [...Object.keys(money ?? {}), ...Object.keys(hours ?? {})]),
      ...actuals.investmentUsed.map(({ quarter }) => quarter),
    ]),
  ].sort();
}
