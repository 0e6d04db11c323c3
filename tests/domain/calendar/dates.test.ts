import { expect, test } from 'vitest';
import { isIsoDate, isMonth } from '#domain/calendar/dates.ts';
import { isQuarter } from '#domain/calendar/quarters.ts';

test.each([
  ['1899-12-31', false],
  ['1900-01-01', true],
  ['2199-12-31', true],
  ['2200-01-01', false],
  ['9999-12-31', false],
  ['2026-02-30', false],
])('%s is a day that plans may speak of: %s', (day, isOne) => {
  expect(isIsoDate(day)).toBe(isOne);
});

test('months and quarters end with the same years as days', () => {
  expect(['1899-12', '1900-01', '2199-12', '2200-01'].map(isMonth)).toEqual([false, true, true, false]);
  expect(['1899-Q4', '1900-Q1', '2199-Q4', '2200-Q1', '9999-Q4'].map(isQuarter)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});
