import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { PAGE_TYPES } from '../site/pages.ts';
import { openChromium } from './chromium.ts';
import { readPdf, type PrintedPdf } from './pdf.ts';

const address = inject('address');
let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

/** What a page is on paper; each is printed once, however many tests read it. */
function printed(page: string): Promise<PrintedPdf> {
  const known = sheetsOf.get(page) ?? print(page);
  sheetsOf.set(page, known);
  return known;
}
const sheetsOf = new Map<string, Promise<PrintedPdf>>();

async function print(page: string): Promise<PrintedPdf> {
  const tab = await browser.newPage();
  await tab.goto(address + page, { waitUntil: 'networkidle' });
  const pdf = await readPdf(await tab.pdf({ preferCSSPageSize: true }));
  await tab.close();
  return pdf;
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

test.each([...new Set([...Object.values(PAGE_TYPES), 'groups/kivikari/'])])(
  'nothing of /%s is cut off at the edge of the sheet, and its fonts are embedded whole',
  async (page) => {
    const { sheets, fonts } = await printed(page);
    expect(sheets.flatMap((sheet) => sheet.outside)).toEqual([]);
    expect(fonts.filter(({ isType3 }) => isType3)).toEqual([]);
    expect(
      fonts
        .map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''))
        .filter((name) => !/^Source(Sans3|Serif4|CodePro)/.test(name)),
    ).toEqual([]);
  },
);

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
