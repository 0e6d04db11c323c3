import { forecastDifference } from '#domain/budget/forecast-difference.ts';
import { revisionsUpTo } from '#domain/budget/figures.ts';
import { yearAgainstTarget, yearOutlook } from '#domain/budget/outlook.ts';
import {
  companyQuarter,
  figuresOf,
  newCustomersQuarter,
  segmentQuarter,
  type TargetedRollUp,
} from '#domain/budget/roll-up.ts';
import { horizonOf, quartersOfYear, yearOf, type Quarter } from '#domain/calendar/quarters.ts';
import { accountsOf, always, membersOver, type MembersIn } from '#domain/membership/members.ts';
import type { Amount } from '#domain/money/money.ts';
import { placeIn, plannedIn, type Planned } from '#domain/portfolio.ts';
import { plannedHref, type Linked } from '../links/account-links.ts';
import { ofSome } from '../figures/figure-texts.ts';
import { accountsHref } from '../links/accounts-href.ts';
import { largest, mostOfEach } from '../list/largest.ts';
import { editHref } from '../links/edit-link.ts';
import type { Site } from '../site.ts';

/** An account's newest forecast, when it was made and where it is written. */
export interface AccountForecast {
  account: Linked;
  cells: string[];
  madeOn: string;
  place: Linked | undefined;
}

export interface ForecastRow {
  id: string;
  name: Linked;
  cells: string[];
  /** Of how many of its members each of these is. */
  ofSome: (string | undefined)[];
  outlook: string;
  outlookOfSome: string | undefined;
  /** The accounts behind the row, and the quarters in which any of them has a forecast; nothing for the company's. */
  accounts: AccountForecast[];
  /** How many they are, and those that a page cannot carry beside them, added up. */
  count: number;
  rest: AccountForecast | undefined;
  forecastQuarters: readonly Quarter[];
  /** How many accounts have no forecast, by quarter. */
  missing: string[];
}

/** Where sales are heading, from this quarter to the end of the rolling horizon. */
export type ForecastsView = ReturnType<typeof forecastsView>;

/**
 * Forecasts by segment and for the company over the rolling horizon, beside target and budget, and what the fiscal year
 * comes to.
 */
export function forecastsView(site: Site) {
  const { portfolio, book, format } = site;
  const quarters = horizonOf(site.asOf, portfolio.company.horizonQuarters, portfolio.fiscalYear);
  const year = yearOf(quarters[0] ?? '');
  const wholeYear = yearAgainstTarget(
    plannedIn(portfolio),
    year,
    book,
    (quarter) => companyQuarter(quarter, book).figures,
  );
  const signed = (amount: Amount | undefined) => ({
    text: format.signed(amount),
    isBelow: format.side(amount) === 'short',
  });
  const now = quarters[0] ?? '';
  const most = mostOfEach(
    [...portfolio.segments.map((segment) => accountsOf(segment, now, book)), portfolio.newCustomerPlans].map(
      ({ length }) => length,
    ),
  );
  const rowOf = (
    id: string,
    name: Linked,
    sums: readonly TargetedRollUp[],
    membersIn: MembersIn,
    listHref: string,
  ): ForecastRow => {
    const planned = sums[0] ? plannedIn(sums[0]) : [];
    const { shown, rest } = largest(planned, most, (each) => book.figuresOf(each, now).forecast);
    const ofYear = membersOver(quartersOfYear(year), membersIn);
    const forecastQuarters = sums.filter(({ figures }) => figures.forecast !== undefined).map(({ quarter }) => quarter);
    return {
      id,
      name,
      ...texts(site, sums),
      outlook: format.figure(yearOutlook(ofYear, year, book, membersIn).amount),
      outlookOfSome: ofSome(site, yearOutlook(ofYear, year, book, membersIn)),
      accounts: shown.map((each) => accountForecast(site, each, forecastQuarters)),
      count: planned.length,
      rest: rest.length === 0 ? undefined : restForecast(site, rest, forecastQuarters, listHref),
      forecastQuarters,
    };
  };
  return {
    quarters,
    year,
    /** Quarters by fiscal year, to be seen past the year's end. */
    years: [...Map.groupBy(quarters, yearOf)].map(([of, own]) => ({ year: of, span: own.length })),
    segments: [
      ...portfolio.segments.map((segment) =>
        rowOf(
          `forecast-${segment.id}`,
          { text: segment.name, href: site.url(`/segments/${segment.id}/`) },
          quarters.map((quarter) => segmentQuarter(segment, quarter, book)),
          (quarter) => accountsOf(segment, quarter, book),
          accountsHref(site, { segment: segment.id }),
        ),
      ),
      rowOf(
        'forecast-new-customers',
        { text: site.t.site.newCustomers, href: site.url('/new-customers/') },
        quarters.map((quarter) => newCustomersQuarter(quarter, book)),
        always(portfolio.newCustomerPlans),
        site.url('/new-customers/'),
      ),
    ].filter(({ count }) => count > 0),
    company: {
      id: 'forecast-company',
      name: { text: site.t.budget.company },
      ...texts(
        site,
        quarters.map((quarter) => companyQuarter(quarter, book)),
      ),
      outlook: format.figure(wholeYear.of.amount),
      outlookOfSome: ofSome(site, wholeYear.of),
      accounts: [],
      count: 0,
      rest: undefined,
      forecastQuarters: [],
    },
    target: quarters.map((quarter) => totalIn(site, quarter, 'target')),
    budget: quarters.map((quarter) => totalIn(site, quarter, 'budget')),
    /** Forecast − budget of the accounts that have both. */
    difference: quarters.map((quarter) => signed(forecastDifference(companyQuarter(quarter, book).figures)?.amount)),
    yearTarget: format.figure(wholeYear.against.amount),
    /** Outlook − target of the year. */
    yearGap: signed(wholeYear.difference),
    withoutOutlook: wholeYear.of.missing.length,
  };
}

/** The company's figure of a quarter, with of how many it is. */
function totalIn(site: Site, quarter: Quarter, measure: 'target' | 'budget') {
  const { figures } = companyQuarter(quarter, site.book);
  const text = site.format.figure(figures[measure]);
  return { text, ofSome: figures[measure] === undefined ? undefined : ofSome(site, figures.sum(measure)) };
}

function texts(site: Site, sums: readonly TargetedRollUp[]): Pick<ForecastRow, 'cells' | 'ofSome' | 'missing'> {
  return {
    cells: sums.map(({ figures }) => site.format.figure(figures.forecast)),
    ofSome: sums.map(({ totals }) => ofSome(site, totals.forecast)),
    missing: sums.map(({ totals }) => site.format.number(totals.forecast.missing.length)),
  };
}

/** What those beyond the largest forecast together. */
function restForecast(
  site: Site,
  rest: readonly Planned[],
  quarters: readonly Quarter[],
  href: string,
): AccountForecast {
  return {
    account: { text: site.t.figures.smaller(rest.length), href },
    cells: quarters.map((quarter) => site.format.figure(figuresOf(rest, quarter, site.book).forecast)),
    madeOn: '',
    place: undefined,
  };
}

function accountForecast(site: Site, account: Planned, quarters: readonly Quarter[]): AccountForecast {
  const newest = revisionsUpTo(account, site.asOf).findLast(({ sales }) =>
    quarters.some((quarter) => sales[quarter] !== undefined),
  );
  const place = newest && placeIn(account, ['forecast', account.forecast.indexOf(newest)]);
  return {
    account: { text: account.name, href: plannedHref(site, account) },
    cells: quarters.map((quarter) => site.format.figure(site.book.figuresOf(account, quarter).forecast)),
    madeOn: newest ? site.format.due(newest.madeOn, site.asOf) : site.format.figure(undefined),
    place: place && {
      text: `${place.file.split('/').at(-1)}:${place.line}`,
      href: editHref(site, place.file, place.line),
    },
  };
}
