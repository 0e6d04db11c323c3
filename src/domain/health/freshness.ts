import { daysBetween, type IsoDate } from '../calendar/dates.ts';
import type { FigureBook } from '../budget/figures.ts';
import { customersOn } from '../membership/customers.ts';
import { peopleOn } from '../membership/customers-people.ts';
import type { FieldPath } from '../place.ts';
import { FACT_KINDS, type FactKind } from '../plan/vocabulary.ts';
import type { Account } from '../portfolio.ts';

/** A fact that ages, with the days since it was last true and the days that its segment lets it be. */
export interface AgedFact {
  account: Account;
  kind: FactKind;
  /** The person or the need that it is about; nothing where an account has one of it. */
  of: string | undefined;
  /** Nothing when it was never dated. */
  days: number | undefined;
  limit: number;
  path: FieldPath;
}

/** How the facts of one kind stand. */
export interface KindFreshness {
  kind: FactKind;
  fresh: number;
  over: number;
  undated: number;
}

/**
 * Every fact for which its segment sets a shelf life, the furthest past it first (by share of the shelf life), those
 * never dated last. Of yearly figures and of feedback the newest counts, since older ones do not age.
 */
export function agedFacts(book: FigureBook): AgedFact[] {
  return customersOn(book.portfolio, book.asOf)
    .flatMap((account) => factsOf(account, book))
    .sort((a, b) => share(b) - share(a));
}

/** The same counted by kind, in the order of the kinds. */
export function freshnessByKind(facts: readonly AgedFact[]): KindFreshness[] {
  return FACT_KINDS.flatMap((kind): KindFreshness[] => {
    const own = facts.filter((fact) => fact.kind === kind);
    if (own.length === 0) return [];
    const undated = own.filter(({ days }) => days === undefined).length;
    const over = own.filter(isOver).length;
    return [{ kind, over, undated, fresh: own.length - over - undated }];
  });
}

/** Whether a fact is past its shelf life. */
export function isOver({ days, limit }: Pick<AgedFact, 'days' | 'limit'>): boolean {
  return days !== undefined && days > limit;
}

function share({ days, limit }: AgedFact): number {
  return days === undefined ? -1 : days / Math.max(1, limit);
}

function factsOf(account: Account, { asOf }: FigureBook): AgedFact[] {
  const fact = (kind: FactKind, day: IsoDate | undefined, path: FieldPath, of?: string): AgedFact[] => {
    const limit = account.segment.shelfLives[kind];
    return limit === undefined
      ? []
      : [{ account, kind, of, limit, path, days: day === undefined ? undefined : daysBetween(day, asOf) }];
  };
  const there = peopleOn(account, asOf);
  const newest = (days: readonly IsoDate[]) => [...days].sort().at(-1);
  return [
    ...(account.profile ? fact('profile', account.profile.asOf, ['profile', 'asOf']) : []),
    ...(account.finances.length > 0
      ? fact('finances', newest(account.finances.map((year) => year.asOf)), ['finances'])
      : []),
    ...account.needs.flatMap((need, at) => fact('needs', need.asOf, ['needs', at, 'asOf'], need.need)),
    ...there
      .filter(({ attitude }) => attitude !== 'unknown')
      .flatMap((person) =>
        fact('judgement', person.asOf, ['people', account.people.indexOf(person), 'asOf'], person.name),
      ),
    ...(account.strategy ? fact('strategy', account.strategy.asOf, ['strategy', 'asOf']) : []),
    ...(account.salesPlan
      ? []
      : fact('feedback', newest(account.feedback.map(({ on }) => on).filter((on) => on <= asOf)), ['feedback'])),
    ...there.flatMap((person) =>
      fact('contact', person.lastContact, ['people', account.people.indexOf(person), 'lastContact'], person.name),
    ),
  ];
}
