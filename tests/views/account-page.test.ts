import { describe, expect, test } from 'vitest';
import { positionAt } from '#domain/place.ts';
import { placesOf } from '../places.ts';
import { bodyOf, type BodyPart } from '#views/text/body.ts';
import { agesOf } from '#views/account/ages.ts';
import { accountQuarters, budgetOf, quarterRowsOf } from '#views/account/budget.ts';
import { customerFiguresOf, factsOf } from '#views/account/facts.ts';
import { promisesOf } from '#views/account/follow-up.ts';
import { peopleOf } from '#views/account/people.ts';
import { sectionOf } from '#views/account/sections.ts';
import { actionsOf, nextActionsOf } from '#views/account/work.ts';
import { accountQuarterPages } from '#views/quarters/quarter-links.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
type Plan = NonNullable<Told['accounts']>[string];

function havulinna(plan: Plan, more: Omit<Told, 'accounts'> = {}, language: 'en' | 'fi' = 'en') {
  const portfolio = kaarnavesi({ ...more, accounts: { 'havulinna-paper': plan } });
  const account = portfolio.accounts[0];
  if (!account) throw new Error('Expected Havulinna Paper, got nothing.');
  return { site: siteOf(portfolio, AS_OF, { language }), account };
}

const person = (id: string, name: string, more = {}) => ({ id, name, ...more });

test('what we know of people is as old as the oldest judgement, feedback as young as the newest', () => {
  const { site, account } = havulinna({
    people: [
      person('mikael-storm', 'Mikael Storm', { attitude: 'growth', asOf: '2026-07-20' }),
      person('antti-pohjola', 'Antti Pohjola', { attitude: 'growth', asOf: '2026-09-09' }),
    ],
    feedback: [
      { on: '2026-06-02', by: 'Technical manager', said: 'Good.' },
      { on: '2026-08-18', by: 'Production manager', said: 'Late.' },
    ],
  });
  const days = Object.fromEntries(agesOf(site, account).map((age) => [age.name, age.days]));
  expect(days).toMatchObject({ People: 60, Feedback: 31, Facts: undefined });
});

test('the operating margin and its change are computed from the years that are written', () => {
  const { site, account } = havulinna({
    finances: [
      { year: 2025, netSales: 400_000_000, operatingResult: 40_000_000, source: 'Annual report', asOf: '2026-02-16' },
      { year: 2024, netSales: 500_000_000, operatingResult: 25_000_000, source: 'Annual report', asOf: '2026-02-16' },
    ],
  });
  const figures = customerFiguresOf(site, account);
  expect(figures?.years).toEqual(['2024', '2025']);
  expect(figures?.rows.find((row) => row.name === 'Operating margin')?.cells).toEqual(['5.0%', '10.0%']);
  expect(figures?.trend).toBe('2025: net sales −20.0%, margin +5.0 points.');
});

test('our sales of a year stand beside the customer’s figures once all four quarters are over and invoiced', () => {
  const months = ['2024-02', '2024-05', '2024-08', '2024-11', '2025-02', '2025-05', '2025-08', '2026-02'];
  const portfolio = kaarnavesi({
    accounts: {
      'havulinna-paper': {
        finances: [2024, 2025, 2026].map((year) => ({
          year,
          netSales: 400_000_000,
          source: 'Annual report',
          asOf: '2026-02-16',
        })),
      },
    },
    sales: months.map((month) => ['havulinna-paper', month, 50_000_000] as const),
  });
  const figures = customerFiguresOf(
    siteOf(portfolio, '2026-09-18'),
    portfolio.accounts[0] ?? expect.unreachable('the company has an account'),
  );
  expect(figures?.rows.find(({ name }) => name === 'Our sales to them')?.cells).toEqual(['2.0', '–', '–']);
});

test('a person listens to those who influence them, and reports to whom the plan says', () => {
  const { site, account } = havulinna({
    people: [
      person('eero-kallas', 'Eero Kallas'),
      person('sini-karppinen', 'Sini Karppinen', { reportsTo: 'eero-kallas', influences: ['eero-kallas'] }),
    ],
  });
  const [eero, sini] = peopleOf(site, account).people;
  expect(eero?.listensTo).toEqual([{ text: 'S. Karppinen', href: '/accounts/havulinna-paper/#person-sini-karppinen' }]);
  expect(sini?.reportsTo?.text).toBe('E. Kallas');
});

test('a role that nobody holds is counted as 0, and a coach is not demanded', () => {
  const { site, account } = havulinna({
    people: [person('eero-kallas', 'Eero Kallas', { roles: ['decision-maker'] })],
  });
  expect(peopleOf(site, account).roles.map((role) => `${role.name} ${role.holders.length}`)).toEqual([
    'Decision maker 1',
    'User 0',
    'Technical influencer 0',
    'Economic influencer 0',
  ]);
});

test('actions stand in the order in which they are due, a month by its last day; closed ones are not next', () => {
  const action = (id: string, due: string, stage: 'planned' | 'done' = 'planned') => ({
    id,
    action: id,
    owner: 'petri-salmela',
    due,
    stage,
  });
  const { site, account } = havulinna({
    actions: [
      action('a1', '2026-10'),
      action('a2', '2026-10-06'),
      action('a3', '2026-09-01', 'done'),
      action('a4', '2026-09-10'),
    ],
  });
  expect(actionsOf(site, account).map((row) => row.id)).toEqual(['A3', 'A4', 'A2', 'A1']);
  expect(nextActionsOf(site, account, 2).map((row) => [row.id, row.isOverdue])).toEqual([
    ['A4', true],
    ['A2', false],
  ]);
});

test('a promise past its day is late; a kept one says when', () => {
  const promise = { promise: 'Figures by Friday', to: 'eero-kallas', by: 'petri-salmela' };
  const { site, account } = havulinna({
    people: [person('eero-kallas', 'Eero Kallas')],
    promises: [
      { ...promise, due: '2026-09-04', keptOn: '2026-09-03' },
      { ...promise, due: '2026-09-10' },
    ],
  });
  expect(promisesOf(site, account).map((row) => row.outcome)).toEqual(['Past its day', 'Kept 3 Sep']);
});

test('a budget line keeps its quarters apart: one that is not set is a dash, 0 is 0', () => {
  const { site, account } = havulinna({
    budget: [{ id: 'l1', confidence: 'secure', sales: { '2026-Q3': 210_000, '2026-Q4': 0 } }],
  });
  expect(budgetOf(site, account).lines[0]?.cells).toEqual(['210', '0', '–', '–', '–', '–']);
});

test('quarters reach from the first figure to the end of the horizon', () => {
  const { site, account } = havulinna({ targets: { '2026-Q2': 470_000 } });
  expect(accountQuarters(site, account)).toEqual([
    '2026-Q2',
    '2026-Q3',
    '2026-Q4',
    '2027-Q1',
    '2027-Q2',
    '2027-Q3',
    '2027-Q4',
  ]);
});

describe('a quarter after the next', () => {
  const hrefs = (own: Parameters<typeof havulinna>[0]) => {
    const { site, account } = havulinna(own);
    return {
      rows: quarterRowsOf(site, account).flatMap(({ quarter, href }) => (href === undefined ? [] : [quarter])),
      pages: accountQuarterPages(site).flatMap((one) => (one.account === account.id ? [one.quarter] : [])),
    };
  };
  const near = ['2026-Q3', '2026-Q4'];
  const both = (quarters: readonly string[]) => ({ rows: [...quarters].reverse(), pages: quarters });

  test('has no page of its own while the plan says no more of it than its budget', () => {
    expect(hrefs({ budget: [{ id: 'l1', confidence: 'secure', sales: { '2027-Q2': 10_000 } }] })).toEqual(both(near));
  });

  test.each([
    [
      'an action is due in it',
      { actions: [{ id: 'a1', action: 'Visit', owner: 'petri-salmela', stage: 'planned', due: '2027-06-30' }] },
    ],
    ['it has a forecast', { forecast: [{ madeOn: '2026-09-01', sales: { '2027-Q2': 9_000 } }] }],
    [
      'somebody wrote of it',
      { comments: [{ quarter: '2027-Q2', on: 'gap', comment: 'A new line.', writtenOn: '2026-09-01' }] },
    ],
  ] as const)('has one as soon as %s', (_, own) => {
    expect(hrefs(own as never)).toEqual(both([...near, '2027-Q2']));
  });
});

test('a section is edited where its block begins in the file', () => {
  const { site, account } = havulinna(
    {},
    { company: { repository: { host: 'github', url: 'https://github.com/kaarnavesi/plans' } } },
  );
  const written = { ...account, source: { ...account.source, places: placesOf({ people: positionAt(98, 1) }) } };
  expect(sectionOf(site, written, 'people').editHref).toBe(
    'https://github.com/kaarnavesi/plans/edit/main/content/accounts/havulinna-paper.mdx#L98',
  );
});

test('a figure in the text is live, with its unit; one that nobody set says so', () => {
  const { site, account } = havulinna({
    targets: { '2026-Q3': 520_000 },
    budget: [{ id: 'l1', confidence: 'secure', sales: { '2026-Q3': 480_000 } }],
  });
  const figure = (of: string) => ({
    component: 'Figure' as const,
    attributes: { of, quarter: '2026-Q3' },
    children: [],
    line: 1,
    column: 1,
  });
  const text = (part: BodyPart | undefined) => (part?.kind === 'figure' ? part.text : undefined);
  const [gap, actual] = bodyOf(site, { ...account, body: [figure('gap'), figure('actual')] });
  expect([text(gap), text(actual)]).toEqual(['−€40k', 'no actual for 2026-Q3']);
});

test('an account without an operating model has the company’s and says the company’s reason; with one, its own', () => {
  const company = { operatingModel: { model: 'mixed' as const, reason: 'Small customers want speed.' } };
  const modelOf = (plan: Plan, language: 'en' | 'fi' = 'en', told: Told['company'] = company) => {
    const { site, account } = havulinna(plan, { company: told }, language);
    return factsOf(site, account).find(({ name }) => name === site.t.account.facts.operatingModel)?.value.text;
  };
  expect(modelOf({})).toBe('Between product and solution. As for the whole company: Small customers want speed.');
  expect(modelOf({}, 'fi')).toContain('Sama kuin koko yrityksellä: Small customers want speed.');
  expect(modelOf({ operatingModel: { model: 'solution', reason: 'The mill buys litres saved.' } })).toBe(
    'Solution selling. The mill buys litres saved.',
  );
  expect(modelOf({}, 'en', {})).toBeUndefined();
});
