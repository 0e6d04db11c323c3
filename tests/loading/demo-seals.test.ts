import { describe, expect, test } from 'vitest';
import { forecastAccuracy, QUARTERS_BEFORE, sealedForecasts } from '#domain/budget/forecast-accuracy.ts';
import { addQuarters } from '#domain/calendar/quarters.ts';
import { restatementsOf } from '#domain/snapshot/restatements.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';

// What a closed quarter is worth is seen in the demo's: people judged, forecasts to hold against what came, work that
// was done.

const { portfolio, problems } = assemble((await readFolder('content')).files);
const seals = (portfolio?.snapshots ?? []).map(({ snapshot }) => snapshot);

test('the demo’s quarters are sealed one after another', () => {
  expect(problems.filter(({ grade }) => grade === 'error')).toEqual([]);
  const quarters = seals.map(({ quarter }) => quarter);
  expect(quarters.length).toBeGreaterThan(3);
  expect(quarters).toEqual(quarters.map((_each, at) => addQuarters(quarters[0] ?? '', at)));
  expect(seals.map(({ sealedBefore }) => sealedBefore?.length)).toEqual(quarters.map((_each, at) => at));
});

describe.each(seals)('the demo’s sealed quarter $quarter', ({ quarter, accounts }) => {
  test('holds a judgement of at least two thirds of the people who have influence', () => {
    const people = accounts
      .flatMap((account) => account.people)
      .filter(({ influence }) => influence === 'high' || influence === 'medium');
    const judged = people.filter(({ attitude }) => attitude !== 'unknown');
    expect(judged.length / people.length).toBeGreaterThanOrEqual(2 / 3);
    expect(judged.length).toBeLessThan(people.length);
  });

  test('holds forecasts of most accounts, of itself and of the next quarter', () => {
    for (const of of [quarter, addQuarters(quarter, 1)]) {
      const forecast = accounts.filter(({ figures }) => figures[of]?.forecast !== undefined);
      expect([of, forecast.length / accounts.length >= 2 / 3]).toEqual([of, true]);
    }
  });

  test('holds work: actions due in it, or closed in it', () => {
    expect(accounts.flatMap(({ actions }) => actions)).not.toEqual([]);
  });
});

test.each(QUARTERS_BEFORE)('forecasts made %i quarters before can be held against half of the plans', (before) => {
  const compared = forecastAccuracy(sealedForecasts(seals)).filter(({ quartersBefore }) => quartersBefore === before);
  const last = seals.at(-1);
  const plans = (last?.accounts.length ?? 0) + (last?.newCustomerPlans.length ?? 0);
  expect(plans).toBeGreaterThan(20);
  expect(Math.max(0, ...compared.map((each) => each.compared.length))).toBeGreaterThanOrEqual(plans / 2);
});

test('one invoice that came after the last seal is all that the demo restates', () => {
  const restated = portfolio ? seals.flatMap((seal) => restatementsOf(seal, portfolio)) : [];
  expect([...new Set(restated.map(({ figure }) => figure))]).toEqual(['actual']);
  expect(restated.filter(({ level }) => level === 'account').map(({ id }) => id)).toEqual(['vuorimaki-cement']);
});
