import { PENCIL } from '#components/marks/icons.tsx';
import { methodMark } from '#components/marks/method-mark.tsx';
import { heading } from '#components/text/heading.tsx';
import type { Printable } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';

export interface SectionHeader {
  /** Id of the heading; a `<section aria-labelledby={id}>` around it uses the same. */
  id: string;
  title: string;
  number?: number | string | undefined;
  /** What the section counts, or a link, at the right. */
  aside?: Printable;
  editHref?: string | undefined;
  /** Below the title: what the section is about, or its last change. */
  note?: Printable;
}

/**
 * The line, number and title above a section; at the right what it counts and where to edit it; below, its last change.
 */
export function sectionHeader(site: Site, { id, title, number, aside, editHref, note }: SectionHeader) {
  return (
    <div class="section-header">
      {number !== undefined && (
        <span class="number" aria-hidden="true">
          {number}
        </span>
      )}
      {heading(site, 2, title, id)}
      {methodMark(site, title)}
      {(aside || editHref) && (
        <div class="aside">
          {aside}
          {editHref && editLink(site, editHref, title)}
        </div>
      )}
      {note && <p class="note">{note}</p>}
    </div>
  );
}

/**
 * "Suggest an edit" with a pencil, or what else is seen of it; `of` names what is edited for those who hear the link
 * alone. Who speaks to the machine says what is seen: the name holds it.
 */
export function editLink(
  { t }: Site,
  href: string,
  of: string,
  text: string = t.site.suggestEdit,
  name: string = t.site.suggestEditOf(of),
) {
  return (
    <a class="edit-link" href={href} aria-label={name}>
      {PENCIL}
      {text}
    </a>
  );
}

/** Begins what is not there yet, in the place of a link that edits it. */
export function beginLink(href: string, text: string) {
  return (
    <a class="edit-link" href={href}>
      {PENCIL}
      {text}
    </a>
  );
}

export interface EmptyState {
  title: string;
  text: string;
  href?: string | undefined;
  link?: string | undefined;
}

/** One sentence saying what belongs here, and one link to add it. */
export function emptyState(site: Site, { title, text, href, link }: EmptyState) {
  return (
    <div class="empty-state">
      <p>
        <b>{title}</b> {text}
      </p>
      {href && (
        <p>
          <a href={href}>{link ?? site.t.site.suggestEdit}</a>
        </p>
      )}
    </div>
  );
}
