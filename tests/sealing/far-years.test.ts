import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callRulla } from '../call.ts';

const SAMPLE = path.join(import.meta.dirname, '../sample-company/content');
let content: string;
beforeAll(() => {
  content = mkdtempSync(path.join(tmpdir(), 'rulla-far-'));
  cpSync(SAMPLE, content, { recursive: true });
  // Quarters that end with February: its last day is another one in leap years, and 2100 is none.
  const company = path.join(content, 'company.yaml');
  const text = readFileSync(company, 'utf8').replace(/^fiscalYear:.*\n(?: .*\n)*/m, '');
  writeFileSync(company, `${text}fiscalYear: { firstMonth: 12, namedBy: end }\n`);
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

// No plan speaks of 1999 and 2000, so that nobody waits for their sales.
test.each([
  ['1999-Q1', '1999-02-28', []],
  ['2000-Q1', '2000-02-29', []],
  ['2100-Q1', '2100-02-28', ['2099-12', '2100-01', '2100-02']],
])('%s ends on %s: it is sealed the day after, and not on it', async (quarter, last, months) => {
  const seal = (asOf: string) =>
    callRulla([
      ...['seal', quarter, '--content', content, '--as-of', asOf, '--without-reviews'],
      ...months.flatMap((month) => ['--without-actuals', month]),
    ]);
  const open = await seal(last);
  expect([open.code, open.errors]).toEqual([2, expect.stringContaining(last)]);
  const next = `${last.slice(0, 4)}-03-01`;
  expect((await seal(next)).code).toBe(0);
  const sealed = JSON.parse(readFileSync(path.join(content, `snapshots/${quarter}.json`), 'utf8')) as object;
  expect(sealed).toMatchObject({ snapshot: { quarter, asOf: next, withoutActuals: months } });
  expect((await callRulla(['check', '--content', content, '--as-of', next])).code).toBe(0);
});

test('a fiscal year of 52 or 53 weeks is refused where it is written, and no other calendar is guessed', async () => {
  const folder = path.join(content, 'weeks');
  cpSync(SAMPLE, folder, { recursive: true });
  const company = path.join(folder, 'company.yaml');
  for (const line of ['weeks: 53', 'pattern: 4-4-5', 'lastDay: 2026-01-03', 'firstMonth: 1.5']) {
    const text = readFileSync(path.join(SAMPLE, 'company.yaml'), 'utf8').replace(/^fiscalYear:.*\n(?: .*\n)*/m, '');
    writeFileSync(company, `${text}fiscalYear: { ${line} }\n`);
    const { code, errors } = await callRulla(['check', '--content', folder, '--as-of', '2026-09-18']);
    expect([line, code]).toEqual([line, 1]);
    expect(errors).toMatch(/company\.yaml:\d+:\d+ {2}(?:unknown-field|wrong-type|wrong-value|not-whole|out-of-range)/);
  }
});
