import { readFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runRulla } from '../shell.ts';
import { chromiumForTests } from '../../scripts/shell/chromium.ts';
import { chromiumHere } from './chromium.ts';
import { type ColouredPdf, type PrintedPdf, readColouredPdf, readPdf } from './pdf.ts';

const [site, address] = [inject('site'), inject('address')];
const MM = 72 / 25.4;
/** Where the running foot stands; the page's own text ends above it. */
const FOOT = 19 * MM;
const words = (text: string) => text.replace(/\s+/g, ' ');
const browser = chromiumHere();
let folder: string;
let booklet: ColouredPdf;
let bytes: number;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-booklet-'));
  const file = path.join(folder, 'booklet.pdf');
  const ended = await runRulla(['pdf', '/quarters/2026-q2/', '--site', site, '--out', file], {
    RULLA_CHROMIUM: chromiumForTests(() => undefined),
  });
  if (ended.code !== 0) throw new Error(ended.errors);
  bytes = (await stat(file)).size;
  booklet = await readColouredPdf(await readFile(file));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** The running foot of a sheet: left, centre, right. */
const footOf = ({ runs }: PrintedPdf['sheets'][number]) =>
  words(
    runs
      .filter(({ y }) => y < FOOT)
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(' '),
  );
/** A name without its spaces: a pair of letters set closer together is two runs of text. */
const tight = (text: string) => text.replace(/\s/g, '');
/** Sheets by the account whose name runs at their foot; the company's own are under "Quarter 2026-Q2". */
const sheetsByPart = () =>
  Map.groupBy(
    booklet.sheets.map((sheet, at) => ({ sheet, number: at + 1 })),
    ({ sheet }) => /Internal(.+?)[,.](?:2026-Q2\.)?Sealed/.exec(tight(footOf(sheet)))?.[1] ?? footOf(sheet),
  );

test('the booklet of a quarter is the company’s page and two sheets of every account, all A4, under 3 MB', () => {
  const parts = sheetsByPart();
  expect(booklet.sheets.every(({ width, height }) => Math.round(width) === 595 && Math.round(height) === 842)).toBe(
    true,
  );
  expect([...parts].map(([name, sheets]) => `${name}: ${sheets.length}`).slice(1)).toEqual(
    [
      'Havulinna Paper',
      'Kuparkorpi Mining',
      'Lainetar Shipyard',
      'Meritar Foods',
      'Norrvik Energi',
      'Aallokko Dairy',
      'Lounatuuli Power',
      'Öjskog Timber',
      'Sepänmaa Steel',
      'Tervasalo Chemicals',
      'Vuorimäki Cement',
    ].map((name) => `${tight(name)}: 2`),
  );
  expect(bytes).toBeLessThan(3_000_000);
});

test('every sheet says which it is and of how many', () => {
  expect(booklet.sheets.map((sheet) => /Page (\d+ \/ \d+)$/.exec(footOf(sheet))?.[1])).toEqual(
    booklet.sheets.map((_, at) => `${at + 1} / ${booklet.sheets.length}`),
  );
});

test('the contents name every account with the sheet on which it begins', () => {
  const contents = tight(booklet.sheets[0]!.text);
  for (const [name, [first]] of sheetsByPart()) {
    if (!name.startsWith('Quarter')) expect(contents).toContain(`${name}${first!.number}`);
  }
});

test('what is said below a table stands on its sheet', () => {
  expect(
    booklet.sheets.filter(({ text }) => /^(Same: |An action before)/.test(text.trim())).map(({ text }) => text),
  ).toEqual([]);
});

test('no text runs into a margin, and no heading is the last line of its sheet', () => {
  const H2 = 10.9;
  for (const [at, { runs, height, outside }] of booklet.sheets.entries()) {
    const own = runs.filter(({ y }) => y >= FOOT - 1);
    const last = own.reduce((lowest, run) => (run.y < lowest.y ? run : lowest));
    expect({
      sheet: at + 1,
      outside,
      tooHigh: own.filter(({ y, size }) => y + size * 0.7 > height - 13 * MM).map(({ text }) => text),
    }).toEqual({ sheet: at + 1, outside: [], tooHigh: [] });
    expect({ sheet: at + 1, lastLine: last.size >= H2 ? last.text : 'text' }).toEqual({
      sheet: at + 1,
      lastLine: 'text',
    });
  }
});

test('the fonts are embedded, none of them Type 3 or another than the three that were chosen', () => {
  expect(
    booklet.fonts.filter(
      ({ isType3, isMissing, name }) =>
        isType3 || isMissing || !/^(?:[A-Z]{6}\+)?Source(Sans3|Serif4|CodePro)/.test(name),
    ),
  ).toEqual([]);
});

test('everything is drawn in greys, so that grey paper loses nothing', () => {
  const grey = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.max(r, g, b) - Math.min(r, g, b) <= 8;
  };
  expect(booklet.colours.length).toBeGreaterThan(3);
  expect(booklet.colours.filter((colour) => !grey(colour))).toEqual([]);
});

test.each(['quarters/2026-q2/', 'accounts/havulinna-paper/2026-q3/'])(
  'no row of a table of /%s is cut by the end of a sheet',
  async (page) => {
    const tab = await browser.newPage();
    await tab.goto(address + page, { waitUntil: 'networkidle' });
    const rows = await tab.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLTableRowElement>('tbody tr')].filter(
        (row) => row.cells.length > 1 && !row.closest('.account-changes'),
      );
      for (const [at, row] of shown.entries()) {
        for (const [cell, text] of [
          [row.cells[0], `(r${String(at).padStart(4, '0')}`],
          [row.cells[row.cells.length - 1], `r${String(at).padStart(4, '0')})`],
        ] as const) {
          const mark = document.createElement('span');
          mark.textContent = ` ${text} `;
          // It takes no room, so that the sheets are those of the page itself.
          mark.style.position = 'absolute';
          mark.style.fontSize = '1px';
          cell?.append(mark);
        }
      }
      return shown.length;
    });
    const { sheets } = await readPdf(await tab.pdf({ preferCSSPageSize: true }));
    await tab.close();
    const sheetOf = (mark: string) => sheets.findIndex(({ text }) => tight(text).includes(mark));
    // A cell that paper leaves out prints no mark.
    const found = Array.from({ length: rows }, (_, at) => [
      sheetOf(`(r${String(at).padStart(4, '0')}`),
      sheetOf(`r${String(at).padStart(4, '0')})`),
    ]).filter((both) => !both.includes(-1));
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(([first, last]) => first !== last)).toEqual([]);
  },
);
