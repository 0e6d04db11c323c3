import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// A figure that the software decides and a text names is the same in both: who changes the one finds the other here.
// Minutes, hours and shares that a page of the method advises are nobody's but the page's; those of settings are in
// handbook-texts.

const IN_WORDS: Readonly<Record<string, number>> = {
  five: 5,
  viides: 5,
  ten: 10,
  tenth: 10,
  kymmenkertainen: 10,
  forty: 40,
  neljäkymmentä: 40,
  three: 3,
  kolme: 3,
  year: 365,
  vuoden: 365,
};
const HANDBOOK = 'content/handbook';
const WORDS = 'src/words';

/** Where a figure is decided, and each text that names it. */
const FIGURES: readonly [code: string, decided: RegExp, named: readonly [text: string, as: RegExp][]][] = [
  [
    'src/views/quarters/booklet.ts',
    /MOST_ACCOUNTS = (\d+)/,
    [
      [`${HANDBOOK}/en/calendar-and-booklet.mdx`, /more than (\w+) account plans/],
      [`${HANDBOOK}/fi/calendar-and-booklet.mdx`, /yli (\S+), vihkoa/],
      ['scripts/pdf.ts', /no more than (\d+) of them/],
    ],
  ],
  [
    'src/loading/one-file.ts',
    /plan: (\d+) \* 1024/,
    [
      [`${HANDBOOK}/en/for-the-engineer.mdx`, /may have (\d+) KB/],
      [`${HANDBOOK}/fi/for-the-engineer.mdx`, /saa olla (\d+) kilotavua/],
    ],
  ],
  [
    'src/views/actions/when.ts',
    /SOON_DAYS = (\d+)/,
    [
      [`${HANDBOOK}/en/reviews.mdx`, /the next (\d+) days/],
      [`${HANDBOOK}/fi/reviews.mdx`, /seuraavien (\d+) päivän/],
      [`${WORDS}/en/actions.json`, /the next (\d+) days and later/],
      [`${WORDS}/en/account/work.json`, /"Next (\d+) days"/],
      [`${WORDS}/fi/account/work.json`, /"soon": "\D*(\d+) /],
    ],
  ],
  [
    'src/domain/plan/company.ts',
    /forecastStaleDays: days\(\)\.default\((\d+)\)/,
    [
      [`${HANDBOOK}/en/reading-the-budget-page.mdx`, /forecastStaleDays`, (\d+) days/],
      [`${HANDBOOK}/fi/reading-the-budget-page.mdx`, /forecastStaleDays`, oletuksena (\d+) päivää/],
    ],
  ],
  [
    'src/domain/review/due-reviews.ts',
    /reviewEveryMonths \?\? (\d+)/,
    [
      [`${HANDBOOK}/en/leaving.mdx`, /\((\w+) months where the segment sets none/],
      [`${HANDBOOK}/fi/leaving.mdx`, /\((\w+) kuukautta, jos/],
    ],
  ],
  [
    'src/views/actions/load.ts',
    /FULL_FROM = (0\.\d+)/,
    [
      [`${WORDS}/en/actions.json`, /the line is (\d+)% of them/],
      [`${WORDS}/fi/actions.json`, /viiva on (\d+)(?:\\u00a0|\s)%/],
    ],
  ],
  [
    'src/domain/checks/amount-out-of-line.ts',
    /TIMES = (\d+)/,
    [
      [`${WORDS}/en/problems/figures-and-work.json`, /A quarter holds (\w+) times/],
      [`${WORDS}/en/problems/figures-and-work.json`, /or a (\w+) of it/],
      [`${WORDS}/fi/problems/figures-and-work.json`, /vähintään (\w+) tai/],
    ],
  ],
  [
    'src/domain/checks/single-contributor.ts',
    /DAYS_BACK = (\d+)/,
    [
      [`${WORDS}/en/problems/people.json`, /changed the plan in a (\w+)\./],
      [`${WORDS}/fi/problems/people.json`, /suunnitelmaa (\w+) aikana/],
    ],
  ],
];

const read = (file: string) => readFileSync(file, 'utf8').replace(/\s+/g, ' ');
const figureIn = (file: string, is: RegExp) =>
  is
    .exec(read(file))
    ?.slice(1)
    .find((part) => part !== undefined) ?? '';

test.each(FIGURES.flatMap(([code, decided, named]) => named.map(([text, as]) => [text, as, code, decided] as const)))(
  '%s names by %s the figure that %s decides',
  (text, as, code, decided) => {
    const figure = Number(figureIn(code, decided));
    expect(figure, code).toBeGreaterThan(0);
    const said = figureIn(text, as);
    const number = IN_WORDS[said] ?? Number(said);
    expect(said, `${text} ${as}`).not.toBe('');
    expect(number).toBe(figure < 1 ? figure * 100 : figure);
  },
);

test('the share of customers from which the budget page doubts the plans is the one that the handbook names', () => {
  // Fewer than four that are met for one that is open: one in five.
  expect(Number(figureIn('src/views/budget/budget.ts', /met\.length < (\d) \* open\.length/)) + 1).toBe(5);
  expect(figureIn(`${HANDBOOK}/en/reading-the-budget-page.mdx`, /more than one customer in (\w+) falls short/)).toBe(
    'five',
  );
  expect(figureIn(`${HANDBOOK}/fi/reading-the-budget-page.mdx`, /useampi kuin joka (\w+) asiakas/)).toBe('viides');
});
