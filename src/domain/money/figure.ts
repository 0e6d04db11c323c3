import { LARGEST_AMOUNT, type Currency, type Minor } from './money.ts';

/** A decimal number exactly as written: `units` times ten to the power of minus `scale`. */
export interface Exact {
  units: bigint;
  scale: number;
}

export const DECIMAL_SIGNS = ['.', ','] as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

/**
 * A written number taken apart as far as no choice is needed: its digits with their separators, its sign and its
 * currency mark.
 */
export interface Figure {
  digits: string;
  negative: boolean;
  mark: string | undefined;
}

const MARK = /^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3}|kr\.?|Kč|zł|Ft|Fr\.)|(?:\p{Sc}[A-Z]{0,3}|[A-Z]{3}|kr\.?|Kč|zł|Ft|Fr\.)$/u;

/**
 * Takes a written amount apart: "€ 1 234,50-", "(1,234.50)", "−12", "CHF 1'234.50". Nothing when it is no number,
 * also when it says twice that it is negative: nobody can tell what that means.
 */
export function dissect(written: string): Figure | undefined {
  let rest = written
    .replace(/[\s\u00a0\u202f\u2007\u2009]+/gu, ' ')
    .replace(/[’ʼ´`]/g, "'")
    .replace(/[−–]/g, '-')
    .trim();
  let minuses = 0;
  let mark: string | undefined;
  for (;;) {
    const before = rest;
    const inside = /^\((.*)\)$/.exec(rest)?.[1];
    if (inside !== undefined) [rest, minuses] = [inside.trim(), minuses + 1];
    if (rest.startsWith('-')) [rest, minuses] = [rest.slice(1).trim(), minuses + 1];
    else if (rest.endsWith('-')) [rest, minuses] = [rest.slice(0, -1).trim(), minuses + 1];
    if (rest.startsWith('+') && minuses === 0) rest = rest.slice(1).trim();
    const found = MARK.exec(rest)?.[0];
    if (found !== undefined && mark === undefined) {
      mark = found;
      rest = rest.startsWith(found) ? rest.slice(found.length).trim() : rest.slice(0, -found.length).trim();
    }
    if (rest === before) break;
  }
  if (minuses > 1 || !/^[.,]?\d[\d .,']*$/.test(rest)) return undefined;
  return { digits: rest, negative: minuses === 1, mark };
}

const SHAPES: Record<DecimalSign, readonly RegExp[]> = {
  '.': [
    /^(\d+)(?:\.(\d+))?$/,
    /^()\.(\d+)$/,
    /^([1-9]\d{0,2}([ ,'])\d{3}(?:\2\d{3})*)(?:\.(\d+))?$/,
    /^([1-9]\d?(?:,\d{2})+,\d{3})(?:\.(\d+))?$/,
  ],
  ',': [/^(\d+)(?:,(\d+))?$/, /^(),(\d+)$/, /^([1-9]\d{0,2}([ .'])\d{3}(?:\2\d{3})*)(?:,(\d+))?$/],
};

/** The number that a figure is when this sign separates its decimals, or nothing when it cannot be written so. */
export function readWith(figure: Figure, decimal: DecimalSign): Exact | undefined {
  for (const shape of SHAPES[decimal]) {
    const parts = shape.exec(figure.digits);
    if (!parts) continue;
    const fraction = (parts.length > 3 ? parts[3] : parts[2]) ?? '';
    const units = BigInt((parts[1] ?? '').replace(/\D/g, '') + fraction);
    return { units: figure.negative ? -units : units, scale: fraction.length };
  }
  return undefined;
}

/** Whole minor units of the currency, rounded half away from zero; nothing when no line may hold so much. */
export function toMinor({ units, scale }: Exact, currency: Currency): Minor | undefined {
  const up = units * 10n ** BigInt(currency.decimals);
  const size = up < 0n ? -up : up;
  const by = 10n ** BigInt(scale);
  const rounded = (size * 2n + by) / (by * 2n);
  if (rounded > BigInt(LARGEST_AMOUNT)) return undefined;
  return units < 0n && rounded !== 0n ? -Number(rounded) : Number(rounded);
}

/** True for a number without a fraction. */
export function isWhole({ units, scale }: Exact): boolean {
  return units % 10n ** BigInt(scale) === 0n;
}
