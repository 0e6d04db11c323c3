import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callRulla } from '../call.ts';
import { runRulla } from '../shell.ts';
import { filesOf } from './printed-site.ts';
import { spelledOut } from './spelled-out.ts';

// A closed quarter cannot be rewritten: not by plans that change, not by figures that come late, not by people who go.

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
const SEALED_PAGES = [
  'quarters/2026-q2/',
  'accounts/havulinna-paper/2026-q2/',
  'accounts/meritar-foods/2026-q2/',
  'fi/quarters/2026-q2/',
  'fi/accounts/havulinna-paper/2026-q2/',
];

const LEFT_OUT = 'search,data,people,handbook';

let scratch: string;
let content: string;
let sealed: Record<string, string>;

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'rulla-sealed-'));
  content = path.join(scratch, 'sealed');
  await cp(SAMPLE, content, { recursive: true });
  const said = ['--content', content, '--as-of', '2026-07-07', '--without-reviews'];
  expect(await callRulla(['seal', '2026-Q2', ...said])).toMatchObject({ code: 0, errors: '' });
  sealed = await printedPages(content);
}, 300_000);
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** Pages of a content folder as a build prints them, the sealed ones where no others are named. */
async function printedPages(folder: string, pages = SEALED_PAGES): Promise<Record<string, string>> {
  const wanted = {
    asOf: '2026-09-18',
    leftOut: LEFT_OUT,
    pages: (address: string) => pages.includes(address),
  } as const;
  const files = await filesOf(folder, wanted);
  return Object.fromEntries(
    pages.map((page) => [page, spelledOut(String(files.find(({ path: at }) => at === `/${page}index.html`)?.make()))]),
  );
}

/** A copy of the sealed content in which files are rewritten. */
async function changed(name: string, rewrite: (text: string, file: string) => string | undefined): Promise<string> {
  const folder = path.join(scratch, name);
  await cp(content, folder, { recursive: true });
  for (const file of (await readdir(folder, { recursive: true })).filter((each) => /\.(?:mdx|yaml|csv)$/.test(each))) {
    const text = rewrite(await readFile(path.join(folder, file), 'utf8'), file.split(path.sep).join('/'));
    if (text === undefined) await rm(path.join(folder, file));
    else await writeFile(path.join(folder, file), text);
  }
  return folder;
}

/**
 * What was sealed, of a page: from the head of the quarter to where the figures come from, but for what can be done
 * with it.
 */
function sealedPart(page: string | undefined): string {
  const [part] = /<div class="snapshot-part sealed-part">[\s\S]*?(?=<div class="after-seal)/.exec(page ?? '') ?? [];
  if (part === undefined) throw new Error('Expected a sealed part, got none.');
  return part.replace(/<p class="controls no-print">[\s\S]*?<\/p>/, '');
}

const afterSeal = (page: string | undefined) =>
  (page ?? '')
    .slice((page ?? '').indexOf('<div class="after-seal'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('sealed pages', () => {
  test('keep every byte when plans, texts, people, actions and the budgets of other quarters change', async () => {
    const folder = await changed('other-plans', (text, file) => {
      if (!/^(?:accounts|sales-plans)\//.test(file)) return text;
      const fields = text
        .replace(
          /^(\s+(?:- )?(?:action|basis|title|idea|what|goal|said|promise|question|reason|learned|aim|approach|line|need|comment)): (?=\S+ \S).+$/gm,
          '$1: Other words now.',
        )
        .replace(/^(\s+)attitude: \S+$/gm, '$1attitude: overconfident')
        .replace(/^(\s+)stage: \S+$/gm, '$1stage: planned')
        .replace(/^(\s+)(2026-Q[34]|2027-Q\d): (\d+)$/gm, '$1$2: 9$3')
        .replace(/^people:$/m, 'people:\n  - id: new-one\n    name: Newly Come');
      return fields.replace(/\n---\n[\s\S]*$/, '\n---\n\nAnother text.\n');
    });
    expect(await readFile(path.join(folder, 'accounts/havulinna-paper.mdx'), 'utf8')).toContain('Other words now.');
    expect(await printedPages(folder)).toEqual(sealed);
  }, 300_000);

  test('keep the sealed part when an invoice comes late, and tell old, new and where after it', async () => {
    const folder = await changed('late-invoice', (text, file) =>
      file === 'actuals/sales-2026.csv'
        ? text.replace('havulinna-paper,2026-06,100000.00\n', '$&havulinna-paper,2026-06,2500.50\n')
        : text,
    );
    const pages = await printedPages(folder);
    for (const page of SEALED_PAGES)
      expect([page, sealedPart(pages[page]) === sealedPart(sealed[page])]).toEqual([page, true]);
    expect(afterSeal(pages['accounts/havulinna-paper/2026-q2/'])).toMatch(
      /Actual 300 303 \+3 To the cent \+€2,500\.50\. actuals\/sales-2026\.csv:5/,
    );
    expect(afterSeal(pages['quarters/2026-q2/'])).toMatch(/The company, Actual: 600 to 603 \(\+3\)/);
    expect(afterSeal(pages['accounts/meritar-foods/2026-q2/'])).toContain('No restatements.');
  }, 300_000);

  test('keep the sealed part when the quarter’s own budget is rewritten, and point at the line', async () => {
    const folder = await changed('other-budget', (text, file) =>
      file === 'accounts/havulinna-paper.mdx' ? text.replace('2026-Q2: 300000', '2026-Q2: 310000') : text,
    );
    const pages = await printedPages(folder);
    for (const page of SEALED_PAGES)
      expect([page, sealedPart(pages[page]) === sealedPart(sealed[page])]).toEqual([page, true]);
    expect(afterSeal(pages['accounts/havulinna-paper/2026-q2/'])).toMatch(
      /Budget 300 310 \+10 To the cent \+€10,000\.00\. accounts\/havulinna-paper\.mdx:\d+/,
    );
  }, 300_000);

  test('show a correction after the seal and never in it', async () => {
    const folder = await changed('corrected', (text) => text);
    await writeFile(
      path.join(folder, 'snapshots/2026-Q2.notes.yaml'),
      'notes:\n  - on: 2026-08-01\n    by: petri-salmela\n    account: havulinna-paper\n    about: judgement\n    text: The pilot was agreed in May.\n',
    );
    const pages = await printedPages(folder);
    for (const page of SEALED_PAGES)
      expect([page, sealedPart(pages[page]) === sealedPart(sealed[page])]).toEqual([page, true]);
    expect(afterSeal(pages['accounts/havulinna-paper/2026-q2/'])).toContain('1 Aug 2026, Petri Salmela, Assessment');
    expect(afterSeal(pages['accounts/meritar-foods/2026-q2/'])).not.toContain('agreed in May');
  }, 300_000);

  test('outlive their account; its people are removed people then', async () => {
    const folder = await changed('gone', (text, file) =>
      /meritar-foods/.test(file)
        ? undefined
        : text.replace(/^meritar-foods,.*\n/gm, '').replace(/^ +parent: meritar-foods\n/gm, ''),
    );
    const page =
      (await printedPages(folder, ['accounts/meritar-foods/2026-q2/']))['accounts/meritar-foods/2026-q2/'] ?? '';
    expect(page).toContain('<h1>Meritar Foods</h1>');
    expect(sealed['accounts/meritar-foods/2026-q2/']).not.toContain('removed person');
    expect(sealedPart(page)).toContain('removed person');
  }, 300_000);

  test('are not built from a seal with another byte; the check names its file', async () => {
    const folder = path.join(scratch, 'altered');
    await cp(content, folder, { recursive: true });
    const file = path.join(folder, 'snapshots/2026-Q2.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"budget": 30000000', '"budget": 30000001'));
    await mkdir(`${folder}-site`);
    for (const command of [['check'], ['build', '--out', `${folder}-site`]]) {
      expect(await runRulla([...command, '--content', folder])).toMatchObject({
        code: 1,
        errors: expect.stringMatching(/snapshots\/2026-Q2\.json:1:1 {2}snapshot-altered/) as string,
      });
    }
    expect(await readdir(`${folder}-site`)).toEqual([]);
  }, 300_000);
});
