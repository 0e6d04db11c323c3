import type { Month } from '#domain/calendar/dates.ts';
import { dissect, readWith, toMinor, type Exact } from '#domain/money/figure.ts';
import type { Currency, Minor } from '#domain/money/money.ts';
import { byText } from '#domain/order.ts';
import type { SalesLine } from '../reading/sales-rows.ts';

/** A month that stands in the content and that an export speaks of again, with its sums before and after. */
export interface MonthChange {
  month: Month;
  before: Exact;
  after: Exact;
  /** Customers who have sales in the month now, and would have no row of it any more. */
  lost: string[];
  /** Why the export does not plainly speak for the whole month; nothing where it does. */
  doubt: 'customers' | 'sum' | 'left-out' | undefined;
}

/** Rows of the export that could not be read: of which months, and whether of some the month is not known. */
export interface LeftOut {
  months: ReadonlySet<Month>;
  ofUnknown: boolean;
}

/**
 * What an export changes, month by month; months of which it changes nothing are not among them. A month is in doubt
 * when a customer would lose all of it, when most of its sum would go, or when rows were left out that may be of it.
 */
export function monthChanges(
  standing: readonly SalesLine[],
  coming: readonly SalesLine[],
  leftOut: LeftOut,
  currency: Currency,
): MonthChange[] {
  const [then, now] = [byMonth(standing, currency), byMonth(coming, currency)];
  return [...now]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([month, after]): MonthChange[] => {
      const before = then.get(month);
      const sums = { before: sumOf(before), after: sumOf(after) };
      const lost = [...(before ?? [])].filter(([id, sum]) => sum !== 0 && !after.has(id)).map(([id]) => id);
      const isSame =
        before !== undefined && before.size === after.size && [...after].every(([id, sum]) => before.get(id) === sum);
      if (isSame) return [];
      const falls = [...(before ?? [])].some(([id, sum]) => (after.get(id) ?? 0) < sum);
      const doubt =
        before === undefined
          ? undefined
          : lost.length > 0
            ? 'customers'
            : mostIsGone(sums.before, sums.after)
              ? 'sum'
              : leftOut.months.has(month) || (leftOut.ofUnknown && falls)
                ? 'left-out'
                : undefined;
      const exact = (minor: Minor): Exact => ({ units: BigInt(minor), scale: currency.decimals });
      return [{ month, before: exact(sums.before), after: exact(sums.after), lost: lost.sort(byText), doubt }];
    });
}

function mostIsGone(before: Minor, after: Minor): boolean {
  return before > 0 && after * 2 < before;
}

function sumOf(accounts: ReadonlyMap<string, Minor> | undefined): Minor {
  return [...(accounts?.values() ?? [])].reduce((sum, minor) => sum + minor, 0);
}

function byMonth(lines: readonly SalesLine[], currency: Currency): Map<Month, Map<string, Minor>> {
  const months = new Map<Month, Map<string, Minor>>();
  for (const { month, account, amount } of lines) {
    const accounts = months.get(month) ?? new Map<string, Minor>();
    months.set(month, accounts.set(account, (accounts.get(account) ?? 0) + minorOf(amount, currency)));
  }
  return months;
}

/** An amount of a file of actuals; one that the check refuses counts as nothing, and stands in nobody's way here. */
export function minorOf(amount: string, currency: Currency): Minor {
  const figure = dissect(amount);
  const exact = figure && readWith(figure, '.');
  return (exact && toMinor(exact, currency)) ?? 0;
}
