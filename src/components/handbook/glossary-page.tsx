import type { PageContent, PageType } from '#components/frame/page.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { table } from '#components/table/table.tsx';
import { glossaryRows, listedWords, otherLanguages } from '#views/handbook/glossary.ts';
import type { Site } from '#views/site.ts';
import { handbookPart } from './handbook-head.tsx';
import { handbookSide } from './handbook-side.tsx';

export const glossaryPageType: PageType = { path: '/handbook/glossary/', part: 'handbook', page: printed };

/** The terms of the method in the reader's language, with their word in a file and in the other languages. */
function printed(site: Site): PageContent {
  const words = site.t.handbook;
  const others = otherLanguages(site);
  return handbookPart(
    site,
    { title: words.glossaryTitle, lede: words.glossaryLede, side: handbookSide(site, 'glossary') },
    <>
      {table(site, {
        class: 'glossary-table',
        caption: words.glossaryTitle,
        rows: glossaryRows(site),
        row: ({ id }) => ({ id }),
        columns: [
          { head: words.term, cell: 'term' },
          ...others.map(({ language, name }, at) => ({
            head: name,
            lang: language,
            cell: ({ elsewhere }: { elsewhere: readonly string[] }) => elsewhere[at],
            label: true,
          })),
          { head: words.inFile, cell: ({ written }) => written !== undefined && <code>{written}</code>, label: true },
          { head: words.meaning, cell: 'meaning' },
          { head: words.more, cell: 'page' },
        ],
      })}
      <section aria-labelledby="lists">
        {sectionHeader(site, { id: 'lists', title: words.listsTitle, note: words.listsLede })}
        {table(site, {
          class: 'glossary-table',
          caption: words.listsTitle,
          rows: listedWords(site),
          columns: [
            { head: words.inFile, cell: ({ written }) => <code>{written}</code> },
            { head: words.term, cell: 'said' },
            ...others.map(({ language, name }, at) => ({
              head: name,
              lang: language,
              cell: ({ elsewhere }: { elsewhere: readonly string[] }) => elsewhere[at],
            })),
            { head: words.field, cell: ({ field }) => <code>{field}</code> },
          ],
        })}
      </section>
    </>,
  );
}
