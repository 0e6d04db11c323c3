import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
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
