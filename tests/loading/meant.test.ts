import { expect, test } from 'vitest';
import type { ReadingRule } from '#domain/checks/reading-rules.ts';
import { meantBy } from '#loading/meant.ts';

test.each<[ReadingRule, string, string | undefined]>([
  ['invalid-due', '6.9.2026', '2026-09-06'],
  ['invalid-date', '30.2.2026', undefined],
  ['invalid-due', 'q3/2026', '2026-Q3'],
  ['invalid-quarter', '2026-q3', '2026-Q3'],
  ['invalid-quarter', '2026-Q5', undefined],
  ['invalid-quarter', '0001-Q1', undefined],
  ['wrong-type', '165 000', '165000'],
  ['wrong-type', '165\u00a0000,50 €', '165000.50'],
  ['wrong-type', '1,234', undefined],
  ['wrong-type', '165k', undefined],
  ['invalid-id', 'Pöyhönen Oy', 'poyhonen-oy'],
  ['invalid-id', 'Иван', undefined],
])('%s: "%s" is taken to mean %s', (rule, written, meant) => {
  expect(meantBy(rule, written)).toBe(meant);
});
