import type { PageContent, PageType } from '#components/frame/page.ts';
import { wears } from '#components/text/wears.ts';
import { lede } from '#components/text/words.tsx';
import { decisionRecords } from '#views/handbook/handbook.ts';
import { slugOf } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';

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
        {wears('handbook')}
        <nav class="breadcrumb" aria-label={words.youAreHere}>
          <a href={site.url('/handbook/')}>{words.title}</a>
        </nav>
        <h1>{words.decisionsTitle}</h1>
        {lede(words.decisionsLede)}
        <ul class="contents-list" lang="en">
          {records.map((record) => (
            <li>
              <a href={site.url(`/handbook/decisions/${slugOf(record)}/`)}>{record.title}</a>
              <span class="ink2">{record.summary}</span>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}
