import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { groupsOf } from '#domain/budget/groups.ts';
import { organisationOf, partIn, partsAt } from '#domain/budget/organisation.ts';
import { organisationQuarter } from '#domain/budget/organisation-quarter.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { companyTarget } from '#domain/budget/targets.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { kaarnavesi } from '../../sample-company/company.ts';
import { companyOf, madeUpCompanies } from '../arbitrary-portfolio.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const line = (sales: Record<string, number>) => ({ confidence: 'secure' as const, sales });
const mills = {
  id: 'mills',
  name: 'Mills and mines',
  people: [
    { id: 'petri-salmela', name: 'Petri Salmela', targets: { [Q]: 500_000 } },
    { id: 'veera-hietala', name: 'Veera Hietala', targets: { [Q]: 200_000 } },
  ],
};

function companyIn(told: Parameters<typeof kaarnavesi>[0]) {
  const book = openBook(kaarnavesi(told), AS_OF);
  return organisationQuarter(organisationOf(book.portfolio), Q, book);
}

test('what a unit has been given and its teams have not is unallocated', () => {
  const company = companyIn({
    company: { targets: { [Q]: 1_000_000 } },
    units: { process: { targets: { [Q]: 800_000 }, teams: [mills] } },
    accounts: { 'havulinna-paper': { budget: [line({ [Q]: 480_000 })] } },
  });
  expect(
    [company, company.parts[0], company.parts[0]?.parts[0]].map((part) => [
      part?.part.id,
      part?.target.amount,
      part?.unallocated,
    ]),
  ).toEqual([
    ['company', 100_000_000, 20_000_000],
    ['process', 80_000_000, 10_000_000],
    // A team without a target of its own has its people's: nothing of it is left over.
    ['mills', 70_000_000, 0],
  ]);
});

test('people may be given more than their team: the unallocated target is then negative', () => {
  const company = companyIn({ units: { process: { teams: [{ ...mills, targets: { [Q]: 650_000 } }] } } });
  expect(company.parts[0]?.parts[0]?.unallocated).toBe(-5_000_000);
});

test('a company whose segments have no targets has its units’', () => {
  const company = companyIn({
    units: { process: { targets: { [Q]: 800_000 }, teams: [mills] } },
    accounts: { 'havulinna-paper': { budget: [line({ [Q]: 480_000 })] } },
  });
  expect({ target: company.figures.target, gap: company.gap, unallocated: company.unallocated }).toEqual({
    target: 80_000_000,
    gap: -32_000_000,
    unallocated: 0,
  });
});

test('last year’s actual of a salesperson is that of the accounts kept today', () => {
  const company = companyIn({
    units: { process: { teams: [mills] } },
    accounts: { 'havulinna-paper': { budget: [line({ [Q]: 480_000 })] }, 'lounatuuli-power': { kam: 'veera-hietala' } },
    sales: [
      ['havulinna-paper', '2025-08', 40_000_000],
      ['havulinna-paper', '2026-08', 41_000_000],
      ['lounatuuli-power', '2025-07', 5_000_000],
    ],
  });
  expect(company.parts[0]?.parts[0]?.parts.map(({ part, priorYear }) => [part.id, priorYear.amount])).toEqual([
    ['petri-salmela', 40_000_000],
    ['veera-hietala', 5_000_000],
  ]);
});

test('a subsidiary of a subsidiary is in the group of the account on top', () => {
  const portfolio = kaarnavesi({
    accounts: {
      'norrvik-energi': {},
      'lounatuuli-power': { parent: 'norrvik-energi' },
      'lounatuuli-north': { parent: 'lounatuuli-power' },
      'havulinna-paper': {},
    },
  });
  expect(groupsOf(portfolio).map(({ parent, accounts }) => [parent.id, accounts.map(({ id }) => id)])).toEqual([
    ['norrvik-energi', ['lounatuuli-north', 'lounatuuli-power', 'norrvik-energi']],
  ]);
});

describe('in any company', () => {
  test('no account and no new-customer plan is counted twice or left out on the way to the company', () => {
    fc.assert(
      fc.property(madeUpCompanies, (madeUp) => {
        const portfolio = companyOf(madeUp);
        const company = organisationOf(portfolio);
        const everyone = plannedIn(portfolio)
          .map(({ id }) => id)
          .sort();
        const underPeople = partsAt('person', company).flatMap((part) => plannedIn(part).map(({ id }) => id));
        expect(underPeople.sort()).toEqual(everyone);
        expect(
          partsAt('unit', company)
            .flatMap((part) => plannedIn(part).map(({ id }) => id))
            .sort(),
        ).toEqual(everyone);
        const inGroups = groupsOf(portfolio).flatMap(({ accounts }) => accounts);
        expect(new Set(inGroups).size).toBe(inGroups.length);
      }),
      { numRuns: 250 },
    );
  });

  test('organisation and segments are views of one company target, one budget, one forecast and one actual', () => {
    fc.assert(
      fc.property(madeUpCompanies, (madeUp) => {
        const book = openBook(companyOf(madeUp), AS_OF);
        for (const quarter of book.quarters) {
          const { target, figures, gap } = organisationQuarter(organisationOf(book.portfolio), quarter, book);
          const company = companyQuarter(quarter, book);
          expect({ target: target.amount, figures, gap }).toEqual({
            target: company.target.amount,
            figures: company.figures,
            gap: company.gap,
          });
        }
      }),
      { numRuns: 250 },
    );
  });
});

test('each part of the organisation knows where it stands in its file', () => {
  const { portfolio } = openBook(
    kaarnavesi({
      units: {
        process: {
          people: [{ id: 'sanna-rintala', name: 'Sanna Rintala' }],
          teams: [{ id: 'mines', name: 'Mines', people: [] }, mills],
        },
      },
    }),
    AS_OF,
  );
  const ways: Record<string, string> = {};
  const walk = (part: ReturnType<typeof organisationOf>) => {
    ways[part.id] = `${part.source.file} ${part.base.join('.')}`.trim();
    part.parts.forEach(walk);
  };
  walk(organisationOf(portfolio));
  expect(ways).toEqual({
    company: 'company.yaml',
    process: 'team/process.yaml',
    mines: 'team/process.yaml teams.0',
    mills: 'team/process.yaml teams.1',
    'petri-salmela': 'team/process.yaml teams.1.people.0',
    'veera-hietala': 'team/process.yaml teams.1.people.1',
    'sanna-rintala': 'team/process.yaml people.0',
  });
});

test('a place that the organisation does not have is named', () => {
  const book = openBook(kaarnavesi({}), AS_OF);
  expect(() => partIn({ level: 'unit', id: 'nowhere' }, Q, book)).toThrow(
    'Expected the unit nowhere in the organisation of 2026-Q3, found none.',
  );
});

describe('a company without a target of its own, where some budgets are covered by none', () => {
  const segments = { 'key-accounts': {}, others: { name: 'Others' } };
  const accounts = {
    'havulinna-paper': { budget: [line({ [Q]: 400 })] },
    'kuparkorpi-mining': { segment: 'others', kam: 'sanna-rintala', budget: [line({ [Q]: 100 })] },
  };
  const people = (targets: Record<string, number>) => ({
    process: {
      people: [
        { id: 'petri-salmela', name: 'P', targets },
        { id: 'sanna-rintala', name: 'S' },
      ],
    },
  });
  const targetOf = (told: Parameters<typeof kaarnavesi>[0]) =>
    companyTarget(Q, openBook(kaarnavesi({ segments, accounts, ...told }), AS_OF)).amount;

  test('has the sum of its segments, where its units have none', () => {
    const told = { segments: { ...segments, 'key-accounts': { targets: { [Q]: 500 } } } };
    expect(targetOf(told)).toBe(50_000);
  });

  test('has the sum of its units, where its segments have none', () => {
    expect(targetOf({ units: people({ [Q]: 300 }) })).toBe(30_000);
  });

  test('has that of its segments before that of its units', () => {
    const told = { segments: { ...segments, 'key-accounts': { targets: { [Q]: 500 } } } };
    expect(targetOf({ ...told, units: people({ [Q]: 300 }) })).toBe(50_000);
  });
});
