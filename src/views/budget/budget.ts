import { customersOn } from '#domain/membership/customers.ts';
import { counted } from '../text/counted.ts';
import { besideTarget } from '../figures/beside-target.ts';
import { sealedForecasts } from '#domain/budget/forecast-accuracy.ts';
import { yearAgainstTarget } from '#domain/budget/outlook.ts';
import { meetingByGroup, meetingByOrganisation } from '#domain/budget/meeting.ts';
import { readinessOf, type Readiness } from '#domain/budget/readiness.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { horizonOf, quarterOf, yearOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { Amount } from '#domain/money/money.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { accuracyRows } from './accuracy.ts';
import { causesOf } from './causes.ts';
import { confidenceTable } from './confidence.ts';
import { deviationsView } from './deviations.ts';
import { forecastsView } from './forecasts.ts';
import { returnView } from './investment.ts';
import { meetingTable, peopleIn, PATH_OF_VIEW, PATHS, type MeetingTable } from './meeting.ts';
import { CONDITIONS, readinessView } from './readiness.ts';
import { missLede } from '../home/miss-lede.ts';
import { bridge } from './bridge.ts';
import { wideBridge } from './wide-bridge.ts';
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

/** A way to look at the target: by who carries it, by segment, by group, or by quarter. */
export type View = keyof typeof PATH_OF_VIEW;

/**
 * What every view of the page begins with: the sentence, how far the plans can be trusted, and the way from target to
 * forecast.
 */
export function budgetHead(site: Site, view: View) {
  const { portfolio, t } = site;
  const quarter = quarterOf(site.asOf, portfolio.fiscalYear);
  return {
    quarter,
    view,
    title: view === 'organisation' ? t.budget.title : t.budget.viewTitle[view],
    /** Where the target leads, the page opens with it; else with how far the plans can be trusted. */
    opensWith: portfolio.company.leads === 'top-down' ? ('target' as const) : ('plans' as const),
    lede: lede(site, quarter),
    readiness: readinessView(site),
    bridge: bridge(site, quarter),
    wideBridge: wideBridge(site, quarter),
    views: viewsOf(site, quarter).map((each) => ({
      text: t.budget.view[each],
      href: site.url(PATH_OF_VIEW[each]),
      isShown: each === view,
    })),
    table: view === 'quarters' ? undefined : meetingTable(site, view, quarter),
    isEmpty: portfolio.accounts.length === 0,
  };
}

/** The views that a company has: by corporate group only where a customer has a parent. */
export function viewsOf(site: Site, quarter: Quarter = quarterOf(site.asOf, site.portfolio.fiscalYear)): View[] {
  return (Object.keys(PATH_OF_VIEW) as View[]).filter(
    (view) => view !== 'groups' || meetingByGroup(quarter, site.book) !== undefined,
  );
}

/**
 * Bottom-up against top-down: how far the forecast is from the target, who carries it, why, and how far the plans can
 * be trusted.
 */
export function budgetPage(site: Site) {
  const { portfolio } = site;
  const head = budgetHead(site, 'organisation');
  const { quarter } = head;
  const horizon = horizonOf(site.asOf, portfolio.company.horizonQuarters, portfolio.fiscalYear);
  return {
    ...head,
    causes: causesOf(site, plannedIn(portfolio), quarter, MOST_CAUSES),
    confidence: confidenceTable(site, horizon),
    deviations: deviationsView(site),
    forecasts: forecastsView(site),
    accuracy: accuracyRows(site, sealedForecasts(portfolio.snapshots.map(({ snapshot }) => snapshot))),
    /** What was put in during the fiscal year that runs, and came back. */
    investment: { year: yearOf(quarter), view: returnView(site, quarter) },
    sources: figureSources(site, quarter),
  };
}

/** The quarter figure, and the quarters ahead with their tables by each way down. */
export function quartersView(site: Site) {
  const { portfolio } = site;
  const [, ...ahead] = horizonOf(site.asOf, portfolio.company.horizonQuarters, portfolio.fiscalYear);
  return {
    figure: companyFigure(site, { before: 1, after: ahead.length, withNotes: false }),
    ahead: ahead.map((each) => ({
      quarter: each,
      summary: summaryOf(site, each),
      tables: tablesOf(site, each, withPeople(site, ahead)),
    })),
  };
}

/** So many rows of people a page can carry, over all its quarters. */
const MOST_PEOPLE = 120;

/** Whether each quarter says what each of our people has; else it ends with the teams. */
function withPeople(site: Site, quarters: readonly Quarter[]): boolean {
  const people = quarters.map((quarter) => peopleIn(meetingByOrganisation(quarter, site.book)));
  return people.reduce((all, each) => all + each, 0) <= MOST_PEOPLE;
}

function tablesOf(site: Site, quarter: Quarter, withPeople: boolean): MeetingTable[] {
  return PATHS.flatMap((path) => meetingTable(site, path, quarter, withPeople) ?? []);
}

/**
 * How far the forecast is from the target, while it can be told; else what the plans add up to. Then what the year
 * comes to, and what is to be done where target and plans disagree. How far the plans can be trusted is said here only
 * where it is bad: before the sums where the plans lead, after them where the target does.
 */
function lede(site: Site, quarter: Quarter): Phrase {
  const { t, portfolio } = site;
  const { leads } = portfolio.company;
  const miss = missLede(site, quarter);
  const readiness = readinessOf(customersOn(portfolio, site.asOf), site.book);
  const said = [...(miss ?? sums(site, quarter)), ...wholeYear(site, quarter)];
  const trusted = isReallyBad(readiness) ? [trust(site, readiness)] : [];
  const parts = leads === 'top-down' ? [said, ...trusted] : [...trusted, said];
  return [
    ...parts.flatMap((part, at) => (at === 0 ? part : [' ', ...part])),
    ...(leads ? [' ', ...[t.budget.leads[leads]]] : []),
  ];
}

/**
 * Fewer than four of five customers classed, plans complete or teams named: then no sum is worth reading before that.
 */
function isReallyBad(readiness: Readiness): boolean {
  return CONDITIONS.some((name) => {
    const { met, open } = readiness[name];
    return met.length < 4 * open.length;
  });
}

/** How far the plans can be trusted. */
function trust({ t }: Site, { classed, complete, teamed }: Readiness): Phrase {
  return t.budget.notReliable(
    counted(
      [classed.open.length, t.budget.openUnclassed],
      [complete.open.length, t.budget.openIncomplete],
      [teamed.open.length, t.budget.openTeamless],
    ),
  );
}

/** What the plans add up to in the quarter, beside the target. */
function sums(site: Site, quarter: Quarter): Phrase {
  const { t, format, book, portfolio } = site;
  const { figures, gap, totals } = companyQuarter(quarter, book);
  const money = (amount: Amount | undefined) => (amount === undefined ? undefined : format.money(amount));
  const told = [quarter, ...besideTarget(format, gap), totals.budget.missing.length] as const;
  return [
    ...(portfolio.company.leads === 'top-down'
      ? t.budget.targetStands(money(figures.target), money(figures.budget), ...told)
      : t.budget.plansAddUp(money(figures.budget), ...told)),
    ...whyNotAlike(site, 'gap', figures.gap),
  ];
}

/** What the year comes to with its forecasts, beside its target; nothing without any. */
function wholeYear(site: Site, quarter: Quarter): Phrase {
  const { t, format, book, portfolio } = site;
  const year = yearOf(quarter);
  const of = yearAgainstTarget(plannedIn(portfolio), year, book, (each) => companyQuarter(each, book).figures);
  if (of.of.amount === undefined) return [];
  return [
    ' ',
    ...t.segments.yearWouldEnd(
      year,
      format.money(of.of.amount),
      ...besideTarget(format, of.difference),
      of.of.missing.length,
    ),
    ...whyNotAlike(site, 'year', of),
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
