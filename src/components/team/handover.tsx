import { NOT_SET } from '#components/marks/marks.tsx';
import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Html } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';
import type { HandoverView } from '#views/team/handover.ts';
import { shownOfEach } from '#views/team/person-lists.ts';
import type { PersonPage } from '#views/team/person.ts';
import { wholeListLink } from './whole-list-link.tsx';

/** What is handed over when somebody of ours leaves: by kind, each with its plan and the line on which it is moved. */
export function handoverPart(site: Site, page: Pick<PersonPage, 'member'>, handover: HandoverView): Html {
  const t = site.t.team;
  const { groups, count, hasLeft, successor } = handover;
  const each = shownOfEach('handover', groups);
  const shown = groups.map((group) => ({ ...group, rows: group.rows.slice(0, each) }));
  const here = shown.reduce((sum, { rows }) => sum + rows.length, 0);
  const rest = wholeListLink(site, page, 'handover', { shown: here, all: count });
  return section(
    site,
    { id: 'handover', title: t.handover, aside: String(count) },
    <>
      <p>
        {handover.lede} {successor && [t.followedBy, ' ', linkedText(successor), '. ']}
        {count === 0 ? t.nothingHeld : hasLeft ? t.eachIsAFlag : t.noFlagYet}
      </p>
      {count > 0 && handoverTable(site, shown)}
      {rest && <p class="caption">{rest}</p>}
    </>,
  );
}

export function handoverTable(site: Site, groups: HandoverView['groups']): Html {
  const t = site.t.team;
  return table(site, {
    class: 'as-text',
    caption: t.handover,
    groups: groups.map(({ thing, count, rows }) => ({
      rows,
      head: (
        <>
          <span class="manager">{t.held[thing]}</span> {count}
        </>
      ),
    })),
    columns: [
      { head: t.heldWhere, cell: 'where' },
      { head: t.heldWhat, cell: ({ what }) => what ?? NOT_SET },
      { head: t.heldLine, label: true, cell: 'line' },
    ],
  });
}
