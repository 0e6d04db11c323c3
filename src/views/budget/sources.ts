import { partsAt, organisationOf, ORGANISATION_LEVELS } from '#domain/budget/organisation.ts';
import { revisionsUpTo } from '#domain/budget/figures.ts';
import { addQuarters, type Quarter } from '#domain/calendar/quarters.ts';
import { placeOf, type Place } from '#domain/place.ts';
import { placeIn, plannedIn } from '#domain/portfolio.ts';
import { filesAndLines } from '../snapshot/sources.ts';
import type { Site } from '../site.ts';

/** The figures that have a note of their own, in the order of the columns. */
export const SOURCES = ['priorYear', 'target', 'budget', 'forecast', 'actual'] as const;
export type SourceKind = (typeof SOURCES)[number];

/** Where one kind of figure comes from: the lines it was added up from, by file; none by name when they are too many to read. */
export interface FigureSource {
  kind: SourceKind;
  letter: string;
  lines: number;
  /** How many files. */
  of: number;
  files: string[];
}

/** More files than this are counted; every line stands in the data files and on its account's page. */
const MOST_FILES = 24;

/** The notes under the page's tables: for each kind of figure of a quarter the files and lines behind it. */
export function figureSources(site: Site, quarter: Quarter): FigureSource[] {
  const places = { priorYear: actualPlaces(site, addQuarters(quarter, -4)), target: targetPlaces(site, quarter), budget: budgetPlaces(site, quarter), forecast: forecastPlaces(site, quarter), actual: actualPlaces(site, quarter) };
  return SOURCES.filter((kind) => places[kind].length > 0).map((kind, at) => {
    const files = filesAndLines(places[kind]);
    return { kind, letter: String.fromCharCode(97 + at), lines: places[kind].length, of: files.length, files: files.length > MOST_FILES ? [] : files };
  });
}

function targetPlaces({ portfolio }: Site, quarter: Quarter): Place[] {
  const whole = organisationOf(portfolio);
  const inOrganisation = ORGANISATION_LEVELS.flatMap((level) => partsAt(level, whole));
  return [
    ...inOrganisation.filter(({ targets }) => targets?.[quarter] !== undefined).map(({ source, base }) => placeOf(source, [...base, 'targets', quarter])),
    ...portfolio.segments.filter(({ targets }) => targets?.[quarter] !== undefined).map(({ source }) => placeOf(source, ['targets', quarter])),
    ...plannedIn(portfolio).filter(({ targets }) => targets?.[quarter] !== undefined).map((planned) => placeIn(planned, ['targets', quarter])),
  ];
}

function budgetPlaces({ portfolio }: Site, quarter: Quarter): Place[] {
  return plannedIn(portfolio).flatMap((planned) => planned.budget.flatMap((line, at) => (line.sales[quarter] === undefined ? [] : [placeIn(planned, ['budget', at, 'sales', quarter])])));
}

function forecastPlaces({ portfolio, asOf }: Site, quarter: Quarter): Place[] {
  return plannedIn(portfolio).flatMap((planned) => {
    const revision = revisionsUpTo(planned, asOf).findLast(({ sales }) => sales[quarter] !== undefined);
    return revision ? [placeIn(planned, ['forecast', planned.forecast.indexOf(revision), 'sales', quarter])] : [];
  });
}

function actualPlaces({ portfolio, book }: Site, quarter: Quarter): Place[] {
  return plannedIn(portfolio).flatMap((planned) => book.salesRowsOf(planned, quarter).map(({ place }) => place));
}
