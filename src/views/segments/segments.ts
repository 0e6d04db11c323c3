import { besideTarget } from '../figures/beside-target.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { yearAgainstTarget } from '#domain/budget/outlook.ts';
import { quarterOf, yearOf } from '#domain/calendar/quarters.ts';
import { plannedIn } from '#domain/portfolio.ts';
import type { Phrase } from '#words/phrase.ts';
import { missLede } from '../home/miss-lede.ts';
import { whyNotAlike } from '../figures/not-alike.ts';
import { companyFigure } from '../figures/quarter-figure.ts';
import { whereTheGapIs } from './where-the-gap-is.ts';
import { investmentTable } from './investment.ts';
import { rollUpTable } from './roll-up.ts';
import type { Site } from '../site.ts';

/** The page of all segments: the sentence, the picture, what makes the gap, and the roll-up that proves it. */
export function segmentsPage(site: Site) {
  const quarter = quarterOf(site.asOf, site.portfolio.fiscalYear);
  return {
    quarter,
    lede: segmentsLede(site),
    figure: companyFigure(site, { allHref: '#roll-up', withNotes: false }),
    gap: whereTheGapIs(site, quarter),
    table: rollUpTable(site),
    investment: investmentTable(site, quarter),
  };
}

/**
 * How far the forecast of this quarter is from the target, or what its plans add up to; and where the year would end.
 */
export function segmentsLede(site: Site): Phrase {
  const { t, format, book, portfolio } = site;
  const quarter = quarterOf(site.asOf, portfolio.fiscalYear);
  const { figures, gap } = companyQuarter(quarter, book);
  const miss = missLede(site, quarter);
  const year = yearOf(quarter);
  const wholeYear = yearAgainstTarget(plannedIn(portfolio), year, book, (of) => companyQuarter(of, book).figures);
  const outlook = wholeYear.of;
  const first: Phrase =
    miss !== undefined
      ? miss
      : figures.budget === undefined
        ? t.segments.nothingBudgeted(quarter, figures.actual === undefined ? undefined : format.money(figures.actual))
        : [
            ...t.segments.plansAddUp(format.money(figures.budget), quarter, ...besideTarget(format, gap)),
            ...whyNotAlike(site, 'gap', figures.gap),
          ];
  if (outlook.amount === undefined) return first;
  return [
    ...first,
    ' ',
    ...t.segments.yearWouldEnd(
      year,
      format.money(outlook.amount),
      ...besideTarget(format, wholeYear.difference),
      outlook.missing.length,
    ),
    ...whyNotAlike(site, 'year', wholeYear),
  ];
}
