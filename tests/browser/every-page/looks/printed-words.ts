import type { Page } from 'playwright-core';
import type { PrintedPdf } from '../../pdf.ts';

/** How wide Chromium takes a sheet to be where a style asks for the width, whatever `@page` says of its size. */
const SHEET = { width: 816, height: 900 };

/** What a word is known by: letters and figures alone, since ligatures, hyphens and quotation marks differ on paper. */
const known = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]|ʼ/gu, '');

/** Words that the main part of a page would show on paper, as often as it says them; a word of one sign is none. */
async function wordsOf(tab: Page): Promise<Map<string, number>> {
  const screen = tab.viewportSize();
  await tab.setViewportSize(SHEET);
  const texts = await tab.evaluate(() => {
    const range = document.createRange();
    const found: string[] = [];
    // Words for the ear stand in a box that is clipped to nothing, or beside the dash that is seen in their place.
    const isForTheEar = (element: Element) =>
      getComputedStyle(element).clipPath === 'inset(50%)' || element.matches('i');
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      (node) => {
        if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
        return isForTheEar(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
      },
    );
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
      if (!text.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      range.selectNodeContents(text);
      if (range.getBoundingClientRect().width > 0) found.push(text.textContent ?? '');
    }
    return found;
  });
  if (screen !== null) await tab.setViewportSize(screen);
  const words = texts.flatMap((text) => text.split(/\s+/)).map(known);
  const counts = new Map<string, number>();
  for (const word of words.filter(({ length }) => length > 1)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Words that a page has and its sheets lack: Chromium leaves out what lies beyond a sheet, so that nobody sees on paper
 * that something is cut. Told with how often each is printed of how often the page says it. To be asked as a page is
 * on paper.
 */
export async function cutOff(tab: Page, { sheets }: PrintedPdf): Promise<string[]> {
  const printed = known(sheets.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''));
  const times = (word: string) => printed.split(word).length - 1;
  return [...(await wordsOf(tab))]
    .map(([word, said]) => ({ word, said, shown: times(word) }))
    .filter(({ said, shown }) => shown < said)
    .map(({ word, said, shown }) => `cut off: "${word}", printed ${shown} of ${said} times`);
}
