import { figuresOf } from '#domain/budget/roll-up.ts';
import { quarterMiss } from '#domain/budget/miss.ts';
import { daysPassed, shareBooked, shareOfDays, stillToCome } from '#domain/budget/pace.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Amount } from '#domain/money/money.ts';
import type { Account } from '#domain/portfolio.ts';
import type { Phrase } from '#words/phrase.ts';
import type { Site } from '../site.ts';

/**
 * The forecast of an account's quarter, how far it is from what was asked, and which part of that was never planned and
 * which has slipped. Nothing while there is no forecast, or neither target nor budget.
 */
export function salesLede({ t, format, book }: Site, account: Account, quarter: Quarter): Phrase | undefined {
  const row = quarterMiss(quarter, book).rows.find(({ planned }) => planned === account);
  if (row?.forecast === undefined || row.miss === undefined) return undefined;
  const { neverPlanned, slipped } = row;
  const said = (amount: Amount) => format.size(amount);
  const side = (amount: Amount) => format.side(amount) ?? 'equal';
  const whole = [format.money(row.forecast), said(row.miss), side(row.miss)] as const;
  if (row.against === 'budget') return t.miss.ledeOfBudget(...whole);
  if (neverPlanned === undefined || slipped === undefined) return t.miss.ledeWithoutParts(...whole);
  return t.miss.lede(...whole, said(neverPlanned), side(neverPlanned), said(slipped), side(slipped));
}

/** How much of the forecast is invoiced beside how much of the quarter has passed, and what each day that is left must bring. */
export function salesPace(site: Site, account: Account, quarter: Quarter): Phrase | undefined {
  const { t, format, portfolio } = site;
  const figures = figuresOf([account], quarter, site.book);
  const passed = daysPassed(quarter, site.asOf, portfolio.fiscalYear);
  const booked = shareBooked(figures.actual, figures.forecast);
  if (booked === undefined) return undefined;
  const toCome = stillToCome(figures.sum('forecast'), figures.sum('actual'), passed);
  return [
    t.account.brief.pace(format.percent(booked), format.percent(shareOfDays(passed))),
    ...(toCome
      ? [' ', ...t.miss.toCome(format.money(toCome.amount), format.days(passed.left), format.money(toCome.daily))]
      : []),
  ];
}
