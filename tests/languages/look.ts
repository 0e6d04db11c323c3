import type { Page } from 'playwright-core';
import { overlappingTexts } from '../browser/overlaps.ts';

/** A text of a page, and what shows or says it: `p`, `button[aria-label]`, `span::before`. */
export interface Told {
  text: string;
  by: string;
  /** The language that the text says it is in, where that is not the page's. */
  lang: string | undefined;
}

/** Every text of a page: what is shown, what is read aloud, what a script may show later. */
export function textsOf(tab: Page): Promise<Told[]> {
  return tab.evaluate(async () => {
    const ATTRIBUTES = [
      'title',
      'alt',
      'placeholder',
      'label',
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'data-label',
      'data-shown',
      'data-words',
    ];
    const told: Told[] = [];
    const tell = (element: Element, text: string, by: string) => {
      const lang = element.closest('[lang]');
      told.push({
        text: text.replace(/\{\w+\}/g, ''),
        by: `${element.localName}${element.classList.length > 0 ? `.${[...element.classList].join('.')}` : ''}${by}`,
        lang: lang && lang !== document.documentElement ? (lang.getAttribute('lang') ?? undefined) : undefined,
      });
    };
    const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: parent, textContent } = texts.currentNode;
      if (parent && textContent?.trim() && !parent.closest('script, style')) tell(parent, textContent, '');
    }
    for (const element of document.querySelectorAll('*')) {
      for (const name of ATTRIBUTES) {
        const text = element.getAttribute(name);
        if (!text) continue;
        if (name === 'data-words' || name === 'data-shown')
          for (const words of leaves(JSON.parse(await standing(text)))) tell(element, words, `[${name}]`);
        else tell(element, text, `[${name}]`);
      }
      if (element.matches('meta[name=description]')) tell(element, element.getAttribute('content') ?? '', '');
      if (element.matches('input[type=submit], input[type=button]'))
        tell(element, element.getAttribute('value') ?? '', '');
      for (const part of ['::before', '::after', '::marker']) {
        const { content } = getComputedStyle(element, part);
        if (/\p{L}/u.test(content) && !/^(?:none|normal|open-quote|close-quote|counters?\(|url\()/.test(content))
          tell(element, content, part);
      }
    }
    return told;

    /** Words of a script stand in the page, or in a packed file whose address stands there. */
    async function standing(text: string): Promise<string> {
      if (!text.endsWith('.bin')) return text;
      const packed = await (await fetch(text)).blob();
      return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).text();
    }

    function leaves(value: unknown): string[] {
      return typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(leaves);
    }
  });
}

/**
 * What of a page is cut off, stands on other words, or makes it scroll sideways. Everything that can be opened is open.
 */
export async function layoutFaults(tab: Page): Promise<string[]> {
  await tab.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
  // Lays everything out, too.
  const onEachOther = await tab.evaluate(overlappingTexts, true);
  const faults = await tab.evaluate(() => {
    const faults: string[] = [];
    const named = (element: Element) =>
      `${element.localName}${element.classList.length > 0 ? `.${[...element.classList].join('.')}` : ''}`;
    const said = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} px wide`);
    // Only for who listens: clipped to nothing, to a single point, or left out beside the dash that stands for them.
    const clipped = new Map<Element, boolean>();
    const isClipped = (element: Element | null): boolean => {
      if (!element || element === document.body) return false;
      const known = clipped.get(element);
      if (known !== undefined) return known;
      const { clipPath, position, overflow } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const own =
        element.matches('i') ||
        clipPath.includes('50%') ||
        (position === 'absolute' && overflow === 'hidden' && width <= 1 && height <= 1);
      const is = own || isClipped(element.parentElement);
      clipped.set(element, is);
      return is;
    };
    const isHidden = (element: Element) =>
      isClipped(element) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('svg') || isHidden(element) || !element.textContent?.trim()) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (
        (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
        faults.push(`cut off: ${named(element)} "${said(element.textContent)}"`);
    }

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: parent, textContent } = texts.currentNode;
      if (!parent || !textContent?.trim() || parent.closest('script, style') || isHidden(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      const words = textContent.trim();
      const inSvg = parent.closest('svg');
      if (inSvg) {
        // Labels of an axis may stand beside it, in the room that its figure has for them.
        const isOpen = getComputedStyle(inSvg).overflow === 'visible';
        const edge = ((isOpen && inSvg.closest('figure')) || inSvg).getBoundingClientRect();
        if (boxes.some((box) => box.left < edge.left - 1 || box.right > edge.right + 1))
          faults.push(`out of its drawing: "${said(words)}"`);
      } else if (boxes.length > words.split(/[\s/\u2010-]+/).length + 2)
        faults.push(`one letter under another: ${named(parent)} "${said(words)}"`);
      // Lines of a file are shown whole and scroll within their box.
      const cell = parent.closest('pre') ? null : parent.closest('td, th, dd, dt');
      // What a figure opens to is as wide as the figure's table, whose far columns are left out where it is narrow.
      const within = cell?.parentElement?.matches('.opened-row') ? cell.closest('table') : cell;
      const edge = within?.getBoundingClientRect();
      if (edge && edge.width > 0 && boxes.some((box) => box.right > edge.right + 2))
        faults.push(`out of its cell: ${named(parent)} "${said(words)}"`);
    }
    return [...new Set(faults)];
  });
  return [...faults, ...onEachOther.map((pair) => `on each other: ${pair}`)];
}
