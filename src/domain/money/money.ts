/**
 * Money in whole minor units (cents of EUR, yen of JPY, fils of KWD). Never a fraction, never a float sum.
 * One currency per company, so an amount is a bare number and the company says what it counts.
 */
export type Minor = number;

declare const summed: unique symbol;

/**
 * What several add up to, in minor units: made by a sum of `budget/comparison.ts`, and by nothing else. It can be
 * printed and drawn, but no operator takes it: a difference or a share of two of them does not compile, since it would
 * not be known whether both are of the same members. (To the compiler it is a symbol, which no operator takes; it runs
 * as a number.)
 */
export type Summed = symbol & { readonly [summed]: Minor };

/** One amount, or a sum of several: what is printed in the same way. */
export type Amount = Minor | Summed;

/**
 * An amount as a plain number: for the sums of this domain, for what writes it as text and for lengths in a drawing.
 * A page has no business with it, which a test of who imports it holds.
 */
export function minorOf(amount: Amount): Minor;
export function minorOf(amount: Amount | undefined): Minor | undefined;
export function minorOf(amount: Amount | undefined): Minor | undefined {
  return amount as unknown as Minor | undefined;
}

/** The same number as a sum of several. */
export function summedOf(amount: Minor): Summed;
export function summedOf(amount: Minor | undefined): Summed | undefined;
export function summedOf(amount: Minor | undefined): Summed | undefined {
  return amount as unknown as Summed | undefined;
}

/** What the company counts in: ISO 4217 code and how many decimals its major unit has (EUR 2, JPY 0, KWD 3). */
export interface Currency {
  code: string;
  decimals: number;
}

/** The largest amount that one line may hold. A thousand of them still add up exactly in a double. */
export const LARGEST_AMOUNT: Minor = 1_000_000_000_000;

/** Why a number written in a plan is not an amount. */
export type AmountFault = 'amount-decimals' | 'amount-range';

/**
 * The currency of an ISO 4217 code with its own decimals, or nothing when the code is not of that standard.
 */
export function currencyOf(code: string): Currency | undefined {
  if (!Intl.supportedValuesOf('currency').includes(code)) return undefined;
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code,
  }).resolvedOptions();
  return { code, decimals: maximumFractionDigits ?? 2 };
}

/**
 * Reads a plain decimal ("125000", "-12.5") into whole minor units, without passing through a float. Comes back with
 * the fault instead when it is out of range or has more decimals than the currency, noughts counted: 85.000 would be
 * read as
 * 85.00 by one and as 85 000 by another. Three decimals are read only where the currency has three.
 */
export function readAmount(text: string, currency: Currency): Minor | AmountFault {
  const parts = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/.exec(text);
  if (!parts) return 'amount-range';
  const [, sign, whole = '', fraction = ''] = parts;
  if (fraction.length > currency.decimals || (fraction.length === 3 && currency.decimals !== 3))
    return 'amount-decimals';
  const minor = Number(whole + fraction.padEnd(currency.decimals, '0'));
  if (minor > LARGEST_AMOUNT) return 'amount-range';
  return sign === '-' && minor !== 0 ? -minor : minor;
}

/**
 * A whole number of major units in minor units, or the fault when it is out of range: what `readAmount` makes of its
 * text, without the text.
 */
export function amountOfWhole(major: number, { decimals }: Currency): Minor | AmountFault {
  // Minus nought is nought.
  const minor = major * 10 ** decimals + 0;
  return Math.abs(minor) > LARGEST_AMOUNT ? 'amount-range' : minor;
}

/** The smaller first, those that are not set last: an order for rows, which is no figure. */
export function byAmount(one: Amount | undefined, other: Amount | undefined): number {
  const [a, b] = [minorOf(one) ?? Infinity, minorOf(other) ?? Infinity];
  return a === b ? 0 : a - b;
}

/** The larger first, whatever their signs: those that are not set last. */
export function bySize(one: Amount | undefined, other: Amount | undefined): number {
  const sizeOf = (amount: Amount | undefined) => (amount === undefined ? -1 : Math.abs(minorOf(amount)));
  return sizeOf(other) - sizeOf(one);
}

/** Adds amounts. Throws when the sum is too large to be exact, which a checked portfolio never reaches. */
export function add(amounts: Iterable<Minor>): Minor {
  let sum = 0;
  for (const amount of amounts) {
    sum += amount;
    if (!Number.isSafeInteger(sum))
      throw new Error(`Expected a whole number of minor units, got ${sum} after adding ${amount}.`);
  }
  return sum;
}

/**
 * Splits an amount by weights so that the parts add up to it exactly: the largest remainder gets the next unit,
 * the earlier part when remainders are equal. Throws on no weights, a negative weight or weights that sum to 0.
 */
export function shareOut(amount: Minor, weights: readonly number[]): Minor[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!Number.isSafeInteger(amount)) throw new Error(`Expected a whole number of minor units, got ${amount}.`);
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0) || total <= 0) {
    throw new Error(`Expected whole weights of 0 or more that sum above 0, got ${weights.join(', ')}.`);
  }
  const whole = BigInt(Math.abs(amount));
  const sum = BigInt(total);
  const shares = weights.map((weight) => {
    const exact = whole * BigInt(weight);
    return { units: exact / sum, remainder: exact % sum };
  });
  let left = whole - shares.reduce((given, share) => given + share.units, 0n);
  // Sorting keeps the order of equals.
  for (const share of [...shares].sort((a, b) => Number(b.remainder - a.remainder))) {
    if (left === 0n) break;
    share.units += 1n;
    left -= 1n;
  }
  const sign = BigInt(Math.sign(amount));
  return shares.map(({ units }) => Number(units * sign));
}

/** Plain decimal text with all of the currency's decimals, for data files: 12550 -> "125.50". */
export function plainDecimal(written: Amount, currency: Currency): string {
  const amount = minorOf(written);
  const digits = String(Math.abs(amount)).padStart(currency.decimals + 1, '0');
  const cut = digits.length - currency.decimals;
  const sign = amount < 0 ? '-' : '';
  return sign + digits.slice(0, cut) + (currency.decimals > 0 ? `.${digits.slice(cut)}` : '');
}
