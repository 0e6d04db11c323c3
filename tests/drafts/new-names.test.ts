import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { callRulla } from '../call.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'rulla-names-')), 'content');
  cpSync(SAMPLE, folder, { recursive: true });
  const company = path.join(folder, 'company.yaml');
  const text = readFileSync(company, 'utf8').replace(/^languages:.*\n/m, '');
  writeFileSync(company, `${text}languages: [en, fi]\n`);
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

async function start(...args: string[]): Promise<{ code: number; err: string }> {
  const own = ['--content', folder, '--as-of', '2026-09-18'];
  const { code, errors: err } = await callRulla(['new', ...args, ...own], { INIT_CWD: path.dirname(folder) });
  return { code, err };
}

const written = (file: string) => readFileSync(path.join(folder, file), 'utf8');

async function errors(): Promise<string[]> {
  const read = await readFolder(folder);
  return [...read.problems, ...assemble(read.files).problems]
    .filter(({ grade }) => grade === 'error')
    .map(({ rule }) => rule);
}

test.each([
  ['segment', 'exporters', 'segments/exporters.yaml', 'Exporters', 'Vientiasiakkaat'],
  ['group', 'lake-holding', 'groups/lake-holding.yaml', 'Lake Holding', 'Järviyhtiöt'],
  ['unit', 'services', 'team/services.yaml', 'Services', 'Palvelut'],
  ['goal', 'g9', 'company.yaml', 'Grow service', 'Kasvatetaan palveluja'],
])('a new %s is called in both languages, and the folder has no error', async (kind, id, file, name, inFinnish) => {
  expect((await start(kind, id, '--name', name, '--name-in', `fi=${inFinnish}`)).err).toBe('');
  expect(written(file)).toMatch(
    new RegExp(`name:\\n\\s+en: ${name}\\n\\s+fi: ${inFinnish}\\n|name: \\{ en: ${name}, fi: ${inFinnish} \\}`),
  );
  expect(await errors()).toEqual([]);
});

test('a new company of two languages is called in both, and so is what it begins with', async () => {
  folder = path.join(path.dirname(folder), 'own', 'content');
  const said = ['--name', 'Lake Water', '--name-in', 'fi=Järvivesi Oy', '--languages', 'en,fi', '--code-host', 'none'];
  const started = await start('company', path.dirname(folder), ...said);
  expect([started.code, started.err]).toEqual([0, '']);
  const both = (file: string) => /name:\n\s+en: (.+)\n\s+fi: (.+)\n|name: \{ en: (.+), fi: (.+) \}/.exec(written(file));
  expect(both('company.yaml')?.slice(1, 3)).toEqual(['Lake Water', 'Järvivesi Oy']);
  expect(written('company.yaml')).toMatch(/goals:[\s\S]+en: A larger share[\s\S]+fi: Suurempi osa/);
  expect(both('segments/key-accounts.yaml')).toContain('Avainasiakkaat');
  expect(both('segments/other-customers.yaml')).toContain('Muut asiakkaat');
  expect(both('team/sales.yaml')).toContain('Myynti');
  expect(await errors()).toEqual([]);
});

test.each([
  ['account', 'north-oy', 'accounts/north-oy.mdx', []],
  ['new-customer', 'mills', 'new-customers/mills.mdx', ['--who', 'Tehtaat', '--criterion', 'Yli 200 henkeä']],
])('a new plan says that it is written in Finnish, and its hints are Finnish: %s', async (kind, id, file, more) => {
  expect((await start(kind, id, '--lang', 'fi', ...more)).err).toBe('');
  const inFinnish = written(file);
  expect(inFinnish).toMatch(/^lang: fi$/m);
  expect(await errors()).toEqual([]);
  rmSync(path.join(folder, file));
  await start(kind, id, '--lang', 'en', ...more);
  expect(written(file)).not.toMatch(/^lang:/m);
  expect(written(file)).not.toBe(inFinnish.replace('lang: fi\n', ''));
});

test.each([
  [['segment', 'exporters', '--name-in', 'Vientiasiakkaat'], 'Write it as fi="Avainasiakkaat".'],
  [['segment', 'exporters', '--name-in', 'sv=Exportkunder'], 'The company has no sv. Its languages: en, fi.'],
  [['account', 'north-oy', '--name-in', 'fi=Pohjoinen'], 'is one for all languages'],
  [['segment', 'exporters', '--lang', 'fi'], '--name-in fi="…"'],
  [['account', 'north-oy', '--lang', 'Finnish'], '"Finnish" is no language.'],
])('%j is refused, and says what to write', async (args, said) => {
  const { code, err } = await start(...args);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
});
