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
  return { lede: text(salesLede(site, account, Q3)), pace: text(salesPace(site, account, Q3)) };
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
    pace: '81.5% of the forecast is invoiced, 87.0% of the quarter is gone. €84k is still to come in 12 d, €7k a day.',
  });
});

test('without a target the budget stands in, and without a forecast nothing is said', () => {
  expect(said({ ...PLAN, targets: {} }, undefined)).toEqual({
    lede: 'Forecast €455k, €25k short of the budget. No target is set for the quarter.',
    pace: undefined,
  });
  expect(said({ ...PLAN, forecast: [] }, 371_000)).toEqual({ lede: undefined, pace: undefined });
});

test('once the forecast is reached nothing is still to come, and the same is said in Finnish', () => {
  expect(said(PLAN, 460_000).pace).toBe('101.1% of the forecast is invoiced, 87.0% of the quarter is gone.');
  expect(said(PLAN, 371_000, 'fi').pace).toMatch(
    /^Ennusteesta on laskutettu 81,5 %, kvartaalista on kulunut 87,0 %\. /,
  );
});
