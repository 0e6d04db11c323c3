import { expect, test } from 'vitest';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { markPlaces, wayTo } from '../../sample-company/marked-places.ts';

const Q2 = '2026-Q2';
const [Q1, Q3] = ['2026-Q1', '2026-Q3'];

function sealed(own: NonNullable<Told['accounts']>[string], more: Told = {}) {
  const told: Told = { ...more, accounts: { a: own, ...more.accounts } };
  const portfolio = kaarnavesi(told);
  markPlaces(portfolio, told);
  const account = takeSnapshot(portfolio, [], Q2, '2026-07-07').accounts.find(({ id }) => id === 'a');
  return account!;
}
/** `accounts/a.mdx:12` as the file and the way to the field. */
const told = (place: string) => {
  const at = place.lastIndexOf(':');
  return `${place.slice(0, at)} ${wayTo(Number(place.slice(at + 1)))}`.trim();
};

test('a line of the budget is sealed with the field of its quarter, and only lines of the quarter are', () => {
  const { lines } = sealed({
    budget: [
      { confidence: 'secure', sales: { [Q1]: 1, [Q3]: 3 } },
      { confidence: 'secure', sales: { [Q1]: 1, [Q2]: 2 } },
    ],
  });
  expect(lines.map(({ place }) => told(place))).toEqual(['accounts/a.mdx budget.1.sales.2026-Q2']);
});

test('the forecast is sealed with the field of its quarter in the revision that holds', () => {
  const revision = (madeOn: string, quarter: string, euros: number) => ({ madeOn, sales: { [quarter]: euros } });
  const place = (...forecast: ReturnType<typeof revision>[]) => told(sealed({ forecast }).forecast?.place ?? '');
  expect(place(revision('2026-04-01', Q2, 1), revision('2026-05-01', Q2, 2), revision('2026-05-02', Q3, 2))).toBe(
    'accounts/a.mdx forecast.1.sales.2026-Q2',
  );
  // Two revisions of a day: the one that speaks of the quarter.
  expect(place(revision('2026-05-01', Q2, 2), revision('2026-05-01', Q3, 2))).toBe(
    'accounts/a.mdx forecast.0.sales.2026-Q2',
  );
  // Written newest first: the newest holds.
  expect(place(revision('2026-05-01', Q2, 2), revision('2026-04-01', Q2, 1))).toBe(
    'accounts/a.mdx forecast.0.sales.2026-Q2',
  );
  // A revision after the last day is not in the seal, whatever it says of the quarter.
  expect(place(revision('2026-05-01', Q2, 2), revision('2026-07-02', Q2, 2))).toBe(
    'accounts/a.mdx forecast.0.sales.2026-Q2',
  );
});

test('investment is sealed with each line that has money or hours in the quarter, and each row that finance counted', () => {
  const { places } = sealed(
    {
      investment: [
        { line: 'Money', money: { [Q2]: 1 } },
        { line: 'Hours', hours: { [Q2]: 1 } },
        { line: 'Both', money: { [Q2]: 1 }, hours: { [Q2]: 1 } },
        { line: 'Later', money: { [Q3]: 1 }, hours: { [Q1]: 1 } },
      ],
    },
    {
      accounts: { b: {} },
      used: [
        ['a', Q2, 100, undefined],
        ['a', Q3, 100, undefined],
        ['b', Q2, 100, undefined],
      ],
    },
  ).investment;
  expect(places.map(told)).toEqual([
    'accounts/a.mdx investment.0',
    'accounts/a.mdx investment.1',
    'accounts/a.mdx investment.2',
    expect.stringContaining('actuals/investment.csv'),
  ]);
});

test('a review is sealed with the account that it judges, and with no other', () => {
  const { reviews } = sealed(
    {},
    {
      accounts: { b: {} },
      reviews: {
        [`${Q2}/a`]: { judgement: 'Of a.' },
        [`${Q2}/b`]: { judgement: 'Of b.' },
        [`${Q2}/key-accounts`]: { judgement: 'Of the segment.' },
      },
    },
  );
  expect(reviews.map(({ judgement }) => judgement)).toEqual([['Of a.']]);
});

test('a review of a segment is sealed with that segment', () => {
  const reviews = { [`${Q2}/key-accounts`]: { judgement: 'Of the segment.' }, [`${Q2}/a`]: { judgement: 'Of a.' } };
  const { segments } = takeSnapshot(kaarnavesi({ accounts: { a: {} }, reviews }), [], Q2, '2026-07-07');
  expect(segments.map((each) => each.reviews.map(({ judgement }) => judgement))).toEqual([[['Of the segment.']]]);
});

test('rows that finance counted for another quarter or account are not in it, and one revision of a day is', () => {
  const { places } = sealed({}, { accounts: { b: {} }, used: [['a', Q3, 100, undefined]] }).investment;
  expect(places).toEqual([]);
});

test('an action that was due on the day before the quarter is late in it; one due on its first day is of it', () => {
  const action = (id: string, due: string, stage: 'planned' | 'done' = 'planned') => ({
    id,
    action: id,
    owner: 'petri-salmela',
    due,
    stage,
  });
  const actions = [
    action('late', '2026-03-31'),
    action('done', '2026-03-31', 'done'),
    action('first-day', '2026-04-01', 'done'),
    action('next', '2026-07-01'),
    action('after', '2026-10-01'),
  ];
  expect(sealed({ actions }).actions.map(({ id }) => id)).toEqual(['late', 'first-day', 'next']);
});
