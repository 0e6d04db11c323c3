import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import { typedDay, typedDue, type DayReader, type Towards } from '#editing/typed-day.ts';
import { formatterFor } from '#words/format.ts';
import { LANGUAGES, settingsOf } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';

/** A Friday. */
const TODAY = '2026-09-18';
const readerIn = (language: string): DayReader => ({
  today: TODAY,
  locale: settingsOf(language).locale,
  fiscalYear: { firstMonth: 1, namedBy: 'start' },
  words: Object.fromEntries(
    messagesFor(language)
      .editing.dayWords.split(';')
      .map((one) => one.split(':') as [string, string]),
  ),
});
const day = (written: string, language = 'en', towards: Towards = 'past') => {
  const read = typedDay(written, towards, readerIn(language));
  return read.is === 'day' ? read.value : read.is;
};

describe('a day as somebody types it', () => {
  test.each([
    ['2026-09-22', 'en', 'past', '2026-09-22'],
    ['17 Sep', 'en', 'past', '2026-09-17'],
    ['17 September 2025', 'en', 'past', '2025-09-17'],
    ['Sep 17', 'en', 'past', '2026-09-17'],
    ['17.9.', 'fi', 'past', '2026-09-17'],
    ['17.9.2025', 'fi', 'past', '2025-09-17'],
    ['17.9.25', 'fi', 'past', '2025-09-17'],
    ['2025-9-7', 'en', 'past', '2025-09-07'],
    ['2025/9/17', 'en', 'past', '2025-09-17'],
    ['17. syyskuuta', 'fi', 'past', '2026-09-17'],
    ['today', 'en', 'past', '2026-09-18'],
    ['eilen', 'fi', 'past', '2026-09-17'],
    ['viikon päästä', 'fi', 'coming', '2026-09-25'],
    ['Fri', 'en', 'coming', '2026-09-25'],
    ['pe', 'fi', 'coming', '2026-09-25'],
    ['Fri', 'en', 'past', '2026-09-18'],
    ['Thu 17 Sep', 'en', 'past', '2026-09-17'],
  ] as const)('%s in %s, %s, is one day', (written, language, towards, value) => {
    expect(day(written, language, towards)).toBe(value);
  });

  test('without a year it is the nearest: behind us for what happened, ahead for what is due', () => {
    expect(day('20 Sep', 'en', 'past')).toBe('2025-09-20');
    expect(day('20 Sep', 'en', 'coming')).toBe('2026-09-20');
    expect(day('1.2.', 'fi', 'coming')).toBe('2027-02-01');
  });

  test('without a year it is asked where somebody may have left already or will leave', () => {
    const left = (written: string, language = 'fi') => typedDay(written, 'either', readerIn(language));
    expect(left('31.8.')).toEqual({ is: 'unclear', readings: ['2026-08-31', '2027-08-31'] });
    expect(left('31 Oct', 'en')).toEqual({ is: 'unclear', readings: ['2025-10-31', '2026-10-31'] });
    expect(left('31.8.2026')).toEqual({ is: 'day', value: '2026-08-31' });
    expect(left('18.9.')).toEqual({ is: 'day', value: TODAY });
    expect(left('eilen')).toEqual({ is: 'day', value: '2026-09-17' });
    expect(left('3/4/2026', 'en').is).toBe('unclear');
    expect(left('31.2.')).toEqual({ is: 'no-day' });
    expect(left(' ')).toEqual({ is: 'empty' });
  });

  test('what can be two days is asked, and what is none is said', () => {
    expect(typedDay('3/4', 'past', readerIn('en'))).toEqual({ is: 'unclear', readings: ['2026-04-03', '2026-03-04'] });
    expect(day('13/4')).toBe('2026-04-13');
    expect(day('32.9.', 'fi')).toBe('no-day');
    expect(day('soon')).toBe('no-day');
    expect(day(' ')).toBe('empty');
  });

  test('what a language writes, it reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.constantFrom(...LANGUAGES), (by, language) => {
        const value = addDays(TODAY, by);
        const format = formatterFor(language, { code: 'EUR', decimals: 2 }, 'one');
        expect(day(format.date(value), language)).toBe(value);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['Q4', '2026-Q4'],
  ['Q1', '2027-Q1'],
  ['2027-Q1', '2027-Q1'],
  ['q1 2027', '2027-Q1'],
  ['Jan 2027', '2027-01'],
  ['1/2027', '2027-01'],
  ['2027-01', '2027-01'],
  ['25 Sep', '2026-09-25'],
  ['13/2027', undefined],
  ['some day', undefined],
])('due %s is %s', (written, value) => {
  expect(typedDue(written, readerIn('en'))).toBe(value);
});
