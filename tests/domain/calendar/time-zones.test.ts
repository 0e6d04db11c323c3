import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIsoDate } from '#domain/calendar/dates.ts';
import { dayIn, isTimeZone, timeZones } from '#domain/calendar/time-zones.ts';

const at = (instant: string) => Date.parse(instant);

test('a new day begins at midnight where the company is', () => {
  expect(dayIn('Europe/Helsinki', at('2026-09-17T20:59:59Z'))).toBe('2026-09-17');
  expect(dayIn('Europe/Helsinki', at('2026-09-17T21:00:00Z'))).toBe('2026-09-18');
  expect(dayIn('America/Los_Angeles', at('2026-09-18T06:59:59Z'))).toBe('2026-09-17');
  expect(dayIn('Pacific/Kiritimati', at('2026-12-31T10:00:00Z'))).toBe('2027-01-01');
  expect(dayIn('UTC', at('2026-12-31T23:59:59Z'))).toBe('2026-12-31');
});

test('summer time moves midnight with it', () => {
  expect(dayIn('Europe/Helsinki', at('2026-01-14T21:59:59Z'))).toBe('2026-01-14');
  expect(dayIn('Europe/Helsinki', at('2026-01-14T22:00:00Z'))).toBe('2026-01-15');
});

test('on the days on which clocks are changed each minute is of one day, and each day comes once', () => {
  // Helsinki loses an hour and has one twice; Santiago changes at midnight itself; Apia left a whole day out; Troll
  // moves by two hours.
  for (const [zone, from] of [
    ['Europe/Helsinki', '2026-03-28T12:00:00Z'],
    ['Europe/Helsinki', '2026-10-24T12:00:00Z'],
    ['America/Santiago', '2026-09-05T12:00:00Z'],
    ['America/Santiago', '2026-04-04T12:00:00Z'],
    ['Pacific/Apia', '2011-12-29T12:00:00Z'],
    ['Antarctica/Troll', '2026-03-28T12:00:00Z'],
  ] as const) {
    const days = Array.from({ length: 48 * 12 }, (_, step) => dayIn(zone, at(from) + step * 300_000));
    expect([
      zone,
      days.every(isIsoDate),
      days.every((day, step) => step === 0 || day >= (days[step - 1] ?? '')),
    ]).toEqual([zone, true, true]);
  }
  expect(dayIn('Pacific/Apia', at('2011-12-30T09:59:59Z'))).toBe('2011-12-29');
  expect(dayIn('Pacific/Apia', at('2011-12-30T10:00:00Z'))).toBe('2011-12-31');
});

test('in every time zone of the list it is a day of the calendar, at most one from that in UTC', () => {
  const instants = fc.date({
    min: new Date('1970-01-02T00:00:00Z'),
    max: new Date('2199-12-30T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(fc.constantFrom(...timeZones()), instants, (zone, instant) => {
      expect(isTimeZone(zone)).toBe(true);
      const day = dayIn(zone, instant.getTime());
      expect(isIsoDate(day)).toBe(true);
      expect(Math.abs(Date.parse(day) - Date.parse(instant.toISOString().slice(0, 10)))).toBeLessThanOrEqual(
        86_400_000,
      );
    }),
  );
});

test.for([
  'Helsinki',
  'europe/helsinki',
  'EET2',
  '+02:00',
  'GMT+3',
  'Europe/Helsinky',
  '',
  'Europe/',
  'Europe/Helsinki ',
  'eUrope/Helsinki',
  'America/Argentina/buenos_Aires',
])('"%s" is no name of a time zone', (name) => {
  expect(isTimeZone(name)).toBe(false);
});

test('UTC is a time zone, in the list as well', () => {
  expect(isTimeZone('UTC')).toBe(true);
  expect(timeZones()).toContain('UTC');
});
