import { Share } from '#domain/budget/comparison.ts';
import type { Format, Value, Writer } from './message.ts';
import type { Formatter } from './format.ts';

/** What a message writes by the site's formatter, and names of things that are the same in every language. */
export const VALUE_WRITERS: Readonly<Record<string, Writer>> = {
  /**
   * A sum in the site's scale, or in the unit itself where that would say nothing of it, always with its unit; `size`
   * leaves its sign out.
   */
  money: (value, manner, format) => by(format).told(manner === 'size' ? Math.abs(number(value)) : number(value)),
  /** A sum to its last decimal, for those that may be typed wrongly. */
  exact: (value, _manner, format) => by(format).exact(number(value)),
  /**
   * How large a part one amount is of another, with its sign: `{gap, share, target}`; with a limit,
   * `{gap, share, target limit}`, it is told apart from that where it is past it.
   */
  share: (value, _manner, format, whole, limit) =>
    by(format).signedPercent(Share.of(number(value), number(whole)), number(limit)),
  /** A number of percent; `below` puts it below nothing. */
  percent: (value, manner, format) => by(format).percentage(manner === 'below' ? -number(value) : number(value)),
  date: (value, manner, format) =>
    manner === 'short' ? by(format).shortDate(text(value)) : by(format).date(text(value)),
  /** The quarter without its year: "Q3". */
  quarter: (value) => text(value).slice('2026-'.length),
  /** A plain number as it was written, its thousands apart: 85000 is 85 000. */
  thousands: (value) => text(value).replace(/\B(?=(?:\d{3})+(?!\d))(?<!\..*)/g, ' '),
  /** So many bytes in kilobytes. */
  kilobytes: (value) => String(Math.ceil(number(value) / 1024)),
};

function by(format: Format): Formatter {
  if (!format) throw new Error('Expected a formatter for a message that speaks of figures or days, got none.');
  return format;
}

function number(value: Value): number {
  return Number(value);
}

function text(value: Value): string {
  return String(value ?? '');
}
