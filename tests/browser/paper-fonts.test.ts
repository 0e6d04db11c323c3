import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { PAPER_FONTS } from '#components/frame/boot.tsx';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();
/** A font that only paper asks for: one weight of a family, and not all of them. */
const OF_PAPER = /source-[\w-]+-latin-[46]00-normal/;

test('the fonts that the script fetches are those that the print sheet asks for', () => {
  const asked = [...readFileSync('src/styles/print.css', 'utf8').matchAll(/font: (\d00 1px) '([^']+)';/g)];
  expect(asked.map(([, size, family]) => `${size} "${family}"`).sort()).toEqual([...PAPER_FONTS].sort());
});

test('a page that is only read fetches no font of paper; a key or a move fetches all, and so does a page without script', async () => {
  const fontsOf = async (javaScriptEnabled: boolean, act?: (tab: Page) => Promise<unknown>) => {
    const context = await browser.newContext({ javaScriptEnabled });
    const tab = await context.newPage();
    const fonts = new Set<string>();
    tab.on('request', (request) => {
      const [font] = OF_PAPER.exec(request.url()) ?? [];
      if (font !== undefined) fonts.add(font);
    });
    await tab.goto(`${address}accounts/`, { waitUntil: 'networkidle' });
    if (act !== undefined) await act(tab);
    // A page that lies under a pointer is told of a move by nothing, at times by Chromium itself.
    else if (javaScriptEnabled)
      await tab.evaluate(async () => {
        dispatchEvent(new PointerEvent('pointermove'));
        await document.fonts.ready;
      });
    if (act !== undefined || !javaScriptEnabled)
      await expect.poll(() => fonts.size, { timeout: 60_000 }).toBe(PAPER_FONTS.length);
    await context.close();
    return fonts.size;
  };
  expect(await fontsOf(true)).toBe(0);
  await fontsOf(true, (tab) => tab.keyboard.press('Shift'));
  await fontsOf(true, (tab) => tab.mouse.move(300, 300, { steps: 3 }));
  await fontsOf(false);
});
