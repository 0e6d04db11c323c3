import { editorPlaces } from './places.ts';

/**
 * Makes the place of a form: below the row, the heading or the panel of figures that its link stands in, over the whole
 * width. What comes back takes it away again.
 */
export function placeBeside(link: Element): { panel: HTMLElement; remove: () => void } {
  const sheet = editorPlaces().sheet;
  if (!document.querySelector(`link[href="${sheet}"]`)) {
    const wear = document.createElement('link');
    wear.rel = 'stylesheet';
    wear.href = sheet;
    document.head.append(wear);
  }
  const panel = document.createElement('section');
  panel.className = 'editor';
  const figures = link.closest('details.opened > div');
  const row = figures ? null : link.closest('tr');
  if (figures) {
    figures.append(panel);
    return { panel, remove: () => panel.remove() };
  }
  if (row) {
    const place = document.createElement('tr');
    place.className = 'edit-place';
    const cell = document.createElement('td');
    cell.colSpan = [...row.cells].reduce((sum, { colSpan }) => sum + colSpan, 0);
    cell.append(panel);
    place.append(cell);
    row.after(place);
    return { panel, remove: () => place.remove() };
  }
  const around =
    link.closest(
      '.section-header, .D, .part-head, .page-head, .customer-head, .empty-state, .Z, .review-head, li, p, dl > div',
    ) ?? link;
  if (around.matches('li, dl > div')) around.append(panel);
  else around.after(panel);
  return { panel, remove: () => panel.remove() };
}

/** The level of a heading that follows a link's: one below the last before it. */
export function levelAt(link: Element): number {
  const before = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5)')].findLast(
    (one) => (one.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return Number(before?.tagName.slice(1) ?? 1) + 1;
}
