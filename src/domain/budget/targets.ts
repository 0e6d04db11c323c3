import type { Quarter } from '../calendar/quarters.ts';
import type { Segment } from '../portfolio.ts';
import { accountTarget, isWhole, topDown, type TopDownTarget } from './allocation.ts';
import type { FigureBook } from './figures.ts';
import { organisationOf, type OrganisationPart } from './organisation.ts';

/** A segment's target: the one set on it, else what its accounts' own targets add up to. */
export function segmentTarget(segment: Segment, quarter: Quarter, book: FigureBook): TopDownTarget {
  const accounts = book.portfolio.accounts.filter((account) => account.segment === segment);
  return topDown(segment.targets?.[quarter], accounts.map((account) => accountTarget(account, quarter, book)));
}

/** The target of a unit, a team or a person: the one set on it, else what its parts' (a person's: accounts') targets add up to. */
export function organisationTarget(part: OrganisationPart, quarter: Quarter, book: FigureBook): TopDownTarget {
  if (part.level === 'company') return companyTarget(quarter, book);
  const below = part.level === 'person'
    ? part.accounts.map((account) => accountTarget(account, quarter, book))
    : part.parts.map((each) => organisationTarget(each, quarter, book));
  return topDown(part.targets?.[quarter], below);
}

/**
 * The company's one target, which segments and organisation are both views of: the one set on the company, else the
 * segments' sum, else the units'. A sum that covers every budget goes before one that does not.
 */
export function companyTarget(quarter: Quarter, book: FigureBook): TopDownTarget {
  const { company, segments } = book.portfolio;
  const bySegment = topDown(company.targets?.[quarter], segments.map((segment) => segmentTarget(segment, quarter, book)));
  if (isWhole(bySegment)) return bySegment;
  const byUnit = topDown(undefined, organisationOf(book.portfolio).parts.map((unit) => organisationTarget(unit, quarter, book)));
  return isWhole(byUnit) || bySegment.amount === undefined ? byUnit : bySegment;
}

/** Quarters in which anybody has a figure, a target or an investment, from the company to an account, in order. */
export function plannedQuarters(book: FigureBook): Quarter[] {
  const { accounts, actuals, company, segments, units, members } = book.portfolio;
  const targeted = [company, ...segments, ...units, ...units.flatMap(({ teams }) => teams), ...members.values()];
  const invested = [...accounts.flatMap(({ investment }) => investment), ...segments.flatMap(({ investment }) => investment ?? [])];
  return [...new Set([
    ...book.quarters,
    ...targeted.flatMap(({ targets }) => Object.keys(targets ?? {})),
    ...invested.flatMap(({ money, hours }) => [...Object.keys(money ?? {}), ...Object.keys(hours ?? {})]),
    ...actuals.investmentUsed.map(({ quarter }) => quarter),
  ])].sort();
}
