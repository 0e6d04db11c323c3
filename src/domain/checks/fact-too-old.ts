import { addDays, daysBetween, type IsoDate } from '../calendar/dates.ts';
import type { FigureBook } from '../budget/figures.ts';
import type { FieldPath } from '../place.ts';
import type { FactKind } from '../plan/vocabulary.ts';
import type { Account } from '../portfolio.ts';
import { about, customersToday, type Finding } from './finding.ts';

type DatedFact = Extract<FactKind, 'profile' | 'finances' | 'needs' | 'strategy'>;
type Found = Finding<{ fact: DatedFact; days: number; limit: number }>;

/** Facts, financial figures, needs or choices are older than their segment lets them be. No limit set, no flag. */
export function factTooOld(book: FigureBook): Found[] {
  return customersToday(book).flatMap((account) =>
    datedFacts(account).flatMap(({ fact, day, path }): Found[] => {
      const limit = account.segment.shelfLives[fact];
      if (limit === undefined || day === undefined || daysBetween(day, book.asOf) <= limit) return [];
      return [
        about(account, path, {
          severity: 'medium',
          block: fact,
          since: addDays(day, limit),
          facts: { fact, days: daysBetween(day, book.asOf), limit },
          owner: fact === 'finances' ? account.team.find((own) => own.function === 'finance')?.person : undefined,
        }),
      ];
    }),
  );
}

/**
 * The newest of the yearly figures counts, since older years do not age; of needs the oldest, since one stale need is
 * enough.
 */
function datedFacts(account: Account): { fact: DatedFact; day: IsoDate | undefined; path: FieldPath }[] {
  const finances = account.finances
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);
  const needs = account.needs.map(({ asOf }) => asOf).sort()[0];
  return [
    { fact: 'profile', day: account.profile?.asOf, path: ['profile', 'asOf'] },
    {
      fact: 'finances',
      day: finances,
      path: ['finances', account.finances.findIndex(({ asOf }) => asOf === finances), 'asOf'],
    },
    { fact: 'needs', day: needs, path: ['needs', account.needs.findIndex(({ asOf }) => asOf === needs), 'asOf'] },
    { fact: 'strategy', day: account.strategy?.asOf, path: ['strategy', 'asOf'] },
  ];
}
