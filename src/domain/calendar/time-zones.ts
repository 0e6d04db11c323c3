import { onceByName } from '../once-per.ts';
import type { IsoDate } from './dates.ts';

/** Where no company says another: Rulla comes from Finland, and a language does not tell where its speakers are. */
export const FIRST_TIME_ZONE = 'Europe/Helsinki';

/**
 * True for a name of the IANA time zone list, spelt as there: Europe/Helsinki, UTC; not +02:00, EET2 or
 * europe/helsinki.
 */
export function isTimeZone(name: string): boolean {
  if (name !== 'UTC' && !/^[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_+\-0-9]+)+$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The names that can be offered where one is misspelt. */
export function timeZones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}

/** Making one takes longer than a hundred days told by it. */
const formatIn = /* @__PURE__ */ onceByName(
  (timeZone) =>
    new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);

/** The calendar day that it is in a time zone at an instant, given in milliseconds since 1970. */
export function dayIn(timeZone: string, instant: number): IsoDate {
  const parts = formatIn(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
