import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { subscribeLink } from '#components/frame/subscribe-link.tsx';
import { yearClockPage } from '#views/rhythm/year-clock.ts';
import { lede } from '#components/text/words.tsx';
import { clockTable } from '#components/quarters/clock-table.tsx';
import { waitingReviews } from '#components/quarters/waiting-reviews.tsx';
import { otherQuarters } from '#components/quarters/other-quarters.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const quartersPageType: PageType = { path: '/quarters/', part: 'quarters', page: printed };

/** The year's clock: what the rhythm asks for quarter by quarter, how far it has come, and the way to every quarter. */
function printed(site: Site): PageContent {
  const page = yearClockPage(site);
  return {
    title: site.t.clock.title,
    section: 'quarters',
    description: site.t.clock.description(site.portfolio.company.name),
    printCentre: `${site.t.clock.title}, ${site.t.site.asOf(site.format.date(site.asOf))}`,
    main: (
      <>
        {wears('quarters')}
        <div class="page-head">
          <h1>{site.t.clock.title}</h1>
          {subscribeLink(site)}
        </div>
        {lede(page.lede)}
        {clockTable(site, page.years)}
        {waitingReviews(site, page.reviews)}
        {otherQuarters(site, page.others)}
      </>
    ),
  };
}
