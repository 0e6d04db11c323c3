import { beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { chromiumHere } from './chromium.ts';
import { readPdf, type PrintedPdf } from './pdf.ts';
import { shown } from './tabs.ts';

const address = inject('address');
const browser = chromiumHere();
let tab: Page;
beforeAll(async () => {
  tab = await browser.newPage();
});

/** What a page is on paper. */
async function printed(page: string): Promise<PrintedPdf> {
  await shown(tab, address, page);
  return readPdf(await tab.pdf({ preferCSSPageSize: true }));
}

const words = (text: string) => text.replace(/\s+/g, ' ');

test('an account plan prints its brief alone on the first sheet, and everything else after it', async () => {
  const { sheets } = await printed('accounts/havulinna-paper/');
  expect(sheets.length).toBeGreaterThan(2);
  const [brief, ...rest] = sheets.map((sheet) => words(sheet.text));
  expect(brief).toContain('Close the water loop of PM4');
  expect(brief).not.toContain('Suggest an edit');
  expect(brief).toMatch(/Page 1 \/ \d+/);
  // Nothing of the brief is left over for a second sheet.
  expect(rest[0]).toMatch(/Internal 1 Facts/);
  expect(rest.join(' ')).toContain('Eero Kallas');
});

test.each(
  ['2026-q1/', '2026-q2/', '2026-q3/'].flatMap((quarter) => [
    `accounts/havulinna-paper/${quarter}`,
    `fi/accounts/havulinna-paper/${quarter}`,
  ]),
)('/%s of the largest account is two sheets of A4', async (page) => {
  const { sheets } = await printed(page);
  expect(sheets.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [595, 842],
    [595, 842],
  ]);
});

test('an empty part leads to where it is edited on a screen, and on paper says no more than that it is empty', async () => {
  const { sheets } = await printed('accounts/aallokko-dairy/');
  const [here, paper] = [await tab.locator('main').innerText(), sheets.map(({ text }) => words(text)).join(' ')];
  const empty = await tab.locator('main :is(.empty-state, .Z) > p:first-child:has(+ p > a)').allInnerTexts();
  expect(empty.length).toBeGreaterThan(0);
  for (const text of empty) expect(paper).toContain(words(text).split('.')[0]);
  expect(here).toContain('Suggest an edit');
  expect(paper).not.toContain('Suggest an edit');
});

test('what a search found is printed, and what is only to be clicked is not', async () => {
  const {
    sheets: [results],
  } = await printed('search/?q=havulinna');
  expect(words(results?.text ?? '')).toMatch(/Search .*Plans 1 Havulinna Paper/);
  const {
    sheets: [segments],
  } = await printed('segments/');
  expect(words(segments?.text ?? '')).not.toContain('underlined');
});

test.each([
  ['accounts/', /26 accounts 3,188 .*Company 3,400 3,190/],
  ['fi/accounts/', /26 asiakasta 3 188 .*Yritys 3 400 3 190/],
])('/%s ends on its first sheet, with the sums that say who misses in all', async (page, sums) => {
  const {
    sheets: [first],
  } = await printed(page);
  expect(words(first?.text ?? '')).toMatch(sums);
});

test.each([
  // What is closed under its count is on the page; its count is on the sheet.
  ['actions/', 3, /40 actions closed/, /Unknown → Growth/],
  ['fi/actions/', 3, /40 suljettua toimenpidettä/, undefined],
  ['sales-plans/south/', 6, /Lines of 6 other quarters/, undefined],
  ['segments/', 3, /Investment, 2026-Q3/, undefined],
  ['segments/by/owner/', 1, /Company 2,830 /, undefined],
  ['segments/named-accounts/', 4, /Vesijako Brewery/, undefined],
])('/%s takes no more than %i sheets, none of them nearly empty', async (page, most, has, without) => {
  const { sheets } = await printed(page);
  expect(sheets.length).toBeLessThanOrEqual(most);
  const all = words(sheets.map(({ text }) => text).join(' '));
  expect(all).toMatch(has);
  if (without) expect(all).not.toMatch(without);
  for (const { text } of sheets) expect(words(text).length).toBeGreaterThan(400);
});

test('on paper each piece of the way from target to forecast stands in its row, and what we put in keeps to its column', async () => {
  await tab.setViewportSize({ width: 680, height: 960 });
  await tab.emulateMedia({ media: 'print' });
  await shown(tab, address, '');
  const off = await tab.evaluate(() =>
    [...document.querySelectorAll('.bridge tbody tr')].map((row) => {
      const middle = (of: string) => {
        const box = row.querySelector(of)?.getBoundingClientRect();
        return box ? box.top + box.height / 2 : Number.NaN;
      };
      return Math.abs(middle('svg[viewBox]:not(.mark *)') - middle('th, td'));
    }),
  );
  expect(off).toHaveLength(6);
  expect(Math.max(...off)).toBeLessThan(3);
  await shown(tab, address, 'accounts/havulinna-paper/');
  const over = await tab.evaluate(() =>
    [...document.querySelectorAll('.money-below > div')].map((column) =>
      Math.max(
        ...[...column.querySelectorAll('table')].map(
          (table) => table.getBoundingClientRect().right - column.getBoundingClientRect().right,
        ),
      ),
    ),
  );
  expect(Math.max(...over)).toBeLessThan(1);
  await tab.emulateMedia({ media: 'screen' });
});
