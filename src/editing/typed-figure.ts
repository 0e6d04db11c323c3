import { type Currency, LARGEST_AMOUNT } from '#domain/money/money.ts';
import { isFigure, readingsOf } from '#domain/money/readings.ts';

/**
 * What somebody typed into a field of figures: nothing, one figure, one of two, one past the largest, or no figure at
 * all.
 */
export type TypedFigure =
  | { is: 'empty' }
  | { is: 'figure'; value: number }
  | { is: 'unclear'; readings: readonly [number, number] }
  | { is: 'too-large'; largest: number }
  | { is: 'no-figure' };

/**
 * Reads a figure as a reader of a language writes it: `85 000`, `95k`, `1,2 M€`. What can be read in two ways is
 * decided only by a sign that the language groups thousands with; else both readings come back, the larger first, and
 * the person is asked. Nothing is guessed.
 */
export function typedFigure(written: string, currency: Currency, locale: string): TypedFigure {
  const text = written.trim();
  if (text === '') return { is: 'empty' };
  // A share is no amount, whatever a column of a spreadsheet may hold.
  if (text.includes('%')) return { is: 'no-figure' };
  const largest = LARGEST_AMOUNT / 10 ** currency.decimals;
  const readings = readingsOf(text, currency).map(Number);
  const [larger, smaller] = readings;
  if (larger === undefined) return isFigure(text, currency) ? { is: 'too-large', largest } : { is: 'no-figure' };
  if (smaller === undefined) return { is: 'figure', value: larger };
  const signs = new Set(text.match(/[.,]/g) ?? []);
  const group = new Intl.NumberFormat(locale).formatToParts(1_234_567).find(({ type }) => type === 'group')?.value;
  const isGrouped = signs.size === 1 && group !== undefined && signs.has(group);
  return isGrouped ? { is: 'figure', value: larger } : { is: 'unclear', readings: [larger, smaller] };
}

/** Further from both neighbours than this is asked about: a nought too many or too few. */
const FAR = 8;

/**
 * Whether a figure of a line is more than eight times larger or smaller than each of its neighbours that are set. One
 * that was emptied counts as 0; beside a 0 another one is nothing strange.
 */
export function isFarOff(value: number | undefined, neighbours: readonly (number | undefined)[]): boolean {
  const size = Math.abs(value ?? 0);
  const set = neighbours.flatMap((one) => (one === undefined || (one === 0 && size > 0) ? [] : [Math.abs(one)]));
  return set.length > 0 && set.every((one) => size > one * FAR || size * FAR < one);
}
