import { partsAt, organisationOf, ORGANISATION_LEVELS } from '#domain/budget/organisation.ts';
import { revisionsUpTo } from '#domain/budget/figures.ts';
import { addQuarters, type Quarter } from '#domain/calendar/quarters.ts';
import { byText } from '#domain/order.ts';
import { placeOf, type FieldPath, type Place, type Source } from '#domain/place.ts';
import { placeIn, plannedIn, type Planned } from '#domain/portfolio.ts';
import type { Messages } from '#words/messages.ts';
import { filesAndLines } from '../quarters/sources.ts';
import type { Site } from '../site.ts';

/** The figures whose sources have a note of their own. */
export type SourceKind = keyof Messages['budget']['sourceOf'];

export const SOURCES: readonly SourceKind[] = ['priorYear', 'target', 'budget', 'forecast', 'actual'];

/**
 * Where one kind of figure comes from: how many lines of how many files, and the files; none by name when they are too
 * many to read.
 */
export interface FigureSource {
  kind: SourceKind;
  letter: string;
  lines: number;
  /** How many files. */
  of: number;
  files: string[];
}

/** The kinds that most tables show. */
const TABLE_SOURCES: readonly SourceKind[] = ['target', 'budget', 'forecast', 'actual'];

/** More files than this are counted; every line stands in the data files and on its account's page. */
const MOST_FILES = 3;

/** What a page's figures are of: accounts and new-customer plans, and whose targets stand beside them. */
export interface SourceScope {
  planned: readonly Planned[];
  targets: readonly Place[];
}

/** The notes under the page's tables: for each kind of figure of a quarter the files and lines behind it. */
export function figureSources(site: Site, quarter: Quarter): FigureSource[] {
  return sourcesOf(
    site,
    quarter,
    { planned: plannedIn(site.portfolio), targets: companyTargetPlaces(site, quarter) },
    SOURCES,
  );
}

/** The same for a part of the company and the kinds that its page shows. */
export function sourcesOf(
  site: Site,
  quarter: Quarter,
  { planned, targets }: SourceScope,
  kinds: readonly SourceKind[] = TABLE_SOURCES,
): FigureSource[] {
  const places: Record<SourceKind, Place[]> = {
    priorYear: actualPlaces(site, planned, addQuarters(quarter, -4)),
    target: [...targets, ...ownTargetPlaces(planned, quarter)],
    budget: budgetPlaces(planned, quarter),
    forecast: forecastPlaces(site, planned, quarter),
    actual: actualPlaces(site, planned, quarter),
  };
  return kinds
    .filter((kind) => places[kind].length > 0)
    .map((kind, at) => {
      const files = [...new Set(places[kind].map(({ file }) => file))].sort(byText);
      return {
        kind,
        letter: String.fromCharCode(97 + at),
        lines: places[kind].length,
        of: files.length,
        // A single line is named; of many, the page says how many, and every one is in the data files.
        files: files.length > MOST_FILES ? [] : places[kind].length > 1 ? files : filesAndLines(places[kind]),
      };
    });
}

/** The notes of a page on the whole company. */
export function companySources(site: Site, quarter: Quarter): FigureSource[] {
  return sourcesOf(site, quarter, { planned: plannedIn(site.portfolio), targets: companyTargetPlaces(site, quarter) });
}

/** Where a target of a quarter is written, when it is. */
export function targetPlace(
  source: Source,
  base: FieldPath,
  targets: Readonly<Record<Quarter, number>> | undefined,
  quarter: Quarter,
): Place[] {
  return targets?.[quarter] === undefined ? [] : [placeOf(source, [...base, 'targets', quarter])];
}

/** Where targets of the company, its organisation and its segments are written. */
function companyTargetPlaces({ portfolio }: Site, quarter: Quarter): Place[] {
  const whole = organisationOf(portfolio);
  const inOrganisation = ORGANISATION_LEVELS.flatMap((level) => partsAt(level, whole));
  return [
    ...inOrganisation
      .filter(({ targets }) => targets?.[quarter] !== undefined)
      .map(({ source, base }) => placeOf(source, [...base, 'targets', quarter])),
    ...portfolio.segments
      .filter(({ targets }) => targets?.[quarter] !== undefined)
      .map(({ source }) => placeOf(source, ['targets', quarter])),
  ];
}

function ownTargetPlaces(all: readonly Planned[], quarter: Quarter): Place[] {
  return all
    .filter(({ targets }) => targets?.[quarter] !== undefined)
    .map((planned) => placeIn(planned, ['targets', quarter]));
}

function budgetPlaces(all: readonly Planned[], quarter: Quarter): Place[] {
  return all.flatMap((planned) =>
    planned.budget.flatMap((line, at) =>
      line.sales[quarter] === undefined ? [] : [placeIn(planned, ['budget', at, 'sales', quarter])],
    ),
  );
}

function forecastPlaces({ asOf }: Site, all: readonly Planned[], quarter: Quarter): Place[] {
  return all.flatMap((planned) => {
    const revision = revisionsUpTo(planned, asOf).findLast(({ sales }) => sales[quarter] !== undefined);
    return revision ? [placeIn(planned, ['forecast', planned.forecast.indexOf(revision), 'sales', quarter])] : [];
  });
}

function actualPlaces({ book }: Site, all: readonly Planned[], quarter: Quarter): Place[] {
  return all.flatMap((planned) => book.salesRowsOf(planned, quarter).map(({ place }) => place));
}
