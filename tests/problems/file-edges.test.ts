import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LINKING_RULES } from '#domain/checks/linking-rules.ts';
import { READING_RULES } from '#domain/checks/reading-rules.ts';
import { edgeFolder, ELSEWHERE, endReading, fileEdgesOf, problemsOf } from './faults.ts';

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'rulla-edges-'));
});
afterAll(() => {
  endReading();
  rmSync(scratch, { recursive: true, force: true });
});

const RULES = Object.keys({ ...READING_RULES, ...LINKING_RULES })
  .filter((rule) => !ELSEWHERE.includes(rule))
  .map((rule) => [rule, fileEdgesOf(rule)] as const);

test('every rule about files has rows on both sides of its edge', () => {
  for (const [rule, edges] of RULES)
    expect(new Set(edges.map(({ fires }) => fires)), rule).toEqual(new Set([true, false]));
});

describe.each(RULES)('%s', (rule, edges) => {
  test.each(edges)('$says', async (edge) => {
    const found = await problemsOf(edgeFolder(rule, edge, scratch));
    expect(found.filter((problem) => problem.rule === rule)).toHaveLength(edge.fires ? 1 : 0);
    // What is inside the edge is sound, unless something else is wrong with so odd a text. Budgets are not what is
    // tried here.
    if (!edge.fires && edge.with === undefined && edge.seals === undefined && edge.lines === undefined)
      expect(found.map((problem) => problem.rule).filter((other) => other !== 'customers-without-budget')).toEqual(
        ODD[rule] ?? [],
      );
  });
});

/** What else is wrong with a text at the edge: brackets are no purpose, and fifteen digits no amount. */
const ODD: Readonly<Record<string, readonly string[]>> = {
  'yaml-too-deep': ['wrong-type'],
  'number-not-plain': ['amount-range'],
};
