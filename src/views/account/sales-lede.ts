import { figuresOf } from '#domain/budget/roll-up.ts';
import { quarterMiss } from '#domain/budget/miss.ts';
import { broughtThisMonth, daysPassed, shareBooked, shareOfDays, stillToCome } from '#domain/budget/pace.ts';
import { quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
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

/** How far an actual to date has come of what is expected, and the quarter in days: parts of a whole bar, and in words. */
export interface SalesPace {
  said: Phrase;
  booked: number;
  passed: number;
}

/**
 * How much of the forecast is invoiced beside how much of the quarter has passed, and what each day that is left must bring;
 * of the budget, where there is no forecast. Nothing where there is neither.
 */
export function salesPace(site: Site, account: Account, quarter: Quarter): SalesPace | undefined {
  const { t, format, portfolio } = site;
  const figures = figuresOf([account], quarter, site.book);
  const passed = daysPassed(quarter, site.asOf, portfolio.fiscalYear);
  const ofForecast = shareBooked(figures.actual, figures.forecast);
  const booked =
    ofForecast ?? (figures.forecast === undefined ? shareBooked(figures.actual, figures.budget) : undefined);
  const days = shareOfDays(passed);
  if (booked === undefined || days === undefined) return undefined;
  const words = t.account.brief;
  const say = ofForecast ? words.pace : words.paceOfBudget;
  const toCome = stillToCome(figures.sum('forecast'), figures.sum('actual'), passed);
  const brought = quarter === quarterOf(site.asOf, portfolio.fiscalYear) && broughtThisMonth([account], site.book);
  return {
    booked: Math.min(1, Math.max(0, booked.part / booked.whole)),
    passed: days.part / days.whole,
    said: [
      say(format.percent(booked), format.percent(days)),
      ...(toCome
        ? [
            ' ',
            ...t.miss.toCome(format.money(toCome.amount), format.days(passed.left), format.money(toCome.daily)),
            ...(brought ? [' ', t.miss.brought(format.month(brought.month), format.money(brought.daily))] : []),
          ]
        : []),
    ],
  };
}
