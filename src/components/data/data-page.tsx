import type { PageContent, PageType } from '#components/frame/page.ts';
import { section } from '#components/frame/section.tsx';
import { wears } from '#components/text/wears.ts';
import { lede } from '#components/text/words.tsx';
import { dataPage } from '#data/data-page.ts';
import type { Site } from '#views/site.ts';
import { tableColumns } from './table-columns.tsx';

export const dataPageType: PageType = { path: '/data/', part: 'data', page: printed };

function printed(site: Site): PageContent {
  const words = site.t.data;
  const page = dataPage(site);
  return {
    title: words.title,
    section: 'data',
    isTimeless: true,
    read: [],
    description: words.description,
    main: (
      <>
        {wears('data')}
        <h1>{words.title}</h1>
        {lede(words.lede)}
        <ul class="data-files">
          <li>
            <a href={page.workbook}>{words.workbook}</a>
            <span>{words.workbookNote}</span>
          </li>
          <li>
            <a href={page.dictionary}>{words.dictionary}</a>
          </li>
        </ul>
        {section(
          site,
          { id: 'how', title: words.rulesTitle },
          <ul class="data-notes">
            {words.notes.map((note) => (
              <li>{note}</li>
            ))}
          </ul>,
        )}
        {section(
          site,
          { id: 'tables', title: words.tablesTitle },
          page.tables.map((each) => tableColumns(site, each)),
        )}
      </>
    ),
  };
}
