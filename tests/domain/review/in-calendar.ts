import type { CalendarEntry } from '#domain/review/calendar.ts';
import type { Told } from '../../sample-company/company.ts';

export const AS_OF = '2026-09-18';

type ToldAction = NonNullable<NonNullable<Told['accounts']>[string]['actions']>[number];

export const action = (id: string, due: string, more: Partial<ToldAction> = {}): ToldAction => ({
  id,
  action: id,
  owner: 'petri-salmela',
  due,
  stage: 'planned',
  ...more,
});

export const of = (kind: CalendarEntry['entered']['kind'], entries: readonly CalendarEntry[]) =>
  entries.filter(({ entered }) => entered.kind === kind).map(({ id, on, state, people }) => [id, on, state, people]);

export const QUARTERLY: Told['segments'] = { 'key-accounts': { reviewEveryMonths: 3 } };
