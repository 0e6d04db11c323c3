import { isIsoDate } from '#domain/calendar/dates.ts';
import { isQuarter } from '#domain/calendar/quarters.ts';
import { timeZones } from '#domain/calendar/time-zones.ts';
import { nearest } from '#domain/checks/nearest.ts';
import type { ReadingRule } from '#domain/checks/reading-rules.ts';

/** What was meant by a day, quarter, figure, time zone or short name written another way than plans write it; nothing when it cannot be told. */
export function meantBy(rule: ReadingRule, written: string): string | undefined {
  if (rule === 'invalid-id') return shortName(written);
  if (rule === 'wrong-type') return figure(written);
  if (rule === 'invalid-date') return day(written);
  if (rule === 'unknown-time-zone') return zone(written);
  if (rule === 'invalid-quarter') return quarter(written);
  return rule === 'invalid-due' ? (day(written) ?? quarter(written)) : undefined;
}

function day(written: string): string | undefined {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? [];
  const meant = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isIsoDate(meant) ? meant : undefined;
}

function quarter(written: string): string | undefined {
  const found =
    /^(?<year>\d{4})[-/. ]?q(?<number>[1-4])$/i.exec(written) ??
    /^q(?<number>[1-4])[-/. ]?(?<year>\d{4})$/i.exec(written);
  const meant = found?.groups && `${found.groups['year']}-Q${found.groups['number']}`;
  return meant !== undefined && isQuarter(meant) ? meant : undefined;
}

/** By its whole name, else by its city alone: Helsinki is Europe/Helsinki. */
function zone(written: string): string | undefined {
  const name = written.trim().replace(/\s+/g, '_');
  const city = timeZones().find((each) => each.toLowerCase().endsWith(`/${name.toLowerCase()}`));
  return city ?? timeZones().find((each) => each.toLowerCase() === name.toLowerCase()) ?? nearest(name, timeZones());
}

/** "165 000,50 €" is 165000.50; "1,234" may be two figures and is left alone. */
function figure(written: string): string | undefined {
  const found = /^(-?(?:\d{1,3}(?:\s\d{3})+|\d+))(?:[.,](\d{1,2}))?(?:\s?(?:€|%|EUR))?$/.exec(written);
  return found?.[1] && `${found[1].replace(/\s/g, '')}${found[2] === undefined ? '' : `.${found[2]}`}`;
}

function shortName(written: string): string | undefined {
  const plain = written.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const name = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return name === '' || /[^\x00-\x7f]/.test(plain) ? undefined : name;
}
