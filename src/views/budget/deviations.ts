import { largeDeviations, newCustomerDeviations, type LargeDeviation } from '#domain/budget/deviations.ts';
import { isAccount, placeIn, type Planned } from '#domain/portfolio.ts';
import { plannedHref } from '../links/account-links.ts';
import { memberShortLink } from '../links/company-links.ts';
import { editHref } from '../links/edit-link.ts';
import { oncePer } from '#domain/once-per.ts';
import { hasOwnPages, type OwnPages, pagingOfOwn } from '../list/own-pages.ts';
import { partOf } from '../list/parts.ts';
import type { Site } from '../site.ts';

export type DeviationsView = ReturnType<typeof deviationsView>;

const SHOWN = 20;
/** Of more than can be named below these so many stand on the page, and all of them on pages of their own. */
const SHOWN_OF_MANY = 10;
export const DEVIATIONS: OwnPages = { shown: 40, onPage: 60 };
export const DEVIATIONS_PATH = '/budget/deviations/';

/** Those that nobody has explained first, and in that the largest. */
const deviationsIn = oncePer((site: Site) =>
  [
    ...largeDeviations(site.book).map(({ account, ...deviation }) => ({ planned: account, ...deviation })),
    ...newCustomerDeviations(site.book).map(({ plan, ...deviation }) => ({ planned: plan, ...deviation })),
  ].sort(
    (a, b) =>
      Number(a.comment !== undefined) - Number(b.comment !== undefined) ||
      Math.abs(b.difference) - Math.abs(a.difference),
  ),
);

/** How many there are. */
export function countOfDeviations(site: Site): number {
  return deviationsIn(site).length;
}

/** The rows of one of the pages that they have when they are many. */
export function deviationRows(site: Site, part: number) {
  return partOf(pagingOfOwn(DEVIATIONS), deviationsIn(site), part).map((deviation) => row(site, deviation));
}

/** Deviations over the company's limit, with and without a reason. */
export function deviationsView(site: Site) {
  const found = deviationsIn(site);
  const areMany = hasOwnPages(DEVIATIONS, found.length);
  const shown = areMany ? SHOWN_OF_MANY : SHOWN;
  return {
    limit: site.format.percentage(site.portfolio.company.thresholds.deviationPercent),
    rows: found.slice(0, shown).map((deviation) => row(site, deviation)),
    /** More than a reader takes in stand by who keeps the account, with name and difference only. */
    others: [...Map.groupBy(areMany ? [] : found.slice(SHOWN), ({ planned }) => keeperOf(planned))].map(
      ([kam, own]) => ({
        kam: memberShortLink(site, kam),
        accounts: own.map(({ planned, difference, comment }) => ({
          account: { text: planned.name, href: plannedHref(site, planned) },
          difference: site.format.signed(difference),
          isBelow: site.format.side(difference) === 'short',
          isExplained: comment !== undefined,
        })),
      }),
    ),
    areMany,
    all: found.length,
    uncommented: found.filter(({ comment }) => comment === undefined).length,
  };
}

function row(
  site: Site,
  {
    planned,
    quarter,
    budget,
    measure,
    seen,
    difference,
    share,
    comment,
  }: Omit<LargeDeviation, 'account'> & { planned: Planned },
) {
  const { format } = site;
  const place = placeIn(planned, ['comments']);
  return {
    account: { text: planned.name, href: plannedHref(site, planned) },
    kam: memberShortLink(site, keeperOf(planned)),
    quarter,
    measure,
    budget: format.figure(budget),
    seen: format.figure(seen),
    difference: format.signed(difference),
    percent: format.signedPercent(share, site.portfolio.company.thresholds.deviationPercent),
    isBelow: format.side(difference) === 'short',
    comment: comment && {
      text: comment.comment,
      written: [format.due(comment.writtenOn, site.asOf), comment.by && memberShortLink(site, comment.by).text]
        .filter(Boolean)
        .join(', '),
    },
    /** Where the reason is written; nothing when the content has no repository. */
    writeHref: editHref(site, place.file, place.line),
  };
}

function keeperOf(planned: Planned): string {
  return (isAccount(planned) ? planned.kam : planned.owner).id;
}
