import type { PageContent, PageType } from '#components/frame/page.ts';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { joined } from '#components/text/lines.tsx';
import { requirementRows } from '#views/handbook/requirements.ts';
import type { Site } from '#views/site.ts';
import { handbookPart } from './handbook-head.tsx';
import { handbookSide } from './handbook-side.tsx';

export const requirementsPageType: PageType = { path: '/handbook/requirements/', part: 'handbook', page: printed };

/** What the method asks for, and the pages that answer it: made from what the pages say of themselves. */
function printed(site: Site): PageContent {
  const words = site.t.handbook;
  return handbookPart(
    site,
    { title: words.requirementsTitle, lede: words.requirementsLede, side: handbookSide(site, 'requirements') },
    table(site, {
      class: 'requirements-table',
      caption: words.requirementsTitle,
      rows: requirementRows(site),
      row: ({ number }) => ({ id: number.toLowerCase() }),
      columns: [
        { head: '', cell: 'number', isRowHead: true },
        { head: words.requirement, cell: 'title' },
        { head: words.answeredIn, cell: ({ pages }) => joined(pages.map((page) => linkedText(page))) },
      ],
    }),
  );
}
