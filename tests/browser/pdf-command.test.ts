import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { keptOf } from '../../scripts/kept/kept-places.ts';
import { chromiumForTests } from '../../scripts/shell/chromium.ts';
import { runRulla } from '../shell.ts';
import { readPdf } from './pdf.ts';

const site = inject('site');
const environment = { RULLA_CHROMIUM: chromiumForTests(() => undefined) };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-pdf-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const print = (page: string, out: string, ...more: string[]) =>
  runRulla(['pdf', page, '--site', site, '--out', path.join(folder, out), ...more], environment);

test('a page is printed in the language asked for, and two runs give the same bytes', async () => {
  expect(await print('/accounts/meritar-foods/2026-q3/', 'fi.pdf', '--language', 'fi')).toMatchObject({
    code: 0,
    errors: '',
  });
  expect(await print('fi/accounts/meritar-foods/2026-q3', 'again.pdf')).toMatchObject({ code: 0, errors: '' });
  const [one, other] = [await readFile(path.join(folder, 'fi.pdf')), await readFile(path.join(folder, 'again.pdf'))];
  expect((await readPdf(one)).sheets[0]?.text).toContain('Kvartaalitilanne');
  expect(one.equals(other)).toBe(true);
  expect(one.includes('localhost')).toBe(false);
});

test('what cannot be printed is said in a sentence, and the old file stays as it was', async () => {
  await writeFile(path.join(folder, 'old.pdf'), 'the last booklet');
  const answers = [
    await print('/quarter/2026-q3/', 'old.pdf'),
    await print('/quarters/2026-q3/', 'no-folder/new.pdf'),
    await print('/quarters/2026-q3/', 'old.pdf', '--as-of', '2026-09-18'),
    await runRulla(['pdf', '/', '--site', folder, '--out', path.join(folder, 'old.pdf')], environment),
    await runRulla(['pdf', '/', '--site', site, '--out', path.join(folder, 'old.pdf')], {
      PATH: folder,
      PLAYWRIGHT_BROWSERS_PATH: folder,
    }),
  ];
  expect(answers.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
  expect(answers.map(({ errors }) => errors.split('\n')[0]!.replaceAll(folder, 'FOLDER'))).toMatchInlineSnapshot(`
    [
      "The site has no page /quarter/2026-q3/. Did you mean /quarters/2026-q3/?",
      "The PDF cannot be written to FOLDER/no-folder/new.pdf (ENOENT). Name another file with --out FILE, in a folder that is there.",
      "--site prints a site that is built already, of its own content and day. Leave out --site to build one, or --content and --as-of to print that one.",
      "There is no site of Rulla at FOLDER. Build one first: npm run build -- --out FOLDER",
      "Printing to PDF needs a Chromium, and none was found on this machine.",
    ]
  `);
  expect(await readFile(path.join(folder, 'old.pdf'), 'utf8')).toBe('the last booklet');
  expect((await readdir(folder)).filter((name) => name.includes('part'))).toEqual([]);
});

test('of content that says the same nothing is built again for the next print, and who is forgotten is in neither', async () => {
  const content = path.join(folder, 'content');
  await cp(fileURLToPath(new URL('../sample-company/content', import.meta.url)), content, { recursive: true });
  const started = path.join(folder, 'started.txt');
  const printed = async (out: string) => {
    await rm(started, { force: true });
    const args = ['pdf', '/accounts/havulinna-paper/', '--content', content, '--as-of', '2026-09-18'];
    const { code, output } = await runRulla([...args, '--out', path.join(folder, out)], {
      ...environment,
      RULLA_LEAVE_OUT: 'handbook',
      WHAT_IS_STARTED: started,
      NODE_OPTIONS: `--import ${new URL('../reuse/what-is-started.mjs', import.meta.url).href}`,
    });
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(/^Printed \/accounts\/havulinna-paper\/ as of 2026-09-18/),
    ]);
    return (await readPdf(await readFile(path.join(folder, out)))).sheets.map(({ text }) => text).join('\n');
  };
  const first = await printed('first.pdf');
  expect(await readFile(started, 'utf8')).toContain('the search');
  expect(await printed('second.pdf')).toBe(first);
  expect(existsSync(started)).toBe(false);
  const plan = path.join(content, 'accounts/havulinna-paper.mdx');
  await writeFile(
    plan,
    (await readFile(plan, 'utf8')).replace('Bring the permit dates.', 'Bring what the mayor said.'),
  );
  expect(await printed('third.pdf')).toContain('what the mayor said');
  // All of it goes where a person is forgotten: what builds have kept of the content, and the sites printed from.
  const printedFrom = keptOf(content).filter((place) => path.basename(place).startsWith('printed-'));
  expect(printedFrom).not.toEqual([]);
  for (const place of printedFrom) await rm(place, { recursive: true });
});
