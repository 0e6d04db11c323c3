import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { inChargeOn, membersOn, successorOn } from '#domain/membership/our-people.ts';
import { calendarOf } from '#domain/review/calendar.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

type People = NonNullable<NonNullable<Told['units']>[string]['people']>;

const LEFT = '2026-10-01';
const LAURI = { id: 'lauri-ahola', name: 'Lauri Ahola' };
const SANNA = { id: 'sanna-rintala', name: 'Sanna Rintala' };
const PETRI = { id: 'petri-salmela', name: 'Petri Salmela', manager: 'lauri-ahola', until: LEFT };
const company = (people: People, account: NonNullable<Told['accounts']>[string] = {}) =>
  kaarnavesi({
    units: { process: { people } },
    segments: { 'key-accounts': { reviewEveryMonths: 3, required: ['people'] } },
    accounts: { 'havulinna-paper': account },
  });

test('in charge is the person until the last day, then the successor, then the manager, then nobody', () => {
  const inCharge = (people: People, day: string) => inChargeOn('petri-salmela', company(people), day)?.id;
  expect(inCharge([LAURI, SANNA, { ...PETRI, successor: 'sanna-rintala' }], '2026-09-30')).toBe('petri-salmela');
  expect(inCharge([LAURI, SANNA, { ...PETRI, successor: 'sanna-rintala' }], LEFT)).toBe('sanna-rintala');
  expect(inCharge([LAURI, { ...SANNA, until: LEFT }, { ...PETRI, successor: 'sanna-rintala' }], LEFT)).toBe(
    'lauri-ahola',
  );
  expect(inCharge([{ ...LAURI, until: LEFT }, PETRI], LEFT)).toBeUndefined();
});

test('a successor who has left is followed to theirs', () => {
  const portfolio = company([
    LAURI,
    { ...SANNA, until: '2026-10-15', successor: 'lauri-ahola' },
    { ...PETRI, successor: 'sanna-rintala' },
  ]);
  const petri = portfolio.members.get('petri-salmela')!;
  expect(['2026-10-14', '2026-10-15'].map((day) => successorOn(petri, portfolio, day)?.id)).toEqual([
    'sanna-rintala',
    'lauri-ahola',
  ]);
  expect(membersOn(portfolio, '2026-10-15').map(({ id }) => id)).toEqual(['lauri-ahola']);
});

test('no flag and no review waits for somebody who has left', () => {
  const portfolio = company([LAURI, SANNA, { ...PETRI, successor: 'sanna-rintala' }]);
  const owners = (day: string) => [...new Set(judge(openBook(portfolio, day)).map(({ owner }) => owner))];
  expect(owners('2026-09-30')).toEqual(['petri-salmela']);
  expect(owners(LEFT)).toEqual(['sanna-rintala']);
  const reviewers = (day: string) => [
    ...new Set(
      calendarOf({ portfolio, asOf: day })
        .filter(({ entered }) => entered.kind === 'review')
        .flatMap(({ people }) => people),
    ),
  ];
  expect([reviewers('2026-09-30'), reviewers(LEFT)]).toEqual([['petri-salmela'], ['sanna-rintala']]);
});
