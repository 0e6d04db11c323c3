import { describe, expect, test } from 'vitest';
import { PLAN_RULES, type PlanRuleId } from '#domain/checks/plan-rules.ts';
import { asRow, edgesOf, foundIn } from '../../problems/edges.ts';

const RULES = Object.keys(PLAN_RULES) as PlanRuleId[];

test.each(RULES)(
  '%s has rows on both sides of its edge, or says why it has none, and one with all that it finds',
  (rule) => {
    const edges = edgesOf(rule);
    expect(edges, `write tests/problems/${rule}/edges.yaml`).toBeDefined();
    if (!edges) return;
    expect([edges.edge, edges.noNumber].filter((said) => said !== undefined)).toHaveLength(1);
    expect(new Set(edges.rows.map(({ fires }) => fires))).toEqual(new Set([true, false]));
    expect(edges.rows.some(({ fires, finds }) => fires && finds !== undefined)).toBe(true);
    expect(new Set(edges.rows.map(({ says }) => says)).size).toBe(edges.rows.length);
  },
);

describe.each(RULES.flatMap((rule) => edgesOf(rule)?.rows.map((row) => ({ rule, ...row })) ?? []))('$rule', (row) => {
  test(`${row.fires ? 'fires' : 'is silent'}: ${row.says}`, () => {
    const edges = edgesOf(row.rule);
    const found = edges ? foundIn(row.rule, edges, row).map(asRow) : [];
    if (row.finds) expect(found).toEqual(row.finds);
    expect(found.length > 0).toBe(row.fires);
  });
});
