import type { Currency } from '#domain/money/money.ts';
import type { FormField } from './form-fields.ts';
import { type DayReader, typedDay, typedDue, type Towards } from './typed-day.ts';
import { typedFigure } from './typed-figure.ts';

/** What typed values are read with: the company's currency, and the language of whoever typed. */
export interface Reader extends DayReader {
  currency: Currency;
}

/** What is not clear about something typed; whoever typed is asked, and nothing is guessed. */
export type Unclear =
  | { why: 'two-figures'; readings: readonly [number, number] }
  | { why: 'two-days'; readings: readonly [string, string] }
  | { why: 'too-large'; largest: number }
  | { why: 'no-figure' | 'no-day' | 'no-due' | 'no-pair' };

/** A typed value as the file would hold it; `undefined` is not set. */
export type TypedValue = { value: unknown } | { unclear: Unclear };

/** Between the values of a list that stand in one text. */
export const BETWEEN = '\n';
export const YES = 'yes';
const NONE = 'none';

/**
 * Where the missing year of a field's day is looked for: ahead for what is due, on either side of today for what is
 * known before it comes or written after, behind for all else.
 */
function towardsOf({ path }: Pick<FormField, 'path'>): Towards {
  if (/(?:^|\.)(?:until|since)$|^changes\[\]\.on$/.test(path)) return 'either';
  return /(?:^|\.)(?:due|reviewBookedOn)$/.test(path) ? 'coming' : 'past';
}

/** Reads what was typed into a field; figures by period are read one by one. */
export function typedValue(field: FormField, typed: string, reader: Reader): TypedValue {
  const text = typed.trim();
  if (text === '') return { value: field.input === 'yes-no' ? false : undefined };
  switch (field.input) {
    case 'line':
    case 'paragraph':
    case 'choice':
    case 'quarter':
    case 'address':
    case 'one-of-ours':
      // A text of one line has no others; one over lines ends each as it was meant.
      return { value: text.replace(/[ \t]*\r?\n[ \t]*/g, field.input === 'paragraph' ? '\n' : ' ') };
    case 'choices':
    case 'several-of-ours':
    case 'lines': {
      const values = typed
        .split(BETWEEN)
        .map((one) => one.trim())
        .filter((one) => one !== '');
      return { value: values.length === 0 ? undefined : values };
    }
    case 'word-lists': {
      const lists = linesOf(text).map((line) =>
        line
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean),
      );
      return { value: lists };
    }
    case 'words-by-name': {
      const pairs = linesOf(text).map((line) => PAIR.exec(line));
      if (pairs.some((pair) => !pair)) return { unclear: { why: 'no-pair' } };
      return { value: Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''])) };
    }
    case 'yes-no':
      return { value: text === YES };
    case 'day': {
      const read = typedDay(text, towardsOf(field), reader);
      if (read.is === 'day') return { value: read.value };
      return { unclear: read.is === 'unclear' ? { why: 'two-days', readings: read.readings } : { why: 'no-day' } };
    }
    case 'due': {
      const read = typedDue(text, reader);
      return read === undefined ? { unclear: { why: 'no-due' } } : { value: read };
    }
    case 'number':
      return numberIn(text);
    case 'figures':
      return field.typed === 'amount' ? moneyIn(text, reader) : numberIn(text);
    case 'money':
      return moneyIn(text, reader);
    case 'choice-or-money':
      return text === NONE ? { value: NONE } : moneyIn(text, reader);
  }
}

/** A name and a word, as the file has them. */
const PAIR = /^([^\s:=]+)\s*[:=]\s*(\S+)$/;

function linesOf(text: string): string[] {
  return text
    .split(BETWEEN)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function moneyIn(text: string, { currency, locale }: Reader): TypedValue {
  const read = typedFigure(text, currency, locale);
  switch (read.is) {
    case 'empty':
      return { value: undefined };
    case 'figure':
      return { value: read.value };
    case 'unclear':
      return { unclear: { why: 'two-figures', readings: read.readings } };
    case 'too-large':
      return { unclear: { why: 'too-large', largest: read.largest } };
    case 'no-figure':
      return { unclear: { why: 'no-figure' } };
  }
}

function numberIn(text: string): TypedValue {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? { value: Number(plain) } : { unclear: { why: 'no-figure' } };
}

/** How a language writes what a field holds, so that reading it gives the same value. */
export interface Writer {
  locale: string;
  /** A day in full, with its year. */
  day(day: string): string;
  /** A day with its weekday, as one speaks of the next few: "Fri 25 Sep". */
  weekday(day: string): string;
}

/** A field's value as it stands in its input before anybody types. */
export function shownValueOf(field: Pick<FormField, 'input'>, value: unknown, { locale, day }: Writer): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value))
    return value.map((one) => (Array.isArray(one) ? one.join(', ') : String(one))).join(BETWEEN);
  if (field.input === 'words-by-name' && typeof value === 'object')
    return Object.entries(value)
      .map(([name, word]) => `${name}: ${String(word)}`)
      .join(BETWEEN);
  if (typeof value === 'boolean') return value ? YES : '';
  if (typeof value === 'number')
    return field.input === 'money' || field.input === 'figures' || field.input === 'choice-or-money'
      ? figureText(value, locale)
      : String(value);
  const text = String(value);
  return (field.input === 'day' || field.input === 'due') && /^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : text;
}

/** A figure as a language groups it, with the decimals that it has. */
export function figureText(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    maximumFractionDigits: 4,
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
  })
    .format(value)
    .replace('-', '−');
}
