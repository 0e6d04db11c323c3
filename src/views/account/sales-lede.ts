import { figuresOf } from '#domain/budget/roll-up.ts';
import { plannedMiss } from '#domain/budget/miss.ts';
import { staleForecasts } from '#domain/budget/stale-forecast.ts';
import { daysPassed, shareBooked, shareOfDays } from '#domain/budget/pace.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Account, Planned } from '#domain/portfolio.ts';
import type { Phrase } from '#words/phrase.ts';
import { stillToComeText } from '../figures/still-to-come.ts';
import { missSentence } from '../figures/sum-lede.ts';
import type { Site } from '../site.ts';

/**
 * The forecast of a plan's quarter, of an account or of new customers, how far it is from what was asked, and which
 * part of that was never planned and which has slipped; and for how long nobody has touched it, where that is long.
 * Nothing while there is no forecast, or neither target nor budget.
 */
export function salesLede(site: Site, plan: Planned, quarter: Quarter): Phrase | undefined {
  const { t, book } = site;
  const lede = forecastSaid(site, plan, quarter);
  const [stale] = staleForecasts([plan], quarter, book);
  return lede && stale ? [...lede, ' ', t.miss.untouchedFor(stale.days)] : lede;
}

function forecastSaid(site: Site, plan: Planned, quarter: Quarter): Phrase | undefined {
  const row = plannedMiss(plan, quarter, site.book);
  if (row?.forecast === undefined || row.miss === undefined) return undefined;
  const { forecast, miss, neverPlanned, slipped } = row;
  return missSentence(site, { forecast, miss, neverPlanned, slipped, isOfBudget: row.against === 'budget' });
}

/**
 * How far an actual to date has come of what is expected, and the quarter in days: parts of a whole bar, and in words.
 */
export interface SalesPace {
  said: Phrase;
  booked: number;
  passed: number;
}

/**
 * How much of the forecast is invoiced beside how much of the quarter has passed, and what each day that is left must
 * bring; of the budget, where there is no forecast. Nothing where there is neither.
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
  const awaited = { planned: [account], forecast: figures.sum('forecast'), actual: figures.sum('actual') };
  const toCome = stillToComeText(site, awaited, quarter, passed);
  return {
    booked: Math.min(1, Math.max(0, booked.part / booked.whole)),
    passed: days.part / days.whole,
    said: [say(format.percent(booked), format.percent(days)), ...(toCome ? [' ', ...toCome] : [])],
  };
}
