import type { Page } from '#components/frame/page.ts';
import { wears } from '#components/text/wears.ts';
import { lede } from '#components/text/words.tsx';
import type { Html } from '#jsx/html.ts';
import { type HandbookPage, slugOf } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';

/** A decision behind the software. Records are in English, whatever the language around them. */
export function decisionPage(site: Site, record: HandbookPage, text: Html): Page {
  const words = site.t.handbook;
  return {
    title: record.title,
    path: `/handbook/decisions/${slugOf(record)}/`,
    section: 'handbook',
    isTimeless: true,
    read: [],
    description: record.summary,
    main: (
      <>
        {wears('handbook')}
        <nav class="breadcrumb" aria-label={words.youAreHere}>
          <a href={site.url('/handbook/')}>{words.title}</a> /{' '}
          <a href={site.url('/handbook/decisions/')}>{words.decisionsTitle}</a>
        </nav>
        <div lang="en">
          <h1>{record.title}</h1>
          {lede(record.summary)}
          <article>{text}</article>
        </div>
      </>
    ),
  };
}
