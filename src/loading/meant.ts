import type { z } from 'zod';
import { isIsoDate, isMonth } from '#domain/calendar/dates.ts';
import { isQuarter } from '#domain/calendar/quarters.ts';
import { timeZones } from '#domain/calendar/time-zones.ts';
import { nearest } from '#domain/checks/nearest.ts';
import type { ReadingRule } from '#domain/checks/reading-rules.ts';
import { readingsOf } from '#domain/money/readings.ts';
import { LANGUAGES, languageName } from '#words/languages.ts';
import { currencyAt } from './schema-walk.ts';
import { isPlainNumber } from './yaml/yaml-read.ts';

/**
 * What was meant by a day, month, quarter, time zone or short name written another way than plans write it: one,
 * several when it can be read in several ways, none when it cannot be told.
 */
export function meantBy(rule: ReadingRule, asWritten: string): string[] {
  const written = inPlainSigns(asWritten);
  switch (rule) {
    case 'invalid-id':
      return one(shortName(written));
    case 'invalid-language':
      return one(languageTag(written));
    case 'unknown-time-zone':
      return one(zone(written));
    case 'invalid-date':
      return days(written);
    case 'invalid-month':
      return one(month(written));
    case 'invalid-quarter':
      return one(quarter(written));
    case 'invalid-due':
      return [days(written), one(month(written)), one(quarter(written))].find((meant) => meant.length > 0) ?? [];
    default:
      return [];
  }
}

/** Meanings as a problem tells them: one is the nearest right spelling, several are facts that its words list. */
export function told(meant: readonly string[]): { facts: { readings?: readonly string[] }; nearest?: string } {
  const [first] = meant;
  if (first === undefined) return { facts: {} };
  return meant.length === 1 ? { facts: {}, nearest: first } : { facts: { readings: meant } };
}

/**
 * What a value of another kind than its field takes can mean there, and whether only its quotation marks made it a
 * text.
 */
export function figuresMeant(
  expected: string,
  value: unknown,
  field: z.ZodType | undefined,
): { meant: string[]; isQuoted: boolean } {
  const fits = (read: unknown) => field?.safeParse(read).success === true;
  if (expected === 'boolean' && (value === 'true' || value === 'false')) return { meant: [value], isQuoted: true };
  if (expected === 'string' && typeof value === 'number' && !fits(String(value)))
    return { meant: [...days(String(value)), ...one(month(String(value)))].filter(fits), isQuoted: false };
  if ((expected !== 'number' && expected !== 'int') || typeof value !== 'string') return { meant: [], isQuoted: false };
  const meant = readingsOf(value, currencyAt(field)).filter((reading) => fits(Number(reading)));
  return { meant, isQuoted: isPlainNumber(value) && meant.length > 0 };
}

function one(meant: string | undefined): string[] {
  return meant === undefined ? [] : [meant];
}

/**
 * The tag of a language that is written in capitals or by its name, in any language of the interface: `FI`, Finnish,
 * suomi.
 */
function languageTag(written: string): string | undefined {
  const name = written.trim().toLowerCase();
  return (
    LANGUAGES.find(
      (tag) => tag === name || LANGUAGES.some((other) => languageName(tag, other).toLowerCase() === name),
    ) ?? (/^[a-z]{2}$/.test(name) ? name : undefined)
  );
}

/** Wide digits, and the hyphens, dashes and spaces that word processors write, as a keyboard does. */
function inPlainSigns(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
}

/** With points the day comes first; with strokes it may be the month, and 7/8/2026 is one day or the other. */
function days(written: string): string[] {
  const text = written.trim().replace(/[T ]\d{1,2}:.*$/, '');
  const [, y = '', m = '', d = ''] =
    /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})\.?$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  const [, a = '', sign = '', b = '', year = ''] = /^(\d{1,2})\.?([-./ ]) ?(\d{1,2})\2 ?(\d{4}|\d\d)$/.exec(text) ?? [];
  const whole = year.length === 2 ? `20${year}` : year;
  const ways =
    y !== ''
      ? [
          [y, m, d],
          [y, d, m],
        ]
      : sign === '.'
        ? [[whole, b, a]]
        : [
            [whole, b, a],
            [whole, a, b],
          ];
  const found = ways.map((way) => way.map((part) => part.padStart(2, '0')).join('-')).filter(isIsoDate);
  // Year first has one order; another is tried only where that is no day.
  return y !== '' ? found.slice(0, 1) : [...new Set(found)];
}

function month(written: string): string | undefined {
  const text = written.trim();
  const found =
    /^(?<year>\d{4})[-./ ]?(?<number>\d{1,2})$/.exec(text) ?? /^(?<number>\d{1,2})[-./ ](?<year>\d{4})$/.exec(text);
  const meant = found?.groups && `${found.groups['year']}-${(found.groups['number'] ?? '').padStart(2, '0')}`;
  if (meant !== undefined && isMonth(meant)) return meant;
  const [day, other] = days(text);
  return other === undefined ? day?.slice(0, 7) : undefined;
}

function quarter(written: string): string | undefined {
  const text = written.trim();
  const found =
    /^(?<year>\d{4})[-/. _]*[qk]0?(?<number>[1-4])$/i.exec(text) ??
    /^[qk]0?(?<number>[1-4])[-/. _']*(?<year>\d{4})$/i.exec(text) ??
    /^(?<number>[1-4])[-/. ]?[qk][-/. ]?(?<year>\d{4})$/i.exec(text);
  const meant = found?.groups && `${found.groups['year']}-Q${found.groups['number']}`;
  return meant !== undefined && isQuarter(meant) ? meant : undefined;
}

/** By its whole name, else by its city alone: Helsinki is Europe/Helsinki. */
function zone(written: string): string | undefined {
  const name = written.trim().replace(/\s+/g, '_');
  const city = timeZones().find((each) => each.toLowerCase().endsWith(`/${name.toLowerCase()}`));
  return city ?? timeZones().find((each) => each.toLowerCase() === name.toLowerCase()) ?? nearest(name, timeZones());
}

function shortName(written: string): string | undefined {
  const plain = written.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const name = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return name === '' || /[^\x00-\x7f]/.test(plain) ? undefined : name;
}

/** Days before 1900 and after 2199. */
const FAR_OFF = /^(?:0|1[0-8]|2[2-9]|[3-9])\d+-\d\d-\d\d$/;
/** Year, month and day, whether or not there is such a day. */
const LIKE_A_DAY = /^\d{4,}-\d\d-\d\d$/;

/** What is wrong with a day that is none: of a year that plans do not speak of, or not written as year-month-day. */
export function wrongDay(written: string): { isFarOff: boolean; isMiswritten: boolean } {
  return { isFarOff: FAR_OFF.test(written), isMiswritten: !LIKE_A_DAY.test(written) };
}
