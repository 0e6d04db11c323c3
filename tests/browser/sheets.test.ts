import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { PAGE_TYPES } from '../site/pages.ts';
import { openChromium } from './chromium.ts';
import { readPdf, type PrintedPdf, type PrintedRun } from './pdf.ts';
import { shown } from './tabs.ts';

const address = inject('address');
let browser: Browser;
let tab: Page;
beforeAll(async () => {
  browser = await openChromium();
  tab = await browser.newPage();
  await tab.emulateMedia({ media: 'print' });
});
afterAll(() => browser.close());

/** So far above the lower edge stands the running footer, in points. */
const FOOTER = 52;

const plain = (text: string) => text.replace(/\s+/g, '');

/** The last line of a sheet above its footer, as it is read. */
function lastLine(runs: readonly PrintedRun[]): string {
  const body = runs.filter(({ y }) => y > FOOTER);
  const lowest = Math.min(...body.map(({ y }) => y));
  return body
    .filter(({ y }) => y < lowest + 2)
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join(' ');
}

/** What heads something: titles of sections, of parts and of tables, and the last line of a table's headings. */
async function print(page: string): Promise<{ pdf: PrintedPdf; heads: ReadonlySet<string> }> {
  await shown(tab, address, page);
  const heads = await tab.evaluate(() => {
    // A list of contents says what headings say, and heads nothing.
    for (const link of document.querySelectorAll('main nav a, main .booklet-contents a')) link.append(' ·');
    const seen = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
    const text = (element: Element) => {
      const copy = element.cloneNode(true) as Element;
      for (const unseen of copy.querySelectorAll('.no-print, .visually-hidden')) unseen.remove();
      return copy.textContent ?? '';
    };
    return [
      ...[...document.querySelectorAll('main :is(h1, h2, h3, h4, caption)')].filter(seen).map(text),
      ...[...document.querySelectorAll('main :is(.section-header .line, thead tr:last-child)')].filter(seen).map(text),
    ];
  });
  const pdf = await readPdf(await tab.pdf({ preferCSSPageSize: true }));
  return { pdf, heads: new Set(heads.map(plain).filter((head) => head !== '')) };
}

// Each page is printed once, whatever is looked at on its sheets.
test.each(Object.values(PAGE_TYPES).flatMap((page) => [page, `fi/${page}`]))(
  'no sheet of /%s ends with a heading whose text stands on the next, nothing is cut off, and its fonts are embedded whole',
  async (page) => {
    const { pdf, heads } = await print(page);
    const ends = pdf.sheets
      .slice(0, -1)
      .map(({ runs }) => lastLine(runs))
      .filter((line) => heads.has(plain(line)));
    expect(ends).toEqual([]);
    expect(pdf.sheets.flatMap((sheet) => sheet.outside)).toEqual([]);
    expect(pdf.fonts.filter(({ isType3 }) => isType3)).toEqual([]);
    expect(
      pdf.fonts
        .map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''))
        .filter((name) => !/^Source(Sans3|Serif4|CodePro)/.test(name)),
    ).toEqual([]);
  },
);
