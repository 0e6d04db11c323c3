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
    args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
  try {
    const tab = await browser.newPage();
    // A booklet of a thousand accounts takes its time.
    await tab.goto(address, { waitUntil: 'networkidle', timeout: 0 });
    await tab.evaluate(looseOtherPages);
    const pdf = await tab.pdf({ preferCSSPageSize: true, format: 'A4', outline: true, tagged: true });
    return withoutMachine(pdf, asOf);
  } finally {
    await browser.close();
  }
}

/** Runs in the page: links within it stay, and those to other hosts; the others would lead to this machine's address. */
function looseOtherPages(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.origin === location.origin && (link.pathname !== location.pathname || link.hash === '')) link.removeAttribute('href');
  }
}

/**
 * Takes the machine out of a PDF: the as-of day in the place of the clock's time, and Chromium's numbers of nodes, which
 * differ from run to run, counted from one. Lengths and order stay, so that the file's table of places stays true.
 */
function withoutMachine(pdf: Buffer, asOf: IsoDate): Buffer {
  const text = pdf.toString('latin1').replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${asOf.replaceAll('-', '')}000000`);
  const numbers = [...new Set(text.match(NODE))].sort();
  const counted = new Map(numbers.map((number, at) => [number, `(node${String(at + 1).padStart(8, '0')})`]));
  return Buffer.from(text.replace(NODE, (number) => counted.get(number) ?? number), 'latin1');
}
