import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { bridge } from '#views/budget/bridge.ts';
import { homeLede } from '#views/home/lede.ts';
import { whoWillMiss } from '#views/home/who-will-miss.ts';
import { missBar, missScale } from '#views/figures/miss-bar.ts';
import { paceBar } from '#views/figures/pace-bar.ts';
import type { Phrase } from '#words/phrase.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const read = (phrase: Phrase = []) => phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
const line = (sales: number) => ({
  id: 'l1',
  line: 'Filter media',
  confidence: 'secure' as const,
  sales: { [Q]: sales },
});

interface Said {
  target?: number;
  budget?: number;
  forecast?: number;
}
const saying = ({ target, budget, forecast }: Said) => ({
  ...(target === undefined ? {} : { targets: { [Q]: target } }),
  budget: budget === undefined ? [] : [line(budget)],
  forecast: forecast === undefined ? [] : [{ madeOn: '2026-09-01', sales: { [Q]: forecast } }],
});
const one = (said: Said): Told => ({ accounts: { 'havulinna-paper': saying(said) } });
const ledeIn = (told: Told, language: 'en' | 'fi' = 'en') =>
  read(homeLede(siteOf(kaarnavesi(told), AS_OF, { language }), Q)).replaceAll('\u00a0', ' ');

describe('the sentence that opens the site', () => {
  test('says forecast, miss and what it is made of', () => {
    const both = one({ target: 520_000, budget: 480_000, forecast: 455_000 });
    expect(ledeIn(both)).toBe('Forecast €455k, €65k short of target: €40k was never planned, €25k has slipped.');
    expect(ledeIn(both, 'fi')).toBe(
      'Ennuste on 455 t€, 65 t€ alle tavoitteen: 40 t€ jäi suunnittelematta, 25 t€ on jäänyt suunnitelmista.',
    );
  });

  test.each([
    [
      { target: 400_000, budget: 460_000, forecast: 440_000 },
      'Forecast €440k, €40k over target: plans are €60k over, €20k has slipped.',
    ],
    [
      { target: 500_000, budget: 480_000, forecast: 490_000 },
      'Forecast €490k, €10k short of target: €20k was never planned, €10k has come on top.',
    ],
    [
      { target: 480_000, budget: 480_000, forecast: 480_000 },
      'Forecast €480k, exactly on target: plans add up to the target, nothing has slipped.',
    ],
    [
      { target: 500_000, forecast: 470_000 },
      'Forecast €470,000, €30,000 short of target. One account has no budget and is not in the sum.',
    ],
    [
      { budget: 480_000, forecast: 455_000 },
      'Forecast €455k, €25k short of the budget. No target is set for the quarter.',
    ],
    [{ target: 520_000, budget: 480_000 }, 'Plans add up to €480k, which is €40k short of the target.'],
  ])('of %o', (said, words) => {
    expect(ledeIn(one(said))).toBe(words);
  });

  test('names how many are held against their budget where others have a target', () => {
    const mixed: Told = {
      accounts: {
        'havulinna-paper': saying({ target: 500_000, budget: 480_000, forecast: 470_000 }),
        'meritar-foods': { name: 'Meritar Foods', ...saying({ budget: 300_000, forecast: 290_000 }) },
      },
    };
    expect(ledeIn(mixed)).toBe(
      'Forecast €760k, €40k short of target: €20k was never planned, €20k has slipped. One account has no target; its budget is used.',
    );
  });
});

/** Ten accounts that miss by 10 to 1, and one that is over by 4. */
const eleven: Told = {
  accounts: Object.fromEntries(
    Array.from({ length: 11 }, (_, at) => [
      `customer-${at}`,
      {
        name: `Customer ${at}`,
        kam: 'petri-salmela',
        ...saying({ target: 100_000, budget: 100_000, forecast: at === 10 ? 104_000 : 90_000 + at * 1_000 }),
        actions: [
          { id: 'a1', action: 'Later', owner: 'petri-salmela', stage: 'planned' as const, due: '2026-11-02' },
          { id: 'a2', action: 'Overdue', owner: 'petri-salmela', stage: 'running' as const, due: '2026-09-06' },
          {
            id: 'a3',
            action: 'Done',
            owner: 'petri-salmela',
            stage: 'dropped' as const,
            due: '2026-07-01',
            reason: 'No',
          },
        ].slice(at === 0 ? 0 : at === 1 ? 3 : 0, at === 1 ? 3 : at === 2 ? 1 : 3),
      },
    ]),
  ),
};

describe('who will miss', () => {
  const site = siteOf(kaarnavesi(eleven), AS_OF);
  const of = whoWillMiss(site, Q)!;

  test('has the eight largest in rows of their own and all others together; all of it is the company’s', () => {
    expect(of.rows.map(({ miss }) => miss)).toEqual(['−10', '−9', '−8', '−7', '−6', '−5', '−4', '−3']);
    expect(of.sums.map(({ name, miss, action }) => [name.text, miss, action])).toEqual([
      ['2 more', '−3', 'Customer 8 −€2k, Customer 9 −€1k'],
      ['On or over, 1', '+4', 'Customer 10 +€4k'],
    ]);
    expect([of.company.asked, of.company.forecast, of.company.miss]).toEqual(['1,100', '1,049', '−51']);
    expect(of.rest.rest.map(({ name }) => name.text)).toEqual(['Customer 8', 'Customer 9', 'Customer 10']);
  });

  test('names the open action that is due first, late ones too, and says where there is none', () => {
    expect(
      of.rows.slice(0, 3).map(({ next }) => [next?.action?.text, next?.day, next?.isLate, next?.isInTime]),
    ).toEqual([
      ['Overdue', '6 Sep, overdue', true, true],
      [undefined, undefined, false, false],
      ['Later', 'Mon 2 Nov, Q4', false, false],
    ]);
    expect(of.company.action).toBe('None of the 8 has an action before the quarter ends on 30 Sep.');
  });

  test.each([
    ['en', '15 Dec 2025, overdue', 'One of the 2 has an action before the quarter ends on 30 Sep.'],
    ['fi', '15.12.2025, myöhässä', 'Toimenpide ennen kvartaalin loppua 30.9.: 1/2.'],
  ] as const)('what is overdue is told so in a word, and is no action that is ahead, in %s', (language, day, acted) => {
    const action = (id: string, due: string) => ({
      ...{ id, action: id, owner: 'petri-salmela', stage: 'planned' as const, due },
    });
    const late = action('late', '2025-12-15');
    const missing = saying({ target: 100_000, budget: 100_000, forecast: 90_000 });
    const told = {
      accounts: {
        'havulinna-paper': { kam: 'petri-salmela', ...missing, actions: [late, action('ahead', '2026-09-25')] },
        'meritar-foods': { kam: 'petri-salmela', ...missing, actions: [late, action('later', '2026-10-02')] },
      },
    };
    const { rows, company } = whoWillMiss(siteOf(kaarnavesi(told), AS_OF, { language }), Q)!;
    expect(rows.map(({ next }) => [next?.action?.text, next?.day])).toEqual([
      ['late', day],
      ['late', day],
    ]);
    expect(company.action).toBe(acted);
  });

  test('an account without a forecast is named apart, and the company’s miss is not set', () => {
    const missing = whoWillMiss(
      siteOf(
        kaarnavesi({
          accounts: {
            'havulinna-paper': saying({ target: 500_000, budget: 480_000, forecast: 470_000 }),
            'meritar-foods': { name: 'Meritar Foods', ...saying({ target: 300_000, budget: 300_000 }) },
          },
        }),
        AS_OF,
      ),
      Q,
    )!;
    expect(
      missing.sums.map(({ name, asked, forecast, miss, action }) => [name.text, asked, forecast, miss, action]),
    ).toEqual([['Not known, 1', '300', '–', '–', 'No forecast, or neither target nor budget: Meritar Foods']]);
    expect(missing.company.miss).toBe('–');
    expect(missing.notes[1]).toBe(
      'The company’s miss cannot be determined: one has no forecast, or neither target nor budget.',
    );
  });

  test('is left out where nobody’s miss can be told', () => {
    expect(whoWillMiss(siteOf(kaarnavesi(one({ budget: 480_000 })), AS_OF), Q)).toBeUndefined();
  });
});

test('the bridge goes from the target over the budget to the forecast, each step as long as its figure', () => {
  const rows = bridge(siteOf(kaarnavesi(one({ target: 520_000, budget: 480_000, forecast: 440_000 })), AS_OF), Q)!;
  expect(rows.map(({ of, figure, from, to }) => [of, figure, from, to])).toEqual([
    ['target', '520', 226, 226],
    ['neverPlanned', '−40', 226, 119],
    ['budget', '480', 119, 119],
    ['slipped', '−40', 119, 12],
    ['forecast', '440', 12, 12],
    ['miss', '−80', 226, 12],
  ]);
  expect(bridge(siteOf(kaarnavesi(one({ budget: 480_000, forecast: 440_000 })), AS_OF), Q)).toBeUndefined();
});

test('the parts of a miss follow each other, or lie in two lanes where one is over', () => {
  const miss = (neverPlanned: number, slipped: number) => ({
    asked: 1000,
    forecast: 1000 + neverPlanned + slipped,
    miss: neverPlanned + slipped,
    neverPlanned,
    slipped,
  });
  const scale = missScale([miss(-60, -30), miss(-20, 10)]);
  expect(scale).toEqual({ largestShort: 90, largestOver: 10 });
  expect(missBar(miss(-60, -30), scale)?.pieces.map(({ of, x, width, lane }) => [of, x, width, lane])).toEqual([
    ['neverPlanned', 28, 54, 'whole'],
    ['slipped', 1, 27, 'whole'],
  ]);
  expect(missBar(miss(-20, 10), scale)?.pieces.map(({ side, lane }) => [side, lane])).toEqual([
    ['short', 'upper'],
    ['over', 'lower'],
  ]);
});

test('a pace ends at the edge of its drawing, and has no forecast beyond what is booked', () => {
  const passed = { day: 46, days: 92, left: 46 };
  expect(paceBar({ asked: 100, actual: 50, forecast: 75 }, passed)).toEqual({
    askedAt: 86,
    actual: 43,
    forecast: 64.5,
    today: 43,
  });
  expect(paceBar({ asked: 100, actual: 900, forecast: 75 }, passed)).toMatchObject({
    actual: 100,
    forecast: undefined,
  });
  expect(paceBar({ asked: 0, actual: 1, forecast: 1 }, passed)).toBeUndefined();
});

describe('why a row misses', () => {
  const line500 = { line: 'Filter media', confidence: 'secure' as const, sales: { [Q]: 440_000 } };
  const whyOf = (comments: NonNullable<NonNullable<Told['accounts']>[string]['comments']>) => {
    const portfolio = kaarnavesi({
      company: { repository: { host: 'github', url: 'https://github.com/example/plans' } },
      accounts: {
        'havulinna-paper': {
          targets: { [Q]: 500_000 },
          budget: [line500],
          forecast: [{ madeOn: '2026-09-01', sales: { [Q]: 380_000 } }],
          comments,
        },
      },
    });
    const flags = judge(openBook(portfolio, AS_OF));
    return whoWillMiss(siteOf(portfolio, AS_OF, { flags }), Q)?.rows[0]?.why;
  };
  const said = (on: 'gap' | 'deviation', comment: string) => ({ quarter: Q, on, comment, writtenOn: '2026-09-10' });

  test('is the first sentence that somebody wrote; what a warning asks for and nobody said stands behind it', () => {
    expect(whyOf([said('gap', 'The loop was moved to 2027. Nothing was lost.')])).toMatchObject({
      said: 'The loop was moved to 2027.',
      unsaid: 'Slip of 60: no reason.',
    });
    expect(whyOf([said('deviation', 'The dock is late.')])).toMatchObject({
      said: 'The dock is late.',
      unsaid: '60 never planned: no reason.',
    });
    expect(whyOf([said('gap', 'One.'), said('deviation', 'Two.')])).toMatchObject({ said: 'One.', unsaid: undefined });
  });

  test('nobody said it: who may write it finds the place', () => {
    const why = whyOf([]);
    expect(why).toMatchObject({ said: undefined, unsaid: 'Nobody has said why.' });
    expect(why?.writeHref).toContain('https://github.com/example/plans/edit/main/');
  });
});
