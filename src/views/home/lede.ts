import { companyQuarter, type CompanyQuarter } from '#domain/budget/roll-up.ts';
import { forecastDifference } from '#domain/budget/forecast-difference.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { plannedIn } from '#domain/portfolio.ts';
import type { Phrase } from '../phrase.ts';
import type { Site } from '../site.ts';

/** More segments than this are left to the table: a sentence is read, not searched. */
const MOST_SEGMENTS = 5;

/** The sentence that opens the site: what the plans add up to, how far that is from the target, and what makes the gap. */
export function homeLede(site: Site, quarter: Quarter): Phrase {
  const company = companyQuarter(quarter, site.book);
  return sentences([sumAgainstTarget(site, company), segmentsApart(site, company), segmentsWithoutBudget(site, company), forecastAgainstPlans(site, quarter), unbudgeted(site, company)]);
}

function sumAgainstTarget(site: Site, company: CompanyQuarter): Phrase {
  const { t, format } = site;
  const { budget, actual } = company.figures;
  if (budget === undefined) return actual === undefined ? [t.home.nothingBudgeted(company.quarter)] : t.home.onlyActual(company.quarter, format.money(actual));
  if (company.gap === undefined) return t.home.plansWithoutTarget(format.money(budget));
  if (company.gap === 0) return t.home.plansOnTarget(format.money(budget));
  return company.gap < 0 ? t.home.plansShort(format.money(budget), format.money(-company.gap)) : t.home.plansOver(format.money(budget), format.money(company.gap));
}

function segmentsApart(site: Site, company: CompanyQuarter): Phrase {
  const lines = [
    ...company.segments.map(({ segment: { code, name }, gap = 0 }) => ({ code, name, gap })),
    ...(company.newCustomers ? [{ code: undefined, name: site.t.site.newCustomers, gap: company.newCustomers.gap ?? 0 }] : []),
  ];
  const apart = lines.filter(({ gap }) => gap !== 0);
  if (apart.length < 2 || apart.length > MOST_SEGMENTS) return [];
  const named = (some: typeof apart) => some.map(({ code, name, gap }) => ({ code, name, by: site.format.figure(Math.abs(gap)) }));
  const short = apart.filter(({ gap }) => gap < 0).sort((a, b) => a.gap - b.gap);
  const over = apart.filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap);
  return [site.t.home.segmentsApart(named(short), named(over))];
}

/** Segments that have a target and not a single budget: the largest part of a gap, and easily overlooked. */
function segmentsWithoutBudget(site: Site, company: CompanyQuarter): Phrase {
  const without = company.segments.filter(({ figures }) => figures.target !== undefined && figures.budget === undefined);
  if (company.figures.budget === undefined || without.length === 0 || without.length > MOST_SEGMENTS) return [];
  return [site.t.home.segmentsWithoutBudget(without.map(({ segment }) => segment.name))];
}

function forecastAgainstPlans(site: Site, quarter: Quarter): Phrase {
  const difference = forecastDifference(plannedIn(site.portfolio), quarter, site.book);
  if (!difference) return [];
  const side = difference.amount < 0 ? 'below' : difference.amount > 0 ? 'above' : 'equal';
  return [site.t.home.forecast(site.format.money(Math.abs(difference.amount)), side, difference.withoutForecast.length)];
}

function unbudgeted(site: Site, company: CompanyQuarter): Phrase {
  const missing = company.totals.budget.missing.length;
  return company.figures.budget === undefined || missing === 0 ? [] : [site.t.home.unbudgeted(missing)];
}

function sentences(parts: Phrase[]): Phrase {
  return parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [' ', ...part]));
}
