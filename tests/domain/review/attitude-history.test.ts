import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import { ATTITUDES } from '#domain/plan/vocabulary.ts';
import { attitudeMoves, attitudesByQuarter } from '#domain/review/attitude-history.ts';
import { attitudeOn } from '#domain/review/attitudes.ts';
import { peopleOf } from '#views/account/people.ts';
import { attitudesPage } from '#views/people/attitudes.ts';
import { kaarnavesi, siteOf } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const pilot = {
  id: 'a1',
  action: 'Pilot meeting',
  owner: 'petri-salmela',
  due: '2026-08-31',
  stage: 'done' as const,
  closedOn: '2026-08-31',
  effect: {
    relationship: [{ person: 'antti-pohjola', from: 'even-keel' as const, to: 'growth' as const }],
    sales: 'none' as const,
  },
};
const told = {
  accounts: {
    'havulinna-paper': {
      people: [
        {
          id: 'antti-pohjola',
          name: 'Antti Pohjola',
          attitude: 'growth' as const,
          asOf: '2026-09-09',
          basis: 'Asked for closed-loop figures.',
          history: [{ attitude: 'even-keel' as const, asOf: '2026-06-02' }],
        },
        { id: 'kaisa-ruuska', name: 'Kaisa Ruuska', since: '2026-11-01' },
      ],
      actions: [pilot, { ...pilot, id: 'a2', action: 'Spring visit', due: '2026-05-20', closedOn: '2026-05-20' }],
    },
  },
};

test('a move stands with the actions that were closed since the judgement before it', () => {
  const portfolio = kaarnavesi(told);
  expect(
    attitudeMoves(portfolio.accounts[0]!, AS_OF).map(({ from, to, judged, between }) => [
      judged.asOf,
      from,
      to,
      between.map(({ action }) => action),
    ]),
  ).toEqual([
    ['2026-06-02', 'unknown', 'even-keel', ['Spring visit']],
    ['2026-09-09', 'even-keel', 'growth', ['Pilot meeting']],
  ]);
});

test('what was done between two judgements is what was closed after the one and by the day of the other', () => {
  const closed = (closedOn: string | undefined, person = 'antti-pohjola') => ({
    ...pilot,
    id: `a-${closedOn ?? 'open'}-${person}`,
    action: `${closedOn ?? 'open'} ${person}`,
    stage: closedOn === undefined ? ('planned' as const) : ('done' as const),
    closedOn,
    effect: { ...pilot.effect, relationship: [{ ...pilot.effect.relationship[0]!, person }] },
  });
  const both = closed('2026-07-02');
  const { accounts } = kaarnavesi({
    accounts: {
      'havulinna-paper': {
        people: told.accounts['havulinna-paper'].people,
        actions: [
          closed('2026-09-10'),
          closed('2026-09-09'),
          closed('2026-08-01', 'kaisa-ruuska'),
          closed('2026-06-03'),
          closed('2026-06-02'),
          closed(undefined),
          { ...closed('2026-07-01'), effect: undefined },
          {
            ...both,
            effect: {
              ...both.effect,
              relationship: [...closed('2026-07-02', 'kaisa-ruuska').effect.relationship, ...both.effect.relationship],
            },
          },
        ],
      },
    },
  });
  const between = (asOf: string) =>
    attitudeMoves(accounts[0]!, asOf).map(({ judged, between: done }) => [
      judged.asOf,
      done.map(({ closedOn }) => closedOn),
    ]);
  const first = ['2026-06-02', ['2026-06-02']];
  expect(between('2026-09-08')).toEqual([first]);
  expect(between('2026-09-09')).toEqual([first, ['2026-09-09', ['2026-06-03', '2026-07-02', '2026-09-09']]]);
});

test('moves of different people are told in the order of their days', () => {
  const judged = (id: string, asOf: string) => ({ id, name: id, attitude: 'growth' as const, asOf });
  const { accounts } = kaarnavesi({
    accounts: { a: { people: [judged('p1', '2026-07-02'), judged('p2', '2026-07-01'), judged('p3', '2026-07-03')] } },
  });
  expect(attitudeMoves(accounts[0]!, AS_OF).map(({ person }) => person.id)).toEqual(['p2', 'p1', 'p3']);
});

test('somebody who is not in the position yet is not counted', () => {
  const { fiscalYear, accounts } = kaarnavesi(told);
  expect(
    attitudesByQuarter(accounts[0]!.people, ['2026-Q2', '2026-Q3', '2026-Q4'], AS_OF, fiscalYear).map(
      ({ quarter, day, counts }) => [quarter, day, counts.growth, counts['even-keel'], counts.unknown],
    ),
  ).toEqual([
    ['2026-Q2', '2026-06-30', 0, 1, 0],
    ['2026-Q3', AS_OF, 1, 0, 0],
  ]);
});

test('an account shows how each stood at the end of each quarter; the company its newest moves', () => {
  const site = siteOf(kaarnavesi(told), AS_OF);
  const people = peopleOf(site, site.portfolio.accounts[0]!).people;
  expect(people.map(({ name, strip }) => [name, strip.attitudes])).toEqual([
    ['Antti Pohjola', ['unknown', 'unknown', 'unknown', 'even-keel', 'growth']],
    // Not in the position yet: nothing of the quarters before, and how she stands now.
    ['Kaisa Ruuska', [undefined, undefined, undefined, undefined, 'unknown']],
  ]);
  expect(people[0]?.strip.said).toBe(
    'Attitude of Antti Pohjola: 2025-Q3 Unknown, 2025-Q4 Unknown, 2026-Q1 Unknown, 2026-Q2 Even keel, now Growth.',
  );
  expect(people[0]?.was).toBe('was even keel 2 Jun');
  expect(people[0]?.before.map(({ text, on }) => `${text} ${on}`)).toEqual(['Pilot meeting 31 Aug']);
  expect(people[0]?.history[0]?.before.map(({ text, on }) => `${text} ${on}`)).toEqual(['Spring visit 20 May']);
  expect(
    attitudesPage(site).moves.map(({ on, person, between }) => [
      on,
      person.text,
      between.map(({ text, on: day }) => `${text} ${day}`),
    ]),
  ).toEqual([
    ['9 Sep', 'Antti Pohjola', ['Pilot meeting 31 Aug']],
    ['2 Jun', 'Antti Pohjola', ['Spring visit 20 May']],
  ]);
});

test('everybody is counted once in each quarter, and the moves lead from the first attitude to the last', () => {
  const attitude = fc.constantFrom(...ATTITUDES);
  const history = fc
    .uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 5 })
    .chain((days) =>
      fc.tuple(...days.map((day) => attitude.map((one) => ({ attitude: one, asOf: addDays('2025-05-01', day) })))),
    );
  fc.assert(
    fc.property(fc.array(history, { maxLength: 5 }), (histories) => {
      const {
        accounts: [account],
        fiscalYear,
      } = kaarnavesi({
        accounts: {
          'havulinna-paper': {
            people: histories.map((each, at) => ({ id: `p${at}`, name: `Person ${at}`, history: each })),
          },
        },
      });
      for (const { counts } of attitudesByQuarter(
        account!.people,
        ['2025-Q3', '2026-Q1', '2026-Q3'],
        AS_OF,
        fiscalYear,
      )) {
        expect(ATTITUDES.reduce((sum, one) => sum + counts[one], 0)).toBe(histories.length);
      }
      for (const person of account!.people) {
        const moves = attitudeMoves(account!, AS_OF).filter((move) => move.person === person);
        let now: string = 'unknown';
        for (const { from, to } of moves) {
          expect(from).toBe(now);
          expect(to).not.toBe(from);
          now = to;
        }
        expect(now).toBe(attitudeOn(person, AS_OF));
      }
    }),
    { numRuns: 60 },
  );
});
