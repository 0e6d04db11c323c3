import { expect, test } from 'vitest';
import { countOf, MOST_ALIKE, withoutFloods } from '#domain/checks/problem-list.ts';
import type { Problem } from '#domain/checks/problem.ts';

const problem = (rule: string, line: number, file = 'accounts/north-oy.mdx', others?: number): Problem =>
  ({
    rule,
    grade: 'error',
    place: { file, line, column: 1 },
    facts: {},
    ...(others && { others }),
  }) as unknown as Problem;
const told = (problems: readonly Problem[]) =>
  withoutFloods(problems).map(({ rule, place, others }) => [rule, place.line, others]);
const flood = (count: number, rule = 'unknown-field', file?: string) =>
  Array.from({ length: count }, (_, at) => problem(rule, at + 1, file));

test('as many as may be told are told one by one', () => {
  expect(told(flood(MOST_ALIKE))).toEqual(
    flood(MOST_ALIKE).map(({ place }) => ['unknown-field', place.line, undefined]),
  );
});

test('one more stands where it is, and counts those that come after it', () => {
  expect(told(flood(MOST_ALIKE + 1)).at(-1)).toEqual(['unknown-field', MOST_ALIKE + 1, 1]);
  expect(told(flood(MOST_ALIKE + 5)).at(-1)).toEqual(['unknown-field', MOST_ALIKE + 1, 5]);
  expect(told(flood(MOST_ALIKE + 5))).toHaveLength(MOST_ALIKE + 1);
});

test('one rule in one file is a flood of its own', () => {
  const all = [...flood(MOST_ALIKE, 'a'), ...flood(MOST_ALIKE, 'b'), ...flood(MOST_ALIKE, 'a', 'company.yaml')];
  expect(told(all).every(([, , others]) => others === undefined)).toBe(true);
  expect(told(all)).toHaveLength(3 * MOST_ALIKE);
});

test('what counts others already is counted with them, and changes nothing of what was given', () => {
  const given = [problem('a', 1), problem('a', 7, undefined, 3), problem('a', 9, undefined, 4)];
  expect(told(given)).toEqual([
    ['a', 1, undefined],
    ['a', 7, 7],
  ]);
  expect(given.map(countOf)).toEqual([1, 3, 4]);
  const many = [...flood(MOST_ALIKE + 2), problem('unknown-field', 99, undefined, 10)];
  expect(withoutFloods(many).reduce((sum, each) => sum + countOf(each), 0)).toBe(MOST_ALIKE + 12);
});

test('without problems there is no list', () => {
  expect(told([])).toEqual([]);
});
