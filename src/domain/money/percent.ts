import type { Minor } from './money.ts';

/**
 * Whether an amount is more than so many per cent of a whole. Exact: a limit of 8.1 is the decimal that was written,
 * not the double next to it, and amounts are whole minor units however large.
 */
export function isBeyond(amount: Minor, whole: Minor, percent: number): boolean {
  const { digits, decimals } = decimalOf(percent);
  return BigInt(amount) * 100n * 10n ** BigInt(decimals) > digits * BigInt(whole);
}

/** A plain number as the decimal that it is written as: 8.1 is 81 with one decimal. */
function decimalOf(value: number): { digits: bigint; decimals: number } {
  const [mantissa = '', power = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const decimals = fraction.length - Number(power);
  const digits = BigInt(whole + fraction);
  return decimals >= 0 ? { digits, decimals } : { digits: digits * 10n ** BigInt(-decimals), decimals: 0 };
}
