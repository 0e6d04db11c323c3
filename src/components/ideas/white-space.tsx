import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { withId } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { WhiteSpaceOverAll } from '#views/ideas/white-space.ts';
import type { Site } from '#views/site.ts';
import { needsByOfferings } from './needs-by-offerings.tsx';

/** White space over all accounts: what nothing meets, how each offering answers, and all needs by segment. */
export function whiteSpacePart(site: Site, whiteSpace: WhiteSpaceOverAll) {
  const t = site.t.ideas;
  const { needs, sold, ideasOnly, unmet, moreUnmet, offerings, segments } = whiteSpace;
  return section(
    site,
    {
      id: 'white-space',
      class: 'white-space',
      title: t.whiteSpace,
      note: needs > 0 && t.whiteSpaceNote(whiteSpace.from),
      empty: needs === 0 && { title: t.noNeeds, text: t.noNeedsText },
    },
    <>
      <p class="over-all">{t.overAll(needs, sold, ideasOnly, unmet.length + moreUnmet)}</p>
      <div class="columns even">
        {table(site, {
          class: 'figures',
          caption: t.byOffering,
          shownCaption: true,
          scroll: { isGroup: true },
          rows: offerings,
          columns: [
            {
              head: t.offering,
              cell: ({ name, servesNone }) => (
                <>
                  {name}
                  {servesNone && <span class="under caution">{t.servesNone}</span>}
                </>
              ),
            },
            { head: t.sold, kind: 'num', cell: 'sold' },
            { head: t.ideasOnly, kind: 'num', cell: 'ideasOnly' },
            { head: t.linesWithoutNeed, kind: 'num', cell: 'linesWithoutNeed' },
          ],
        })}
        {unmet.length > 0 &&
          table(site, {
            class: 'as-text',
            caption: t.unmet,
            shownCaption: true,
            rows: unmet,
            columns: [
              {
                head: t.needName,
                cell: ({ id, need }) => withId(id, linkedText(need, 'quiet-link')),
              },
              { head: t.account, cell: 'account' },
            ],
          })}
      </div>
      {moreUnmet > 0 && <p class="caption">{t.moreNeeds(moreUnmet)}</p>}
      {segments.map((segment) => (
        <details class="needs-of" open={segment.isOpen}>
          <summary>
            <h3>{segment.name}</h3>
          </summary>
          {needsByOfferings(site, segment.table, { caption: t.needsBy(segment.name) })}
          {segment.more > 0 && <p class="caption">{t.moreNeeds(segment.more)}</p>}
        </details>
      ))}
    </>,
  );
}
