import { expect, test } from 'vitest';
import { PLAN_RULES, type PlanRuleId } from '#domain/checks/plan-rules.ts';
import type { Language } from '#domain/plan/company.ts';
import { edgesOf, foundIn } from './edges.ts';
import { inWords } from './faults.ts';

test.each(Object.keys(PLAN_RULES) as PlanRuleId[])('%s has all words for whatever it finds', (rule) => {
  const edges = edgesOf(rule);
  const found = edges?.rows.flatMap((row) => foundIn(rule, edges, row)) ?? [];
  expect(found.length).toBeGreaterThan(0);
  for (const problem of found) {
    for (const language of ['en', 'fi'] satisfies Language[]) {
      const { what, cure } = inWords(problem, language);
      for (const said of [what, cure]) {
        expect(said).not.toMatch(/undefined|NaN|\[object|: \.|\(\)|  /);
        expect(said).toMatch(/^\S.*[.!?]$/);
      }
    }
  }
});
