import type { Page } from '#components/frame/page.ts';
import { lede } from '#components/text/words.tsx';
import type { Html } from '#jsx/html.ts';
import { type HandbookPage, slugOf } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';
import { handbookHead } from './handbook-head.tsx';
import { supersededNote } from './page-foot.tsx';

/**
 * A decision behind the software. Records are in English, whatever the language around them. One that another has taken
 * the place of stays, and leads to that.
 */
export function decisionPage(site: Site, record: HandbookPage, text: Html): Page {
  return {
    title: record.title,
    path: `/handbook/decisions/${slugOf(record)}/`,
    section: 'handbook',
    isTimeless: true,
    read: [],
    description: record.summary,
    main: (
      <>
        {handbookHead(site, undefined, {
          text: site.t.handbook.decisionsTitle,
          href: site.url('/handbook/decisions/'),
        })}
        {supersededNote(site, record)}
        <div lang="en">
          <h1>{record.title}</h1>
          {lede(record.summary)}
          <article>{text}</article>
        </div>
      </>
    ),
  };
}
