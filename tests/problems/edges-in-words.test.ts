import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { PLAN_RULES, type PlanRuleId } from '#domain/checks/plan-rules.ts';
import { LANGUAGES } from '#words/languages.ts';
import { edgesOf, foundIn } from './edges.ts';
import { inWords } from './faults.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

test('nothing of a rule is still to be written', () => {
  const inside = (folder: string, name: RegExp) =>
    readdirSync(PROJECT + folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => name.test(file))
      .map((file) => `${folder}/${file}`);
  const files = [
    ...inside('src/domain/checks', /\.ts$/),
    ...inside('src/words', /problems\/[\w-]+\.json$/),
    ...inside('tests/problems', /(?:fault|edges)\.yaml$/),
  ];
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => readFileSync(PROJECT + file, 'utf8').includes('TODO:'))).toEqual([]);
});

test.each(Object.keys(PLAN_RULES) as PlanRuleId[])('%s has all words for whatever it finds', (rule) => {
  const edges = edgesOf(rule);
  const found = edges?.rows.flatMap((row) => foundIn(rule, edges, row)) ?? [];
  expect(found.length).toBeGreaterThan(0);
  for (const problem of found) {
    for (const language of LANGUAGES) {
      const { what, cure } = inWords(problem, language);
      for (const said of [what, cure]) {
        expect(said).not.toMatch(/undefined|NaN|\[object|: \.|\(\)| {2}/);
        expect(said).toMatch(/^\S.*[.!?]$/);
      }
    }
  }
});
