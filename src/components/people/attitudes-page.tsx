import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { emptyState } from '#components/frame/section-header.tsx';
import { section } from '#components/frame/section.tsx';
import { moveTable } from './attitude-moves.tsx';
import { stakeholderRows } from '#views/people/stakeholders.ts';
import { attitudesPage } from '#views/people/attitudes.ts';
import type { Site } from '#views/site.ts';
import { attitudeFlowTable } from './attitude-flow.tsx';
import { attitudeTable, segmentAttitudes } from './attitude-table.tsx';

export const attitudesPageType: PageType = {
  path: '/stakeholders/attitudes/',
  part: ['overviews', 'judgements'],
  page: printed,
};

/** How attitudes moved, from and to; how they stand by segment and quarter; and the newest moves. */
function printed(site: Site): PageContent {
  const { attitudes: t, stakeholders } = site.t;
  const { flow, company, segments, moves, more, since } = attitudesPage(site);
  const today = company.rows.at(-1);
  const notBegun = stakeholderRows(site).length - (today?.all ?? 0);
  return overview(site, {
    title: t.title,
    section: 'stakeholders',
    description: t.description,
    sheets: ['stakeholders', 'attitudes'],
    back: { text: stakeholders.title, href: site.url('/stakeholders/') },
    lede: t.lede(today?.assessed ?? 0, today?.all ?? 0, flow.moved, flow.judgedFirst, since),
    content: (
      <>
        <p class="caption">{[t.note, notBegun > 0 && t.notBegun(notBegun)].filter(Boolean).join(' ')}</p>
        {section(
          site,
          { id: 'from-and-to', class: 'keep-together', title: t.fromAndTo, note: t.flowNote(since) },
          attitudeFlowTable(site, flow, t.fromAndTo),
        )}
        {section(
          site,
          { id: 'by-segment', class: 'keep-together', title: t.bySegment, note: t.bySegmentNote(since) },
          segmentAttitudes(site, { company, segments }),
        )}
        {section(
          site,
          { id: 'by-quarter', class: 'by-quarter', title: t.byQuarter },
          <>
            {attitudeTable(site, company)}
            {segments.length > 0 && (
              <details class="more">
                <summary>{t.segmentsByQuarter(segments.length)}</summary>
                {segments.map((of) => attitudeTable(site, of))}
              </details>
            )}
          </>,
        )}
        {section(
          site,
          { id: 'moves', title: t.moves(since), aside: String(moves.length + more) },
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
