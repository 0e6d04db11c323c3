import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { callRulla } from '../call.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-company-'));
  cpSync(fileURLToPath(new URL('../problems/sound', import.meta.url)), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const company = (fields: string) =>
  writeFileSync(path.join(folder, 'company.yaml'), `name: Rautalampi Oy\ncurrency: EUR\n${fields}`);

test('a language that is named twice is built once', async () => {
  company('languages: [fi, en, fi]\n');
  expect(assemble((await readFolder(folder)).files).portfolio?.company.languages).toEqual(['fi', 'en']);
});

test('a day at the end of time is named, not counted from', async () => {
  company('asOf: 9999-12-31\n');
  const { code, errors } = await callRulla(['check', '--content', folder]);
  expect([
    code,
    errors
      .split('\n')
      .slice(1, 3)
      .map((line) => line.trim()),
  ]).toEqual([
    1,
    ['asOf is "9999-12-31", which is outside the years 1900 to 2199.', 'Write year, month and day: 2026-09-30.'],
  ]);
  company('');
  expect(await callRulla(['check', '--content', folder, '--as-of', '9999-12-31'])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('"9999-12-31" is not a day.'),
  });
  expect(await callRulla(['check', '--content', folder, '--as-of', '2199-12-31'])).toMatchObject({ code: 0 });
});
