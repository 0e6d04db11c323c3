import { emptyState } from '#components/frame/section-header.tsx';
import { section } from '#components/frame/section.tsx';
import { attitudeMark } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import type { Site } from '#views/site.ts';

/** Attitudes that moved, or were judged again, in the quarter. */
export function attitudes(site: Site, page: AccountQuarterPage) {
  const t = site.t.snapshot;
  const title = t.attitudesSince(page.before);
  return section(
    site,
    { id: 'attitudes', class: 'attitudes', title, aside: page.attitudeCounts },
    <>
      {page.attitudes.length === 0
        ? emptyState(site, { title: t.noJudgements, text: page.isAhead ? t.notBegun : t.noJudgementsText })
        : table(site, {
            class: 'as-text',
            caption: title,
            rows: page.attitudes,
            columns: [
              { head: t.person, cell: ({ name, position }) => [<b>{name}</b>, under(position)] },
              { head: page.before, label: true, cell: ({ before }) => attitudeMark(site, before) },
              { head: page.quarter, label: true, cell: ({ after }) => attitudeMark(site, after) },
              { head: t.seen, class: 'seen', cell: 'seen' },
            ],
          })}
      {(page.same || page.attitudes.length > 0) && (
        <p class="caption">
          {page.same} {page.attitudes.length > 0 && t.noProof}
        </p>
      )}
    </>,
  );
}
