import { expect, test } from 'vitest';
import { againstPlan } from '#components/quarters/against-plan.tsx';
import { sourcesPart } from '#components/quarters/sources.tsx';
import { accountQuarterPage } from '#views/quarters/account-quarter.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

/** Where the figures of Havulinna Paper come from in a quarter for which it has a budget, or none. */
function pageOf(quarter: string) {
  const budget = [{ id: 'l1', confidence: 'secure' as const, sales: { '2026-Q3': 480_000 } }];
  const site = siteOf(kaarnavesi({ accounts: { 'havulinna-paper': { budget } } }), '2026-09-18');
  const view = quarterView(site, quarter);
  const [account] = view.snapshot.accounts;
  if (!account) throw new Error('Expected an account, got none.');
  return { site, page: accountQuarterPage(view, account) };
}

function printed(quarter: string) {
  const { site, page } = pageOf(quarter);
  return sourcesPart(site, page);
}

test('where the figures come from is a part of a quarter that has some, and no heading alone where it has none', () => {
  expect(String(printed('2026-Q3'))).toContain('Where the figures come from');
  expect(printed('2026-Q1')).toBeUndefined();
});

test('the quarter in a row’s name stays in one line: it does not break at its hyphen', () => {
  const { site, page } = pageOf('2026-Q3');
  expect(String(againstPlan(site, page))).toContain('Sales, <span class="one-line">2026-Q3</span> to date');
});
