import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isIsoDate, monthOf } from '#domain/calendar/dates.ts';
import {
  addQuarters,
  firstDayOf,
  horizonOf,
  lastDayOf,
  monthsOf,
  quarterOf,
  quarterOfMonth,
  quartersFrom,
  quartersOfYear,
  weekOf,
  yearOf,
} from '#domain/calendar/quarters.ts';

const fiscalYears = fc.record({
  firstMonth: fc.integer({ min: 1, max: 12 }),
  namedBy: fc.constantFrom('start' as const, 'end' as const),
});
const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1950-01-01', count));

test('a day lies within the quarter it belongs to, and the days around the quarter do not', () => {
  fc.assert(
    fc.property(days, fiscalYears, (day, fiscalYear) => {
      const quarter = quarterOf(day, fiscalYear);
      const [first, last] = [firstDayOf(quarter, fiscalYear), lastDayOf(quarter, fiscalYear)];
      expect(first <= day && day <= last).toBe(true);
      expect(quarterOf(first, fiscalYear)).toBe(quarter);
      expect(quarterOf(last, fiscalYear)).toBe(quarter);
      expect(quarterOf(addDays(last, 1), fiscalYear)).toBe(addQuarters(quarter, 1));
      expect(quarterOf(addDays(first, -1), fiscalYear)).toBe(addQuarters(quarter, -1));
    }),
    { numRuns: 500 },
  );
});

test('a quarter has three months that follow each other and belong to it', () => {
  fc.assert(
    fc.property(days, fiscalYears, (day, fiscalYear) => {
      const quarter = quarterOf(day, fiscalYear);
      const months = monthsOf(quarter, fiscalYear);
      expect(months).toContain(monthOf(day));
      expect(months.map((month) => quarterOfMonth(month, fiscalYear))).toEqual([quarter, quarter, quarter]);
      expect([addMonths(months[0], 1), addMonths(months[0], 2)]).toEqual([months[1], months[2]]);
    }),
  );
});

test('a fiscal year is twelve months from its first one, named by the year it starts or ends in', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2200 }), fiscalYears, (year, fiscalYear) => {
      const [first, , , last] = quartersOfYear(year);
      const [start, end] = [firstDayOf(first, fiscalYear), lastDayOf(last, fiscalYear)];
      expect(Number(start.slice(5, 7))).toBe(fiscalYear.firstMonth);
      expect(addMonths(monthOf(start), 11)).toBe(monthOf(end));
      expect(Number((fiscalYear.namedBy === 'start' ? start : end).slice(0, 4))).toBe(year);
    }),
  );
});

test('the horizon begins with the quarter of the day and reaches so many past it, across the year’s end', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 12 }), fiscalYears, (day, ahead, fiscalYear) => {
      const horizon = horizonOf(day, ahead, fiscalYear);
      expect(horizon).toHaveLength(ahead + 1);
      expect(horizon[0]).toBe(quarterOf(day, fiscalYear));
      expect([...horizon].sort()).toEqual(horizon);
      if (ahead >= 4) expect(yearOf(horizon.at(-1) ?? '')).toBeGreaterThan(yearOf(horizon[0] ?? ''));
    }),
  );
});

test('quarters added and taken away again lead back', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -200, max: 200 }), (day, count) => {
      const quarter = quarterOf(day, { firstMonth: 1, namedBy: 'start' });
      expect(addQuarters(addQuarters(quarter, count), -count)).toBe(quarter);
      if (count >= 0) expect(quartersFrom(quarter, addQuarters(quarter, count))).toHaveLength(count + 1);
    }),
  );
});

test('days counted between two days lead from one to the other', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count);
      expect(isIsoDate(addDays(day, count))).toBe(true);
    }),
  );
});

test('18 September 2026 is in week 12 of 13; a year that ends in June calls the quarter 2027-Q1', () => {
  expect(weekOf('2026-09-18', { firstMonth: 1, namedBy: 'start' })).toEqual({ week: 12, weeks: 13 });
  expect(quarterOf('2026-09-18', { firstMonth: 7, namedBy: 'end' })).toBe('2027-Q1');
  expect(quarterOf('2026-09-18', { firstMonth: 7, namedBy: 'start' })).toBe('2026-Q1');
});

test('30 February, month 13 and a day without its zero do not exist', () => {
  expect(['2026-02-30', '2026-13-01', '2026-2-3', '2024-02-29'].map(isIsoDate)).toEqual([false, false, false, true]);
});
