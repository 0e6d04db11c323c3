import type { FigureBook } from '#domain/budget/figures.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Currency, Minor } from '#domain/money/money.ts';
import { oncePer } from '#domain/once-per.ts';
import { plannedIn } from '#domain/portfolio.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import type { Scale } from '#words/format.ts';

/** From here on a figure in whole units has seven digits, and those of neighbouring columns run into each other. */
const SEVEN_DIGITS = 1_000_000;
/** From here on a figure of one account loses nothing that matters when it is written in thousands. */
const LARGE_ACCOUNT = 20_000;

/** One account or new-customer plan in one quarter. */
interface Sized {
  quarter: Quarter;
  amount: Minor;
}

/**
 * How large figures are written: in thousands where the widest total, what all plans of a quarter add up to or the
 * target above them, has seven digits; and where it has fewer, when the middle one of all plans has five that count.
 */
export function scaleFor(own: readonly Sized[], targets: readonly Minor[], { decimals }: Currency): Scale {
  const unit = 10 ** decimals;
  const sums = new Map<Quarter, Minor>();
  for (const { quarter, amount } of own) sums.set(quarter, (sums.get(quarter) ?? 0) + Math.abs(amount));
  const widest = [...sums.values(), ...targets].reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  if (widest >= SEVEN_DIGITS * unit) return 'thousand';
  const sizes = own.map(({ amount }) => Math.abs(amount)).sort((a, b) => a - b);
  return (sizes[Math.floor(sizes.length / 2)] ?? 0) >= LARGE_ACCOUNT * unit ? 'thousand' : 'one';
}

/** The scale of a site, which all its pages share. */
export function scaleOf(book: FigureBook): Scale {
  const { portfolio } = book;
  const own = plannedIn(portfolio).flatMap((planned) =>
    book.quartersOf(planned).flatMap((quarter) => {
      const { budget, actual } = book.figuresOf(planned, quarter);
      const amount = budget ?? actual;
      return amount === undefined ? [] : [{ quarter, amount }];
    }),
  );
  return scaleFor(own, Object.values(portfolio.company.targets ?? {}), portfolio.company.currencyUnit);
}

/** The scale of a sealed quarter's pages, which are written as they were then: each of them asks. */
export const scaleOfSnapshot = oncePer(({ accounts, currency }: Snapshot): Scale => {
  const own = accounts.flatMap(({ figures }) =>
    Object.entries(figures).flatMap(([quarter, { budget, actual }]) => {
      const amount = budget ?? actual;
      return amount === undefined ? [] : [{ quarter, amount }];
    }),
  );
  return scaleFor(own, [], currency);
});
