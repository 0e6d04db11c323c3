import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listedSurvivors, nameOf, onOneLine } from './survivors.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const codeOf = (file: string) => onOneLine(textOf(file));

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

/**
 * What a file keeps from one call to the next: a variable, or a list that is empty as the file is read and filled
 * later.
 */
const KEPT =
  /^(?:export )?(?:let |var |const \w+(?:: (?!Readonly)[^=]+)? = (?:new (?:Weak)?(?:Map|Set)(?:<.*>)?\(\)|\[\]|\{\}|onceByName\()).*$/gm;

/** Who reads what while something is made; and questions by their names, of which the rules themselves ask none. */
const KEPT_BY_READS = [
  'let making: Making | undefined;',
  'let makings = 0;',
  'let keeper: Keeper | undefined;',
  'const questions = new Map<string, Question>();',
  'let state: { name: string; thing: object } | undefined;',
];

test('no rule keeps an answer at the top of its file: what one change made would be found by the next', () => {
  const files = globSync('src/domain/**/*.ts', { cwd: ROOT }).sort();
  const kept = files.flatMap((file) => [...textOf(file).matchAll(KEPT)].map(([line]) => `${file}: ${line}`));
  expect(kept).toEqual(KEPT_BY_READS.map((line) => `src/domain/reads.ts: ${line}`));
  expect(files.filter((file) => file !== 'src/domain/reads.ts' && textOf(file).includes('knownByValue'))).toEqual([]);
});
