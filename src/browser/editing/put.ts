/**
 * Shows HTML in a place, unless it stands there already: what is pressed at that moment keeps its press, and what has
 * the focus or was opened stays so.
 */
export function put(place: Element, html: string): void {
  const made = document.createElement('template');
  made.innerHTML = html;
  const shut = (from: string) => from.replaceAll(' open=""', '');
  if (shut(place.innerHTML) === shut(made.innerHTML)) return;
  const isOpen = place.querySelector('details[open]') !== null;
  place.replaceChildren(made.content);
  for (const part of place.querySelectorAll('details')) part.open ||= isOpen;
}
