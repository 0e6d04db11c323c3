import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { emptyState } from '#components/frame/section-header.tsx';
import { section } from '#components/frame/section.tsx';
import { moveTable } from './attitude-moves.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { attitudesPage } from '#views/people/attitudes.ts';
import type { Site } from '#views/site.ts';
import { attitudeTable } from './attitude-table.tsx';

export const attitudesPageType: PageType = { path: '/stakeholders/attitudes/', part: 'overviews', page: printed };

/** How attitudes stood quarter by quarter in the company and each segment, and the newest moves. */
function printed(site: Site): PageContent {
  const { attitudes: t, stakeholders, segments } = site.t;
  const { tables, moves, more, since } = attitudesPage(site);
  const all = moves.length + more;
  return overview(site, {
    title: t.title,
    section: 'stakeholders',
    description: t.description,
    sheets: ['stakeholders', 'attitudes'],
    back: { text: stakeholders.title, href: site.url('/stakeholders/') },
    lede: t.lede(tables[0]?.rows.at(-1)?.all ?? 0, all, since),
    content: (
      <>
        <p class="caption">{t.note}</p>
        {tables.map((of) =>
          section(
            site,
            {
              id: of.anchor,
              class: 'keep-together',
              title: of.name.text,
              aside: of.name.href && linkedText({ text: segments.segment, href: of.name.href }),
            },
            attitudeTable(site, of),
          ),
        )}
        {section(
          site,
          { id: 'moves', title: t.moves(since), aside: String(all) },
          <>
            {moves.length === 0
              ? emptyState(site, { title: t.noMoves, text: t.noMovesText })
              : moveTable(site, moves, t.movesOf)}
            {more > 0 && <p class="caption">{t.more(more)}</p>}
          </>,
        )}
      </>
    ),
  });
}
