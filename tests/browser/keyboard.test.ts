import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();

/** What has the focus, as a reader meets it, with the width of the ring around it and whether it is on the screen. */
function focused(tab: Page) {
  return tab.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const style = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    return {
      name: at.getAttribute('aria-label') ?? at.textContent?.trim() ?? '',
      isPage: at === document.body,
      ring: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
      // A scroll region may be taller than the screen: then a part of it is seen.
      isSeen:
        box.width > 1 &&
        box.height > 1 &&
        box.left >= 0 &&
        box.right <= innerWidth &&
        (box.height > innerHeight
          ? box.top < innerHeight && box.bottom > 0
          : box.top >= 0 && box.bottom <= innerHeight),
    };
  });
}

describe('by keyboard alone', () => {
  let context: BrowserContext;
  let tab: Page;
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
    tab = await context.newPage();
  });
  afterEach(() => context.close());

  test('the first stop leads past the frame to the content', async () => {
    await tab.goto(address);
    await tab.keyboard.press('Tab');
    expect(await focused(tab)).toMatchObject({ name: 'Skip to the content', isSeen: true });
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
  });

  test.each(['', 'accounts/', 'stakeholders/', 'accounts/havulinna-paper/'])(
    'every stop of /%s is seen and ringed',
    async (page) => {
      await tab.goto(address + page);
      for (let stop = 0; stop < 60; stop += 1) {
        await tab.keyboard.press('Tab');
        const at = await focused(tab);
        if (at.isPage) break;
        expect(at, `stop ${stop + 1}`).toMatchObject({ isSeen: true });
        expect(at.ring, at.name).toBeGreaterThanOrEqual(2);
      }
    },
  );

  test('the list of accounts is narrowed to one manager, then to those with red flags', async () => {
    await tab.goto(`${address}accounts/`);
    const rows = tab.locator('[data-row]:visible');
    const everyone = await rows.count();
    await tab.getByRole('combobox', { name: /^Manager/ }).focus();
    await tab.keyboard.type('Petri');
    // The script of the filter comes when the filter is first used.
    await expect.poll(() => rows.count()).toBeLessThan(everyone);
    const his = await rows.count();
    expect(his).toBeGreaterThan(0);
    expect(new URL(tab.url()).searchParams.get('kam')).toBe('petri-salmela');
    // Past the choice of groups, which is one stop, to the red flags.
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Space');
    await expect.poll(() => rows.count()).toBeLessThan(his);
    expect(await tab.locator('.list-filter output').innerText()).toContain(`of ${everyone}`);
  });

  test('light and dark are switched once for all pages', async () => {
    await tab.goto(address);
    const paper = () => tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await tab.getByRole('button', { name: 'Light or dark' }).focus();
    await tab.keyboard.press('Enter');
    await expect.poll(paper).not.toBe(light);
    const dark = await paper();
    await tab.goto(`${address}fi/segments/`);
    expect(await paper()).toBe(dark);
    await tab.reload();
    expect(await paper()).toBe(dark);
  });

  test('the other language is the same page', async () => {
    await tab.goto(`${address}accounts/havulinna-paper/2026-q3/`);
    await tab.getByRole('link', { name: 'Suomi' }).focus();
    await tab.keyboard.press('Enter');
    await tab.waitForURL(`${address}fi/accounts/havulinna-paper/2026-q3/`);
    expect(await tab.locator('html').getAttribute('lang')).toBe('fi');
    await tab.getByRole('link', { name: 'English' }).focus();
    await tab.keyboard.press('Enter');
    await tab.waitForURL(`${address}accounts/havulinna-paper/2026-q3/`);
  });
});

describe('by keyboard alone, without a script', () => {
  let context: BrowserContext;
  let tab: Page;
  afterEach(() => context.close());

  test('an underlined figure leads to its lines beside the page, where they close and lead back', async () => {
    context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
    tab = await context.newPage();
    await tab.goto(`${address}accounts/havulinna-paper/`);
    const budget = tab.locator('.brief td.now > a.opens', { hasText: /^480$/ });
    await budget.focus();
    expect(await budget.evaluate((figure) => getComputedStyle(figure).outlineStyle)).toBe('solid');
    await tab.keyboard.press('Enter');
    await tab.waitForURL('**/havulinna-paper/figures.html#*');
    const panel = tab.locator(`.opened:has(> [id="${new URL(tab.url()).hash.slice(1)}"])`);
    const line = panel.getByText('PM4 closed loop, pilot and phase 2');
    await line.filter({ visible: true }).waitFor();
    // The panel is the next thing that a reader meets.
    await tab.keyboard.press('Tab');
    expect(
      await tab.evaluate(() => document.activeElement?.closest('.opened')?.querySelector('.sum')?.textContent),
    ).toBe('480');
    await tab.keyboard.press('Shift+Tab');
    expect((await focused(tab)).name).toContain('Close');
    await tab.keyboard.press('Enter');
    await line.filter({ visible: true }).waitFor({ state: 'detached' });
    await tab.getByRole('link', { name: 'Havulinna Paper' }).first().focus();
    await tab.keyboard.press('Enter');
    await tab.waitForURL('**/havulinna-paper/');
  });

  test('on a phone, a closed section opens when its name in the contents is followed', async () => {
    context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    tab = await context.newPage();
    await tab.goto(`${address}accounts/havulinna-paper/`);
    const person = tab.locator('#people').getByRole('link', { name: 'Eero Kallas' }).first();
    expect(await person.isVisible()).toBe(false);
    await tab.getByText('Menu', { exact: true }).focus();
    await tab.keyboard.press('Enter');
    await tab.getByRole('link', { name: '3 Stakeholders' }).focus();
    await tab.keyboard.press('Enter');
    await person.waitFor();
  });
});
