import { expect, test } from 'vitest';
import { salesLede, salesPace } from '#views/account/sales-lede.ts';
import { phraseWords } from '#components/text/words.tsx';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

type Plan = NonNullable<Told['accounts']>[string];
const Q3 = '2026-Q3';

/** What the brief of Havulinna Paper says above and below its figure on 18 September. */
function said(plan: Plan, invoiced: number | undefined, language: 'en' | 'fi' = 'en') {
  const portfolio = kaarnavesi({
    accounts: { 'havulinna-paper': plan },
    sales: invoiced === undefined ? [] : [['havulinna-paper', '2026-08', invoiced * 100]],
  });
  const site = siteOf(portfolio, '2026-09-18', { language });
  const account = portfolio.accounts[0] ?? expect.unreachable('the company has an account');
  const text = (phrase: ReturnType<typeof salesLede>) => phrase && plain(String(phraseWords(phrase)));
  return { lede: text(salesLede(site, account, Q3)), pace: text(salesPace(site, account, Q3)?.said) };
}
const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s/g, ' ');

const PLAN: Plan = {
  targets: { [Q3]: 520_000 },
  budget: [{ id: 'l1', confidence: 'secure', sales: { [Q3]: 480_000 } }],
  forecast: [{ madeOn: '2026-09-11', sales: { [Q3]: 455_000 } }],
};

test('forecast, miss and its two parts add up, and the pace says what each day that is left must bring', () => {
  expect(said(PLAN, 371_000)).toEqual({
    lede: 'Forecast €455k, €65k short of target: €40k was never planned, €25k has slipped.',
    pace: '81.5% of the forecast is invoiced, 87.0% of the quarter is gone. €84k is still to come in 12 days, €7k a day.',
  });
});

test('without a target the budget stands in; without a forecast the pace is that of the budget, without both nothing is said', () => {
  expect(said({ ...PLAN, targets: {} }, undefined)).toEqual({
    lede: 'Forecast €455k, €25k short of the budget. No target is set for the quarter.',
    pace: undefined,
  });
  expect(said({ ...PLAN, forecast: [] }, 371_000)).toEqual({
    lede: undefined,
    pace: '77.3% of the budget is invoiced, 87.0% of the quarter is gone. No forecast is made.',
  });
  expect(said({ ...PLAN, forecast: [], budget: [] }, 371_000)).toEqual({ lede: undefined, pace: undefined });
});

test('the bar is as long as what is invoiced of what is expected, whole at most, beside the days that have passed', () => {
  const bar = (plan: Plan, invoiced: number) => {
    const portfolio = kaarnavesi({
      accounts: { 'havulinna-paper': plan },
      sales: [['havulinna-paper', '2026-08', invoiced * 100]],
    });
    const pace = salesPace(siteOf(portfolio, '2026-09-18'), portfolio.accounts[0]!, Q3);
    return pace && [pace.booked, pace.passed];
  };
  expect(bar(PLAN, 91_000)).toEqual([0.2, 80 / 92]);
  expect(bar({ ...PLAN, forecast: [] }, 120_000)).toEqual([0.25, 80 / 92]);
  expect(bar(PLAN, 500_000)).toEqual([1, 80 / 92]);
  expect(bar(PLAN, -5_000)).toEqual([0, 80 / 92]);
});

test('once the forecast is reached nothing is still to come, and the same is said in Finnish', () => {
  expect(said(PLAN, 460_000).pace).toBe('101.1% of the forecast is invoiced, 87.0% of the quarter is gone.');
  expect(said(PLAN, 371_000, 'fi').pace).toMatch(
    /^Ennusteesta on laskutettu 81,5 %, kvartaalista on kulunut 87,0 %\. /,
  );
});
