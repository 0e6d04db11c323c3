import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '#words/languages.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { runRulla } from '../shell.ts';
import { violationsOn } from './axe.ts';
import { chromiumHere } from './chromium.ts';
import { readPdf } from './pdf.ts';

let shop: string;
const browser = chromiumHere();
beforeAll(async () => {
  shop = mkdtempSync(path.join(tmpdir(), 'rulla-joint-'));
});
afterAll(async () => {
  rmSync(shop, { recursive: true, force: true });
});

async function written(name: string, ...args: string[]): Promise<string> {
  const out = path.join(shop, name);
  expect(await runRulla(['joint-plan', 'havulinna-paper', '--out', out, ...args])).toMatchObject({
    code: 0,
    errors: '',
  });
  return out;
}

/**
 * What the demo keeps from Havulinna: every other customer, everybody who has no part in what is shared, and what is
 * thought of them.
 */
async function kept(): Promise<string[]> {
  const { portfolio } = assemble((await readFolder('content')).files);
  if (!portfolio) return expect.unreachable('the demo can be read');
  const own = portfolio.accountById.get('havulinna-paper') ?? expect.unreachable('the demo has Havulinna');
  return [
    ...portfolio.accounts
      .filter((other) => other !== own)
      .flatMap((other) => [other.name, ...other.people.map(({ name }) => name)]),
    ...own.people.flatMap(({ name, basis, approach, personalWin }) => [name, basis, approach, personalWin]),
    ...own.redFlags.map(({ what }) => what),
    ...own.needs.flatMap(({ basis, ourWin }) => [basis, ourWin]),
    own.purpose,
    'Aino Laine',
    'Marja Tuomisto',
    'even-keel',
    'Even keel',
  ].filter((text) => text !== undefined);
}

test('as a PDF it is A4 with its fonts in it, and neither its text nor what describes the file tells anything internal', async () => {
  const bytes = new Uint8Array(readFileSync(await written('plan.pdf')));
  const { sheets, fonts } = await readPdf(bytes);
  const text = sheets
    .map((sheet) => sheet.text)
    .join(' ')
    .replace(/\s+/g, ' ');
  expect(sheets.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
    [595, 842],
    [595, 842],
  ]);
  expect(sheets.flatMap(({ outside }) => outside)).toEqual([]);
  expect(fonts.map(({ isType3 }) => isType3)).not.toContain(true);
  expect(text).toContain('Fresh water per tonne of paper');
  expect(text).toContain('Page 2 / 2');

  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const info = (await pdf.getMetadata()).info as Record<string, unknown>;
  expect([info['Title'], info['Author'], info['Subject'], info['Keywords'], info['CreationDate']]).toEqual([
    'Joint plan: Havulinna Paper',
    undefined,
    undefined,
    undefined,
    expect.stringMatching(/^D:20260918000000/),
  ]);
  await pdf.destroy();
  const described = `${JSON.stringify(info)} ${Buffer.from(bytes).toString('latin1')}`;
  expect((await kept()).filter((internal) => text.includes(internal) || described.includes(internal))).toEqual([]);
  expect(described).not.toContain(shop);
});

test.each(LANGUAGES)(
  'as a page in %s it is sound, without a request and without an accessibility violation, on a phone too',
  async (language) => {
    const file = await written(`plan-${language}.html`, '--language', language);
    const html = readFileSync(file, 'utf8');
    expect((await kept()).filter((internal) => html.includes(internal))).toEqual([]);
    const { results } = await new HtmlValidate({
      extends: ['html-validate:document', 'html-validate:standard'],
      rules: {
        'no-inline-style': 'off',
        'require-sri': 'off',
        'doctype-style': 'off',
        'void-style': 'off',
        'long-title': 'off',
      },
    }).validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
    for (const width of [1200, 390]) {
      const context = await browser.newContext({ viewport: { width, height: 844 } });
      const tab = await context.newPage();
      const asked: string[] = [];
      const said: string[] = [];
      tab.on('request', (request) => asked.push(request.url().slice(0, 40)));
      tab.on('console', (message) => said.push(message.text()));
      await tab.goto(pathToFileURL(file).href);
      await tab.evaluate('document.fonts.ready');
      expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
      expect(said).toEqual([]);
      expect(await violationsOn(tab)).toEqual([]);
      expect(await tab.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await context.close();
    }
  },
);
