import { CHEVRON } from '#components/marks/icons.tsx';
import { type EmptyState, editLink, emptyState, sectionHeader } from '#components/frame/section-header.tsx';
import { changeBehind } from '#components/history/last-change.tsx';
import { flagCount, sharedMark } from '#components/marks/plan-marks.tsx';
import { heading } from '#components/text/heading.tsx';
import type { Account } from '#domain/portfolio.ts';
import type { Printable } from '#jsx/html.ts';
import { changeOf, editOfPart, type PartId, type SectionId, sectionOf } from '#views/account/sections.ts';
import type { Site } from '#views/site.ts';

export interface PlanSectionOf {
  site: Site;
  account: Account;
  id: SectionId;
  /** A few words at the right of the title. */
  note?: Printable;
  /** What can be done here beside editing what stands here. */
  aside?: Printable;
  /** Shown instead of the content when the block is not written yet. */
  empty?: EmptyState | false;
  /** Whether each of its parts has an edit link of its own. */
  editsInParts?: boolean;
}

/**
 * One numbered section of a plan; `content` is asked for only when there is any. At the right of its title stand a few
 * facts about it, who changed it last (the reason is behind the day) and where to edit it. On a narrow screen it is a
 * closed disclosure whose button lies over the heading's row; on a wide one and on paper it is simply open. Its anchor
 * is inside the disclosure, so that a link to it opens it.
 */
export function planSection(
  { site, account, id, note, aside, empty, editsInParts = false }: PlanSectionOf,
  content: () => Printable,
) {
  const section = sectionOf(site, account, id);
  const change = empty ? undefined : changeOf(site, account, id);
  const header = sectionHeader(site, {
    id: `${id}-title`,
    number: section.number,
    title: section.title,
    editHref: editsInParts ? undefined : section.editHref,
    aside: [
      section.isShared && sharedMark(site),
      note && !empty && <span class="fact">{note}</span>,
      change && changeBehind(site, change),
      aside,
    ],
  });
  return (
    <section class="section plan-section" aria-labelledby={`${id}-title`}>
      {header}
      <details>
        <summary>
          <span class="visually-hidden">{site.t.account.openSection(section.title)}</span>
          {section.flags > 0 && flagCount(site, section.flags)}
          {section.count !== undefined && <span class="count">{section.count}</span>}
          {CHEVRON}
        </summary>
        <div class="inside" id={id}>
          {empty ? emptyState(site, { ...empty, href: section.editHref }) : content()}
        </div>
      </details>
    </section>
  );
}

/** A part of a section under a small title of its own, with its own edit link; or what belongs there. */
export function planPart(
  site: Site,
  account: Account,
  { id, note, empty }: { id: PartId; note?: Printable; empty?: EmptyState | false },
  content: () => Printable,
) {
  const title = site.t.account.sections[id];
  const editHref = editOfPart(site, account, id);
  return (
    <div class="plan-part" id={id}>
      <div class="part-head">
        {heading(site, 3, title, `${id}-title`)}
        {note && !empty && <span class="fact">{note}</span>}
        {editHref && editLink(site, editHref, title, site.t.account.edit, site.t.account.editOf(title))}
      </div>
      {empty ? emptyState(site, empty) : content()}
    </div>
  );
}
