import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { forecastDifference } from '#domain/budget/forecast-difference.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { bySize } from '#domain/money/money.ts';
import type { Side } from '#words/format.ts';
import type { Phrase } from '#words/phrase.ts';
import { besideTarget } from '../figures/beside-target.ts';
import type { Site } from '../site.ts';
import { firstGaps } from './first-gaps.ts';
import { missLede } from './miss-lede.ts';

/** More segments than this are left to the table: a sentence is read, not searched. */
const MOST_SEGMENTS = 5;

/** What the sentence is made of: a quarter of the company, from today's plans or from a snapshot. */
export interface LedeFigures<Member = unknown> {
  quarter: Quarter;
  company: ComparedFigures<Member>;
  segments: readonly { code: string | undefined; name: string; figures: ComparedFigures<Member> }[];
  /** The new-customer plans together, which are a line beside the segments; nothing when there is none. */
  newCustomers: ComparedFigures<Member> | undefined;
  /** Whether the quarter was over on its day: then it is its actual that counts, and no forecast. */
  isOver: boolean;
}

/**
 * The sentence that opens the site: how far the forecast is from the target; where that cannot be told, what the plans
 * add up to, how far that is from the target, and what makes the gap; where nothing is budgeted, what is missing first.
 */
export function homeLede(site: Site, quarter: Quarter): Phrase {
  const miss = missLede(site, quarter);
  if (miss) return miss;
  const company = companyQuarter(quarter, site.book);
  const lede = ledeOf(site, {
    quarter,
    company: company.figures,
    segments: company.segments.map(({ segment: { code, name }, figures }) => ({ code, name, figures })),
    newCustomers: company.newCustomers?.figures,
    isOver: false,
  });
  // A company without a budget is one that has just begun.
  return company.figures.budget === undefined ? sentences([lede, firstGaps(site)]) : lede;
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

function sumAgainstTarget({ t, format }: Words, { quarter, company, isOver }: LedeFigures): Phrase {
  const { budget, actual, gap } = company;
  if (budget === undefined)
    return actual === undefined
      ? [t.home.nothingBudgeted(quarter, isOver)]
      : t.home.onlyActual(quarter, format.money(actual), isOver);
  const [side, by] = besideTarget(format, gap.difference);
  if (side === undefined || by === undefined)
    return gap.against.amount === undefined
      ? t.home.plansWithoutTarget(format.money(budget))
      : t.home.plansNotCompared(format.money(budget), gap.missing.length);
  if (side === 'equal') return t.home.plansOnTarget(format.money(budget));
  return (side === 'short' ? t.home.plansShort : t.home.plansOver)(format.money(budget), by);
}

function segmentsApart({ t, format }: Words, { segments, newCustomers }: LedeFigures): Phrase {
  const lines = [
    ...segments.map(({ code, name, figures }) => ({ code, name, gap: figures.gap.difference ?? 0 })),
    { code: undefined, name: t.home.newCustomersApart, gap: newCustomers?.gap.difference ?? 0 },
  ].map((line) => ({ ...line, side: format.side(line.gap) }));
  const apart = lines.filter(({ side }) => side !== 'equal');
  if (apart.length < 2 || apart.length > MOST_SEGMENTS) return [];
  const named = (side: Side, first: typeof t.home.shortFirst) =>
    apart
      .filter((line) => line.side === side)
      .sort((a, b) => bySize(a.gap, b.gap))
      .map(({ code, name, gap }, at) => (at === 0 ? first : t.home.apartNext)(code, name, format.size(gap)));
  return [t.home.segmentsApart(named('short', t.home.shortFirst), named('over', t.home.overFirst))];
}

/** Segments that have a target and not a single budget: the largest part of a gap, and easily overlooked. */
function segmentsWithoutBudget({ t }: Words, { company, segments }: LedeFigures): Phrase {
  const without = segments.filter(({ figures: { target, budget } }) => target !== undefined && budget === undefined);
  if (company.budget === undefined || without.length === 0 || without.length > MOST_SEGMENTS) return [];
  return [t.home.segmentsWithoutBudget(without.map(({ name }) => name))];
}

function forecastAgainstPlans({ t, format }: Words, { company }: LedeFigures): Phrase {
  const forecast = forecastDifference(company);
  if (!forecast) return [];
  const side = format.side(forecast.amount);
  return [
    t.home.forecast(
      format.size(forecast.amount),
      side === 'short' ? 'below' : side === 'over' ? 'above' : 'equal',
      forecast.withoutForecast.length,
    ),
  ];
}

function actualAgainstPlans({ t, format }: Words, { company: { budget, actual, deviation } }: LedeFigures): Phrase {
  if (budget === undefined) return [];
  if (actual === undefined) return [t.home.noActual];
  const { difference } = deviation;
  if (difference === undefined) return t.home.actualOfOthers(format.money(actual), deviation.missing.length);
  const side = format.side(difference);
  return t.home.actual(
    format.money(actual),
    format.size(difference),
    side === 'short' ? 'below' : side === 'over' ? 'above' : 'equal',
  );
}

function unbudgeted({ t }: Words, { company }: LedeFigures): Phrase {
  const missing = company.sum('budget').missing.length;
  return company.budget === undefined || missing === 0 ? [] : [t.home.unbudgeted(missing)];
}

function sentences(parts: Phrase[]): Phrase {
  return parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [' ', ...part]));
}
