import { deviationOf } from '#domain/budget/figures.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { forecastDifference } from '#domain/budget/forecast-difference.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Minor } from '#domain/money/money.ts';
import { plannedIn } from '#domain/portfolio.ts';
import type { Phrase } from '#words/phrase.ts';
import type { Site } from '../site.ts';

/** More segments than this are left to the table: a sentence is read, not searched. */
const MOST_SEGMENTS = 5;

/** What the sentence is made of: a quarter of the company, from today's plans or from a snapshot. */
export interface LedeFigures {
  quarter: Quarter;
  budget: Minor | undefined;
  actual: Minor | undefined;
  gap: Minor | undefined;
  segments: readonly {
    code: string | undefined;
    name: string;
    target: Minor | undefined;
    budget: Minor | undefined;
    gap: Minor | undefined;
  }[];
  /** The gap of the new-customer plans together, which are a line beside the segments. */
  newCustomersGap: Minor | undefined;
  /** Forecast − budget of the accounts that have both, and how many budgeted ones have no forecast. */
  forecast: { amount: Minor; without: number } | undefined;
  unbudgeted: number;
  /** Whether the quarter was over on its day: then it is its actual that counts, and no forecast. */
  isOver: boolean;
}

/** The sentence that opens the site: what the plans add up to, how far that is from the target, and what makes the gap. */
export function homeLede(site: Site, quarter: Quarter): Phrase {
  const company = companyQuarter(quarter, site.book);
  const forecast = forecastDifference(plannedIn(site.portfolio), quarter, site.book);
  return ledeOf(site, {
    quarter,
    gap: company.gap,
    budget: company.figures.budget,
    actual: company.figures.actual,
    segments: company.segments.map(({ segment: { code, name }, figures: { target, budget }, gap }) => ({
      code,
      name,
      target,
      budget,
      gap,
    })),
    newCustomersGap: company.newCustomers?.gap,
    forecast: forecast && { amount: forecast.amount, without: forecast.withoutForecast.length },
    unbudgeted: company.totals.budget.missing.length,
    isOver: false,
  });
}

/** The same sentence from any figures of a quarter. */
export function ledeOf(site: Pick<Site, 't' | 'format'>, figures: LedeFigures): Phrase {
  return sentences([
    sumAgainstTarget(site, figures),
    segmentsApart(site, figures),
    segmentsWithoutBudget(site, figures),
    figures.isOver ? actualAgainstPlans(site, figures) : forecastAgainstPlans(site, figures),
    unbudgeted(site, figures),
  ]);
}

type Words = Pick<Site, 't' | 'format'>;

function sumAgainstTarget({ t, format }: Words, { quarter, budget, actual, gap, isOver }: LedeFigures): Phrase {
  if (budget === undefined)
    return actual === undefined
      ? [t.home.nothingBudgeted(quarter, isOver)]
      : t.home.onlyActual(quarter, format.money(actual), isOver);
  if (gap === undefined) return t.home.plansWithoutTarget(format.money(budget));
  if (gap === 0) return t.home.plansOnTarget(format.money(budget));
  return gap < 0
    ? t.home.plansShort(format.money(budget), format.money(-gap))
    : t.home.plansOver(format.money(budget), format.money(gap));
}

function segmentsApart({ t, format }: Words, { segments, newCustomersGap }: LedeFigures): Phrase {
  const lines = [
    ...segments.map(({ code, name, gap = 0 }) => ({ code, name, gap })),
    { code: undefined, name: t.site.newCustomers, gap: newCustomersGap ?? 0 },
  ];
  const apart = lines.filter(({ gap }) => gap !== 0);
  if (apart.length < 2 || apart.length > MOST_SEGMENTS) return [];
  const named = (some: typeof apart, first: typeof t.home.shortFirst) =>
    some.map(({ code, name, gap }, at) =>
      (at === 0 ? first : t.home.apartNext)(code, name, format.figure(Math.abs(gap))),
    );
  const short = apart.filter(({ gap }) => gap < 0).sort((a, b) => a.gap - b.gap);
  const over = apart.filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap);
  return [t.home.segmentsApart(named(short, t.home.shortFirst), named(over, t.home.overFirst))];
}

/** Segments that have a target and not a single budget: the largest part of a gap, and easily overlooked. */
function segmentsWithoutBudget({ t }: Words, { budget, segments }: LedeFigures): Phrase {
  const without = segments.filter((segment) => segment.target !== undefined && segment.budget === undefined);
  if (budget === undefined || without.length === 0 || without.length > MOST_SEGMENTS) return [];
  return [t.home.segmentsWithoutBudget(without.map(({ name }) => name))];
}

function forecastAgainstPlans({ t, format }: Words, { forecast }: LedeFigures): Phrase {
  if (!forecast) return [];
  return [t.home.forecast(format.money(Math.abs(forecast.amount)), sideOf(forecast.amount), forecast.without)];
}

function actualAgainstPlans({ t, format }: Words, { budget, actual }: LedeFigures): Phrase {
  if (budget === undefined) return [];
  const deviation = deviationOf({ actual, budget });
  return actual === undefined || deviation === undefined
    ? [t.home.noActual]
    : t.home.actual(format.money(actual), format.money(Math.abs(deviation)), sideOf(deviation));
}

function sideOf(difference: Minor): 'below' | 'above' | 'equal' {
  return difference < 0 ? 'below' : difference > 0 ? 'above' : 'equal';
}

function unbudgeted({ t }: Words, { budget, unbudgeted: missing }: LedeFigures): Phrase {
  return budget === undefined || missing === 0 ? [] : [t.home.unbudgeted(missing)];
}

function sentences(parts: Phrase[]): Phrase {
  return parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [' ', ...part]));
}
