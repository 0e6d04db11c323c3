import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { chromiumHere } from './chromium.ts';
import { readPdf, type PrintedPdf } from './pdf.ts';

// The whole method as a booklet: its contents on the first sheet, each page from a sheet of its own, no sheet nearly
// empty; and the forms that a page of the method opens.

const address = inject('address');
/** So far above the lower edge stands the running footer, in points. */
const FOOTER = 52;
const browser = chromiumHere();

describe.each(['handbook/booklet/', 'fi/handbook/booklet/'])('/%s', (path) => {
  let page: Page;
  let pdf: PrintedPdf;
  beforeAll(async () => {
    page = await browser.newPage();
    await page.goto(address + path, { waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    pdf = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  }, 60_000);

  test('the first sheet names every page that follows, and each name leads to its page', async () => {
    const titles = await page.locator('.booklet-page > h2').allTextContents();
    expect(titles.length).toBeGreaterThan(25);
    expect(await page.locator('.booklet-contents a').allTextContents()).toEqual(titles);
    const first = pdf.sheets[0]?.text.replace(/\s+/g, '') ?? '';
    for (const title of titles) expect(first).toContain(title.replace(/\s+/g, ''));
    const nowhere = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.booklet-contents a, .booklet-page a[href^="#"]')].filter(
        ({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))) === null,
      ),
    );
    expect(nowhere).toHaveLength(0);
  });

  test('a page of the booklet that names another leads there within the booklet', async () => {
    const slugs = await page.locator('.booklet-page').evaluateAll((pages) => pages.map(({ id }) => id));
    const away = await page
      .locator('.booklet-page a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(away.filter((href) => slugs.includes(/\/handbook\/([\w-]+)\/(?:#.*)?$/.exec(href)?.[1] ?? ''))).toEqual([]);
    expect(away.filter((href) => href.startsWith('#')).length).toBeGreaterThan(20);
  });

  test('no sheet holds but a line or two, and no example is cut', async () => {
    const linesOf = ({ runs }: PrintedPdf['sheets'][number]) =>
      new Set(runs.filter(({ y }) => y > FOOTER).map(({ y }) => Math.round(y / 4))).size;
    expect(pdf.sheets.map((sheet, at) => [at + 1, linesOf(sheet)]).filter(([, lines = 0]) => lines < 4)).toEqual([]);
    const cut = await page
      .locator('.booklet-page pre')
      .evaluateAll((all) => all.filter((pre) => getComputedStyle(pre).breakInside !== 'avoid').length);
    expect(cut).toBe(0);
  });
});

test.each(['handbook/feedback-and-testing/', 'fi/handbook/win-win-and-value/'])(
  'a page of the method opens the form of a plan right there: /%s',
  async (path) => {
    const page = await browser.newPage();
    await page.goto(address + path, { waitUntil: 'networkidle' });
    const link = page.locator('.handbook-forms a', { hasText: 'Aallokko Dairy' });
    await link.click();
    await page.locator('.handbook-foot .editor').getByText('Aallokko Dairy').waitFor();
    expect(await link.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.handbook-foot .editor button').count()).toBeGreaterThan(5);
    await page.close();
  },
);

describe.each([
  ['handbook/fields/', 'company-thresholds', '.field-part'],
  ['handbook/booklet/', 'worked-year', '.booklet-page'],
])('/%s is laid out where it is read', (path, id, parts) => {
  test('its far parts wait, and a link into one of them leads to its place', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(address + path, { waitUntil: 'networkidle' });
    const isLaidOut = () =>
      page
        .locator(parts)
        .last()
        .evaluate((part) => part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }));
    expect(await isLaidOut()).toBe(false);
    await page.evaluate((at) => location.assign(`#${at}`), id);
    await expect
      .poll(() => page.evaluate((at) => document.getElementById(at)?.getBoundingClientRect().top ?? -1, id))
      .toBeCloseTo(0, -1);
    await page.emulateMedia({ media: 'print' });
    expect(await isLaidOut()).toBe(true);
    await page.close();
  });
});
