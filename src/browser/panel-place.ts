/**
 * Puts a panel right below the row of a figure, as wide as its table; below the block where there is no table. A panel
 * that stands there already stays; one from elsewhere in the page goes back when what comes back from here is called.
 */
export function panelPlace(figure: Element, panel: HTMLElement, isOwn: boolean): () => void {
  const outer = figure.closest<HTMLElement>('details.opened');
  if (outer) return inPlaceOf(outer, panel, isOwn);
  const around = figure.closest('tr, p, li, dl > div, figure');
  const row = around?.closest('tr') ?? null;
  if (!around || around.nextElementSibling?.contains(panel)) return () => undefined;
  const place = document.createElement(row ? 'tr' : 'div');
  place.className = row ? 'opened-row placed' : 'opened-place';
  const mark = isOwn ? markOf(panel) : undefined;
  if (row) {
    const cell = document.createElement('td');
    cell.colSpan = [...row.cells]
      .filter((each) => each.getClientRects().length > 0)
      .reduce((sum, { colSpan }) => sum + colSpan, 0);
    cell.append(panel);
    place.append(cell);
  } else place.append(panel);
  // An item of a list holds its panel; anything else has it below.
  if (around.matches('li')) around.append(place);
  else around.after(place);
  return () => {
    mark?.replaceWith(panel);
    place.remove();
  };
}

/** A figure within a panel: what it opens to takes the place of that panel, which comes back when it is closed. */
function inPlaceOf(outer: HTMLElement, panel: HTMLElement, isOwn: boolean): () => void {
  const mark = isOwn ? markOf(panel) : undefined;
  outer.after(panel);
  outer.classList.add('behind');
  return () => {
    if (mark) mark.replaceWith(panel);
    else panel.remove();
    outer.classList.remove('behind');
  };
}

/** Stands where a panel of the page was taken from. */
function markOf(panel: HTMLElement): Comment {
  const mark = document.createComment('');
  panel.before(mark);
  return mark;
}
