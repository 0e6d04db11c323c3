import { isIsoDate, isMonth, type IsoDate, type Month } from '#domain/calendar/dates.ts';
import type { Due } from '#domain/calendar/due.ts';
import type { Share } from '#domain/budget/comparison.ts';
import { minorOf, type Amount, type Currency } from '#domain/money/money.ts';
import type { Language } from '#domain/plan/company.ts';
import { dayWriter } from './days.ts';
import { filled } from './filled.ts';
import { settingsOf } from './languages.ts';
import { decimalsTelling } from './told-apart.ts';

/** How large the figures of this site are written: whole thousands, or whole units for a company of small accounts. */
export type Scale = 'thousand' | 'one';

/** Short of what it is held against, over it, or equal. */
export type Side = 'short' | 'over' | 'equal';

/** The only place where a figure or a day becomes text: one rounding rule, one locale, U+2212 for minus. */
export interface Formatter {
  language: Language;
  /** A figure in the page's scale, without unit: "3,190"; "–" when not set. */
  figure(amount: Amount | undefined): string;
  /** The same without a sign, where words say which way: "95". */
  bare(amount: Amount): string;
  /** The same with its sign, for gaps and deviations: "+18", "−95", "0"; "–" when not set. */
  signed(amount: Amount | undefined): string;
  /** In millions of the major unit, one decimal: "1,204.5". */
  millions(amount: Amount | undefined): string;
  /** An amount as it is printed, rounded to the page's scale: what colours, signs and bars are taken from. */
  rounded(amount: Amount): Amount;
  /**
   * On which side of 0 an amount is once it is rounded; nothing when not set. A gap of 400 on a page in thousands is
   * neither short nor over.
   */
  side(amount: Amount | undefined): Side | undefined;
  /** A figure with its unit, in running text: "€3,190k", "3 190 t€". */
  money(amount: Amount): string;
  /** The same where a sentence is about that sum: "€400" on a page in thousands, which would say that it is none. */
  told(amount: Amount): string;
  /** How large it is, with its unit and without its sign: what a sentence says before short, over, up and down. */
  size(amount: Amount): string;
  /** The same with its sign, for gaps and changes in running text: "−€95k", "+18 t€"; "–" when not set. */
  signedMoney(amount: Amount | undefined): string;
  /** To the last minor unit, with the currency: "€3,190,000.00", "3 190 000,00 €". */
  exact(amount: Amount): string;
  /**
   * A part of a whole, one decimal: "78.2%", "78,2 %"; "–" when not set. One that is past a limit gets as many more as
   * tell it from the limit: 100.04 of a limit of 100 is "100.04%".
   */
  percent(share: Share | undefined, limit?: number): string;
  /** A number of percent as it was set: 8 is "8%", "8 %"; −8.25 is "−8.25%". */
  percentage(percent: number): string;
  /** A part of a whole with its sign: "−6.2%"; past a limit of so many percent either way as in `percent`. */
  signedPercent(share: Share | undefined, limit?: number): string;
  /** How many times a whole goes into a part: "16.4"; "–" when not set. */
  times(share: Share | undefined, decimals?: number): string;
  /** An amount for each unit of something else, an hour, in whole major units: "1,204". */
  perUnit(share: Share | undefined): string;
  /** Any plain number with at most so many decimals. */
  number(value: number | undefined, decimals?: number): string;
  /** A plain number with exactly so many decimals, for columns: "28.0". */
  fixed(value: number | undefined, decimals: number): string;
  /** Any plain number with its sign: "+11". */
  signedNumber(value: Amount | undefined): string;
  /** A difference of two shares of a hundred, one decimal, with its sign: "+0.9". */
  signedPoints(points: number): string;
  /** "18 Sep 2026" / "18.9.2026". */
  date(day: IsoDate): string;
  /** "18 Sep" / "18.9." */
  shortDate(day: IsoDate): string;
  /** "Fri 18 Sep" / "pe 18.9." */
  weekday(day: IsoDate): string;
  /** "Jan 2027" / "1/2027". */
  month(month: Month): string;
  /** "Jan" / "tammi", under a year that is told beside it. */
  shortMonth(month: Month): string;
  /** A due time as written (day, month or quarter); a day of the year of `now` goes without its year. */
  due(due: Due, now: IsoDate): string;
  /** "38 d" / "38 pv". */
  days(count: number): string;
  /** What the language calls the currency in captions: "EUR", "€". */
  currency: string;
  /** "EUR thousand" / "1 000 €", for captions. */
  unit: string;
}

const NOT_SET = '–';

/** The formatter of one language, for one company's currency and scale. */
export function formatterFor(language: Language, currency: Currency, scale: Scale): Formatter {
  const settings = settingsOf(language);
  const { locale } = settings;
  const unitSize = 10 ** currency.decimals * (scale === 'thousand' ? 1000 : 1);
  const plain = (decimals: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, ...options });
  const whole = onceEach(plain(0));
  const wholeSigned = onceEach(plain(0, { signDisplay: 'exceptZero' }));
  const exact = plain(currency.decimals);
  const fixedTo = byDecimals(plain);
  const points = plain(1, { signDisplay: 'exceptZero' });
  const upTo = (decimals: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, ...options });
  const atMost = byDecimals(upTo);
  const oneSigned = upTo(1, { signDisplay: 'exceptZero' });
  const percents = upTo(6, { style: 'percent' });
  const symbol =
    new Intl.NumberFormat(locale, { style: 'currency', currency: currency.code, currencyDisplay: 'narrowSymbol' })
      .formatToParts(0)
      .find((part) => part.type === 'currency')?.value ?? currency.code;

  const days = dayWriter(settings);
  const scaled = (write: (value: number) => string, amount: Amount | undefined) =>
    amount === undefined ? NOT_SET : write(rounded(minorOf(amount) / unitSize));
  const withUnit = (pattern: string, text: string) => {
    const sign = text.startsWith('−') ? '−' : '';
    const figure = text.slice(sign.length);
    // A sign that is a word, as kr and KWD, stands apart from the figure that follows.
    const apart = /\p{L}$/u.test(symbol) && pattern.includes('{symbol}{figure}') ? `\u00a0${figure}` : figure;
    return sign + filled(pattern, { figure: apart, symbol, code: currency.code });
  };
  // A language that writes its thousands with the sign of the currency writes it everywhere.
  const unit = settings.thousands.includes('{symbol}') ? symbol : currency.code;
  const shares = (signDisplay?: 'exceptZero') => {
    const writerTo = byDecimals((decimals) => onceEach(plain(decimals, { style: 'percent', signDisplay })));
    return (share: Share | undefined, limit = NaN) => {
      if (!share) return NOT_SET;
      const part = share.part / share.whole;
      // A limit is written as it was set: what is half a last digit above it rounds away from it, and nothing nearer.
      const decimals = decimalsTelling((Math.abs(part) * 100 - limit) * 1.9);
      const scale = 10 ** (decimals + 2);
      return writerTo(decimals)(rounded(part * scale) / scale);
    };
  };

  return {
    language,
    currency: unit,
    unit: scale === 'one' ? unit : filled(settings.thousands, { symbol, code: currency.code }),
    millions: (amount) =>
      amount === undefined
        ? NOT_SET
        : written(fixedTo(1).format(minorOf(amount) / 10 ** currency.decimals / 1_000_000)),
    rounded: (amount) => rounded(minorOf(amount) / unitSize) * unitSize,
    side: (amount) => (amount === undefined ? undefined : sideOf(rounded(minorOf(amount) / unitSize))),
    figure: (amount) => scaled(whole, amount),
    bare: (amount) => scaled(whole, Math.abs(minorOf(amount))),
    signed: (amount) => scaled(wholeSigned, amount),
    money: (amount) => withUnit(settings.money[scale], scaled(whole, amount)),
    told(amount) {
      const [minor, one] = [minorOf(amount), 10 ** currency.decimals];
      if (minor === 0 || rounded(minor / unitSize) !== 0) return this.money(amount);
      const inUnits = rounded(minor / one);
      return inUnits === 0 ? this.exact(amount) : withUnit(settings.money.one, whole(inUnits));
    },
    size: (amount) => withUnit(settings.money[scale], scaled(whole, Math.abs(minorOf(amount)))),
    signedMoney(amount) {
      if (amount === undefined) return NOT_SET;
      return `${sideOf(rounded(minorOf(amount) / unitSize)) === 'over' ? '+' : ''}${this.money(amount)}`;
    },
    exact: (amount) => withUnit(settings.money.one, written(exact.format(minorOf(amount) / 10 ** currency.decimals))),
    percentage: (percent) => written(percents.format(percent / 100)),
    percent: shares(),
    times(share, decimals = 0) {
      return this.number(share && share.part / share.whole, decimals);
    },
    perUnit(share) {
      return this.number(share && Math.round(share.part / share.whole / 10 ** currency.decimals));
    },
    signedPercent: shares('exceptZero'),
    number: (value, decimals = 0) => (value === undefined ? NOT_SET : written(atMost(decimals).format(value))),
    fixed: (value, decimals) => (value === undefined ? NOT_SET : written(fixedTo(decimals).format(value))),
    signedNumber: (value) => (value === undefined ? NOT_SET : written(oneSigned.format(minorOf(value)))),
    signedPoints: (difference) => written(points.format(rounded(difference * 10) / 10)),
    date: (day) => days('date', day),
    shortDate: (day) => days('shortDate', day),
    weekday: (day) => days('weekday', day),
    month: (month) => days('month', `${month}-01`),
    shortMonth: (month) => days('shortMonth', `${month}-01`),
    due(due, now) {
      if (isMonth(due)) return this.month(due);
      if (!isIsoDate(due)) return due;
      return due.slice(0, 4) === now.slice(0, 4) ? this.shortDate(due) : this.date(due);
    },
    days: (count) => filled(settings.days, { count: written(String(count)) }),
  };
}

function written(text: string): string {
  return text.replace(/-/g, '−');
}

/** How many figures each way of writing them keeps: those of some plans. */
const KEPT = 2000;

/** What is made for each number of decimals, when it is first asked for. */
function byDecimals<Made>(make: (decimals: number) => Made): (decimals: number) => Made {
  const made: Made[] = [];
  return (decimals) => (made[decimals] ??= make(decimals));
}

/**
 * Writes rounded numbers, each once: the figures of a plan stand on a dozen of its pages, which are printed one after
 * another, and mean nothing to the next plan's.
 */
function onceEach(format: Intl.NumberFormat): (value: number) => string {
  const known = new Map<number, string>();
  return (value) => {
    const text = known.get(value) ?? written(format.format(value));
    if (known.size > KEPT) known.clear();
    known.set(value, text);
    return text;
  };
}

function sideOf(value: number): Side {
  return value < 0 ? 'short' : value > 0 ? 'over' : 'equal';
}

/** Half away from zero, so that a gap and its mirror image look alike; never a minus before 0. */
function rounded(value: number): number {
  const size = Math.round(Math.abs(value));
  return size === 0 ? 0 : Math.sign(value) * size;
}
