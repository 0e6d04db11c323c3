import { expect, inject, test } from 'vitest';
import { chromiumHere, PATIENCE_MS } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();

/** The fonts that Chromium has drawn an element in, on a page that is the first one it opens. */
async function drawnIn(page: string, selector: string, width: number): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  const tab = await context.newPage();
  await tab.goto(address + page, { waitUntil: 'load' });
  const seen = await context.newCDPSession(tab);
  await seen.send('DOM.enable');
  await seen.send('CSS.enable');
  const { root } = await seen.send('DOM.getDocument');
  const { nodeId } = await seen.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await seen.send('CSS.getPlatformFontsForNode', { nodeId });
  await context.close();
  return fonts.map(({ familyName }) => familyName);
}

test.each([
  ['accounts/havulinna-paper/', '.purpose', 390],
  ['fi/accounts/havulinna-paper/', '.purpose', 1440],
  ['', '.why .person', 1440],
  ['stakeholders/', '.people-table .person', 1440],
])(
  'the first page that somebody opens, /%s, has the sentences of people in their own letters: %s at %i px',
  async (page, selector, width) => {
    // Letters that come late are kept for the next page, and on a busy machine they may: of three first visits one is
    // in time.
    await expect.poll(() => drawnIn(page, selector, width), { timeout: PATIENCE_MS }).toEqual(['Source Serif 4']);
  },
);

test.each(['accounts/', 'search/'])(
  '/%s, which begins with no sentence, does not ask for their letters',
  async (page) => {
    const tab = await browser.newPage();
    await tab.goto(address + page);
    expect(await tab.locator('link[rel=preload][href*=serif]').count()).toBe(0);
    expect(await tab.locator('link[rel=preload][href*=sans]').count()).toBe(1);
    await tab.close();
  },
);
