import { Sum } from '#domain/budget/comparison.ts';
import { quarterMiss, type Miss, type PlannedMiss } from '#domain/budget/miss.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { accountsOf } from '#domain/membership/members.ts';
import { plannedIn, type Planned, type Segment } from '#domain/portfolio.ts';
import { missTogether, type MissSums } from '../figures/miss-texts.ts';
import { companyFigureHref, figureLinks, segmentFigureHref, type FigureLinks } from '../links/figure-link.ts';
import type { Site } from '../site.ts';
import { areBudgets, linesOf, type Line } from './miss-lines.ts';

/** Whose misses a table tells, and what they add up to. */
export interface Whole {
  name: string;
  links: FigureLinks;
  planned: readonly Planned[];
  /** Everybody whose miss is told, the largest first. */
  lines: Line[];
  /** Those who were asked or forecast something, and whose miss cannot be told. */
  untold: PlannedMiss[];
  sum: Miss & { sums?: MissSums };
  forecast: Sum<Planned>;
  actual: Sum<Planned>;
  /** How many keep the sums from being compared. */
  missing: number;
  /** Nobody has a target: what the sums are held against are budgets. */
  isBudget: boolean;
}

/** Who misses in the whole company. */
export function ofTheCompany(site: Site, quarter: Quarter): Whole {
  const of = quarterMiss(quarter, site.book);
  const { lines, untold } = linesOf(of, of.rows, of.uncarried);
  return {
    name: site.t.home.company,
    links: figureLinks((measure) => companyFigureHref(site, measure, quarter)),
    planned: plannedIn(site.portfolio),
    lines,
    untold,
    sum: {
      asked: of.miss.against.amount,
      forecast: of.miss.of.amount,
      miss: of.miss.difference,
      neverPlanned: of.neverPlanned.difference,
      slipped: of.slipped.difference,
      sums: { asked: of.miss.against, forecast: of.miss.of },
    },
    forecast: of.miss.of,
    actual: of.actual,
    missing: of.miss.missing.length,
    isBudget: of.standsIn.length > 0 && areBudgets([...lines, ...untold]),
  };
}

/** Who misses of a segment's accounts, with the part of its target that none of them carries. */
export function ofSegment(site: Site, quarter: Quarter, segment: Segment): Whole {
  const of = quarterMiss(quarter, site.book);
  const own = new Set<Planned>(accountsOf(segment, quarter, site.book));
  const rows = of.rows.filter(({ planned }) => own.has(planned));
  const { lines, untold } = linesOf(
    of,
    rows,
    of.uncarried.filter((each) => each.segment === segment),
  );
  const sumOf = (measure: 'forecast' | 'actual') =>
    Sum.over([...own], (planned) => site.book.figuresOf(planned, quarter)[measure]);
  const [forecast, actual] = [sumOf('forecast'), sumOf('actual')];
  return {
    name: segment.name,
    links: figureLinks((measure) => segmentFigureHref(site, segment, measure, quarter)),
    planned: [...own],
    lines,
    untold,
    // Whoever was asked for nothing stands with the target that no account carries.
    sum: { ...missTogether([...lines, ...untold]), sums: { forecast } },
    forecast,
    actual,
    missing: untold.length,
    isBudget: segment.targets?.[quarter] === undefined && areBudgets([...lines, ...untold]),
  };
}
