import type { PageContent, PageType } from '#components/frame/page.ts';
import { lede } from '#components/text/words.tsx';
import { decisionRecords } from '#views/handbook/handbook.ts';
import { slugOf } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';
import { contentsItems, handbookHead } from './handbook-head.tsx';

export const decisionsPageType: PageType = { path: '/handbook/decisions/', page: printed };

function printed(site: Site): PageContent {
  const words = site.t.handbook;
  const records = decisionRecords(site);
  return {
    title: words.decisionsTitle,
    section: 'handbook',
    isTimeless: true,
    read: [],
    description: words.decisionsLede,
    main: (
      <>
        {handbookHead(site)}
        <h1>{words.decisionsTitle}</h1>
        {lede(words.decisionsLede)}
        <ul class="contents-list" lang="en">
          {contentsItems(
            records.map((record) => ({ ...record, href: site.url(`/handbook/decisions/${slugOf(record)}/`) })),
          )}
        </ul>
      </>
    ),
  };
}
