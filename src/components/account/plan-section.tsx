import { Drawing } from '#components/marks/drawing.tsx';
import { emptyState, sectionHeader } from '#components/frame/section-header.tsx';
import { lastChange } from '#components/history/last-change.tsx';
import { flagCount, sharedMark } from '#components/marks/plan-marks.tsx';
import type { Account } from '#domain/portfolio.ts';
import type { Printable } from '#jsx/html.ts';
import { changeOf, type SectionId, sectionOf } from '#views/account/sections.ts';
import type { Site } from '#views/site.ts';

export interface PlanSectionOf {
  site: Site;
  account: Account;
  id: SectionId;
  note?: string | undefined;
  /** Shown instead of the content when the block is not written yet. */
  empty?: { title: string; text: string } | false;
}

/**
 * One numbered section of a plan; `content` is asked for only when there is any. On a narrow screen it is a closed
 * disclosure whose button lies over the heading's row; on a wide one and on paper it is simply open. Its anchor is inside
 * the disclosure, so that a link to it opens it.
 */
export function planSection({ site, account, id, note, empty }: PlanSectionOf, content: () => Printable) {
  const section = sectionOf(site, account, id);
  const change = empty ? undefined : changeOf(site, account, id);
  const header = sectionHeader(site, {
    id: `${id}-title`,
    number: section.number,
    title: section.title,
    editHref: section.editHref,
    aside: section.isShared && sharedMark(site),
    note: change ? (
      <>
        {lastChange(site, change)}. {note}
      </>
    ) : (
      !empty && note
    ),
  });
  return (
    <section class="section plan-section" aria-labelledby={`${id}-title`}>
      {header}
      <details>
        <summary>
          <span class="visually-hidden">{site.t.account.openSection(section.title)}</span>
          {section.flags > 0 && flagCount(site, section.flags)}
          {section.count !== undefined && <span class="count">{section.count}</span>}
          <Drawing class="chevron" width={12} height={8} lines={1.6}>
            <path d="M1 1.5 6 6.5 11 1.5" />
          </Drawing>
        </summary>
        <div class="inside" id={id}>
          {empty ? emptyState(site, { ...empty, href: section.editHref }) : content()}
        </div>
      </details>
    </section>
  );
}
