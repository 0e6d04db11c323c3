import { NOT_SET } from '#components/marks/marks.tsx';
import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Html } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';
import type { HandoverView } from '#views/team/handover.ts';

/** What is handed over when somebody of ours leaves: by kind, each with its plan and the line on which it is moved. */
export function handoverPart(site: Site, handover: HandoverView): Html {
  const t = site.t.team;
  const { groups, count, hasLeft, successor } = handover;
  return section(
    site,
    { id: 'handover', title: t.handover, aside: String(count) },
    <>
      <p>
        {handover.lede} {successor && [t.followedBy, ' ', linkedText(successor), '. ']}
        {count === 0 ? t.nothingHeld : hasLeft ? t.eachIsAFlag : t.noFlagYet}
      </p>
      {count > 0 &&
        table(site, {
          class: 'as-text',
          caption: t.handover,
          groups: groups.map(({ thing, rows }) => ({
            rows,
            head: (
              <>
                <span class="manager">{t.held[thing]}</span> {rows.length}
              </>
            ),
          })),
          columns: [
            { head: t.heldWhere, cell: 'where' },
            { head: t.heldWhat, cell: ({ what }) => what ?? NOT_SET },
            { head: t.heldLine, label: true, cell: 'line' },
          ],
        })}
    </>,
  );
}
