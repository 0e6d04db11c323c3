import { expect, test } from 'vitest';
import type { ReadingRule } from '#domain/checks/reading-rules.ts';
import { meantBy } from '#loading/meant.ts';

test.each<[ReadingRule, string, string[]]>([
  ['invalid-due', '6.9.2026', ['2026-09-06']],
  ['invalid-due', '9/2026', ['2026-09']],
  ['invalid-due', 'q3/2026', ['2026-Q3']],
  ['invalid-date', '30.2.2026', []],
  ['invalid-date', '21.8.2026', ['2026-08-21']],
  ['invalid-date', '21. 8. 2026', ['2026-08-21']],
  ['invalid-date', '21.8.26', ['2026-08-21']],
  ['invalid-date', '8/21/2026', ['2026-08-21']],
  ['invalid-date', '21/8/2026', ['2026-08-21']],
  ['invalid-date', '7/8/2026', ['2026-08-07', '2026-07-08']],
  ['invalid-date', '2026/8/21', ['2026-08-21']],
  ['invalid-date', '2026-8-21', ['2026-08-21']],
  ['invalid-date', '2026-21-08', ['2026-08-21']],
  ['invalid-date', '20260821', ['2026-08-21']],
  ['invalid-date', '2026-08-21T10:00:00Z', ['2026-08-21']],
  ['invalid-date', '2026\u20118\u201121', ['2026-08-21']],
  ['invalid-date', '2026\u201308\u201321', ['2026-08-21']],
  ['invalid-date', '21.\u00a08.\u00a02026', ['2026-08-21']],
  ['invalid-date', '２０２６-08-21', ['2026-08-21']],
  ['invalid-due', '2026\u20139', ['2026-09']],
  ['invalid-quarter', '2026\u2013Q3', ['2026-Q3']],
  ['invalid-quarter', 'Q3\u00a02026', ['2026-Q3']],
  ['invalid-month', '9/2026', ['2026-09']],
  ['invalid-month', '2026-9', ['2026-09']],
  ['invalid-month', '202609', ['2026-09']],
  ['invalid-month', '2026-09-15', ['2026-09']],
  ['invalid-month', '2026-13', []],
  ['invalid-quarter', '2026-q3', ['2026-Q3']],
  ['invalid-quarter', 'Q3/2026', ['2026-Q3']],
  ['invalid-quarter', '2026Q3', ['2026-Q3']],
  ['invalid-quarter', '2026-Q03', ['2026-Q3']],
  ['invalid-quarter', '3Q2026', ['2026-Q3']],
  ['invalid-quarter', '2026-Q5', []],
  ['invalid-quarter', '0001-Q1', []],
  ['invalid-id', 'Pöyhönen Oy', ['poyhonen-oy']],
  ['invalid-id', 'Иван', []],
])('%s: "%s" is taken to mean %j', (rule, written, meant) => {
  expect(meantBy(rule, written)).toEqual(meant);
});
