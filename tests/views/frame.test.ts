import { expect, test } from 'vitest';
import { languageChoices, mainNavigation, quarterTape } from '#views/frame/frame.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const portfolio = kaarnavesi({
  accounts: { 'havulinna-paper': { people: [{ id: 'eero-kallas', name: 'Eero Kallas', title: 'Mill manager' }] } },
});
const site = siteOf(portfolio, '2026-09-18');

test('the tape shows three quarters that are over, the current one and four to come', () => {
  expect(quarterTape(site).map(({ quarter, when, state }) => `${quarter} ${when}: ${state}`)).toEqual([
    '2025-Q4 past: Ended 31 Dec',
    '2026-Q1 past: Ended 31 Mar',
    '2026-Q2 past: Ended 30 Jun',
    '2026-Q3 now: Week 12 of 13',
    '2026-Q4 ahead: Plan',
    '2027-Q1 ahead: Plan',
    '2027-Q2 ahead: Plan',
    '2027-Q3 ahead: Plan',
  ]);
});

test('a narrow screen keeps the last, the current and the next quarter', () => {
  expect(
    quarterTape(site)
      .filter((item) => !item.isFar)
      .map((item) => item.quarter),
  ).toEqual(['2026-Q2', '2026-Q3', '2026-Q4']);
});

test('the quarter that a page is about is marked, and no other', () => {
  expect(
    quarterTape(site, '2026-Q4')
      .filter((item) => item.isCurrentPage)
      .map((item) => item.quarter),
  ).toEqual(['2026-Q4']);
  expect(quarterTape(site).some((item) => item.isCurrentPage)).toBe(false);
});

test('on the last day of a quarter all of it has gone by', () => {
  const tape = quarterTape(siteOf(portfolio, '2026-09-30'));
  expect(tape.find((item) => item.when === 'now')).toMatchObject({
    quarter: '2026-Q3',
    state: 'Week 13 of 13',
    passedPercent: 100,
  });
});

test('the tape follows a fiscal year that begins in April', () => {
  const april = kaarnavesi({ company: { fiscalYear: { firstMonth: 4, namedBy: 'start' } } });
  expect(quarterTape(siteOf(april, '2026-04-01')).find((item) => item.when === 'now')).toMatchObject({
    quarter: '2026-Q1',
    state: 'Week 1 of 13',
  });
});

test('an account page stands under Accounts', () => {
  const links = mainNavigation(site, 'accounts', '/accounts/havulinna-paper/').flatMap((group) => group.links);
  expect(links.filter((link) => link.isCurrent).map((link) => link.name)).toEqual(['Accounts']);
});

test('a company without sales plans has no empty entry for them', () => {
  const names = mainNavigation(site, 'home', '/').flatMap((group) => group.links.map((link) => link.name));
  expect(names).not.toContain('Sales plans');
});

test('the pages of the rules are not marked as the handbook too', () => {
  const current = mainNavigation(site, 'handbook', '/handbook/rules/action-overdue/').flatMap((group) =>
    group.links.filter((link) => link.isCurrent),
  );
  expect(current.map((link) => link.name)).toEqual(['Rules and checks']);
});

test('a page outside the navigation marks nothing', () => {
  expect(
    mainNavigation(site, undefined, '/')
      .flatMap((group) => group.links)
      .some((link) => link.isCurrent),
  ).toBe(false);
});

test('the language switch keeps the page, under a sub-path too', () => {
  const finnish = siteOf(portfolio, '2026-09-18', { language: 'fi', base: '/rulla/' });
  expect(languageChoices(finnish, '/accounts/havulinna-paper/')).toEqual([
    { language: 'fi', name: 'Suomi', href: '/rulla/fi/accounts/havulinna-paper/', isCurrent: true },
    { language: 'en', name: 'English', href: '/rulla/accounts/havulinna-paper/', isCurrent: false },
  ]);
});

test('a timeless page says nothing of today: neither the week of the quarter nor how far it has come', () => {
  const frameOn = (asOf: string) => quarterTape(siteOf(portfolio, asOf), undefined, true);
  expect(frameOn('2026-09-18')).toEqual(frameOn('2026-07-02'));
  expect(quarterTape(siteOf(portfolio, '2026-09-18'))).not.toEqual(quarterTape(siteOf(portfolio, '2026-07-02')));
});
