import type { IsoDate } from '#domain/calendar/dates.ts';
import { filled } from './filled.ts';
import type { DateForm, LanguageSettings } from './languages.ts';

const DAY = { day: 'numeric', month: 'short' } as const;
/** What `Intl` is asked for where a language's settings have no pattern. */
const FORMS: Readonly<Record<DateForm, Intl.DateTimeFormatOptions>> = {
  date: { ...DAY, year: 'numeric' },
  shortDate: DAY,
  weekday: { ...DAY, weekday: 'short' },
  month: { month: 'short', year: 'numeric' },
  shortMonth: { month: 'short' },
};

/** Writes days as a language does, by its pattern or by `Intl`; each day once. */
export function dayWriter({
  locale,
  dates,
  shortNames = {},
}: LanguageSettings): (form: DateForm, day: IsoDate) => string {
  const forms = new Map<DateForm, (day: IsoDate) => string>();
  const written = new Map<string, string>();
  const writerOf = (form: DateForm) => {
    const format = new Intl.DateTimeFormat(locale, { ...FORMS[form], timeZone: 'UTC' });
    const pattern = dates?.[form];
    return (day: IsoDate) => {
      const parts = format
        .formatToParts(new Date(`${day}T00:00:00Z`))
        .map(({ type, value }) => ({ type, value: shortNames[value] ?? value }));
      if (pattern === undefined) return parts.map(({ value }) => value).join('');
      const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
      const [year = '', month, date] = day.split('-');
      return filled(pattern, {
        year,
        month: String(Number(month)),
        day: String(Number(date)),
        monthName: part('month'),
        weekday: part('weekday'),
      });
    };
  };
  return (form, day) => {
    const known = written.get(form + day);
    if (known !== undefined) return known;
    const writer = forms.get(form) ?? writerOf(form);
    forms.set(form, writer);
    const text = writer(day);
    written.set(form + day, text);
    return text;
  };
}
