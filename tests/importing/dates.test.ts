import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth } from '#domain/calendar/dates.ts';
import { isDateFormat, readDates } from '#importing/reading/dates.ts';
import { areQuarters, bareQuarter, quarterOrYear } from '#importing/reading/written-quarters.ts';

const read = (...written: string[]) => {
  const result = readDates(written.map((text, at) => ({ line: at + 2, written: text })));
  return 'fault' in result
    ? result
    : result.values.map((value) => value && [value.month, value.day].filter(Boolean).join(' '));
};

describe('days as exports write them', () => {
  test.each([
    ['2026-07-04', '2026-07 4'],
    ['2026-07-04T23:59:00Z', '2026-07 4'],
    ['2026-07-04 10:22', '2026-07 4'],
    ['4.7.2026', '2026-07 4'],
    ['04.07.2026 klo 12.30', '2026-07 4'],
    ['20260704', '2026-07 4'],
    ['2026/7/4', '2026-07 4'],
    ['4 July 2026', '2026-07 4'],
    ['4-Jul-2026', '2026-07 4'],
    ['Jul 4, 2026', '2026-07 4'],
    ['4. heinäkuuta 2026', '2026-07 4'],
    ['4. Juli 2026', '2026-07 4'],
    ['2026-07', '2026-07'],
    ['7/2026', '2026-07'],
    ['202607', '2026-07'],
    ['heinäkuu 2026', '2026-07'],
    ['Jul-26', '2026-07'],
    ["Jul '26", '2026-07'],
    ['July, 2026', '2026-07'],
  ])('%s', (written, day) => expect(read(written)).toEqual([day]));

  test('a day above twelve tells d/m from m/d for the whole file', () => {
    expect(read('4/7/2026', '13/7/2026')).toEqual(['2026-07 4', '2026-07 13']);
    expect(read('4/7/2026', '7/13/2026')).toEqual(['2026-04 7', '2026-07 13']);
  });
  test('a file that never tells is refused with both ways', () =>
    expect(read('4/7/2026', '3/3/2026')).toMatchObject({
      fault: 'date-choice',
      line: 2,
      formats: ['d/m/yyyy', 'm/d/yyyy'],
    }));
  test('days that mean the same both ways need no choice', () =>
    expect(read('3/3/2026', '12/12/2026')).toEqual(['2026-03 3', '2026-12 12']));
  test('two ways in one file are refused, with both lines', () =>
    expect(read('13/7/2026', '7/13/2026')).toMatchObject({ fault: 'date-conflict', line: 3, otherLine: 2 }));
  test.each(['31.2.2026', 'soon', 'constructor 2026', '45123', '0.7.2026', '4.13.2026', '1.1.1899', ''])(
    '"%s" is no day, and does not decide for the file',
    (written) => expect(read(written, '4.7.2026')).toEqual([undefined, '2026-07 4']),
  );
  test('a format of the map says a year and a month, each once', () => {
    expect(['d.m.yyyy', 'mm/dd/yy', 'yyyy mmm'].map(isDateFormat)).toEqual([true, true, true]);
    expect(['', 'd.m', 'd.m.m.yyyy', 'yyyyy', 'dd.MM.yyyy hh', '.*'].map(isDateFormat)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('any list of days in one way of writing is read so, or refused, never misread', () => {
    const day = fc
      .record({
        y: fc.integer({ min: 1950, max: 2100 }),
        m: fc.integer({ min: 1, max: 12 }),
        d: fc.integer({ min: 1, max: 31 }),
      })
      .filter(({ y, m, d }) => d <= daysInMonth(y, m));
    const way = fc.constantFrom<(day: { y: number; m: number; d: number }) => string>(
      ({ y, m, d }) => `${d}.${m}.${y}`,
      ({ y, m, d }) => `${d}/${m}/${y}`,
      ({ y, m, d }) => `${m}/${d}/${y}`,
      ({ y, m, d }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
      ({ y, m, d }) => `${d}-${m}-${y}`,
    );
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), way, (days, write) => {
        const result = readDates(days.map((one, at) => ({ line: at + 2, written: write(one) })));
        if ('fault' in result) expect(result.fault).toBe('date-choice');
        else
          expect(result.values.map((value) => value?.month)).toEqual(
            days.map(({ y, m }) => `${y}-${String(m).padStart(2, '0')}`),
          );
      }),
    );
  });
});

test.each([
  ['2026-Q3', '2026-Q3'],
  ['Q3 2026', '2026-Q3'],
  ['Q3/2026', '2026-Q3'],
  ['3Q2026', '2026-Q3'],
  ['2026 Q3', '2026-Q3'],
  ['q3-2026', '2026-Q3'],
  ['2026', 2026],
  ['FY2026', 2026],
  ['2026-Q5', undefined],
  ['Q3', undefined],
  ['III/2026', '2026-Q3'],
  ['2026 IV', '2026-Q4'],
  ['i/2026', '2026-Q1'],
  ['Q3 26', '2026-Q3'],
  ["Q3'26", '2026-Q3'],
  ['FY26 Q3', '2026-Q3'],
  ['Q3 FY2026', '2026-Q3'],
  ['3. kvartaali 2026', '2026-Q3'],
  ['3rd quarter 2026', '2026-Q3'],
  ['2026, 3. neljännes', '2026-Q3'],
  ['Quartal 3/2026', '2026-Q3'],
  ['FY26', 2026],
  ['26', undefined],
  ['V/2026', undefined],
  ['IIII/2026', undefined],
  ['3/2026', undefined],
  ['2026-03', undefined],
])('the quarter %s', (written, meaning) => {
  const read = quarterOrYear(String(written));
  expect(read && ('quarter' in read ? read.quarter : read.year)).toBe(meaning);
});

test('in a column of quarters 3/2026 is a quarter, unless the others can only be months', () => {
  expect([
    areQuarters(['1/2026', 'Q2 2026', '2026-3']),
    areQuarters(['1/2026', '5/2026']),
    areQuarters(['01/2026']),
    areQuarters(['Q1 2026']),
  ]).toEqual([true, false, false, false]);
  expect([bareQuarter('3/2026'), bareQuarter('2026-4'), bareQuarter('soon')]).toEqual([
    { quarter: '2026-Q3' },
    { quarter: '2026-Q4' },
    undefined,
  ]);
});
