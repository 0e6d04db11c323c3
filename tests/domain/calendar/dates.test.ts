import { expect, test } from 'vitest';
import { addMonths, daysInMonth, isIsoDate, isMonth } from '#domain/calendar/dates.ts';
import { isDue, lastDayInTime } from '#domain/calendar/due.ts';
import { isQuarter, weekOf } from '#domain/calendar/quarters.ts';

const CALENDAR_YEAR = { firstMonth: 1, namedBy: 'start' } as const;

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

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2000-02-29', true],
  ['2100-02-29', false],
  ['2026-04-30', true],
  ['2026-04-31', false],
  ['2026-12-31', true],
  ['2026-12-32', false],
  ['2026-01-00', false],
  ['2026-00-10', false],
  ['2026-13-10', false],
  ['on 2026-01-01', false],
  ['12026-01-01', false],
  ['2026-01-01T00:00', false],
  ['2026-01-0', false],
  ['2026/01/01', false],
  ['2026-01-01 ', false],
])('%s is a day of the calendar: %s', (day, isOne) => {
  expect(isIsoDate(day)).toBe(isOne);
});

test('February has 28 days, and 29 in a leap year', () => {
  expect([2026, 2028, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28]);
});

test('there are twelve months, written with two digits and nothing else', () => {
  expect(['2026-01', '2026-12'].map(isMonth)).toEqual([true, true]);
  expect(['2026-00', '2026-13', '2026-1', '2026-011', 'since 2026-01', '2026-01-01'].map(isMonth)).toEqual(
    Array.from({ length: 6 }, () => false),
  );
});

test('there are four quarters, written as Q1 to Q4 and nothing else', () => {
  expect(['2026-Q1', '2026-Q4'].map(isQuarter)).toEqual([true, true]);
  expect(['2026-Q0', '2026-Q5', '2026-Q11', 'by 2026-Q1', '12026-Q1', '2026-q1', '2026Q1'].map(isQuarter)).toEqual(
    Array.from({ length: 7 }, () => false),
  );
});

test('months go on over the year’s end, both ways', () => {
  expect(addMonths('2026-11', 3)).toBe('2027-02');
  expect(addMonths('2026-02', -2)).toBe('2025-12');
});

test('something is due on a day, by the end of a month or by the end of a quarter', () => {
  expect(['2026-02-10', '2026-02', '2026-Q1'].map(isDue)).toEqual([true, true, true]);
  expect(['2026', '2026-02-30', 'soon'].map(isDue)).toEqual([false, false, false]);
  expect(
    ['2026-02-10', '2026-02', '2028-02', '2026-12', '2026-Q1'].map((due) => lastDayInTime(due, CALENDAR_YEAR)),
  ).toEqual(['2026-02-10', '2026-02-28', '2028-02-29', '2026-12-31', '2026-03-31']);
});

test('the thirteenth week of a quarter ends it, with a day less or one more', () => {
  const weeks = (...days: string[]) => days.map((day) => weekOf(day, CALENDAR_YEAR));
  expect(weeks('2026-01-01', '2026-01-07', '2026-01-08', '2026-03-31', '2026-09-30')).toEqual(
    [1, 1, 2, 13, 13].map((week) => ({ week, weeks: 13 })),
  );
});
