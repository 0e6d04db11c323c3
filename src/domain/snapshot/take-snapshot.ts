import { wantedAndWon } from '../budget/new-customers.ts';
import { organisationOf, partsAt, type OrganisationPart } from '../budget/organisation.ts';
import { organisationQuarter } from '../budget/organisation-quarter.ts';
import { companyQuarter, segmentQuarter } from '../budget/roll-up.ts';
import type { IsoDate } from '../calendar/dates.ts';
import { lastDayOf, type Quarter } from '../calendar/quarters.ts';
import type { Problem } from '../checks/problem.ts';
import type { Language } from '../plan/company.ts';
import type { Portfolio } from '../portfolio.ts';
import { partByPart } from '../reads.ts';
import { saidInSeal } from './said-in-seal.ts';
import { sealAccount } from './seal-account.ts';
import { sealReviews } from './seal-reviews.ts';
import { sealFlag } from './seal-flag.ts';
import type { Snapshot, SealedPart } from './snapshot.ts';
import { nameRemover } from './name-remover.ts';
import { CURRENT_VERSION } from './versions.ts';
import { figuresIn, viewOf, type Viewed } from './viewed.ts';

/**
 * The state of a quarter from dated facts: preliminary while the quarter is open, and what a seal holds when it is
 * over.
 * `judged` is what the rules say on the state day (`judgedOn`, `stateDay`); only red flags are kept. Names of people
 * are not in it. What a plan does not date (a stage, a relationship) is taken as it is written. Which seals stood
 * before it, and which months it goes without, is for whoever seals it to say. `editions` are the same plans as the
 * company's further languages name things, so that a seal is read in each of them. Whoever has looked at the quarter
 * already hands in the view.
 */
export function takeSnapshot(
  portfolio: Portfolio,
  judged: readonly Problem[],
  quarter: Quarter,
  asOf: IsoDate,
  commit?: string,
  editions: ReadonlyMap<Language, Portfolio> = new Map(),
  view: Viewed = viewOf(portfolio, quarter, asOf),
): Snapshot {
  const { book, firstDay, stateOn } = view;
  const names = nameRemover(book.portfolio);
  const { company } = portfolio;
  const held: Omit<Snapshot, 'inLanguages'> = {
    schema: CURRENT_VERSION,
    quarter,
    asOf,
    stateOn,
    commit,
    sealedBefore: undefined,
    withoutActuals: [],
    firstDay,
    lastDay: lastDayOf(quarter, portfolio.fiscalYear),
    fiscalYear: portfolio.fiscalYear,
    currency: company.currencyUnit,
    company: {
      name: names.fromName(company.name),
      figures: figuresIn(view, (each) => companyQuarter(each, book).figures),
    },
    segments: portfolio.segments.map((segment) => ({
      id: segment.id,
      name: names.fromName(segment.name),
      code: segment.code,
      planType: segment.planType,
      figures: figuresIn(view, (each) => segmentQuarter(segment, each, book).figures),
      reviews: sealReviews({ segment }, view),
    })),
    organisation: organisationIn(view),
    salesPlans: book.portfolio.salesPlans.map(({ id, name, owner }) => ({
      id,
      name: names.fromName(name),
      owner: owner.id,
    })),
    accounts: partByPart(keyOf(view), book.portfolio.accounts, (account) => sealAccount(account, view)),
    newCustomerPlans: book.portfolio.newCustomerPlans.map((plan) => ({
      id: plan.id,
      name: names.fromName(plan.name),
      owner: plan.owner.id,
      figures: figuresIn({ quarters: view.quartersOfPlans }, (each) => book.figuresOf(plan, each)),
      ...wantedAndWon([plan], [quarter], book),
    })),
    flags: judged.filter(({ grade }) => grade === 'red-flag').map((flag) => sealFlag(flag, book.portfolio)),
  };
  return { ...held, inLanguages: saidInSeal(portfolio, editions, held, names) };
}

/** What the part of an account hangs on that tells nobody of being read: the days and quarters that are looked at. */
function keyOf({ book, quarter, firstDay, stateOn, asOf, isOver, quarters }: Viewed): string {
  return JSON.stringify([book.portfolio.fiscalYear, quarter, firstDay, stateOn, asOf, isOver, quarters]);
}

function organisationIn(view: Viewed): SealedPart[] {
  const { book } = view;
  const names = nameRemover(book.portfolio);
  const whole = organisationOf(book.portfolio);
  const within = new Map(
    partsAt('company', whole)
      .concat(partsAt('unit', whole), partsAt('team', whole))
      .flatMap((part) => part.parts.map((inner) => [inner, part] as const)),
  );
  const parts = (['unit', 'team', 'person'] as const).flatMap((level) =>
    partsAt(level, whole).map((part) => ({ level, part })),
  );
  return parts.map(({ level, part }) => {
    const above: OrganisationPart | undefined = within.get(part);
    return {
      level,
      id: part.id,
      within: above?.level === 'company' ? undefined : above?.id,
      name: level === 'person' ? undefined : names.fromName(part.name),
      figures: figuresIn(
        { quarters: view.quartersOfParts },
        (quarter) => organisationQuarter(part, quarter, book).figures,
      ),
    };
  });
}
