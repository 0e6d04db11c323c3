import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { ownPages } from '#views/list/own-pages.ts';
import { healthPage, INCOMPLETE_PLANS, incompletePlans } from '#views/health/health.ts';
import type { Phrase } from '#words/phrase.ts';
import type { Language } from '#domain/plan/company.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const read = (phrase: Phrase) => phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');

const told: Told = {
  company: { repository: { host: 'github', url: 'https://github.com/example/plans' } },
  segments: {
    'key-accounts': { required: ['profile', 'people'], shelfLives: { profile: 180 } },
    'growth-accounts': { name: 'Growth accounts', code: 'B', order: 200 },
  },
  accounts: {
    'havulinna-paper': {
      profile: { asOf: '2026-01-10', industry: 'Paper' },
      purpose: 'Clean water.',
      team: [{ person: 'petri-salmela', function: 'sales' }],
      people: [
        {
          id: 'eero-kallas',
          name: 'Eero Kallas',
          attitude: 'unknown',
          influence: 'high',
          roles: ['decision-maker'],
          counterpart: 'petri-salmela',
        },
      ],
    },
    'aallokko-dairy': {
      name: 'Aallokko Dairy',
      segment: 'growth-accounts',
      kam: 'sanna-rintala',
      purpose: 'Milk.',
      team: [{ person: 'sanna-rintala', function: 'sales' }],
    },
  },
};

function pageIn(language: Language) {
  const portfolio = kaarnavesi(told);
  return healthPage(siteOf(portfolio, AS_OF, { language, flags: judge(openBook(portfolio, AS_OF)) }));
}
const page = pageIn('en');

test('the page opens with what covers whom, what is whole, what is old and what is flagged', () => {
  expect(read(page.lede)).toMatch(
    /^Every one of 2 named customers is in exactly one plan\. The plans of 1 of 2 customers are complete; one fact is past its shelf life\. \d+ red flags are open\.$/,
  );
  expect(read(pageIn('fi').lede)).toMatch(
    /^Jokainen 2 nimetystä asiakkaasta on täsmälleen yhdessä suunnitelmassa\. Suunnitelma on puutteeton 1\/2 asiakkaalla\. Yksi tieto on vanhentunut\. Auki on \d+ punaista lippua\.$/,
  );
});

test('each missing field is named in the reader’s words, and leads to where it belongs', () => {
  expect(
    page.completeness.first.map(({ account, written, asked, fields }) => [
      account.text,
      `${written} of ${asked}`,
      ...fields.map(({ name, of }) => `${name.text} ${of}`.trim()),
    ]),
  ).toEqual([['Havulinna Paper', '7 of 11', 'Business id', 'Sites', 'Customer since', 'Attitude Eero Kallas']]);
  expect(page.completeness.first[0]?.fields[0]?.name.href).toBe(
    'https://github.com/example/plans/edit/main/content/accounts/havulinna-paper.mdx#L1',
  );
});

test('without a repository a missing field leads to its section of the plan', () => {
  const portfolio = kaarnavesi({ ...told, company: {} });
  expect(healthPage(siteOf(portfolio, AS_OF)).completeness.first[0]?.fields.map(({ name }) => name.href)).toEqual([
    '/accounts/havulinna-paper/#facts',
    '/accounts/havulinna-paper/#facts',
    '/accounts/havulinna-paper/#facts',
    '/accounts/havulinna-paper/#people',
  ]);
});

test('the oldest fact comes first, with its limit and who keeps it', () => {
  expect(
    page.freshness.facts.map(({ account, kind, days, limit, kam }) => [account.text, kind, days, limit, kam.text]),
  ).toEqual([['Havulinna Paper', 'Basic facts', 251, 180, 'P. Salmela']]);
});

test('flags by rule and segment add up, and each says what clears it, who does and since when', () => {
  const numbers = (texts: readonly string[]) => texts.map(Number);
  const { rows, totals } = page.flags;
  for (const row of rows)
    expect(Number(row.all)).toBe(numbers([...row.bySegment, row.elsewhere]).reduce((all, count) => all + count, 0));
  expect(Number(totals.all)).toBe(rows.reduce((all, row) => all + Number(row.all), 0));
  expect(page.rules.map(({ rule, count }) => `${rule.text} ${count}`)).toEqual(
    rows.map((row) => `${row.rule.text} ${row.all}`),
  );
  const old = page.rules.find(({ rule }) => rule.text === 'Facts too old');
  expect(old?.rows).toMatchObject([
    { subject: { text: 'Havulinna Paper' }, owner: 'P. Salmela', since: 'since 9 Jul' },
  ]);
  expect(old?.rows[0]?.clear).not.toBe('');
});

test('a customer of finance’s who is in no plan is counted first', () => {
  const portfolio = kaarnavesi({ ...told, sales: [['kivilampi-brewery', '2026-08', 1_000_000]] });
  const lost = healthPage(siteOf(portfolio, AS_OF));
  expect(lost.coverage.inNoPlan).toEqual([{ id: 'kivilampi-brewery', rows: 1 }]);
  expect(read(lost.lede)).toMatch(/^One customer that finance invoices is in no plan\./);
});

test('a company without customers shows empty sections and no fraction', () => {
  const empty = healthPage(siteOf(kaarnavesi({}), AS_OF));
  expect([empty.coverage.plans, empty.completeness.of, empty.freshness.kinds.length]).toEqual([0, 0, 0]);
});

test('of many plans that lack something the emptiest are read, and all of them stand on pages of their own', () => {
  const siteWith = (count: number) => {
    const accounts = Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`mill-${at}`, { name: `Mill ${at}`, kam: 'petri-salmela' }]),
    );
    return siteOf(kaarnavesi({ accounts }), AS_OF);
  };
  const shownOf = (count: number) => {
    const { first, rest, incomplete } = healthPage(siteWith(count)).completeness;
    return [first.length, rest.length, incomplete];
  };
  expect([shownOf(30), shownOf(45), shownOf(205)]).toEqual([
    [30, 0, 30],
    [30, 15, 45],
    [30, 0, 205],
  ]);
  expect([45, 205].map((count) => ownPages(INCOMPLETE_PLANS, incompletePlans(siteWith(count)).length))).toEqual([
    [],
    [1, 2, 3],
  ]);
});
