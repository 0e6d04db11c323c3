import { expect, inject, test } from 'vitest';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();

/** What stands whole in the first screen of a page, without script: the sentence, the drawing's figures, the views. */
async function firstScreen(page: string, width: number, height: number) {
  const context = await browser.newContext({ viewport: { width, height }, javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(address + page);
  const seen = async (selector: string) => {
    const boxes = await tab.locator(selector).all();
    const texts: string[] = [];
    for (const box of boxes) {
      const at = await box.boundingBox();
      if (at && at.width > 0 && at.y + at.height <= height) texts.push((await box.innerText()).replace(/\s+/g, ' '));
    }
    return texts;
  };
  const found = {
    lede: await seen('.lede'),
    figures: await seen(width > 760 ? '.fall tbody td' : '.bridge tbody td.num'),
    shown: await tab.locator('.views [aria-current]').allInnerTexts(),
    tables: await tab.locator('table.misses').count(),
  };
  await context.close();
  return found;
}

const MINUS = '\u2212';

test('the budget page begins with the miss and what it is made of by segment, wide and on a phone', async () => {
  const wide = await firstScreen('budget/', 1440, 900);
  expect(wide.lede.join().replaceAll('\u00a0', ' ')).toContain('€291k short of target');
  expect(wide.figures).toEqual(
    ['3,400', '-95', '-78', '-55', '+18', '3,190', '-49', '-20', '-13', '+1', '3,109'].map((figure) =>
      figure.replace('-', MINUS),
    ),
  );
  const phone = await firstScreen('budget/', 390, 844);
  expect(phone.lede.join().replaceAll('\u00a0', ' ')).toContain('€291k short of target');
  expect(phone.figures).toEqual(
    ['3,400', '-210', '3,190', '-81', '3,109', '-291'].map((text) => text.replace('-', MINUS)),
  );
});

test('each view is a page of its own with one table, without script', async () => {
  for (const [page, name, tables] of [
    ['budget/', 'By unit', 1],
    ['budget/by/segment/', 'By segment', 1],
    ['budget/by/group/', 'By corporate group', 1],
    ['budget/by/quarter/', 'By quarter', 0],
  ] as const) {
    const { shown, tables: found, lede } = await firstScreen(page, 1440, 900);
    expect([page, shown, found]).toEqual([page, [name], tables]);
    expect(lede.join()).toContain('short');
  }
});
