import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { moveTable } from '#components/account/attitudes.tsx';
import { attitudesPage } from '#views/people/attitudes.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { attitudeTable } from '#components/stakeholders/attitude-table.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const attitudesPageType: PageType = { path: '/stakeholders/attitudes/', part: 'overviews', page: printed };

/** How attitudes stood quarter by quarter in the company and each segment, and the newest moves. */
function printed(site: Site): PageContent {
  const t = site.t.attitudes;
  const page = attitudesPage(site);
  return {
    title: t.title,
    section: 'stakeholders',
    description: t.description,
    main: (
      <>
        {wears('stakeholders', 'attitudes')}
        <p class="breadcrumb">
          <a href={site.url('/stakeholders/')}>{site.t.stakeholders.title}</a>
        </p>
        <div class="page-head">
          <h1>{t.title}</h1>
        </div>
        <p class="lede">{t.lede(page.tables[0]?.rows.at(-1)?.all ?? 0, page.moves.length + page.more, page.since)}</p>
        <p class="caption">{t.note}</p>
        {page.tables.map((table) => (
          <section class="section keep-together" aria-labelledby={table.anchor}>
            {sectionHeader(site, {
              id: table.anchor,
              title: table.name.text,
              aside:
                table.name.href === undefined
                  ? undefined
                  : linkedText({ text: site.t.segments.segment, href: table.name.href }),
            })}
            {attitudeTable(site, table)}
          </section>
        ))}
        <section class="section" aria-labelledby="moves">
          {sectionHeader(site, {
            id: 'moves',
            title: t.moves(page.since),
            aside: String(page.moves.length + page.more),
          })}
          {page.moves.length === 0
            ? emptyState(site, { title: t.noMoves, text: t.noMovesText })
            : moveTable(site, page.moves, t.movesOf, true)}
          {page.more > 0 && <p class="caption">{t.more(page.more)}</p>}
        </section>
      </>
    ),
  };
}
