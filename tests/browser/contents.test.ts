import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { PAGE_TYPES } from '../site/pages.ts';
import { chromiumHere } from './chromium.ts';
import { spelledOut } from '../site/spelled-out.ts';

const address = inject('address');
const browser = chromiumHere();

test('more than eight kinds of pages have contents', () => {
  const pages = Object.values(PAGE_TYPES).map((page) =>
    spelledOut(readFileSync(path.join(inject('site'), page, 'index.html'), 'utf8')),
  );
  expect(pages.filter((page) => /class="[^"]*\bpage-contents\b/.test(page)).length).toBeGreaterThan(8);
});

test('on a long page that has the site’s menu, its contents stay in sight and mark the part that is read', async () => {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await tab.goto(`${address}health/`);
  const contents = tab.getByRole('navigation', { name: 'On this page' });
  for (const name of ['Freshness', 'Completeness']) {
    await tab.getByRole('heading', { name, exact: true }).evaluate((part) => part.scrollIntoView());
    await expect.poll(() => contents.locator('[aria-current=location]').allInnerTexts()).toEqual([name]);
    const box = await contents.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 900) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
  }
  await tab.close();
});

test('in a phone’s menu the site stands before what is on the page', async () => {
  const tab = await browser.newPage({ viewport: { width: 390, height: 844 } });
  for (const [page, own] of [
    ['health/', 'On this page'],
    ['accounts/havulinna-paper/', 'This plan'],
  ] as const) {
    await tab.goto(address + page);
    await tab.getByText('Menu', { exact: true }).click();
    const top = async (name: string) => (await tab.getByRole('navigation', { name }).boundingBox())?.y ?? Infinity;
    expect(await top('Main')).toBeLessThan(await top(own));
    // Nothing of the frame's foot stands between them.
    expect((await tab.locator('.site-foot').boundingBox())?.y).toBeGreaterThan(await top(own));
  }
  await tab.close();
});
