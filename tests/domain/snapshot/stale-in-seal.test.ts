import { expect, test } from 'vitest';
import { staleInSeal } from '#domain/snapshot/stale-in-seal.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

/**
 * Who was stale in the state of the second quarter as it was looked at on a day, with the day of the forecast and its
 * age.
 */
function stale(madeOn: string | undefined, threshold: number, day = '2026-07-07', more: Told = {}) {
  const forecast = madeOn === undefined ? [] : [{ madeOn, sales: { '2026-Q2': 5 } }];
  const seal = takeSnapshot(kaarnavesi({ ...more, accounts: { mill: { forecast } } }), [], '2026-Q2', day);
  return staleInSeal([...seal.accounts, ...seal.newCustomerPlans], seal, threshold).map(
    ({ planned, madeOn: on, days }) => [planned.id, on, days],
  );
}

test('in a quarter that is over a forecast was stale when it was older than the threshold as the quarter began', () => {
  expect(stale('2026-03-22', 9)).toEqual([['mill', '2026-03-22', 10]]);
  expect(stale('2026-03-22', 10)).toEqual([]);
});

test('a forecast with which a quarter was begun in time does not get old by its end, and on its last day it is still judged by that day', () => {
  expect(stale('2026-03-31', 9)).toEqual([]);
  expect(stale('2026-04-20', 0)).toEqual([]);
  expect(stale('2026-03-31', 9, '2026-06-30')).toEqual([['mill', '2026-03-31', 91]]);
});

test('in a quarter that still runs it is as old as it is on the day', () => {
  expect(stale('2026-06-10', 4, '2026-06-15')).toEqual([['mill', '2026-06-10', 5]]);
  expect(stale('2026-06-10', 5, '2026-06-15')).toEqual([]);
});

test('who said nothing had no forecast to be stale, and a new-customer plan’s day is in no seal', () => {
  expect(stale(undefined, 0)).toEqual([]);
  const forecast = [{ madeOn: '2026-01-02', sales: { '2026-Q2': 5 } }];
  expect(stale(undefined, 0, undefined, { newCustomers: { dairies: { forecast } } })).toEqual([]);
});
