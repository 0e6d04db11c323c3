import { emptyState } from '#components/frame/section-header.tsx';
import { firstAndRest, section } from '#components/frame/section.tsx';
import { ownPageOf, ownPagesLink } from '#components/list/own-pages.tsx';
import type { PageType } from '#components/frame/page.ts';
import { hasOwnPages, ownPagePath, ownPages, pagingOfOwn } from '#views/list/own-pages.ts';
import { partOf } from '#views/list/parts.ts';
import {
  type HealthPage,
  INCOMPLETE_PATH,
  INCOMPLETE_PLANS,
  incompletePlans,
  missingRow,
} from '#views/health/health.ts';
import type { Site } from '#views/site.ts';
import { missingTable } from './missing-rows.tsx';

/** What the plans lack, field by field, the emptiest first. */
export function completenessPart(site: Site, completeness: HealthPage['completeness']) {
  const t = site.t.health;
  const { incomplete } = completeness;
  const isLong = hasOwnPages(INCOMPLETE_PLANS, incomplete);
  return section(
    site,
    {
      id: 'completeness',
      class: 'completeness',
      title: t.completeness,
      aside: completeness.of > 0 && t.completeOf(completeness.complete, completeness.of),
      note: `${t.completeMeans} ${t.completenessNote}`,
    },
    <>
      {completeness.first.length === 0 &&
        emptyState(
          site,
          completeness.of === 0
            ? { title: t.noCustomers, text: t.noCustomersText }
            : { title: t.allComplete, text: t.allCompleteText },
        )}
      {firstAndRest(completeness, t.completeness, t.morePlans, (rows, caption) => missingTable(site, rows, caption))}
      {isLong && ownPagesLink(site, { shown: completeness.first.length, all: incomplete, path: INCOMPLETE_PATH })}
    </>,
  );
}

/** All plans that lack something, where the page on health shows the first. */
export const completenessPagesType: PageType<number> = {
  path: (part) => ownPagePath(INCOMPLETE_PATH, part),
  folder: 'health',
  part: 'overviews',
  keys: (site) => ownPages(INCOMPLETE_PLANS, incompletePlans(site).length),
  page: (site, part) =>
    ownPageOf(site, {
      of: INCOMPLETE_PLANS,
      path: INCOMPLETE_PATH,
      part,
      count: incompletePlans(site).length,
      title: site.t.health.completeness,
      section: 'health',
      sheets: ['account', 'accounts', 'home', 'health'],
      back: { text: site.t.health.title, href: site.url('/health/') },
      list: missingTable(
        site,
        partOf(pagingOfOwn(INCOMPLETE_PLANS), incompletePlans(site), part).map((plan) => missingRow(site, plan)),
        site.t.health.completeness,
      ),
    }),
};
