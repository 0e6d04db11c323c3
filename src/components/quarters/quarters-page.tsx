import { ofToday, overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { subscribeLink } from '#components/frame/subscribe-link.tsx';
import { yearClockPage } from '#views/rhythm/year-clock.ts';
import type { Site } from '#views/site.ts';
import { clockTable } from './clock-table.tsx';
import { otherQuarters } from './other-quarters.tsx';
import { waitingReviews } from './waiting-reviews.tsx';

export const quartersPageType: PageType = { path: '/quarters/', part: 'quarters', page: printed };

/** The year's clock: what the rhythm asks for quarter by quarter, how far it has come, and the way to every quarter. */
function printed(site: Site): PageContent {
  const t = site.t.clock;
  const page = yearClockPage(site);
  return overview(site, {
    title: t.title,
    section: 'quarters',
    description: t.description(site.portfolio.company.name),
    printCentre: ofToday(site, t.title),
    sheets: ['quarters'],
    aside: subscribeLink(site),
    lede: page.lede,
    content: [clockTable(site, page.years), waitingReviews(site, page.reviews), otherQuarters(site, page.others)],
  });
}
