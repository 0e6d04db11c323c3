import { LINKING_RULES } from '#domain/checks/linking-rules.ts';
import { nearest } from '#domain/checks/nearest.ts';
import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { READING_RULES } from '#domain/checks/reading-rules.ts';
import { placeOf } from '#domain/place.ts';
import { only, type WrittenFile } from '../written.ts';

/** Grades in `company.yaml` for rules that do not exist, or that are errors by nature: a wrong file stays wrong. */
export function unknownRules(files: readonly WrittenFile[]): Problem[] {
  const known = Object.keys(PLAN_RULES);
  return only(files, 'company').flatMap(({ data, source }) =>
    Object.keys(data.grades)
      .filter((rule) => !known.includes(rule))
      .map(
        (rule): Problem => ({
          rule: 'unknown-rule',
          grade: 'error',
          place: placeOf(source, ['grades', rule]),
          facts: { rule, isError: Object.hasOwn(READING_RULES, rule) || Object.hasOwn(LINKING_RULES, rule) },
          nearest: nearest(rule, known),
        }),
      ),
  );
}
