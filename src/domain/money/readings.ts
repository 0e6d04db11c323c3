import { DECIMAL_SIGNS, dissect, isWhole, readWith, toMinor, type Exact } from './figure.ts';
import { LARGEST_AMOUNT, plainDecimal, readAmount, type Currency } from './money.ts';

/** What a figure counts: money of a currency, or something else with any number of decimals. */
export type Counted = Currency | undefined;

/**
 * Every figure that a text can mean, each as plans write it, the larger one first: "1.234,50" is 1234.50, "85 t€" is
 * 85000, and "85.000" is 85000 or 85.00. None when the text is no figure. An amount is rounded to its currency, half
 * away from zero. What `readAmount` reads has one reading: "85.000" in a currency of three decimals is itself.
 */
export function readingsOf(written: string, currency: Counted): string[] {
  if (currency && typeof readAmount(written, currency) === 'number') return [written];
  const readings = exactReadings(written, currency).flatMap((one) => plainly(one, currency));
  return [...new Set(readings)].sort((a, b) => Math.abs(Number(b)) - Math.abs(Number(a)));
}

/** Whether a text is a figure at all, of whatever size: one that `readingsOf` finds none in is too large then. */
export function isFigure(written: string, currency: Counted): boolean {
  return exactReadings(written, currency).length > 0;
}

/** Every number that a text can mean, of any size. */
function exactReadings(written: string, currency: Counted): Exact[] {
  const power = powerOfTen(written);
  const { text, by } = power ?? withoutUnit(written, currency !== undefined);
  const figure = dissect(text);
  if (!figure) return [];
  const exact = [...DECIMAL_SIGNS.map((sign) => readWith(figure, sign)), longGroup(figure.digits, figure.negative)];
  return exact.flatMap((one) => (one ? [shifted(one, by)] : []));
}

/** Thousands without all of their signs: 1234.500 is 1 234 500, or 1234.50. */
function longGroup(digits: string, negative: boolean): Exact | undefined {
  const found = /^([1-9]\d{3,})[.,](\d{3})$/.exec(digits);
  if (!found) return undefined;
  const units = BigInt(`${found[1]}${found[2]}`);
  return { units: negative ? -units : units, scale: 0 };
}

/** "1.2e3" is 1.2 with its point moved by three. */
function powerOfTen(written: string): { text: string; by: number } | undefined {
  const found = /^([-+]?(?:\d+(?:\.\d+)?|\.\d+))e\+?(\d{1,2})$/i.exec(written);
  return found ? { text: found[1] ?? '', by: Number(found[2]) } : undefined;
}

const MONEY_SHORT = /(?<=\d)\s*(?:(k|t|tuh\.?|tuhatta)|(?:m|mn|mio\.?|milj\.?))(?=\s*(?:\p{Sc}|[a-z]{3})?\)?$)/iu;
const SHORT = /(?<=\d)\s*(?:(k)|M)$/u;

/**
 * A figure without what people put behind it: k, t€ and MEUR for thousands and millions, a percent sign, a dash for no
 * cents.
 */
function withoutUnit(written: string, isMoney: boolean): { text: string; by: number } {
  const plain = written
    .replace(/[_\u00a0\u202f\u2007\u2009]/g, (sign) => (sign === '_' ? "'" : ' '))
    .replace(/(?<![a-z])euro[a-z]*$/i, 'EUR')
    .replace(/(?<=\d)[.,](?:-|–|—)?(?=\s*(?:\p{Sc}|[A-Z]{3}|kr)?$)/u, '')
    .replace(/\s*%$/, '')
    .trim();
  const found = (isMoney ? MONEY_SHORT : SHORT).exec(plain);
  const text = found ? plain.slice(0, found.index) + plain.slice(found.index + found[0].length) : plain;
  return {
    text: text.replace(/(?<=\s|\d)[a-z]{3}$/, (code) => code.toUpperCase()),
    by: found ? (found[1] === undefined ? 6 : 3) : 0,
  };
}

function shifted({ units, scale }: Exact, by: number): Exact {
  return by <= scale ? { units, scale: scale - by } : { units: units * 10n ** BigInt(by - scale), scale: 0 };
}

/** As plans write it: a whole figure without a point, an amount with all decimals of its currency. */
function plainly(exact: Exact, currency: Counted): string[] {
  const { units, scale } = exact;
  // What no line may hold is no reading, however it is written.
  const minor = currency && toMinor(exact, currency);
  if (currency && minor === undefined) return [];
  if (scale === 0 || (currency && currency.decimals === 0 && isWhole(exact)))
    return Math.abs(Number(units)) > LARGEST_AMOUNT ? [] : [String(units / 10n ** BigInt(scale))];
  if (currency && minor !== undefined) return [plainDecimal(minor, currency)];
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, -scale);
  const fraction = digits.slice(-scale).replace(/0+$/, '');
  // Three decimals would look like thousands again, except after a nought.
  const decimals = fraction.length === 3 && whole !== '0' ? `${fraction}0` : fraction;
  return [`${units < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`];
}
