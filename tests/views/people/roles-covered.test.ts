import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { rolesCovered } from '#domain/people/roles-covered.ts';
import { ATTITUDES, INFLUENCES, ROLES } from '#domain/plan/vocabulary.ts';
import { rolesCoveredPage } from '#views/people/roles-covered.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const ASKS = { 'key-accounts': { required: ['people' as const] } };

const EERO = { id: 'eero', name: 'Eero Kallas', roles: ['decision-maker' as const], influence: 'medium' as const };
const KAISA = { id: 'kaisa', name: 'Kaisa Ruuska', roles: ['decision-maker' as const], influence: 'high' as const };

function pageOf(accounts: NonNullable<Told['accounts']>, segments: Told['segments'] = ASKS) {
  const portfolio = kaarnavesi({ segments, accounts });
  return rolesCoveredPage(siteOf(portfolio, AS_OF, { flags: judge(openBook(portfolio, AS_OF)) }));
}

const cellsOf = (page: ReturnType<typeof pageOf>, at = 0) =>
  page.rows[at]?.cells.map(
    ({ holders, more, nobody }) =>
      nobody ?? [...holders.map(({ said, isInfluential }) => `${said}${isInfluential ? ' *' : ''}`), more].join('; '),
  );

test('a cell holds those who have the role, the most influential first; who holds two stands in both', () => {
  const page = pageOf({
    'havulinna-paper': {
      people: [
        EERO,
        { ...KAISA, attitude: 'growth', asOf: '2026-09-01', basis: 'Asked for the pilot' },
        { id: 'sini', name: 'Sini Karppinen', roles: ['user', 'coach'] },
      ],
      openQuestions: [
        {
          question: 'Who signs for the laboratory?',
          role: 'technical-influencer',
          owner: 'petri-salmela',
          due: '2026-10-01',
        },
      ],
    },
  });
  expect(page.heads).toEqual(['Decision maker', 'User', 'Technical influencer', 'Economic influencer', 'Coach']);
  expect(cellsOf(page)).toEqual([
    'Kaisa Ruuska: Growth, influence High *; Eero Kallas: Unknown, influence Medium; 0',
    'Sini Karppinen: Unknown, influence not set; 0',
    'looked-for',
    'flagged',
    'Sini Karppinen: Unknown, influence not set; 0',
  ]);
  expect(page.rows[0]).toMatchObject({ covered: 2, of: 4, segment: 'A' });
  expect([page.complete, page.plans]).toEqual([0, 1]);
});

test('a coach is not asked for, and nobody is flagged in a plan too new for anything to be missing', () => {
  const covered = pageOf({ 'havulinna-paper': { people: [EERO] } });
  expect(cellsOf(covered)).toEqual([
    'Eero Kallas: Unknown, influence Medium; 0',
    'flagged',
    'flagged',
    'flagged',
    'none',
  ]);
  expect(cellsOf(pageOf({ 'havulinna-paper': { since: '2026-09-01', people: [EERO] } }))?.slice(1)).toEqual(
    Array.from({ length: 4 }, () => 'none'),
  );
});

test('three have room in a cell, the others are counted; the plan that knows the fewest roles stands first', () => {
  const page = pageOf({
    'havulinna-paper': { people: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...EERO, id, name: id })) },
    'meritar-foods': { name: 'Meritar Foods' },
  });
  expect(page.rows.map(({ account, covered }) => [account.text, covered])).toEqual([
    ['Meritar Foods', 0],
    ['Havulinna Paper', 1],
  ]);
  expect(page.rows[1]?.cells[0]).toMatchObject({ more: 2 });
});

test('a segment that asks for no people, and a customer of a sales plan, have no row', () => {
  expect(pageOf({ 'havulinna-paper': { people: [EERO] } }, { 'key-accounts': {} }).plans).toBe(0);
  const portfolio = kaarnavesi({
    segments: ASKS,
    salesPlans: { south: { customers: [{ id: 'laundry', name: 'Laundry' }] } },
  });
  expect(rolesCovered({ portfolio, asOf: AS_OF })).toEqual([]);
});

test('whoever is there and has a role stands in its cell once, and the roles covered are those with somebody in them', () => {
  const person = fc.record({
    roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 }),
    influence: fc.option(fc.constantFrom(...INFLUENCES), { nil: undefined }),
    attitude: fc.constantFrom(...ATTITUDES),
    until: fc.constantFrom(undefined, '2026-05-01', '2026-12-31'),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 8 }), (people) => {
      const [plan] = rolesCovered({
        asOf: AS_OF,
        portfolio: kaarnavesi({
          segments: ASKS,
          accounts: {
            'havulinna-paper': { people: people.map((one, at) => ({ ...one, id: `p${at}`, name: `P${at}` })) },
          },
        }),
      });
      const there = people.filter(({ until }) => until !== '2026-05-01');
      for (const { role, holders } of plan?.roles ?? []) {
        expect(holders.length).toBe(there.filter(({ roles }) => roles.includes(role)).length);
        const ranks = holders.map(({ influence }) => (influence ? INFLUENCES.indexOf(influence) : INFLUENCES.length));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }
      const asked = ROLES.filter((role) => role !== 'coach');
      expect(plan?.demanded).toBe(asked.length);
      expect(plan?.covered).toBe(asked.filter((role) => there.some(({ roles }) => roles.includes(role))).length);
    }),
  );
});
