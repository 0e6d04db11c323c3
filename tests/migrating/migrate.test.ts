import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CONTENT_FORMAT } from '#domain/plan/content-format.ts';
import { changedLines, migrationOf } from '../../scripts/migrating/migrate.ts';
import { STEPS, type Step } from '../../scripts/migrating/steps.ts';
import { callRulla } from '../call.ts';

const OLDEST = fileURLToPath(new URL('./oldest-demo', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-migrate-'));
  cpSync(OLDEST, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const STEP: Step = { to: 2, change: (text) => text.replace(/^kam: /m, 'owner: ') };
const TEXTS = new Map([
  ['company.yaml', 'name: Kaarnavesi Oy\ncurrency: EUR # as in the ledger\n'],
  ['accounts/havulinna-paper.mdx', '---\r\nname: Havulinna Paper\r\nkam: petri-salmela\r\n---\r\n'],
  ['accounts/meritar-foods.mdx', '---\nname: Meritar Foods\n---\n'],
]);

test('older content is brought up by the lines that have to change, and no other', () => {
  const migration = migrationOf(TEXTS, [STEP], 2);
  expect(changedLines(migration)).toBe(
    'company.yaml:3\n+ format: 2\naccounts/havulinna-paper.mdx:3\n- kam: petri-salmela\n+ owner: petri-salmela\n',
  );
  expect(migration.changes.map(({ after }) => after).at(-1)).toBe(
    '---\r\nname: Havulinna Paper\r\nowner: petri-salmela\r\n---\r\n',
  );
});

test('content that has the format already is left alone, and a second run changes nothing', () => {
  const done = new Map(TEXTS);
  for (const { file, after } of migrationOf(TEXTS, [STEP], 2).changes) done.set(file, after);
  expect(migrationOf(done, [STEP], 2)).toEqual({ from: 2, to: 2, changes: [] });
});

test('there is a step to each format, in order', () => {
  expect(STEPS.map(({ to }) => to)).toEqual(Array.from({ length: CONTENT_FORMAT - 1 }, (_, at) => at + 2));
});

test('the oldest demo is brought up and passes the check of today', async () => {
  expect(await callRulla(['migrate', '--content', folder])).toMatchObject({ code: 0, errors: '' });
  expect(await callRulla(['check', '--content', folder])).toMatchObject({ code: 0, errors: '' });
});

test('content of a newer format is not touched, and a sentence says what to install', async () => {
  const company = path.join(folder, 'company.yaml');
  const newer = `${readFileSync(company, 'utf8')}format: 99\n`;
  writeFileSync(company, newer);
  const { code, errors } = await callRulla(['migrate', '--content', folder]);
  expect([code, errors]).toEqual([
    2,
    `This content is of format 99, and this Rulla reads up to ${CONTENT_FORMAT}. Install the version of Rulla that wrote it, or a newer one.\n`,
  ]);
  expect(readFileSync(company, 'utf8')).toBe(newer);
});
