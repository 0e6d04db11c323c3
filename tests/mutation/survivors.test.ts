import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listedSurvivors, nameOf, onOneLine } from './survivors.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const codeOf = (file: string) => onOneLine(readFileSync(path.join(ROOT, file), 'utf8'));

test('every change that no test notices stands in the list with its reason', () => {
  expect(listedSurvivors().filter(({ why }) => why.trim().length < 20)).toEqual([]);
});

test('the list speaks of code that is still there', () => {
  expect(listedSurvivors().filter(({ file, was }) => !codeOf(file).includes(was))).toEqual([]);
});

test('the list is in order and names nothing twice', () => {
  const names = listedSurvivors().map(nameOf);
  expect(names).toEqual([...new Set(names)].sort());
});

test('no rule keeps an answer at the top of its file: what one change made would be found by the next', () => {
  const keeping = globSync('src/domain/**/*.ts', { cwd: ROOT }).filter((file) =>
    /^(?:let |const \w+ = new (?:Weak)?Map(?:<.*>)?\(\))/m.test(readFileSync(path.join(ROOT, file), 'utf8')),
  );
  // What it keeps is who reads what while a page is made, and no answer of a rule.
  expect(keeping).toEqual(['src/domain/reads.ts']);
});
