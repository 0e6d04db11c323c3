import { describe, expect, test } from 'vitest';
import { pagesIn } from '#printing/page-types.ts';
import { accountsList } from '#views/accounts/accounts-list.ts';
import { meetingTable } from '#views/budget/meeting.ts';
import { companyFigure } from '#views/figures/quarter-figure.ts';
import { rhythmRows } from '#views/home/rhythm.ts';
import { whoWillMiss } from '#views/home/who-will-miss.ts';
import { missBySegment } from '#views/segments/miss-by-segment.ts';
import type { Site } from '#views/site.ts';
import { messagesFor } from '#words/messages.ts';
import type { Phrase } from '#words/phrase.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const Q = '2026-Q3';
const said = (budget: number, forecast: number | undefined = budget, target?: number) => ({
  budget: [{ id: 'l1', line: 'Media', confidence: 'secure' as const, sales: { [Q]: budget } }],
  ...(forecast !== undefined && { forecast: [{ madeOn: '2026-07-01', sales: { [Q]: forecast } }] }),
  ...(target !== undefined && { targets: { [Q]: target } }),
});
const ONE: Told = {
  company: { currency: 'JPY', fiscalYear: { firstMonth: 7, namedBy: 'start' } },
  accounts: {
    'meritar-foods': {
      name: 'Meritar Foods',
      budget: [{ id: 'l1', line: 'Media', confidence: 'secure', sales: { '2026-Q1': 300_000 } }],
      forecast: [{ madeOn: '2026-07-01', sales: { '2026-Q1': 300_000 } }],
    },
  },
};
const MIXED: Told = {
  company: { targets: { [Q]: 800_000 } },
  accounts: { havulinna: said(500_000, 500_000, 500_000), meritar: { name: 'Meritar Foods', ...said(300_000) } },
};
const siteFor = (told: Told, asOf: string, language: 'en' | 'fi' = 'en') =>
  siteOf(kaarnavesi(told), asOf, { language });
const read = (phrase: Phrase = []) => phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
const textOf = (site: Site, path: string) =>
  String(
    pagesIn(site)
      .find((page) => page.path === path)
      ?.make().main,
  ).replace(/<[^>]*>/g, ' ');

describe('a company without any target', () => {
  const site = siteFor(ONE, '2026-09-30');

  test('is held against budgets, which are called so in every sum', () => {
    const miss = whoWillMiss(site, '2026-Q1');
    const sums = [...(miss?.sums ?? []), miss?.company];
    expect(sums.map((row) => [row?.isBudget, row?.forecastOf])).toEqual([
      [true, 'Forecast 300 of budget 300'],
      [true, 'Forecast 300 of budget 300'],
    ]);
    const bySegment = missBySegment(site, '2026-Q1');
    expect([...(bySegment?.rows ?? []), bySegment?.company].map((row) => row?.isBudget)).toEqual([true, true]);
    expect(accountsList(site).sums.map(({ isBudget }) => isBudget)).toEqual([true, true]);
  });

  test('has no target that could be shared out', () => {
    expect(textOf(site, '/budget/')).not.toContain('shared out in full');
    const shared = { accounts: { havulinna: said(500_000, 500_000, 500_000) } };
    expect(textOf(siteFor(shared, '2026-09-30'), '/budget/')).toContain('shared out in full');
  });

  test('has no account that could be short of a target of its own', () => {
    expect(textOf(site, '/budget/')).toContain('No account has a target of its own.');
    expect(textOf(site, '/budget/')).not.toContain('short of a target of its own');
    const onIt = { accounts: { havulinna: said(500_000, 500_000, 500_000) } };
    expect(textOf(siteFor(onIt, '2026-09-30'), '/budget/')).toContain('No account is short of a target of its own.');
  });

  test('a budget beside a target makes no sum of budgets', () => {
    expect(whoWillMiss(siteFor(MIXED, '2026-09-30'), Q)?.company.isBudget).toBe(false);
  });
});

test('whoever is on it has no amount of nothing beside the name', () => {
  expect(whoWillMiss(siteFor(ONE, '2026-09-30'), '2026-Q1')?.sums[0]?.action).toBe('Meritar Foods');
  const { other } = messagesFor('en').miss;
  expect([other(2, undefined), other(1, '€5k')]).toEqual(['2 more', 'one more €5k']);
});

test('the list of one account does not speak of others', () => {
  expect(read(accountsList(siteFor(ONE, '2026-09-30')).lede)).toBe(
    'The only account will not miss 2026-Q1; it is on it.',
  );
  expect(read(accountsList(siteFor(MIXED, '2026-09-30')).lede)).toBe(
    'None of the 2 accounts will miss 2026-Q3; 2 are on it.',
  );
});

test('says to which day an actual is only where there is one', () => {
  const { asOf, sales } = { asOf: '2026-09-30', sales: [['havulinna', '2026-08', 100]] as const };
  expect(companyFigure(siteFor(MIXED, asOf)).note).not.toContain('actual is to');
  expect(companyFigure(siteFor({ ...MIXED, sales }, asOf)).note).toContain('Q3 actual is to');
});

test('what of a target nobody was given is not called missed where a budget stands in beside it', () => {
  const rest = (told: Told) =>
    meetingTable(siteFor(told, '2026-09-30'), 'organisation', Q)?.rows.find(({ level }) => level === 'unallocated');
  const standsIn = rest(MIXED);
  expect([standsIn?.asked, standsIn?.miss, standsIn?.neverPlanned.text]).toEqual(['300', '–', '–']);
  const given = rest({ ...MIXED, accounts: { havulinna: said(500_000, 500_000, 500_000) } });
  expect([given?.asked, given?.miss]).toEqual(['300', '−300']);
});

test('on the first day of a quarter the one before is sealed next, until its day', () => {
  const sealed = (asOf: string, quarter: string) => rhythmRows(siteFor(MIXED, asOf), quarter).at(-1)?.name;
  expect(sealed('2026-10-01', '2026-Q4')).toBe('Seal 2026-Q3');
  expect(sealed('2026-10-31', '2026-Q4')).toBe('Seal 2026-Q4');
  expect(sealed('2026-07-01', Q)).toBe('Seal 2026-Q3');
});

test('without an action the list says so in a whole sentence', () => {
  expect(read(messagesFor('en').actions.lede(0, 0, 0, 0))).toBe(
    'No actions are open; none is due in the next 30 days. None has been closed.',
  );
});

describe.each([
  ['no target, one account, yen, a year from July', ONE, '2026-07-01'],
  ['the last day of a quarter without sales', MIXED, '2026-09-30'],
  ['the first day of a quarter that nobody has planned', MIXED, '2026-10-01'],
  ['nobody at all', {}, '2026-09-18'],
] as const)('%s', (_, told, asOf) => {
  test.each(['en', 'fi'] as const)('no page has a figure that is none (%s)', (language) => {
    const site = siteFor(told, asOf, language);
    const found = pagesIn(site)
      .filter(({ path }) => !/handbook|data|method/.test(path))
      .flatMap((page) => {
        const text = textOf(site, page.path).replaceAll('\u00a0', ' ');
        const silly =
          text.match(/NaN|undefined|\[object|−0(?![.,\d])|[€¥]0k|(?<!\d)0 t€|(?<!\d)0 of 0(?!\d)|(?<!\d)0\/0/g) ?? [];
        return silly.map((each) => `${page.path} ${each}`);
      });
    expect(found).toEqual([]);
  });
});
