import { largeDeviations, newCustomerDeviations, type LargeDeviation } from '#domain/budget/deviations.ts';
import { isAccount, placeIn, type Planned } from '#domain/portfolio.ts';
import { plannedHref } from '../links/account-links.ts';
import { memberShortLink } from '../links/company-links.ts';
import { editHref } from '../links/edit-link.ts';
import type { Site } from '../site.ts';

export type DeviationsView = ReturnType<typeof deviationsView>;

const SHOWN = 20;
/** So many more are named. */
const NAMED = 100;

/** Deviations over the company's limit, with and without a reason. */
export function deviationsView(site: Site) {
  const found = [
    ...largeDeviations(site.book).map(({ account, ...deviation }) => ({ planned: account, ...deviation })),
    ...newCustomerDeviations(site.book).map(({ plan, ...deviation }) => ({ planned: plan, ...deviation })),
  ].sort(
    (a, b) =>
      Number(a.comment !== undefined) - Number(b.comment !== undefined) ||
      Math.abs(b.difference) - Math.abs(a.difference),
  );
  return {
    limit: site.format.number(site.portfolio.company.thresholds.deviationPercent, 1),
    /** Those that nobody has explained first, and in that the largest. */
    rows: found.slice(0, SHOWN).map((deviation) => row(site, deviation)),
    /** More than a reader takes in stand by who keeps the account, with name and difference only. */
    others: [...Map.groupBy(found.slice(SHOWN, SHOWN + NAMED), ({ planned }) => keeperOf(planned))].map(
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
    /** Beyond those that are named. */
    further: Math.max(0, found.length - SHOWN - NAMED),
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
    percent: format.signedPercent(share),
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
