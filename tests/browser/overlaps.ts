/**
 * Texts of the page that stand on top of other texts, as far as a browser tells where each line of letters is; with
 * those of its drawings, where they are asked for. Runs in the browser, whichever it is.
 */
export function overlappingTexts(withDrawings?: unknown): string[] {
  // What a browser lays out when a reader comes near stands by guess until then.
  for (const part of document.querySelectorAll<HTMLElement>('main *'))
    if (getComputedStyle(part).contentVisibility === 'auto') part.style.contentVisibility = 'visible';
  // What stays in sight while a page scrolls lies over it then.
  scrollTo({ top: 0, behavior: 'instant' });
  const named = (element: Element) => [element.localName, ...element.classList].join('.');
  const said = (text: string) => text.replace(/\s+/g, ' ').slice(0, 60);
  const lines: { text: string; of: Element; box: DOMRect }[] = [];
  const cut = new Map<Element, boolean>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const of = texts.currentNode.parentElement;
    const text = (texts.currentNode.textContent ?? '').trim();
    if (!of || text === '' || of.closest('script, style, option') || (withDrawings !== true && of.closest('svg')))
      continue;
    if (isCut(of) || !of.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    for (const box of isBehindDots(of) ? boxes.filter((one) => !isWhole(one, boxes)) : boxes)
      lines.push({ text, of, box });
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  const found = new Set<string>();
  for (const [at, one] of lines.entries()) {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next];
      if (!other || other.box.top > one.box.bottom) break;
      const [from, to] = [Math.max(one.box.left, other.box.left), Math.min(one.box.right, other.box.right)];
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      // Boxes of letters are higher than the letters: lines of a dense table may touch.
      const isOn = to - from > 2 && down > 0.4 * Math.min(one.box.height, other.box.height);
      if (isOn && leafOf(one.of) === leafOf(other.of) && [one, other].every(({ of }) => isSeen(of, from, to)))
        found.add(`${named(one.of)} "${said(one.text)}", ${named(other.of)} "${said(other.text)}"`);
    }
  }
  return [...found];

  function isBehindDots(of: Element): boolean {
    const { textOverflow, overflowX } = getComputedStyle(of);
    return textOverflow === 'ellipsis' && overflowX !== 'visible';
  }

  /** A line that ends in dots is told twice: as it is seen, and as long as it would be. */
  function isWhole(one: DOMRect, boxes: readonly DOMRect[]): boolean {
    return boxes.some(({ left, top, width }) => left === one.left && top === one.top && width < one.width);
  }

  /**
   * Whether a text is there for the ear alone: clipped to nothing, to a single point, or left out beside the dash that
   * stands for it.
   */
  function isCut(at: Element | null): boolean {
    if (!at || at === document.body) return false;
    const known = cut.get(at);
    if (known !== undefined) return known;
    const { clipPath, position, overflowX } = getComputedStyle(at);
    const { width, height } = at.getBoundingClientRect();
    const isPoint = position === 'absolute' && overflowX === 'hidden' && width <= 1 && height <= 1;
    const is = at.matches('i') || clipPath.includes('50%') || isPoint || isCut(at.parentElement);
    cut.set(at, is);
    return is;
  }

  /**
   * The leaf that a line is on: the page, or what was opened over the page on a ground of its own and hides what is
   * below.
   */
  function leafOf(of: Element): Element {
    for (let around: Element | null = of; around && around !== document.body; around = around.parentElement) {
      const { position, zIndex, backgroundColor } = getComputedStyle(around);
      if (position === 'absolute' && Number(zIndex) > 0 && !/^rgba\(.*, 0\)$/.test(backgroundColor)) return around;
    }
    return document.body;
  }

  /** Whether a stretch of a line, from left to right, is inside everything that it could be scrolled out of. */
  function isSeen(of: Element, from: number, to: number): boolean {
    for (let around: Element | null = of; around && around !== document.body; around = around.parentElement) {
      if (getComputedStyle(around).overflowX === 'visible') continue;
      const window = around.getBoundingClientRect();
      if (from >= window.right - 2 || to <= window.left + 2) return false;
    }
    return true;
  }
}
