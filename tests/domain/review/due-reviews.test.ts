import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { addQuarters, firstDayOf, quartersFrom } from '#domain/calendar/quarters.ts';
import { reviewMissing } from '#domain/checks/review-missing.ts';
import { reviewWithoutJudgement } from '#domain/checks/review-without-judgement.ts';
import {
  lastQuarterToReview,
  missingReviews,
  outOfTurn,
  reviewDuties,
  reviewedInRhythm,
  reviewsOutOfTurn,
} from '#domain/review/due-reviews.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const ASOF = '2026-09-18';
const YEAR = { firstMonth: 1, namedBy: 'start' } as const;
const everyMonths = (reviewEveryMonths: number) => ({ segments: { 'key-accounts': { reviewEveryMonths } } });
const named = (duties: readonly { account?: { id: string } | undefined; segment?: { id: string } | undefined }[]) =>
  duties.map(({ account, segment }) => (account ?? segment)?.id);

describe('the rhythm of reviews', () => {
  test('asks for each account of a segment with account plans, and once for a segment with sales plans', () => {
    const portfolio = kaarnavesi({
      segments: {
        'key-accounts': { reviewEveryMonths: 3 },
        'named-accounts': { reviewEveryMonths: 3, planType: 'sales' },
        others: {},
      },
      accounts: { 'havulinna-paper': {}, 'ojskog-timber': { segment: 'others' } },
      salesPlans: {
        south: {
          segment: 'named-accounts',
          customers: [
            { id: 'kivikko-bakery', name: 'Kivikko Bakery' },
            { id: 'lempola-heat', name: 'Lempola Heat', segment: 'key-accounts' },
          ],
        },
      },
    });
    expect(named(reviewedInRhythm(portfolio))).toEqual(['havulinna-paper', 'named-accounts']);
  });

  test('rests for the whole rhythm after a review, however long that is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 8 }), (months, held) => {
        const first = '2024-Q1';
        const quarter = addQuarters(first, held);
        const portfolio = kaarnavesi({
          ...everyMonths(months),
          accounts: { 'havulinna-paper': {} },
          reviews: { [`${quarter}/havulinna-paper`]: { on: firstDayOf(quarter, YEAR) } },
        });
        const due = quartersFrom(quarter, addQuarters(quarter, 12)).filter(
          (each) => reviewDuties(portfolio, each, '2030-01-01').length > 0,
        );
        // Due in its own quarter, where it is held, then again when the rhythm has gone by, and from then on until one
        // is held.
        const rhythm = Math.max(1, Math.floor(months / 3));
        expect(due).toEqual([quarter, ...quartersFrom(addQuarters(quarter, rhythm), addQuarters(quarter, 12))]);
      }),
      { numRuns: 60 },
    );
  });

  test('a review is held from its own day on, in whatever order the files are read', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['2025-Q4', '2026-Q1', '2026-Q2'], { minLength: 3 }),
        fc.integer({ min: 0, max: 400 }),
        (quarters, days) => {
          const reviews = Object.fromEntries(
            quarters.map((quarter) => [
              `${quarter}/havulinna-paper`,
              { on: firstDayOf(addQuarters(quarter, 1), YEAR) },
            ]),
          );
          const portfolio = kaarnavesi({ ...everyMonths(3), accounts: { 'havulinna-paper': {} }, reviews });
          const asOf = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
          for (const quarter of quarters) {
            const [duty] = reviewDuties(portfolio, quarter, asOf);
            expect(duty?.held?.quarter).toBe(firstDayOf(addQuarters(quarter, 1), YEAR) <= asOf ? quarter : undefined);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a quarter should be reviewed by the day on which it is to be sealed', () => {
    const portfolio = kaarnavesi({});
    expect(lastQuarterToReview(portfolio, '2026-07-09')).toBe('2026-Q1');
    expect(lastQuarterToReview(portfolio, '2026-07-10')).toBe('2026-Q2');
  });
});

describe('a missing review', () => {
  const company = (reviews: Told['reviews'], own = {}) =>
    kaarnavesi({ ...everyMonths(3), accounts: { 'havulinna-paper': own }, ...(reviews ? { reviews } : {}) });

  test('is that of the newest quarter past its day', () => {
    expect(missingReviews(company({ '2026-Q1/havulinna-paper': { on: '2026-04-02' } }), ASOF)).toMatchObject([
      { quarter: '2026-Q2', due: '2026-07-09' },
    ]);
    expect(missingReviews(company({ '2026-Q2/havulinna-paper': {} }), ASOF)).toEqual([]);
  });

  test('is missing still when it has been begun and nobody has written a judgement; nothing in it counts', () => {
    const begun = company({
      '2026-Q2/havulinna-paper': {
        judgement: undefined,
        trust: { score: 5 },
        decisions: [{ id: 'd1', decision: 'A second pilot', owner: 'petri-salmela', due: '2026-Q3' }],
      },
    });
    expect(missingReviews(begun, ASOF)).toHaveLength(1);
    expect([begun.reviews, begun.begunReviews.map(({ id }) => id)]).toEqual([[], ['2026-Q2/havulinna-paper']]);
    expect(begun.accountById.get('havulinna-paper')?.trust).toEqual([]);
    expect(reviewWithoutJudgement(openBook(begun, ASOF))).toMatchObject([
      {
        account: 'havulinna-paper',
        owner: 'petri-salmela',
        place: { file: 'reviews/2026-Q2/havulinna-paper.mdx' },
        facts: { quarter: '2026-Q2' },
      },
    ]);
    expect(reviewWithoutJudgement(openBook(begun, '2026-07-01'))).toEqual([]);
  });

  test('is made up for by the review of a later quarter, and not by one held out of turn', () => {
    expect(missingReviews(company({ '2026-Q3/havulinna-paper': { on: '2026-09-17' } }), ASOF)).toEqual([]);
    const changes = [{ id: 'c1', on: '2026-06-01', what: 'Procurement moves to the mill.', touches: [] }];
    expect(missingReviews(company({ '2026-Q2/havulinna-paper': { change: 'c1' } }, { changes }), ASOF)).toHaveLength(1);
  });
});

describe('a review out of turn', () => {
  const retires = { id: 'c1', on: '2026-10-31', knownOn: '2026-08-24', what: 'Mill manager retires.', touches: [] };
  const company = (own: object, reviews: Told['reviews'] = {}) =>
    kaarnavesi({
      ...everyMonths(3),
      accounts: { 'havulinna-paper': own },
      reviews: { '2026-Q2/havulinna-paper': {}, ...reviews },
    });

  test('is due within the days that the company sets, from the day a change was heard of', () => {
    expect(reviewsOutOfTurn(company({ changes: [retires] }), ASOF)).toMatchObject([
      { since: '2026-08-24', due: '2026-09-23', occasion: { change: { id: 'c1' } } },
    ]);
    expect(reviewsOutOfTurn(company({ changes: [retires] }), '2026-08-23')).toEqual([]);
  });

  test('is answered by any review from that day on, and by none before it', () => {
    expect(
      reviewsOutOfTurn(
        company(
          { changes: [retires] },
          { '2026-Q3/havulinna-paper-manager': { of: 'havulinna-paper', on: '2026-08-24', change: 'c1' } },
        ),
        ASOF,
      ),
    ).toEqual([]);
    expect(
      reviewsOutOfTurn(company({ changes: [retires] }, { '2026-Q3/havulinna-paper': { on: '2026-08-23' } }), ASOF),
    ).toHaveLength(1);
  });

  test('is due when somebody new decides, and not for others who are new', () => {
    const person = (roles: ['decision-maker'] | ['user']) => ({
      people: [{ id: 'kaisa-ruuska', name: 'Kaisa Ruuska', roles, since: '2026-09-01' }],
    });
    expect(reviewsOutOfTurn(company(person(['decision-maker'])), ASOF)).toMatchObject([
      { due: '2026-10-01', occasion: { newDecider: { id: 'kaisa-ruuska' } } },
    ]);
    expect(reviewsOutOfTurn(company(person(['user'])), ASOF)).toEqual([]);
  });

  test('is due on the very day on which somebody is known to decide, and not before', () => {
    const begins = (day: string) =>
      reviewsOutOfTurn(
        company({ people: [{ id: 'kaisa', name: 'Kaisa', roles: ['decision-maker'], since: ASOF }] }),
        day,
      ).length;
    expect(['2026-09-17', ASOF].map(begins)).toEqual([0, 1]);
    const always = company({ people: [{ id: 'kaisa', name: 'Kaisa', roles: ['decision-maker'] }] });
    expect(reviewsOutOfTurn(always, ASOF)).toEqual([]);
  });

  test('is asked of a customer that has a plan and a rhythm of its own, and of no other', () => {
    const asked = (told: Told, id = 'havulinna-paper') => {
      const portfolio = kaarnavesi(told);
      return outOfTurn(portfolio.accountById.get(id)!, portfolio, ASOF).length;
    };
    const own = { changes: [retires] };
    expect(asked({ ...everyMonths(3), accounts: { 'havulinna-paper': own } })).toBe(1);
    const lost = { ...own, status: 'lost' as const, until: ASOF };
    expect(asked({ ...everyMonths(3), accounts: { 'havulinna-paper': lost } })).toBe(0);
    expect(asked({ accounts: { 'havulinna-paper': own } })).toBe(0);
    const sales = { 'key-accounts': { reviewEveryMonths: 3, planType: 'sales' as const } };
    expect(asked({ segments: sales, accounts: { 'havulinna-paper': own } })).toBe(0);
    const decider = { id: 'kaisa', name: 'Kaisa', roles: ['decision-maker' as const], since: '2026-09-01' };
    const row = { id: 'kivikko-bakery', name: 'Kivikko', people: [decider] };
    const salesPlans = { south: { customers: [row] } };
    expect(asked({ ...everyMonths(3), salesPlans }, 'kivikko-bakery')).toBe(0);
  });

  test('is told soonest first; of one day by the customer', () => {
    const known = (id: string, knownOn: string) => ({ ...retires, id, knownOn });
    const portfolio = kaarnavesi({
      ...everyMonths(3),
      accounts: {
        b: { changes: [known('c2', '2026-08-24'), known('c1', '2026-08-20')] },
        a: { changes: [known('c3', '2026-08-24')] },
        c: { changes: [known('c4', '2026-08-01')] },
      },
    });
    const told = reviewsOutOfTurn(portfolio, ASOF).map(({ account, occasion }) => [account.id, occasion.change?.id]);
    expect(told).toEqual([
      ['c', 'c4'],
      ['b', 'c1'],
      ['a', 'c3'],
      ['b', 'c2'],
    ]);
    const [, b] = portfolio.accounts;
    expect(outOfTurn(b!, portfolio, ASOF).map(({ occasion }) => occasion.change?.id)).toEqual(['c1', 'c2']);
  });

  test('becomes a red flag after its day, beside which the account is not named again', () => {
    const flags = (asOf: string, reviews?: Told['reviews']) =>
      reviewMissing(openBook(company({ changes: [retires, { ...retires, id: 'c2' }] }, reviews), asOf));
    expect(flags('2026-09-23')).toEqual([]);
    expect(flags('2026-09-24')).toMatchObject([
      { severity: 'high', due: '2026-09-23', facts: { change: 'Mill manager retires.', days: 1 } },
    ]);
    // Ten days into the next quarter the quarterly review is missing too; one flag speaks for both.
    expect(flags('2026-10-11')).toMatchObject([{ facts: { quarter: '2026-Q3' } }]);
  });
});
