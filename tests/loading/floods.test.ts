import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countOf, withoutFloods } from '#domain/checks/problem-list.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { checkFolder } from '../../scripts/shell/checked.ts';
import { countByGrade, report } from '../../scripts/shell/report.ts';

const PLAN = 'name: North Oy\nsegment: key-accounts\nkam: sanna-rintala\n';
const MANY = 20_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-floods-'));
  cpSync(fileURLToPath(new URL('../problems/sound', import.meta.url)), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

/** Floods of one rule in one file, and how many problems they are. */
const FLOODS: Record<string, [file: string, text: string, count: number]> = {
  'unknown-field': ['accounts/north-oy.mdx', `---\n${PLAN}${lines(MANY, (at) => `f${at}: 1`)}\n---\n`, MANY],
  'missing-field': ['accounts/north-oy.mdx', `---\n${PLAN}needs:\n${lines(9000, () => '  - id: n')}\n---\n`, 3 * 9000],
  'unknown-reference': [
    'accounts/north-oy.mdx',
    `---\n${PLAN}team:\n${lines(6000, (at) => `  - { person: p${at}, function: sales }`)}\n---\n`,
    6000,
  ],
  'duplicate-field': ['company.yaml', `name: Oy\ncurrency: EUR\n${lines(MANY, () => 'name: Oy')}\n`, MANY],
  'body-expression': ['accounts/north-oy.mdx', `---\n${PLAN}---\n${'}\n'.repeat(MANY)}`, MANY],
  'unknown-component': ['accounts/north-oy.mdx', `---\n${PLAN}---\n${'<Foo />\n\n'.repeat(1500)}`, 1500],
  'body-address': ['accounts/north-oy.mdx', `---\n${PLAN}---\n${'[a](b)\n\n'.repeat(3000)}`, 3000],
  'forbidden-character': ['accounts/north-oy.mdx', `---\n${PLAN}---\n${'a\u200bb\n'.repeat(MANY)}`, MANY],
  'csv-columns': ['actuals/sales.csv', `account,month,amount\n${lines(MANY, () => 'north-oy')}\n`, MANY],
  'csv-value': ['actuals/sales.csv', `account,month,amount\n${lines(MANY, () => 'north-oy,2026-01,x')}\n`, MANY],
};

test.each(Object.entries(FLOODS))(
  'a flood of %s in one file is told as 20 and a count',
  async (rule, [file, text, count]) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
    const { problems } = await checkFolder(folder);
    const own = problems.filter((problem) => problem.rule === rule && problem.place.file === file);
    expect(own).toHaveLength(21);
    expect(own.at(-1)?.others).toBe(count - 20);
    expect(own.reduce((sum, problem) => sum + countOf(problem), 0)).toBe(count);
    expect(countByGrade(own).errors).toBe(count);
  },
);

test('every format tells the count, in the reader’s language', async () => {
  writeFileSync(path.join(folder, 'accounts/north-oy.mdx'), `---\n${PLAN}${lines(MANY, (at) => `f${at}: 1`)}\n---\n`);
  const { problems } = await checkFolder(folder);
  const en = report(problems, folder, 'text', 'en');
  expect(en).toContain(
    ':25:1  unknown-field  Unknown field\n  From here on 19,980 more places in this file have the same fault.\n',
  );
  expect(en.split('\n').length).toBeLessThan(120);
  expect(report(problems, folder, 'text', 'fi')).toContain(
    'Tästä eteenpäin tiedostossa on vielä 19\u00a0980 kohtaa, joissa on sama vika.\n  Korjaa luetellut kohdat ja aja tarkistus uudelleen.',
  );
  const json = JSON.parse(report(problems, folder, 'json', 'en')) as {
    counts: object;
    problems: { others?: number }[];
  };
  expect(json.counts).toEqual({ errors: MANY, redFlags: 0, hints: 0 });
  expect([json.problems.length, json.problems.at(-1)?.others]).toEqual([21, 19_980]);
  expect(report(problems, folder, 'github', 'en').match(/^::error /gm)).toHaveLength(21);
  expect(JSON.parse(report(problems, folder, 'gitlab', 'en'))).toHaveLength(21);
});

test('a few problems of one rule are all told, and those of other files are their own', () => {
  const problem = (line: number, file = 'a.mdx'): Problem => ({
    rule: 'unknown-field',
    grade: 'error',
    place: { file, line, column: 1 },
    facts: { field: 'x', of: '', allowed: [] },
  });
  const few = Array.from({ length: 20 }, (_, at) => problem(at + 1));
  expect(withoutFloods(few)).toEqual(few);
  expect(withoutFloods([...few, problem(1, 'b.mdx')])).toHaveLength(21);
  const once = withoutFloods([...few, problem(21), problem(22)]);
  expect(once.at(-1)).toEqual({ ...problem(21), others: 2 });
  expect(withoutFloods(once)).toEqual(once);
});
