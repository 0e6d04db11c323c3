import type { Printable } from '#jsx/html.ts';
import type { Classes } from '#jsx/jsx-runtime.ts';

export interface ScrollRegion {
  /** What is in it, for those who come to it by the keyboard. */
  label?: string;
  class?: Classes;
  id?: string;
  /** Whether the site's script does something here: sorts a table, opens a row. */
  isUsed?: boolean;
  /** Whether it is one of several in a section and no landmark of its own. */
  isGroup?: boolean;
}

/** What may be wider than the page and scrolls by itself, also by the keyboard. */
export function scrollRegion({ label, class: own, id, isUsed, isGroup }: ScrollRegion, content: Printable) {
  const attributes = { class: ['scroll', own].flat(), id, 'data-uses': isUsed, 'aria-label': label, tabindex: 0 };
  return isGroup ? (
    <div role="group" {...attributes}>
      {content}
    </div>
  ) : (
    <section {...attributes}>{content}</section>
  );
}
