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
