import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFolder } from '../../scripts/shell/checked.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-references-'));
  cpSync('tests/sample-company/content', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const edit = (file: string, ...changes: [from: string, to: string][]) => {
  const place = path.join(folder, file);
  const text = changes.reduce(
    (all, [from, to]) => {
      expect(all).toContain(from);
      return all.replace(from, () => to);
    },
    readFileSync(place, 'utf8'),
  );
  writeFileSync(place, text);
};
const told = async () =>
  (await checkFolder(folder, 'problems')).problems
    .filter(({ grade }) => grade === 'error')
    .map(({ rule, place }) => `${place.file}:${place.line} ${rule}`)
    .sort();
const PLAN = 'accounts/havulinna-paper.mdx';

test('a wrong reference is told together with the other errors of its file', async () => {
  edit(
    PLAN,
    ['influence: high', 'influence: huge'],
    ['kam: petri-salmela', 'kam: petri-salmella'],
    ['needs: [n1]', 'needs: [n9]'],
  );
  expect(await told()).toEqual(
    [
      'accounts/havulinna-paper.mdx:42 unknown-value',
      'accounts/havulinna-paper.mdx:4 unknown-reference',
      'accounts/havulinna-paper.mdx:58 unknown-reference',
    ].sort(),
  );
});

test('what points at a thing in a file that cannot be read is no error of its own', async () => {
  edit(PLAN, ['influence: high', 'influence: huge']);
  edit('company.yaml', ['name: Kaarnavesi Oy', 'name: 7']);
  expect(await told()).toEqual(['accounts/havulinna-paper.mdx:42 unknown-value', 'company.yaml:1 wrong-type']);
});

test('what points at a thing that has lost its id is no error of its own', async () => {
  edit(PLAN, ['  - id: n1\n    need', '  - need']);
  expect(await told()).toEqual(['accounts/havulinna-paper.mdx:25 missing-field']);
});

test.each(['N1', 'n 1', '-n1', '__proto__'])(
  'what points at a thing whose id cannot be one (%s) is no error of its own',
  async (id) => {
    edit(PLAN, ['  - id: n1\n    need', `  - id: ${id}\n    need`]);
    expect(await told()).toEqual(['accounts/havulinna-paper.mdx:25 invalid-id']);
  },
);

test('fields that are not well-formed are not looked into', async () => {
  edit(PLAN, ['    title: Production manager', '\ttitle: Production manager'], ['kam: petri-salmela', 'kam: nobody']);
  expect(await told()).toEqual(['accounts/havulinna-paper.mdx:52 yaml-syntax']);
});

test('a need that a person cares about twice is told once, where it stands for the second time', async () => {
  edit(PLAN, ['needs: [n1]', 'needs: [n1, n1, n1]']);
  const { problems } = await checkFolder(folder, 'problems');
  expect(problems.filter(({ grade }) => grade === 'error')).toMatchObject([
    { rule: 'duplicate-field', place: { file: PLAN }, facts: { field: 'needs', value: 'n1' } },
  ]);
});
