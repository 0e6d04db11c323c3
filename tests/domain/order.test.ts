import { expect, test } from 'vitest';
import { byText } from '#domain/order.ts';

test('days and ids stand in the order of their characters, and equal ones keep theirs', () => {
  expect([byText('2026-06-30', '2026-07-01'), byText('b', 'a'), byText('a', 'a')]).toEqual([-1, 1, 0]);
  expect(['2026-Q3', '2025-Q4', '2026-Q1'].sort(byText)).toEqual(['2025-Q4', '2026-Q1', '2026-Q3']);
});
