import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minorOf, type Amount } from '#domain/money/money.ts';
import { openBook } from '#domain/budget/figures.ts';
import { meetingByOrganisation, meetingBySegment, type Meeting } from '#domain/budget/meeting.ts';
import { quarterMiss } from '#domain/budget/miss.ts';
import { bridgeParts, missOfSum } from '#domain/budget/miss-of-sum.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { companyOf, madeUpCompanies, MADE_UP_QUARTERS } from '../arbitrary-portfolio.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const Q = '2026-Q3';
const runs = { numRuns: 200 };
const quarters = fc.constantFrom(...MADE_UP_QUARTERS);
const sum = (amounts: readonly Amount[]) =>
  Number(amounts.reduce((total: bigint, each) => total + BigInt(minorOf(each)), 0n));

// With a budget and a forecast of everybody, else a miss would hardly ever be set.
const told = madeUpCompanies.map((company) => ({
  ...company,
  accounts: company.accounts.map((each, at) => ({
    ...each,
    lines: [...each.lines, Object.fromEntries(MADE_UP_QUARTERS.map((quarter) => [quarter, 900_001]))],
    forecast: Object.fromEntries(MADE_UP_QUARTERS.map((quarter) => [quarter, at * 1_000_001])),
  })),
  newCustomers: company.newCustomers.map((each) => ({
    ...each,
    forecast: Object.fromEntries(MADE_UP_QUARTERS.map((quarter) => [quarter, 70_003])),
  })),
}));

function checkParts(meeting: Meeting): number {
  const { miss, standsIn } = missOfSum(meeting);
  const parts = meeting.parts.filter((part) => part.accounts.length + part.newCustomerPlans.length > 0);
  const misses = parts.map((part) => missOfSum(part));
  const isOnlyTargets = standsIn.length === 0 && misses.every((part) => part.standsIn.length === 0);
  let checked = 0;
  const given = meeting.parts.filter((part) => !parts.includes(part) && part.target.amount !== undefined);
  if (parts.length > 0 && given.length === 0 && isOnlyTargets && meeting.unallocated !== undefined) {
    const set = misses.flatMap((part) => part.miss ?? []);
    if (miss !== undefined && set.length === misses.length) {
      expect(sum([...set, -meeting.unallocated])).toBe(miss);
      checked += 1;
    }
  }
  return checked + meeting.parts.reduce((total, part) => total + checkParts(part), 0);
}

test('units, teams and people add up to the company’s miss, with what nobody was given', () => {
  let checked = 0;
  fc.assert(
    fc.property(told, quarters, (madeUp, quarter) => {
      const book = openBook(companyOf(madeUp), '2026-09-18');
      checked += checkParts(meetingByOrganisation(quarter, book)) + checkParts(meetingBySegment(quarter, book));
    }),
    runs,
  );
  expect(checked).toBeGreaterThan(0);
});

test('the miss of a sum is what was never planned and what has slipped', () => {
  const check = (meeting: Meeting) => {
    const { miss, neverPlanned, slipped } = missOfSum(meeting);
    if (miss !== undefined && neverPlanned !== undefined && slipped !== undefined)
      expect(sum([neverPlanned, slipped])).toBe(miss);
    meeting.parts.forEach(check);
  };
  fc.assert(
    fc.property(told, quarters, (madeUp, quarter) =>
      check(meetingByOrganisation(quarter, openBook(companyOf(madeUp), '2026-09-18'))),
    ),
    runs,
  );
});

test('the way from target to forecast by segment is the company’s', () => {
  let checked = 0;
  fc.assert(
    fc.property(told, quarters, (madeUp, quarter) => {
      const book = openBook(companyOf(madeUp), '2026-09-18');
      const parts = bridgeParts(quarter, book);
      const whole = quarterMiss(quarter, book);
      if (!parts || whole.miss.difference === undefined || whole.standsIn.length > 0) return;
      checked += 1;
      expect(sum(parts.flatMap((part) => [part.neverPlanned, part.slipped]))).toBe(whole.miss.difference);
      expect(sum(parts.map((part) => part.slipped))).toBe(whole.slipped.difference);
    }),
    runs,
  );
  expect(checked).toBeGreaterThan(0);
});

test('a budget stands in for those whom no target covers, and says for whom', () => {
  const line = (sales: number) => [{ line: 'Media', confidence: 'secure' as const, sales: { [Q]: sales } }];
  const forecast = (sales: number) => [{ madeOn: '2026-09-01', sales: { [Q]: sales } }];
  const book = openBook(
    kaarnavesi({
      accounts: {
        'havulinna-paper': { targets: { [Q]: 500_000 }, budget: line(480_000), forecast: forecast(470_000) },
        'meritar-foods': { name: 'Meritar Foods', budget: line(300_000), forecast: forecast(280_000) },
      },
    }),
    '2026-09-18',
  );
  const miss = missOfSum(meetingBySegment(Q, book));
  expect([miss.asked, miss.miss, miss.neverPlanned, miss.slipped]).toEqual([
    80_000_000, -5_000_000, -2_000_000, -3_000_000,
  ]);
  expect(miss.standsIn.map(({ id }) => id)).toEqual(['meritar-foods']);
});

/** The way from the target of the company, of its two segments and of its new customers, each part in euros. */
function bridge(more: Told) {
  const parts = bridgeParts(
    Q,
    openBook(
      kaarnavesi({ segments: { key: { name: 'Key', code: 'A' }, named: { name: 'Named', code: 'B' } }, ...more }),
      '2026-09-18',
    ),
  );
  return parts?.map(({ of, neverPlanned, slipped }) => [
    typeof of === 'object' ? of.id : of,
    minorOf(neverPlanned) / 100,
    minorOf(slipped) / 100,
  ]);
}
const figures = (
  segment: string,
  target: number | undefined,
  budget: number | undefined,
  forecast: number | undefined,
) => ({
  segment,
  ...(target !== undefined && { targets: { [Q]: target } }),
  ...(budget !== undefined && { budget: [{ line: 'Media', confidence: 'secure' as const, sales: { [Q]: budget } }] }),
  ...(forecast !== undefined && { forecast: [{ madeOn: '2026-09-01', sales: { [Q]: forecast } }] }),
});
const ACCOUNTS = { mill: figures('key', 10, 8, 7), dairy: figures('named', 5, 6, 6) };

test('the way has a part for each segment, and for new customers where there are any', () => {
  expect(bridge({ accounts: ACCOUNTS })).toEqual([
    ['key', -2, -1],
    ['named', 1, 0],
  ]);
  const { segment: _, ...centres } = figures('', 4, 3, 1);
  expect(bridge({ accounts: ACCOUNTS, newCustomers: { centres } })).toEqual([
    ['key', -2, -1],
    ['named', 1, 0],
    ['new-customers', -1, -2],
  ]);
});

test('a segment that has neither a target nor a budget is no part, one that has either is', () => {
  expect(bridge({ accounts: { mill: ACCOUNTS.mill } })).toEqual([['key', -2, -1]]);
  expect(bridge({ accounts: { mill: ACCOUNTS.mill, dairy: figures('named', undefined, 6, 5) } })).toEqual([
    ['key', -2, -1],
    ['named', 0, -1],
  ]);
});

test('what of the company’s target nobody was given is a part of its own, and nothing has slipped of it', () => {
  expect(bridge({ company: { targets: { [Q]: 20 } }, accounts: ACCOUNTS })).toEqual([
    ['key', -2, -1],
    ['named', 1, 0],
    [undefined, -5, 0],
  ]);
  expect(bridge({ company: { targets: { [Q]: 15 } }, accounts: ACCOUNTS })).toHaveLength(2);
});

test('there is no way while a part of it cannot be told', () => {
  expect(bridge({ accounts: { ...ACCOUNTS, dairy: figures('named', 5, 6, undefined) } })).toBeUndefined();
  expect(bridge({ accounts: { ...ACCOUNTS, dairy: figures('named', 5, undefined, 6) } })).toBeUndefined();
  const [key, named] = [
    { name: 'Key', code: 'A' },
    { name: 'Named', code: 'B', targets: { [Q]: 5 } },
  ];
  const two = { dairy: figures('named', undefined, 6, 6), creamery: figures('named', undefined, undefined, undefined) };
  expect(bridge({ segments: { key, named }, accounts: { mill: ACCOUNTS.mill, ...two } })).toBeUndefined();
  // A target of a segment without customers, of which nobody can have planned anything.
  expect(bridge({ segments: { key, named }, accounts: { mill: ACCOUNTS.mill } })).toBeUndefined();
});

test('what was asked is the target itself while nobody’s budget stands in', () => {
  const segments = { key: { name: 'Key', code: 'A' } };
  const sum = companyQuarter(Q, openBook(kaarnavesi({ segments, accounts: { mill: ACCOUNTS.mill } }), '2026-09-18'));
  expect(missOfSum(sum).sumAsked).toBe(sum.target.sum);
});
