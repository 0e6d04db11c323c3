import { counted } from '../text/counted.ts';
import { besideTarget } from '../figures/beside-target.ts';
import { sealedForecasts } from '#domain/budget/forecast-accuracy.ts';
import { yearAgainstTarget } from '#domain/budget/outlook.ts';
import { readinessOf } from '#domain/budget/readiness.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { horizonOf, yearOf, type Quarter } from '#domain/calendar/quarters.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { accuracyRows, type AccuracyRow } from './accuracy.ts';
import { causesOf, type Causes } from './causes.ts';
import { confidenceTable, type ConfidenceTable } from './confidence.ts';
import { deviationsView, type DeviationsView } from './deviations.ts';
import { forecastsView, type ForecastsView } from './forecasts.ts';
import { returnView, type ReturnView } from './investment.ts';
import { meetingTable, PATHS, type MeetingTable } from './meeting.ts';
import { readinessView, type ReadinessView } from './readiness.ts';
import { figureSources, type FigureSource } from './sources.ts';
import type { Phrase } from '#words/phrase.ts';
import { whyNotAlike } from '../figures/not-alike.ts';
import { companyFigure, type QuarterFigureView } from '../figures/quarter-figure.ts';
import type { Site } from '../site.ts';

/** A quarter ahead, with its own tables. */
export interface QuarterAhead {
  quarter: Quarter;
  summary: Phrase;
  tables: MeetingTable[];
}

/** The page on which the two budgets meet. */
export interface BudgetPage {
  quarter: Quarter;
  lede: Phrase;
  readiness: ReadinessView;
  figure: QuarterFigureView;
  /** This quarter, by each way down that the company has. */
  tables: MeetingTable[];
  causes: Causes;
  confidence: ConfidenceTable;
  ahead: QuarterAhead[];
  deviations: DeviationsView;
  forecasts: ForecastsView;
  accuracy: AccuracyRow[];
  investment: ReturnView | undefined;
  sources: FigureSource[];
  isEmpty: boolean;
}

const MOST_CAUSES = 8;

/** Bottom-up against top-down: whether the plans can be relied on, where they miss the target, why, and what comes next. */
export function budgetPage(site: Site): BudgetPage {
  const { portfolio } = site;
  const [quarter = '', ...ahead] = horizonOf(site.asOf, portfolio.company.horizonQuarters, portfolio.fiscalYear);
  return {
    quarter,
    lede: lede(site, quarter),
    readiness: readinessView(site),
    figure: companyFigure(site, { before: 1, after: ahead.length, withNotes: false }),
    tables: tablesOf(site, quarter),
    causes: causesOf(site, plannedIn(portfolio), quarter, MOST_CAUSES),
    confidence: confidenceTable(site, [quarter, ...ahead]),
    ahead: ahead.map((each) => ({ quarter: each, summary: summaryOf(site, each), tables: tablesOf(site, each) })),
    deviations: deviationsView(site),
    forecasts: forecastsView(site),
    accuracy: accuracyRows(site, sealedForecasts(portfolio.snapshots.map(({ snapshot }) => snapshot))),
    investment: returnView(site, quarter),
    sources: figureSources(site, quarter),
    isEmpty: portfolio.accounts.length === 0,
  };
}

function tablesOf(site: Site, quarter: Quarter): MeetingTable[] {
  return PATHS.flatMap((path) => meetingTable(site, path, quarter) ?? []);
}

/** How far the plans can be trusted comes before what they add up to. */
function lede(site: Site, quarter: Quarter): Phrase {
  const { t, format, book, portfolio } = site;
  const { figures, gap, totals } = companyQuarter(quarter, book);
  const { isReady, classed, complete, teamed } = readinessOf(portfolio.accounts, book);
  const year = yearOf(quarter);
  const wholeYear = yearAgainstTarget(plannedIn(portfolio), year, book, (of) => companyQuarter(of, book).figures);
  const outlook = wholeYear.of;
  return [
    ...(isReady
      ? t.budget.reliable
      : t.budget.notReliable(
          counted(
            [classed.open.length, t.budget.openUnclassed],
            [complete.open.length, t.budget.openIncomplete],
            [teamed.open.length, t.budget.openTeamless],
          ),
        )),
    ' ',
    ...t.budget.plansAddUp(
      figures.budget === undefined ? undefined : format.money(figures.budget),
      quarter,
      ...besideTarget(format, gap),
      totals.budget.missing.length,
    ),
    ...whyNotAlike(site, 'gap', figures.gap),
    ...(outlook.amount === undefined
      ? []
      : [
          ' ',
          ...t.segments.yearWouldEnd(
            year,
            format.money(outlook.amount),
            ...besideTarget(format, wholeYear.difference),
            outlook.missing.length,
          ),
          ...whyNotAlike(site, 'year', wholeYear),
        ]),
  ];
}

function summaryOf(site: Site, quarter: Quarter): Phrase {
  const { figures, gap } = companyQuarter(quarter, site.book);
  const { format, t } = site;
  return t.budget.quarterAhead(
    quarter,
    format.figure(figures.target),
    format.figure(figures.budget),
    format.signed(gap),
    format.side(gap) === 'short',
  );
}
