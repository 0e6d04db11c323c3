import { describe, expect, test } from 'vitest';
import { judge } from '#domain/checks/judge.ts';
import { openBook } from '#domain/budget/figures.ts';
import { personPage } from '#views/team/person.ts';
import { teamPage } from '#views/team/team.ts';
import type { Phrase } from '#words/phrase.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';
import { factOf } from '../problems/fact-of.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const read = (phrase: Phrase) => phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
const line = (sales: number) => ({
  id: 'l1',
  line: 'Filter media',
  confidence: 'secure' as const,
  sales: { [Q]: sales },
});
const action = (id: string, own: object) => ({
  id,
  action: `Water meeting ${id}`,
  owner: 'henna-koivu',
  due: '2026-09-30',
  stage: 'planned' as const,
  ...own,
});
const told: Told = {
  units: {
    process: {
      targets: { [Q]: 700_000 },
      capacity: [{ function: 'service', days: { [Q]: 4, '2026-Q4': 10 } }],
      people: [{ id: 'marja-tuomisto', name: 'Marja Tuomisto', functions: ['management'] }],
      teams: [
        {
          id: 'mills',
          name: 'Mills',
          targets: { [Q]: 600_000 },
          people: [
            {
              id: 'petri-salmela',
              name: 'Petri Salmela',
              title: 'Key account manager',
              functions: ['sales'],
              manager: 'marja-tuomisto',
              targets: { [Q]: 520_000 },
            },
            { id: 'sanna-rintala', name: 'Sanna Rintala', functions: ['sales'] },
          ],
        },
        {
          id: 'service',
          name: 'Service',
          people: [
            { id: 'henna-koivu', name: 'Henna Koivu', functions: ['service', 'technical'] },
            { id: 'noora-peltonen', name: 'Noora Peltonen', functions: ['service'] },
          ],
        },
      ],
    },
  },
  accounts: {
    'havulinna-paper': {
      budget: [line(480_000)],
      team: [
        { person: 'petri-salmela', function: 'sales' },
        { person: 'henna-koivu', function: 'service' },
      ],
      people: [
        {
          id: 'antti-pohjola',
          name: 'Antti Pohjola',
          attitude: 'growth',
          influence: 'high',
          asOf: '2026-09-09',
          counterpart: 'henna-koivu',
        },
        { id: 'outi-valkama', name: 'Outi Valkama', influence: 'high', asOf: '2026-09-09', counterpart: 'henna-koivu' },
        { id: 'eero-kallas', name: 'Eero Kallas', counterpart: 'petri-salmela' },
      ],
      actions: [
        action('a1', { effortDays: 3.5, due: '2026-Q3' }),
        action('a2', { effortDays: 1.2, due: '2026-09-01', stage: 'running' }),
        action('a3', { effortDays: 2, function: 'technical', due: '2026-11' }),
        action('a4', { effortDays: 9, stage: 'idea', due: '2026-10' }),
        action('a5', { effortDays: 1, stage: 'done', due: '2026-08' }),
        action('a6', { due: '2026-12-01' }),
        action('a7', { effortDays: 2, owner: 'noora-peltonen' }),
      ],
      promises: [
        { promise: 'Pilot report', to: 'antti-pohjola', by: 'henna-koivu', due: '2026-09-10' },
        { promise: 'Price list', to: 'antti-pohjola', by: 'henna-koivu', due: '2026-08-10', keptOn: '2026-08-09' },
        { promise: 'Spare pump', to: 'antti-pohjola', by: 'henna-koivu', due: '2026-08-10', brokenOn: '2026-08-20' },
      ],
      openQuestions: [
        { question: 'Who signs?', owner: 'henna-koivu', due: '2026-10-15' },
        { question: 'Who pays?', owner: 'henna-koivu', due: '2026-08-15', answeredOn: '2026-08-14' },
      ],
    },
    'meritar-foods': { name: 'Meritar Foods' },
  },
  segments: { 'key-accounts': { shelfLives: { judgement: 90 } } },
};
const portfolio = kaarnavesi(told);
const site = siteOf(portfolio, AS_OF, { flags: judge(openBook(portfolio, AS_OF)) });
const pageOf = (id: string) => personPage(site, portfolio.members.get(id)!);

describe('the page of one person', () => {
  test('their target stands against what their accounts add up to', () => {
    const petri = pageOf('petri-salmela');
    expect(read(petri.lede)).toBe('2 accounts add up to €480k in 2026-Q3. The gap is not set: one has no budget.');
    expect([petri.total.target, petri.total.budget, petri.total.gap, petri.withoutBudget]).toEqual([
      '520',
      '480',
      '–',
      1,
    ]);
    expect([petri.team, petri.manager?.text, pageOf('marja-tuomisto').reports.map(({ text }) => text)]).toEqual([
      'Mills',
      'Marja Tuomisto',
      ['Petri Salmela'],
    ]);
  });

  test('who keeps no plan has no figures, and the teams they work in', () => {
    const henna = pageOf('henna-koivu');
    expect([read(henna.lede), henna.figure]).toEqual(['Owns no plan; works on the accounts of others.', undefined]);
    expect(henna.teams).toEqual([
      {
        account: { text: 'Havulinna Paper', href: '/accounts/havulinna-paper/' },
        function: 'Service',
        kam: { text: 'Petri Salmela', href: '/team/petri-salmela/' },
      },
    ]);
    expect(pageOf('petri-salmela').teams).toEqual([]);
  });

  test('open actions come by due day, late ones first and said so', () => {
    expect(pageOf('henna-koivu').actions.map(({ what, isLate }) => `${what.text} ${isLate}`)).toEqual([
      'Water meeting a2 true',
      'Water meeting a1 false',
      'Water meeting a4 false',
      'Water meeting a3 false',
      'Water meeting a6 false',
    ]);
  });

  test('the load is what is due in the quarter, done or not, in days of the function against the unit’s capacity; ideas take nothing', () => {
    const load = pageOf('henna-koivu').load!;
    expect(load.quarters).toEqual(['2026-Q3', '2026-Q4']);
    expect(load.groups[0]).toEqual({
      name: 'Service',
      own: ['5.7', '0'],
      unit: ['7.7', '0'],
      capacity: ['4', '10'],
      share: [
        { text: '192.5%', isOver: true },
        { text: '0.0%', isOver: false },
      ],
    });
    expect(load.groups[1]).toMatchObject({
      name: 'Technical',
      own: ['0', '2'],
      capacity: ['–', '–'],
      share: [
        { text: '–', isOver: false },
        { text: '–', isOver: false },
      ],
    });
    expect(load.withoutDays).toBe(1);
  });

  test('the load that a person sees is the one that the rule of capacity judges', () => {
    const flag = site.flags.find(({ rule }) => rule === 'capacity-exceeded');
    expect([factOf(flag, 'needs'), factOf(flag, 'has')]).toEqual([7.7, 4]);
  });

  test('counterparts carry the age of the judgement; nobody judged has none', () => {
    expect(
      pageOf('henna-koivu').counterparts.map(({ person, attitude, age }) => [person.text, attitude, age.days]),
    ).toEqual([
      ['Antti Pohjola', 'growth', 9],
      ['Outi Valkama', 'unknown', undefined],
    ]);
  });

  test('kept and broken promises and answered questions no longer wait', () => {
    const { promises, questions } = pageOf('henna-koivu');
    expect(promises.map(({ what, isLate, to }) => [what.text, isLate, to.text])).toEqual([
      ['Pilot report', true, 'Antti Pohjola'],
    ]);
    expect(questions.map(({ what, isLate }) => [what.text, isLate])).toEqual([['Who signs?', false]]);
  });

  test('red flags stand with the person who clears them', () => {
    expect(pageOf('henna-koivu').flags.map(({ rule }) => rule.text)).toContain('Promise not kept');
    expect(pageOf('sanna-rintala').flags).toEqual([]);
  });
});

describe('the list of our people', () => {
  const page = teamPage(site);

  test('a unit’s own people stand first, then its teams with their sums; the unit and the company stand at the foot', () => {
    expect(
      page.teams.map(({ key, name, people, sum }) => [
        name,
        page.rows.filter(({ teamKey }) => teamKey === key).map(({ person }) => person.text),
        people,
        sum?.target,
        sum?.budget,
      ]),
    ).toEqual([
      ['Process industry, The unit’s own people', ['Marja Tuomisto'], 1, undefined, undefined],
      ['Process industry, Mills', ['Petri Salmela', 'Sanna Rintala'], 2, '600', '480'],
      ['Process industry, Service', ['Henna Koivu', 'Noora Peltonen'], 2, '–', '–'],
    ]);
    const [unit] = page.units;
    expect([unit?.sum.target, unit?.sum.budget, unit?.sum.gap, unit?.people]).toEqual(['700', '480', '–', 5]);
    expect(page.company.budget).toBe('480');
  });

  test('the opening sentence counts people, units and those who keep plans', () => {
    expect(read(teamPage(site).lede)).toBe('5 people in 1 unit; 1 owns customer plans.');
  });
});

test('last year’s actual stands before each target, and what the target rests on under it', () => {
  const portfolio = kaarnavesi({
    units: {
      process: {
        people: [
          {
            id: 'petri-salmela',
            name: 'Petri Salmela',
            targets: { '2026-Q3': 500_000 },
            targetBasis: 'Sales of 2025 and a tenth.',
          },
        ],
      },
    },
    accounts: {
      'havulinna-paper': { budget: [line(480_000)] },
      'meritar-foods': { name: 'Meritar Foods', budget: [line(90_000)] },
    },
    sales: [
      ['havulinna-paper', '2025-08', 41_200_000],
      ['havulinna-paper', '2025-05', 99_900_000],
    ],
  });
  const lastYear = siteOf(portfolio, '2026-09-18');
  const petri = personPage(
    lastYear,
    portfolio.members.get('petri-salmela') ?? expect.unreachable('Petri is one of ours'),
  );
  expect([
    ...petri.accounts.map(({ name, priorYear }) => `${name} ${priorYear}`),
    petri.total.priorYear,
    petri.targetBasis,
  ]).toEqual(['Havulinna Paper 412', 'Meritar Foods –', '412', 'Sales of 2025 and a tenth.']);
  expect(teamPage(lastYear).units.map(({ sum }) => sum.priorYear)).toEqual(['412']);
});
