import type { Browser as Chromium, Page as ChromiumPage } from 'playwright-core';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openChromium } from '../browser/chromium.ts';
import { hearingTab, openFirefox, type HearingTab } from '../browser/firefox.ts';
import { content, HAVULINNA } from '../browser/form-tab.ts';
import { overlappingTexts } from '../browser/overlaps.ts';
import { readPdf } from '../browser/pdf.ts';
import { isMadeInBrowser } from '../browser/tabs.ts';
import { builtSite, DEMO, type BuiltSite } from '../site/demo-build.ts';
import { PAGE_TYPES } from '../site/pages.ts';

let demo: BuiltSite;
let firefox: Browser;
let chromium: Chromium;
let at: HearingTab;
let beside: ChromiumPage;
beforeAll(async () => {
  demo = await builtSite(DEMO);
  firefox = await openFirefox();
  chromium = await openChromium();
  at = await hearingTab(firefox, demo.address);
  beside = await chromium.newPage();
});
afterAll(async () => {
  await firefox?.close();
  await chromium?.close();
  await demo?.end();
});

const PAGES = Object.entries(PAGE_TYPES).flatMap(([name, page]) => [
  [`${name} in English`, page],
  [`${name} in Finnish`, `fi/${page}`],
]);
/**
 * Firefox parts Finnish words at the end of a line, which a Chromium without its own downloads does not: it needs fewer
 * lines.
 */
const ALIKE = 0.07;

/** How a page stands: run in either browser. */
const measured = () => ({
  height: document.documentElement.scrollHeight,
  width: document.documentElement.scrollWidth,
});

test.each(PAGES)('%s: no error, nothing forbidden, and it stands as in Chromium', async (_name, page) => {
  const faults: string[] = [];
  for (const width of [1440, 320]) {
    await at.tab.setViewport({ width, height: 900 });
    await at.tab.goto(demo.address + page, { waitUntil: isMadeInBrowser(page) ? 'networkidle0' : 'load' });
    await at.tab.evaluate(() => document.fonts.ready.then(() => undefined));
    await beside.setViewportSize({ width, height: 900 });
    await beside.goto(demo.address + page, { waitUntil: isMadeInBrowser(page) ? 'networkidle' : 'load' });
    await beside.evaluate(() => document.fonts.ready.then(() => undefined));
    const here = await at.tab.evaluate(measured);
    const there = await beside.evaluate(measured);
    if (here.width > width) faults.push(`${width} px: ${here.width} px wide`);
    if (Math.abs(here.height - there.height) > Math.max(24, there.height * ALIKE))
      faults.push(`${width} px: ${here.height} px high, and ${there.height} in Chromium`);
    const known = new Set(await beside.evaluate(overlappingTexts));
    faults.push(...(await at.tab.evaluate(overlappingTexts)).filter((pair) => !known.has(pair)));
  }
  expect([...faults, ...(await at.heard())]).toEqual([]);
});

describe('what a page does in Firefox', () => {
  beforeAll(() => at.tab.setViewport({ width: 1440, height: 900 }));
  const textOf = (selector: string) =>
    at.tab.evaluate((named) => (document.querySelector(named) as HTMLElement | null)?.innerText ?? '', selector);

  test('the search finds in English and, by another ending of the word, in Finnish', async () => {
    for (const [page, typed, found] of [
      ['search/', 'havulinna', 'Havulinna Paper'],
      ['fi/search/', 'havulinnalle', 'Havulinna Paper'],
      ['fi/search/', 'hinnoista', 'hin'],
    ] as const) {
      await at.tab.goto(`${demo.address}${page}`, { waitUntil: 'networkidle0' });
      await at.tab.type('main input[type=search]', typed);
      await expect.poll(() => textOf('main'), { timeout: 30_000 }).toContain(found);
    }
    expect(await at.heard()).toEqual([]);
  });

  test('a list is narrowed, and a figure opens to its lines', async () => {
    await at.tab.goto(`${demo.address}accounts/`);
    const rows = () =>
      at.tab.evaluate(() => [...document.querySelectorAll('[data-row]')].filter((row) => row.checkVisibility()).length);
    const all = await rows();
    await at.tab.select('.list-filter select[name=kam]', 'petri-salmela');
    await expect.poll(rows).toBeLessThan(all);
    await at.tab.goto(`${demo.address}accounts/havulinna-paper/`);
    await at.tab.click('.brief td.now > a.opens');
    await expect.poll(() => textOf('.opened[open]')).toContain('Havulinna Paper, target 2026-Q3');
    expect(await at.heard()).toEqual([]);
  });

  test('light and dark are switched', async () => {
    await at.tab.goto(demo.address);
    const paper = () => at.tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const before = await paper();
    await at.tab.click('.theme-switch');
    await expect.poll(paper).not.toBe(before);
    await at.tab.click('.theme-switch');
    await expect.poll(paper).toBe(before);
  });

  test('a form opens, checks what is typed, and makes the file', async () => {
    await at.tab.goto(`${demo.address}accounts/havulinna-paper/`);
    await at.tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.brief tr.budget a.opens')]
        .find(({ textContent }) => textContent?.trim() === '540')
        ?.click(),
    );
    await at.tab.waitForSelector('.opened[open]', { timeout: 30_000 });
    await at.tab.evaluate(() =>
      [...document.querySelectorAll('.opened[open] tr')]
        .find(({ textContent }) => textContent?.includes('PM4 closed loop'))
        ?.querySelector<HTMLElement>('a.edit-line')
        ?.click(),
    );
    const cell = '.editor [name="sales.2026-Q4"]';
    await at.tab.waitForSelector(cell, { timeout: 30_000 });
    const typed = async (text: string) => {
      await at.tab.focus(cell);
      await at.tab.evaluate((named) => (document.querySelector(named) as HTMLInputElement).select(), cell);
      await at.tab.keyboard.type(text);
    };
    await typed('95.000');
    await expect.poll(() => textOf('.editor [data-field="sales"] .edit-said')).toMatch(/two ways/);
    await typed('95 000');
    await at.tab.type('.editor [name="edit:why"]', 'The board meets in November.');
    await expect.poll(() => textOf('.editor [data-lead]')).toMatch(/2026-Q4 plans fall by €35k/);
    await at.tab.click('.editor button[type=submit]');
    await at.tab.waitForFunction(() => location.href.includes('my-edits/#hand-in'), { timeout: 30_000 });
    await at.tab.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => ((globalThis as unknown as { kept: string }).kept = text) },
      }),
    );
    // The button is there before its script is.
    const copied = () =>
      at.tab.evaluate(() => {
        for (const way of document.querySelectorAll<HTMLDetailsElement>('.edit-way')) way.open = true;
        document.querySelector<HTMLElement>('[data-copy]')?.click();
        return (globalThis as unknown as { kept?: string }).kept;
      });
    await expect.poll(copied).toBe(content(HAVULINNA).replace('2026-Q4: 130000', '2026-Q4: 95000'));
    expect(await at.heard()).toEqual([]);
  });
});

test.each([
  '',
  'accounts/havulinna-paper/',
  'fi/accounts/havulinna-paper/',
  'budget/',
  'quarters/2026-q2/',
  'fi/handbook/attitudes/',
])('/%s prints on sheets of A4, and no letter stands outside', async (page) => {
  await at.tab.goto(demo.address + page);
  const { sheets } = await readPdf(await at.tab.pdf({ format: 'A4' }));
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets.flatMap(({ outside }) => outside)).toEqual([]);
  for (const { width, height } of sheets) expect(Math.abs(width - 595) + Math.abs(height - 842)).toBeLessThan(2);
  expect(sheets.every(({ text }) => text.trim() !== '')).toBe(true);
  await beside.goto(demo.address + page);
  const there = await readPdf(await beside.pdf({ preferCSSPageSize: true }));
  expect(Math.abs(sheets.length - there.sheets.length)).toBeLessThanOrEqual(Math.max(1, there.sheets.length * 0.15));
});
