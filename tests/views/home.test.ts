import { expect, test } from 'vitest';
import type { Phrase } from '#words/phrase.ts';
import { comingActionList } from '#views/home/coming-actions.ts';
import { ownAccounts } from '#views/home/entrances.ts';
import { homeLede } from '#views/home/lede.ts';
import { rhythmRows } from '#views/home/rhythm.ts';
import { segmentTable } from '#views/home/segments.ts';
import { countOf } from '#views/home/short-list.ts';
import { warningGroups } from '#views/home/warnings.ts';
import { homePage } from '#views/home/home.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const line = (sales: Record<string, number>) => ({
  id: 'l1',
  line: 'Filter media',
  confidence: 'secure' as const,
  sales,
});
const read = (phrase: Phrase) => phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');

const two: Told = {
  segments: {
    'key-accounts': { targets: { [Q]: 500_000 } },
    'growth-accounts': { name: 'Growth accounts', code: 'B', order: 200, targets: { [Q]: 100_000 } },
  },
  accounts: {
    'havulinna-paper': {
      budget: [line({ [Q]: 480_000 })],
      forecast: [{ madeOn: '2026-09-01', sales: { [Q]: 455_000 } }],
    },
    'aallokko-dairy': {
      name: 'Aallokko Dairy',
      segment: 'growth-accounts',
      kam: 'sanna-rintala',
      budget: [line({ [Q]: 130_000 })],
    },
  },
};

test('the opening sentence says the sum, the gap and what makes it', () => {
  expect(read(homeLede(siteOf(kaarnavesi(two), AS_OF), Q))).toBe(
    'Plans add up to €610k, which is €10k over the target. Segment A is €20k short; Segment B is €30k over. The forecast is €25k below the plans; one budgeted account has no forecast.',
  );
  expect(read(homeLede(siteOf(kaarnavesi(two), AS_OF, { language: 'fi' }), Q))).toBe(
    'Suunnitelmien summa on 610\u00a0t€, 10\u00a0t€ yli tavoitteen. Tavoitteesta jää luokka A 20\u00a0t€; sen ylittää luokka B 30\u00a0t€. Ennuste on 25\u00a0t€ alle suunnitelmien; yhdeltä budjetoidulta asiakkaalta puuttuu ennuste.',
  );
});

test('a shortfall is stressed as one', () => {
  const short = kaarnavesi({
    accounts: { 'havulinna-paper': { targets: { [Q]: 520_000 }, budget: [line({ [Q]: 480_000 })] } },
  });
  expect(homeLede(siteOf(short, AS_OF), Q)).toContainEqual({ text: '€40k short', tone: 'short' });
});

test('an account without a budget is named as not in the sum, never as 0', () => {
  const some = kaarnavesi({
    accounts: { 'havulinna-paper': { budget: [line({ [Q]: 480_000 })] }, 'meritar-foods': { name: 'Meritar Foods' } },
  });
  expect(read(homeLede(siteOf(some, AS_OF), Q))).toBe(
    'Plans add up to €480k. No target is set for the quarter. One account has no budget and is not in the sum.',
  );
});

test('a company that has only sales says so and claims no gap', () => {
  const sold = kaarnavesi({ accounts: { 'havulinna-paper': {} }, sales: [['havulinna-paper', '2026-08', 37_100_000]] });
  expect(read(homeLede(siteOf(sold, AS_OF), Q))).toBe('No plan has a budget for 2026-Q3 yet. Sales to date are €371k.');
});

test('a segment with a target and no budget is not passed over', () => {
  const gap = kaarnavesi({ ...two, accounts: { 'havulinna-paper': { budget: [line({ [Q]: 480_000 })] } } });
  expect(read(homeLede(siteOf(gap, AS_OF), Q))).toContain('Growth accounts has a target but no budget.');
});

test('coming actions are those still open within the days the company looks ahead, soonest first', () => {
  const action = { owner: 'petri-salmela', stage: 'planned' as const };
  const busy = kaarnavesi({
    company: { thresholds: { coming: 30 } },
    accounts: {
      'havulinna-paper': {
        actions: [
          { ...action, id: 'a1', action: 'Joint review', due: '2026-10-06' },
          { ...action, id: 'a2', action: 'Report the pilot', due: '2026-09' },
          { ...action, id: 'a3', action: 'Already late', due: '2026-09-17' },
          { ...action, id: 'a4', action: 'Done today', due: '2026-09-18', stage: 'done' },
          { ...action, id: 'a7', action: 'Due today', due: '2026-09-18' },
          { ...action, id: 'a5', action: 'On the last day', due: '2026-10-18' },
          { ...action, id: 'a6', action: 'A day too far', due: '2026-10-19' },
        ],
      },
    },
  });
  const list = comingActionList(siteOf(busy, AS_OF));
  expect(list.first.map((row) => `${row.due}: ${row.action}`)).toEqual([
    'Fri 18 Sep: Due today',
    'by 30 Sep: Report the pilot',
    'Tue 6 Oct: Joint review',
    'Sun 18 Oct: On the last day',
  ]);
  expect(list.first[0]).toMatchObject({
    owner: 'P. Salmela',
    account: { name: 'Havulinna Paper', href: '/accounts/havulinna-paper/' },
  });
});

test('actions beyond the first six wait behind a disclosure, none is lost', () => {
  const actions = Array.from({ length: 8 }, (_, at) => ({
    id: `a${at}`,
    action: `Visit ${at}`,
    owner: 'petri-salmela',
    stage: 'planned' as const,
    due: '2026-09-25',
  }));
  const { first, rest, beyond } = comingActionList(
    siteOf(kaarnavesi({ accounts: { 'havulinna-paper': { actions } } }), AS_OF),
  );
  expect([first.length, rest.length, beyond]).toEqual([6, 2, 0]);
});

test('the first page of a large company prints sixty actions and counts the others', () => {
  const actions = Array.from({ length: 75 }, (_, at) => ({
    id: `a${at}`,
    action: `Visit ${at}`,
    owner: 'petri-salmela',
    stage: 'planned' as const,
    due: '2026-09-25',
  }));
  const list = comingActionList(siteOf(kaarnavesi({ accounts: { 'havulinna-paper': { actions } } }), AS_OF));
  expect([list.first.length, list.rest.length, list.beyond, countOf(list)]).toEqual([6, 54, 15, 75]);
});

test('the rhythm names who has no review booked and which feedback is oldest', () => {
  const rhythm = kaarnavesi({
    segments: { 'key-accounts': { reviewEveryMonths: 3, shelfLives: { feedback: 180 } } },
    accounts: {
      'havulinna-paper': {
        reviewBookedOn: '2026-10-06',
        feedback: [{ on: '2026-08-18', by: 'Procurement', said: 'Fewer lists.' }],
      },
      'meritar-foods': {
        name: 'Meritar Foods',
        reviewBookedOn: '2026-06-30',
        feedback: [
          { on: '2026-02-27', by: 'Plant manager', said: 'Reports come late.' },
          { on: '2026-09-25', by: 'Plant manager', said: 'Not given yet.' },
        ],
      },
    },
  });
  expect(rhythmRows(siteOf(rhythm, AS_OF), Q).map((row) => [row.name, row.fraction ?? row.when, row.note])).toEqual([
    ['Reviews: Key accounts', { done: 1, of: 2 }, 'No date: Meritar Foods'],
    ['Plans up to date', { done: 2, of: 2 }, 'Nothing is past its limit'],
    ['Feedback within 180 days', { done: 1, of: 2 }, 'Oldest: Meritar Foods, 203 days'],
    ['Seal 2026-Q3', 'by Fri 9 Oct', 'Pending: one review without a date'],
  ]);
});

test('a plan with a fact past its limit is not in date; where no limit is set nothing is claimed', () => {
  const { 'key-accounts': key, 'growth-accounts': growth } = two.segments!;
  const portfolio = kaarnavesi({
    ...two,
    segments: { 'key-accounts': { ...key, shelfLives: { finances: 180 } }, 'growth-accounts': growth! },
  });
  const flag = {
    rule: 'fact-too-old' as const,
    grade: 'red-flag' as const,
    severity: 'medium' as const,
    account: 'havulinna-paper',
    facts: { fact: 'profile' as const, days: 400, limit: 365 },
    place: { file: 'accounts/havulinna-paper.mdx', line: 3, column: 1 },
  };
  const table = segmentTable(siteOf(portfolio, AS_OF, { flags: [flag] }), Q);
  expect(table.rows.map((row) => [row.name, row.plansInDate, row.warnings])).toEqual([
    ['Key accounts', '0 of 1', '1'],
    ['Growth accounts', '–', '0'],
  ]);
  expect(table.company).toMatchObject({ plansInDate: '0 of 1', warnings: '1' });
});

test('the segment table shows a gap with its sign, and nothing where nothing is set', () => {
  const {
    rows,
    company,
    scale: { largestShort, largestOver },
  } = segmentTable(siteOf(kaarnavesi(two), AS_OF), Q);
  expect(rows.map((row) => [row.code, row.budget, row.gap, row.gapPercent, row.forecast, row.actual])).toEqual([
    ['A', '480', '−20', '−4.0%', '455', '–'],
    ['B', '130', '+30', '+30.0%', '–', '–'],
  ]);
  expect(company).toMatchObject({ target: '600', budget: '610', gap: '+10' });
  expect([largestShort, largestOver]).toEqual([2_000_000, 3_000_000]);
});

test('everyone who keeps a plan finds their own customers, also those in another person’s sales plan', () => {
  const portfolio = kaarnavesi({
    accounts: { 'havulinna-paper': {} },
    salesPlans: {
      south: {
        customers: [
          { id: 'rauma-dairy', name: 'Rauma Dairy' },
          { id: 'turku-yard', name: 'Turku Yard', owner: 'petri-salmela' },
        ],
      },
    },
  });
  expect(
    ownAccounts(siteOf(portfolio, AS_OF)).map(({ name, accounts, salesPlans, href }) => [
      name,
      accounts,
      salesPlans,
      href,
    ]),
  ).toEqual([
    ['Petri Salmela', 2, 0, '/team/petri-salmela/'],
    ['Sanna Rintala', 1, 1, '/team/sanna-rintala/'],
  ]);
});

test('everyone’s entrance leads to their accounts with figures', () => {
  const [petri] = ownAccounts(siteOf(kaarnavesi({ accounts: { 'havulinna-paper': {} } }), AS_OF, { language: 'fi' }));
  expect(petri?.href).toBe('/fi/team/petri-salmela/');
});

test('the first page is about the quarter of the as-of day and says by when it is sealed', () => {
  expect(homePage(siteOf(kaarnavesi({}), AS_OF))).toMatchObject({
    quarter: '2026-Q3',
    sealBy: '2026-10-09',
    title: 'This quarter, 2026-Q3',
  });
});

test('a warning says whom it is about, who clears it and since when', () => {
  const flag = {
    rule: 'role-uncovered' as const,
    grade: 'red-flag' as const,
    severity: 'high' as const,
    account: 'havulinna-paper',
    owner: 'petri-salmela',
    since: '2026-08-28',
    facts: { roles: ['user' as const] },
    place: { file: 'accounts/havulinna-paper.mdx', line: 3, column: 1 },
  };
  const hint = { ...flag, grade: 'hint' as const };
  const { open, rest, all } = warningGroups(siteOf(kaarnavesi(two), AS_OF, { flags: [flag, hint], base: '/rulla/' }));
  expect([open.length, rest.length, all]).toEqual([1, 0, 1]);
  expect(open[0]?.rows[0]).toMatchObject({
    severity: 'high',
    subject: { text: 'Havulinna Paper', href: '/rulla/accounts/havulinna-paper/' },
    what: 'No user is known.',
    clear: 'name one, or write an open question.',
    rule: { text: 'Role without a person', href: '/rulla/handbook/rules/role-uncovered/' },
    owner: 'P. Salmela',
    since: 'since 28 Aug',
  });
});

test('of one rule three warnings are read, the others are counted; rules beyond the first eight warnings are closed', () => {
  const flags = (['role-uncovered', 'no-coach', 'plan-serves-no-goal', 'strategy-cites-no-figure'] as const).flatMap(
    (rule, place) =>
      Array.from({ length: 5 }, (_, at) => ({
        rule,
        grade: 'red-flag' as const,
        severity: 'medium' as const,
        since: `2026-0${place + 1}-01`,
        segment: 'growth-accounts',
        facts: { roles: [] },
        place: { file: 'segments/growth-accounts.yaml', line: at + 1, column: 1 },
      })),
  ) as unknown as Problem[];
  const { open, rest, shown, all, inRest } = warningGroups(siteOf(kaarnavesi(two), AS_OF, { flags }));
  expect(open.map(({ rule, rows, more }) => [rule.text, rows.length, more])).toEqual([
    ['Role without a person', 3, 2],
    [expect.any(String), 3, 2],
    [expect.any(String), 3, 2],
  ]);
  expect([shown, all, rest.length, inRest]).toEqual([9, 20, 1, 5]);
  expect(open[0]?.rows[0]?.subject).toEqual({ text: 'Segment B, Growth accounts', href: '/segments/growth-accounts/' });
  expect(open[0]?.allHref).toBe('/health/#rule-role-uncovered');
});
