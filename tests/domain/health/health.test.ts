import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { coverageOf, plansOf } from '#domain/health/coverage.ts';
import { agedFacts, freshnessByKind, isOver } from '#domain/health/freshness.ts';
import { completenessOf } from '#domain/health/completeness.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { madeUpAccounts, portfolioOf } from '../arbitrary-portfolio.ts';

const AS_OF = '2026-09-18';
const bookOf = (told: Told) => openBook(kaarnavesi(told), AS_OF);
const eero = {
  id: 'eero-kallas',
  name: 'Eero Kallas',
  title: 'Mill manager',
  roles: ['decision-maker' as const],
  influence: 'high' as const,
  attitude: 'growth' as const,
  basis: 'Asked for the second loop.',
  asOf: '2026-08-20',
  counterpart: 'petri-salmela',
};

function missingIn(
  account: NonNullable<Told['accounts']>[string],
  required: NonNullable<NonNullable<Told['segments']>[string]['required']>,
) {
  const book = bookOf({
    segments: { 'key-accounts': { required } },
    accounts: {
      'havulinna-paper': {
        team: [{ person: 'petri-salmela', function: 'sales' }],
        purpose: 'Clean water.',
        ...account,
      },
    },
  });
  const { asked, written, missing } = completenessOf(book.portfolio.accounts[0]!, book);
  return {
    asked,
    written,
    missing: missing.map(({ block, field, of }) => [block, field, ...of].filter(Boolean).join(' ')),
  };
}

describe('completeness', () => {
  test('a block that the segment demands and nobody has begun is missing as a whole', () => {
    expect(missingIn({}, ['needs', 'people'])).toEqual({ asked: 4, written: 2, missing: ['needs', 'people'] });
  });

  test('the fields of a block are named one by one, and who lacks them', () => {
    expect(
      missingIn(
        {
          people: [
            eero,
            { id: 'liisa-aro', name: 'Liisa Aro' },
            { id: 'ari-holm', name: 'Ari Holm', influence: 'low', roles: ['user'], counterpart: 'petri-salmela' },
          ],
        },
        ['people'],
      ),
    ).toEqual({
      asked: 16,
      written: 11,
      missing: [
        'people roles Liisa Aro',
        'people influence Liisa Aro',
        'people attitude Liisa Aro Ari Holm',
        'people counterpart Liisa Aro',
      ],
    });
  });

  test('a budget is asked for every quarter of the rolling horizon', () => {
    expect(
      missingIn({ budget: [{ confidence: 'secure', sales: { 2026: 100_000, '2027-Q1': 0 } as never }] }, ['budget'])
        .missing,
    ).toEqual(['budget sales 2027-Q2 2027-Q3 2027-Q4']);
  });

  test('yearly figures are asked for in the newest year only', () => {
    const year = (of: number, more = {}) => ({
      year: of,
      source: 'Annual report',
      asOf: '2026-04-01',
      netSales: 1_000_000,
      ...more,
    });
    expect(
      missingIn(
        {
          finances: [
            year(2025, { employees: 120, equityRatio: 40, operatingResult: 1, shareOfWallet: 10 }),
            year(2024),
          ],
        },
        ['finances'],
      ).missing,
    ).toEqual([]);
    expect(missingIn({ finances: [year(2024, { employees: 120 }), year(2025)] }, ['finances']).missing).toEqual([
      'finances operatingResult 2025',
      'finances equityRatio 2025',
      'finances employees 2025',
      'finances shareOfWallet 2025',
    ]);
  });

  test('a segment that demands nothing asks a customer of a sales plan for nothing', () => {
    const book = bookOf({
      segments: { 'named-accounts': { planType: 'sales' } },
      accounts: {},
      salesPlans: { south: { segment: 'named-accounts', customers: [{ id: 'karvola-fish', name: 'Karvola Fish' }] } },
    });
    expect(completenessOf(book.portfolio.accounts[0]!, book)).toMatchObject({ asked: 0, written: 0, missing: [] });
  });
});

describe('coverage', () => {
  test('a customer whose segment demands a plan of its own and who has a row only is named', () => {
    const { segments } = coverageOf(
      bookOf({
        accounts: { 'havulinna-paper': {} },
        salesPlans: { south: { customers: [{ id: 'karvola-fish', name: 'Karvola Fish' }] } },
      }),
    );
    expect(
      segments.map(({ ownPlan, inSalesPlan, withoutDemanded }) =>
        [ownPlan, inSalesPlan, withoutDemanded].map((accounts) => accounts.map(({ id }) => id)),
      ),
    ).toEqual([[['havulinna-paper'], ['karvola-fish'], ['karvola-fish']]]);
  });

  test('every customer of any portfolio is in exactly one plan, and in one segment’s count', () => {
    fc.assert(
      fc.property(madeUpAccounts, (accounts) => {
        const book = openBook(portfolioOf(accounts), AS_OF);
        const everyone = book.portfolio.accounts.map(({ id }) => id);
        expect(
          [...plansOf(book.portfolio.accounts).values()]
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(everyone);
        expect(
          coverageOf(book)
            .segments.flatMap(({ ownPlan, inSalesPlan }) => [...ownPlan, ...inSalesPlan])
            .map(({ id }) => id)
            .sort(),
        ).toEqual(everyone);
      }),
      { numRuns: 100 },
    );
  });
});

describe('freshness', () => {
  const book = bookOf({
    segments: { 'key-accounts': { shelfLives: { profile: 100, needs: 200, judgement: 90, feedback: 180 } } },
    accounts: {
      'havulinna-paper': {
        profile: { asOf: '2026-05-01' },
        strategy: { asOf: '2020-01-01' },
        feedback: [{ on: '2026-09-01', by: 'Mill manager', said: 'Good service.' }],
        needs: [{ id: 'n1', need: 'Less fresh water', basis: 'Permit', asOf: '2025-12-01' }],
        people: [eero, { id: 'liisa-aro', name: 'Liisa Aro', attitude: 'trouble', basis: 'Complained of stops.' }],
      },
    },
  });

  test('the furthest past its own shelf life comes first, what was never dated last; without a shelf life nothing ages', () => {
    expect(agedFacts(book).map(({ kind, of, days, limit }) => [kind, of, days, limit])).toEqual([
      ['needs', 'Less fresh water', 291, 200],
      ['profile', undefined, 140, 100],
      ['judgement', 'Eero Kallas', 29, 90],
      ['feedback', undefined, 17, 180],
      ['judgement', 'Liisa Aro', undefined, 90],
    ]);
  });

  test('counted by kind, every fact counts once', () => {
    const facts = agedFacts(book);
    expect(freshnessByKind(facts)).toEqual([
      { kind: 'profile', fresh: 0, over: 1, undated: 0 },
      { kind: 'needs', fresh: 0, over: 1, undated: 0 },
      { kind: 'judgement', fresh: 1, over: 0, undated: 1 },
      { kind: 'feedback', fresh: 1, over: 0, undated: 0 },
    ]);
    expect(facts.filter(isOver).length).toBe(2);
  });
});
