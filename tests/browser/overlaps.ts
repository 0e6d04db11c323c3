/**
 * Texts of the page that stand on top of other texts, as far as a browser tells where each line of letters is. Runs in
 * the browser, whichever it is.
 */
export function overlappingTexts(): string[] {
  // What stays in sight while a page scrolls lies over it then.
  scrollTo({ top: 0, behavior: 'instant' });
  const lines: { text: string; of: Element; box: DOMRect }[] = [];
  /** What is there for the ear alone is cut down to nothing. */
  const isCut = (at: Element | null): boolean => {
    if (!at || at === document.body) return false;
    const { clipPath, overflowX } = getComputedStyle(at);
    return clipPath !== 'none' || (overflowX === 'hidden' && at.clientWidth <= 1) || isCut(at.parentElement);
  };
  /** The right edge up to which the boxes around it show a text: an ellipsis stands for the rest. */
  const shownUpTo = (at: Element | null): number => {
    if (!at || at === document.body) return Number.POSITIVE_INFINITY;
    const own =
      getComputedStyle(at).overflowX === 'visible' ? Number.POSITIVE_INFINITY : at.getBoundingClientRect().right;
    return Math.min(own, shownUpTo(at.parentElement));
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const of = texts.currentNode.parentElement;
    const text = (texts.currentNode.textContent ?? '').trim();
    if (!of || text === '' || of.closest('svg, script, style, option, [aria-hidden]')) continue;
    if (!of.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (isCut(of)) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const edge = shownUpTo(of);
    for (const { left, top, right, height } of range.getClientRects()) {
      const box = new DOMRect(left, top, Math.min(right, edge) - left, height);
      if (box.width > 2 && box.height > 2) lines.push({ text, of, box });
    }
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  const found = new Set<string>();
  for (const [at, { text, of, box }] of lines.entries()) {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next];
      if (!other || other.box.top >= box.bottom - 1) break;
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - other.box.top;
      if (other.of === of || of.contains(other.of) || other.of.contains(of)) continue;
      // Boxes of letters are higher than the letters: lines of a dense table may touch.
      if (wide > 3 && high > Math.min(box.height, other.box.height) / 2)
        found.add(`${text.slice(0, 40)} | ${other.text.slice(0, 40)}`);
    }
  }
  return [...found];
}
