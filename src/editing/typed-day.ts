import { addDays, isIsoDate, isMonth, type IsoDate } from '#domain/calendar/dates.ts';
import { isQuarter, quarterOf, yearOf, type FiscalYear } from '#domain/calendar/quarters.ts';

/**
 * What a day is read with: today, where the missing year is looked for, and how the language writes months and days.
 */
export interface DayReader {
  today: IsoDate;
  locale: string;
  fiscalYear: FiscalYear;
  /** Short words for days that the language has, by how far they are from today. */
  words: Readonly<Record<string, string>>;
}

/** Whether a day lies behind us, as what happened, ahead, as what is due, or either, as when somebody leaves. */
export type Towards = 'past' | 'coming' | 'either';

/** What somebody typed where a day belongs: nothing, one day, one of two, or none. */
export type TypedDay =
  | { is: 'empty' }
  | { is: 'day'; value: IsoDate }
  | { is: 'unclear'; readings: readonly [IsoDate, IsoDate] }
  | { is: 'no-day' };

/**
 * Reads a day as people write it: `2026-09-22`, `22.9.`, `22 Sep`, `today`, `Fri`. A missing year is the nearest: the
 * past one for what happened, the coming one for what is due. `3/4` can be two days, and is asked; so is the year
 * where the day may lie on either side of today.
 */
export function typedDay(written: string, towards: Towards, reader: DayReader): TypedDay {
  if (towards === 'either') {
    const [a, b] = [typedDay(written, 'past', reader), typedDay(written, 'coming', reader)];
    return a.is === 'day' && b.is === 'day' && a.value !== b.value
      ? { is: 'unclear', readings: [a.value, b.value] }
      : a;
  }
  const text = written.trim().toLowerCase().replace(/\s+/g, ' ').replace(/,/g, '');
  if (text === '') return { is: 'empty' };
  if (isIsoDate(text)) return { is: 'day', value: text };
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst) return one(dayIn(yearFirst[3], yearFirst[2], yearFirst[1], towards, reader.today));
  const said = wordOf(text, towards, reader);
  if (said !== undefined) return { is: 'day', value: said };
  const withoutWeekday = text.replace(/^\p{L}+\.? (?=\d)/u, '');
  const dotted = /^(\d{1,2})\.(\d{1,2})\.?(?: ?(\d{4}|(?<=\.)\d{2}))?$/.exec(withoutWeekday);
  const year = dotted?.[3]?.length === 2 ? `20${dotted[3]}` : dotted?.[3];
  if (dotted) return one(dayIn(dotted[1], dotted[2], year, towards, reader.today));
  const named =
    /^(\d{1,2})\.? (\p{L}+)\.?(?: (\d{4}))?$/u.exec(withoutWeekday) ??
    swapped(/^(\p{L}+)\.? (\d{1,2})(?: (\d{4}))?$/u.exec(text));
  if (named) return one(dayIn(named[1], monthNamed(named[2] ?? '', reader.locale), named[3], towards, reader.today));
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text);
  if (!slashed) return { is: 'no-day' };
  const [a, b] = [
    dayIn(slashed[1], slashed[2], slashed[3], towards, reader.today),
    dayIn(slashed[2], slashed[1], slashed[3], towards, reader.today),
  ];
  return a !== undefined && b !== undefined && a !== b ? { is: 'unclear', readings: [a, b] } : one(a ?? b);
}

/**
 * When something is due: a day, `2027-01`, `Jan 2027`, `1/2027`, `2027-Q1` or `Q1`, as plans write it; nothing where it
 * is none.
 */
export function typedDue(written: string, reader: DayReader): string | undefined {
  const text = written.trim();
  if (isMonth(text)) return text;
  const quarter = /^(?:(\d{4})[- ]?)?[qQ]([1-4])(?: ?\/? ?(\d{4}))?$/.exec(text);
  if (quarter) {
    const year = quarter[1] ?? quarter[3];
    if (year !== undefined) return isQuarter(`${year}-Q${quarter[2]}`) ? `${year}-Q${quarter[2]}` : undefined;
    const now = quarterOf(reader.today, reader.fiscalYear);
    const own = `${yearOf(now)}-Q${quarter[2]}`;
    return own >= now ? own : `${yearOf(now) + 1}-Q${quarter[2]}`;
  }
  const month = /^(\d{1,2})\/(\d{4})$/.exec(text);
  const named = /^(\p{L}+)\.? (\d{4})$/u.exec(text.toLowerCase());
  const of = month ? month[1] : named && monthNamed(named[1] ?? '', reader.locale);
  const year = month?.[2] ?? named?.[2];
  if (of !== undefined && of !== null && year !== undefined) {
    const made = `${year}-${String(of).padStart(2, '0')}`;
    return isMonth(made) ? made : undefined;
  }
  const day = typedDay(text, 'coming', reader);
  return day.is === 'day' ? day.value : undefined;
}

function one(day: IsoDate | undefined): TypedDay {
  return day === undefined ? { is: 'no-day' } : { is: 'day', value: day };
}

function swapped(found: RegExpExecArray | null): (string | undefined)[] | undefined {
  return found ? [found[0], found[2], found[1], found[3]] : undefined;
}

/** `today`, and weekdays by their names: the nearest one towards where it is looked for. */
function wordOf(text: string, towards: Towards, { today, locale, words }: DayReader): IsoDate | undefined {
  const away = words[text];
  if (away !== undefined) return addDays(today, Number(away));
  if (!/^\p{L}{2,}\.?$/u.test(text)) return undefined;
  for (let by = towards === 'past' ? 0 : 1; by < 8; by++) {
    const day = addDays(today, towards === 'past' ? -by : by);
    if (weekdayNames(day, locale).includes(text.replace(/\.$/, ''))) return day;
  }
  return undefined;
}

function weekdayNames(day: IsoDate, locale: string): string[] {
  const at = new Date(`${day}T00:00:00Z`);
  return (['long', 'short'] as const).map((weekday) =>
    new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(at).toLowerCase().replace(/\.$/, ''),
  );
}

/** The number of a month by its name or the beginning of it, of three letters or more. */
function monthNamed(name: string, locale: string): string | undefined {
  if (name.length < 3) return undefined;
  const names = (month: 'long' | 'short', day?: 'numeric') =>
    Array.from({ length: 12 }, (_, at) =>
      new Intl.DateTimeFormat(locale, { month, ...(day && { day }), timeZone: 'UTC' })
        .formatToParts(new Date(Date.UTC(2026, at, 1)))
        .find(({ type }) => type === 'month')
        ?.value.toLowerCase()
        .replace(/\.$/, ''),
    );
  const all = [names('long'), names('short'), names('long', 'numeric'), names('short', 'numeric')];
  const found = new Set(all.flatMap((of) => of.flatMap((full, at) => (full?.startsWith(name) ? [at + 1] : []))));
  return found.size === 1 ? String([...found][0]) : undefined;
}

function dayIn(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  towards: Towards,
  today: IsoDate,
): IsoDate | undefined {
  if (day === undefined || month === undefined) return undefined;
  const inYear = (of: number) => `${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year !== undefined) return isIsoDate(inYear(Number(year))) ? inYear(Number(year)) : undefined;
  const now = Number(today.slice(0, 4));
  const nearest = towards === 'past' ? [now, now - 1] : [now, now + 1];
  const isThere = (of: number) => {
    const made = inYear(of);
    return isIsoDate(made) && (towards === 'past' ? made <= today : made >= today);
  };
  const found = nearest.find(isThere) ?? nearest.find((of) => isIsoDate(inYear(of)));
  return found === undefined ? undefined : inYear(found);
}
