import process from 'node:process';
import { chromium } from 'playwright-core';
import type { IsoDate } from '#domain/calendar/dates.ts';

const NODE = /\(node\d{8}\)/g;

/**
 * Prints a page to PDF as its print sheet says, with bookmarks and tags for readers who listen. The PDF is dated on the
 * as-of day, not by the clock: the same page gives the same bytes with the same Chromium.
 */
export async function printAddress(address: string, executable: string, asOf: IsoDate): Promise<Buffer> {
  const browser = await chromium.launch({
    executablePath: executable,
    // Chromium refuses its own sandbox to the superuser.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      // Letters as wide with a window as without one, where Chromium else rounds their widths to whole pixels.
      '--font-render-hinting=none',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  try {
    const tab = await browser.newPage();
    // A booklet of a thousand accounts takes its time.
    await tab.goto(address, { waitUntil: 'networkidle', timeout: 0 });
    // What is still searched, while nothing more is fetched.
    await tab.waitForFunction(() => document.querySelector('[aria-busy=true]') === null, undefined, { timeout: 0 });
    // Nobody has touched the page, which would have fetched the fonts of paper: as paper it asks for them.
    await tab.emulateMedia({ media: 'print' });
    await tab.evaluate(layOutAtOnce);
    await tab.evaluate(looseOtherPages);
    const print = () => tab.pdf({ preferCSSPageSize: true, format: 'A4', outline: true, tagged: true });
    const pdf = await print();
    // On which sheet a part begins is known once it is printed; the contents are filled in and all is printed again.
    const sheets = sheetsOf(pdf);
    const hasContents = await tab.evaluate(fillContents, [...sheets]);
    return withoutMachine(hasContents ? await print() : pdf, asOf);
  } finally {
    await browser.close();
  }
}

/**
 * Runs in the page: what was laid out while it still came in stands anew, and is laid out in one go. Chromium numbers
 * nodes as it lays them out, and a busy machine would number them in another order.
 */
async function layOutAtOnce(): Promise<void> {
  document.body.replaceWith(document.body.cloneNode(true));
  await document.fonts.ready;
}

/**
 * Runs in the page: links within it stay, and those to other hosts; the others would lead to this machine's address.
 */
function looseOtherPages(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.origin === location.origin && (link.pathname !== location.pathname || link.hash === ''))
      link.removeAttribute('href');
  }
}

/** Runs in the page: writes the sheet of each anchor beside its name in the contents. True when there are any. */
function fillContents(sheets: [anchor: string, sheet: number][]): boolean {
  const places = [...document.querySelectorAll<HTMLElement>('[data-sheet-of]')];
  const known = new Map(sheets);
  for (const place of places) place.textContent = String(known.get(place.dataset['sheetOf'] ?? '') ?? '');
  return places.length > 0;
}

/** On which sheet of a PDF of Chromium each anchor stands that something leads to; sheets are counted from 1. */
function sheetsOf(pdf: Buffer): Map<string, number> {
  const text = pdf.toString('latin1');
  const pages = [...text.matchAll(/^(\d+) 0 obj\s*<<\s*\/Type \/Page\b(?!s)/gm)].map((match) => match[1]);
  const anchors = text.matchAll(/^\/([^\s[\]]+) \[(\d+) 0 R \/XYZ/gm);
  return new Map(
    [...anchors].flatMap(([, anchor = '', page]): [string, number][] =>
      pages.includes(page) ? [[anchor, pages.indexOf(page) + 1]] : [],
    ),
  );
}

/**
 * Takes the machine out of a PDF: the as-of day in the place of the clock's time, and Chromium's numbers of nodes,
 * which differ from run to run, counted from one. Lengths and order stay, so that the file's table of places stays
 * true.
 */
function withoutMachine(pdf: Buffer, asOf: IsoDate): Buffer {
  const text = pdf
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${asOf.replaceAll('-', '')}000000`);
  const numbers = [...new Set(text.match(NODE))].sort();
  const counted = new Map(numbers.map((number, at) => [number, `(node${String(at + 1).padStart(8, '0')})`]));
  return Buffer.from(
    text.replace(NODE, (number) => counted.get(number) ?? number),
    'latin1',
  );
}
