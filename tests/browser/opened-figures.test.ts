import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();
const DESK = { width: 1440, height: 900 };
/** One for all: each test shows its page in it anew, and none leaves anything but the address. */
let tab: Page;

const topOf = (at: Locator) => at.evaluate((element) => element.getBoundingClientRect().top);
const expanded = (figure: Locator) => figure.getAttribute('aria-expanded');

/** Pages with figures that open: how a figure of each is found, and what its panel says. */
const PAGES = ['accounts/havulinna-paper/', 'segments/', 'budget/', ''] as const;

describe('with a script', () => {
  beforeAll(async () => {
    tab = await browser.newPage({ colorScheme: 'light' });
  });
  beforeEach(() => tab.setViewportSize(DESK));

  test.each(PAGES)('a figure of /%s opens below its row, and the page does not move', async (page) => {
    await tab.goto(address + page, { waitUntil: 'networkidle' });
    const figures = tab.locator('main a.opens:visible');
    const figure = figures.nth(Math.min(3, (await figures.count()) - 1));
    await figure.scrollIntoViewIfNeeded();
    const before = { figure: await topOf(figure), scroll: await tab.evaluate(() => scrollY) };
    expect(await expanded(figure)).toBe('false');
    await figure.click();
    await expect.poll(() => expanded(figure)).toBe('true');
    expect({ figure: await topOf(figure), scroll: await tab.evaluate(() => scrollY) }).toEqual(before);
    // The panel is the row after the pressed one, named by the figure, with Close in it.
    const panel = tab.locator(`details:has(> #${await figure.getAttribute('aria-controls')})`);
    const row = figure.locator('xpath=ancestor::tr[1]');
    expect(await panel.evaluate((at) => at.closest('tr')?.previousElementSibling?.className)).toBe(
      (await row.getAttribute('class')) ?? '',
    );
    expect((await topOf(panel)) - (await row.evaluate((at) => at.getBoundingClientRect().bottom))).toBeLessThan(24);
    expect(await panel.getByText('Close', { exact: true }).isVisible()).toBe(true);
    expect(await figure.evaluate((at) => at === document.activeElement)).toBe(true);
    await tab.keyboard.press('Escape');
    expect(await expanded(figure)).toBe('false');
    expect(await figure.evaluate((at) => at === document.activeElement)).toBe(true);
    expect(await tab.locator('.opened[open]').count()).toBe(0);
  });

  test('by keyboard: Space and Enter open and close, Tab leads into the panel, Esc gives the focus back', async () => {
    await tab.goto(`${address}accounts/havulinna-paper/`);
    const figure = tab.locator('.brief tr.budget a.opens').nth(4);
    await figure.focus();
    await tab.keyboard.press('Space');
    await expect.poll(() => expanded(figure)).toBe('true');
    await tab.keyboard.press('Enter');
    await expect.poll(() => expanded(figure)).toBe('false');
    await tab.keyboard.press('Enter');
    await expect.poll(() => expanded(figure)).toBe('true');
    await tab.locator('.opened[open] a').first().focus();
    await tab.keyboard.press('Escape');
    expect(await expanded(figure)).toBe('false');
    expect(await figure.evaluate((at) => at === document.activeElement)).toBe(true);
  });

  test.each(['target', 'budget', 'gap', 'forecast', 'actual'])(
    'the %s opens, and ends with its sum',
    async (measure) => {
      await tab.goto(`${address}accounts/havulinna-paper/`);
      const figure = tab.locator(`.brief tr.${measure} td.now a.opens`);
      const text = await figure.innerText();
      await figure.click();
      const panel = tab.locator('.opened[open]');
      await panel.waitFor();
      expect(await panel.locator('tr.total').innerText()).toMatch(new RegExp(`adds up[\\s\\d]*\\s${text}$`));
    },
  );

  test('a forecast opens to a drawing of its revisions over their table, and on a phone to the table alone', async () => {
    await tab.goto(`${address}accounts/havulinna-paper/`);
    await tab.locator('.brief tr.forecast td.now a.opens').click();
    const drawing = tab.locator('.opened[open] .slope svg');
    await drawing.waitFor();
    expect(await drawing.getAttribute('aria-label')).toContain('2026-Q3');
    expect(await drawing.locator('circle').count()).toBe(
      await tab.locator('.opened[open] tbody tr:not(.total)').count(),
    );
    await tab.setViewportSize({ width: 390, height: 844 });
    expect(await drawing.isVisible()).toBe(false);
  });

  test('a total of a roll-up opens to its accounts, whose figures open in turn in its place', async () => {
    await tab.goto(`${address}segments/`, { waitUntil: 'networkidle' });
    const total = tab.locator('.roll-up tr.total a.opens', { hasText: /^1,725$/ }).first();
    await total.scrollIntoViewIfNeeded();
    const before = await topOf(total);
    await total.click();
    const accounts = tab.locator('.opened[open]');
    await accounts.waitFor();
    expect(await topOf(total)).toBe(before);
    expect(await accounts.locator('thead th').allInnerTexts()).toEqual(
      expect.arrayContaining(['Target', 'Gap', 'Lines', 'Budget 2026-Q3']) as string[],
    );
    expect(await accounts.locator('tr.total').innerText()).toMatch(
      /^Sum of five accounts\s+adds up\s+1,820\s+−95\s+18\s+1,725$/,
    );
    const inner = accounts.locator('a.opens', { hasText: /^480$/ });
    await inner.click();
    const lines = tab.locator('.opened[open]:not(.behind)');
    await lines.getByText('PM4 closed loop, pilot and phase 2').waitFor();
    expect(await accounts.first().isVisible()).toBe(false);
    expect(await topOf(total)).toBe(before);
    await lines.getByText('Back', { exact: true }).click();
    expect(await inner.evaluate((at) => at === document.activeElement)).toBe(true);
    await tab.keyboard.press('Escape');
    expect(await expanded(total)).toBe('false');
  });

  test('one panel is open in a table, and the figure that was pressed last stays where it was', async () => {
    await tab.goto(`${address}segments/`, { waitUntil: 'networkidle' });
    const first = tab.locator('.roll-up tr.account a.opens').first();
    const second = tab.locator('.roll-up tr.company-total a.opens').last();
    await second.scrollIntoViewIfNeeded();
    await first.evaluate((at) => (at as HTMLElement).click());
    await expect.poll(() => expanded(first)).toBe('true');
    await second.scrollIntoViewIfNeeded();
    const before = await topOf(second);
    await second.click();
    await expect.poll(() => expanded(second)).toBe('true');
    expect(await expanded(first)).toBe('false');
    expect(Math.abs((await topOf(second)) - before)).toBeLessThanOrEqual(1);
    expect(await tab.locator('.opened[open]').count()).toBe(1);
  });

  test('an actual opens to what each offering sold, and on a phone its panel is read without scrolling sideways', async () => {
    await tab.goto(`${address}accounts/havulinna-paper/`);
    const figure = tab.locator('.brief tr.actual td.now a.opens');
    await figure.click();
    const panel = tab.locator('.opened[open]');
    await panel.waitFor();
    expect(await panel.locator('thead th').allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Filter media'),
        expect.stringContaining('Closed water loops'),
      ]) as string[],
    );
    const scrolls = () =>
      panel.evaluate((at) =>
        [at, ...at.querySelectorAll('*')].some(
          (part) =>
            part.scrollWidth > part.clientWidth + 1 &&
            getComputedStyle(part).overflowX !== 'visible' &&
            part.clientWidth > 1,
        ),
      );
    expect(await scrolls()).toBe(false);
    await tab.setViewportSize({ width: 390, height: 844 });
    expect(await scrolls()).toBe(false);
    // The name and its amount stand on one line, what each offering sold of it below them.
    const july = panel.locator('tbody tr').first();
    const [name, amount, sold] = await Promise.all(
      ['th', 'td:last-child', 'td.num'].map((part) => topOf(july.locator(part).first())),
    );
    expect(Math.abs((name ?? NaN) - (amount ?? NaN))).toBeLessThan(8);
    expect(sold).toBeGreaterThan(name ?? NaN);
  });

  test('the open figure stands in the address, and an address with one opens it', async () => {
    await tab.goto(`${address}accounts/havulinna-paper/`);
    const figure = tab.locator('.brief tr.budget a.opens').nth(4);
    await figure.click();
    await expect.poll(() => new URL(tab.url()).hash).toBe(await figure.evaluate((at: HTMLAnchorElement) => at.hash));
    const sent = tab.url();
    expect(new URL(sent).pathname).toBe('/accounts/havulinna-paper/');
    await tab.goto('about:blank');
    await tab.goto(sent);
    await expect.poll(() => expanded(tab.locator('.brief tr.budget a.opens').nth(4))).toBe('true');
  });
});

describe('without a script', () => {
  beforeAll(async () => {
    tab = await browser.newPage({ javaScriptEnabled: false, viewport: DESK });
  });

  test.each(PAGES)('a figure of /%s is a link to its panel, which stands open and leads back', async (page) => {
    await tab.goto(address + page);
    const figure = tab.locator('main a.opens[href^="figures.html#"]:visible').first();
    const text = await figure.innerText();
    await figure.click();
    await tab.waitForURL('**/figures.html#*');
    const panel = tab.locator(`.opened[open]:has(> [id="${new URL(tab.url()).hash.slice(1)}"])`);
    expect(await panel.locator(':scope > summary').isVisible()).toBe(true);
    if (page !== 'budget/') expect(await panel.innerText()).toContain(text);
    const top = await topOf(panel);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(900);
    // Closed it keeps its head, so that it can be opened again.
    await panel.locator(':scope > summary').click();
    const id = new URL(tab.url()).hash.slice(1);
    const closed = tab.locator(`.opened:not([open]):has(> [id="${id}"])`);
    expect(await closed.locator(':scope > summary').isVisible()).toBe(true);
    expect(await closed.locator('.close').isVisible()).toBe(false);
    await tab.locator('.breadcrumb a').first().click();
    expect(tab.url()).toBe(address + page);
  });

  test('what a panel leads to on its page is found there', async () => {
    await tab.goto(`${address}accounts/havulinna-paper/figures.html`);
    const line = tab.locator('.opened a[href*="#line-"]').first();
    const id = (await line.getAttribute('href'))?.split('#')[1];
    await line.click();
    expect(tab.url()).toBe(`${address}accounts/havulinna-paper/#${id}`);
    expect(await tab.locator(`[id="${id}"]`).count()).toBe(1);
  });
});
