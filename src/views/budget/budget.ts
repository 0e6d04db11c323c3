import { customersOn } from '#domain/membership/customers.ts';
import { counted } from '../text/counted.ts';
import { besideTarget } from '../figures/beside-target.ts';
import { sealedForecasts } from '#domain/budget/forecast-accuracy.ts';
import { yearAgainstTarget } from '#domain/budget/outlook.ts';
import { readinessOf } from '#domain/budget/readiness.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { horizonOf, yearOf, type Quarter } from '#domain/calendar/quarters.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { accuracyRows } from './accuracy.ts';
import { causesOf } from './causes.ts';
import { confidenceTable } from './confidence.ts';
import { deviationsView } from './deviations.ts';
import { forecastsView } from './forecasts.ts';
import { returnView } from './investment.ts';
import { meetingTable, PATHS, type MeetingTable } from './meeting.ts';
import { readinessView } from './readiness.ts';
import { figureSources } from './sources.ts';
import type { Phrase } from '#words/phrase.ts';
import { whyNotAlike } from '../figures/not-alike.ts';
import { companyFigure } from '../figures/quarter-figure.ts';
import type { Site } from '../site.ts';

/** A quarter ahead, with its own tables. */
export interface QuarterAhead {
  quarter: Quarter;
  summary: Phrase;
  tables: MeetingTable[];
}

const MOST_CAUSES = 8;

/** Bottom-up against top-down: whether the plans can be relied on, where they miss the target, why, and what comes next. */
export function budgetPage(site: Site) {
  const { portfolio } = site;
  const [quarter = '', ...ahead] = horizonOf(site.asOf, portfolio.company.horizonQuarters, portfolio.fiscalYear);
  return {
    quarter,
    /** Where the target leads, the page opens with it; else with what the plans add up to, and how far they can be trusted. */
    opensWith: portfolio.company.leads === 'top-down' ? 'target' : 'plans',
    lede: lede(site, quarter),
    readiness: readinessView(site),
    figure: companyFigure(site, { before: 1, after: ahead.length, withNotes: false }),
    /** This quarter, by each way down that the company has. */
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

/**
 * Where the plans lead, how far they can be trusted comes before what they add up to. Where the target leads, it comes
 * first, and the plans are held against it. Last comes what is to be done where the two disagree.
 */
function lede(site: Site, quarter: Quarter): Phrase {
  const { t, portfolio } = site;
  const { leads } = portfolio.company;
  const parts = leads === 'top-down' ? [sums(site, quarter), trust(site)] : [trust(site), sums(site, quarter)];
  return [
    ...parts.flatMap((part, at) => (at === 0 ? part : [' ', ...part])),
    ...(leads ? [' ', t.budget.leads[leads]] : []),
  ];
}

/** How far the plans can be trusted. */
function trust({ t, book, portfolio }: Site): Phrase {
  const { isReady, classed, complete, teamed } = readinessOf(customersOn(portfolio, book.asOf), book);
  return isReady
    ? t.budget.reliable
    : t.budget.notReliable(
        counted(
          [classed.open.length, t.budget.openUnclassed],
          [complete.open.length, t.budget.openIncomplete],
          [teamed.open.length, t.budget.openTeamless],
        ),
      );
}

/** What the plans add up to in the quarter and the year, beside the target. */
function sums(site: Site, quarter: Quarter): Phrase {
  const { t, format, book, portfolio } = site;
  const { figures, gap, totals } = companyQuarter(quarter, book);
  const year = yearOf(quarter);
  const wholeYear = yearAgainstTarget(plannedIn(portfolio), year, book, (of) => companyQuarter(of, book).figures);
  const outlook = wholeYear.of;
  const money = (amount: number | undefined) => (amount === undefined ? undefined : format.money(amount));
  const told = [quarter, ...besideTarget(format, gap), totals.budget.missing.length] as const;
  return [
    ...(portfolio.company.leads === 'top-down'
      ? t.budget.targetStands(money(figures.target), money(figures.budget), ...told)
      : t.budget.plansAddUp(money(figures.budget), ...told)),
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
