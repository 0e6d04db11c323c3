import { expect, test } from 'vitest';
import { forecastsThatStay } from '#domain/changes/forecasts-that-stay.ts';
import type { SumChange, Sums } from '#domain/changes/sum-changes.ts';

const sums = (budget: number | undefined, forecast: number | undefined): Sums => ({
  target: undefined,
  budget,
  forecast,
  actual: undefined,
  gap: undefined,
});
const moved = (before: Sums, after: Sums, of: Partial<SumChange> = {}): SumChange => ({
  level: 'account',
  id: 'havulinna-paper',
  name: 'Havulinna Paper',
  period: '2026-Q4',
  before,
  after,
  ...of,
});
const of = (change: SumChange) => forecastsThatStay([change], '2026-Q3').map(({ quarter, by }) => [quarter, by]);

test('a budget that moves away from its forecast leaves a forecast that perhaps should move too', () => {
  expect(of(moved(sums(540, 530), sums(505, 530)))).toEqual([['2026-Q4', 25]]);
  expect(of(moved(sums(540, 530), sums(600, 530)))).toEqual([['2026-Q4', -70]]);
});

test('one that comes as near as it was, or nearer, a forecast that moves as well, and one that is not set are no hint', () => {
  expect(of(moved(sums(540, 530), sums(520, 530)))).toEqual([]);
  expect(of(moved(sums(540, 530), sums(530, 530)))).toEqual([]);
  expect(of(moved(sums(540, 530), sums(505, 500)))).toEqual([]);
  expect(of(moved(sums(540, 530), sums(505, 531)))).toEqual([]);
  expect(of(moved(sums(540, undefined), sums(505, undefined)))).toEqual([]);
  expect(of(moved(sums(540, undefined), sums(505, 530)))).toEqual([]);
  expect(of(moved(sums(undefined, 530), sums(505, 530)))).toEqual([]);
  expect(of(moved(sums(540, 530), sums(505, undefined)))).toEqual([]);
  // A line that is taken out leaves no budget to be held against.
  expect(of(moved(sums(540, 530), sums(undefined, 530)))).toEqual([]);
});

test('only customers are told, of the quarter that runs and those to come', () => {
  const [was, is] = [sums(540, 530), sums(505, 530)];
  expect(of(moved(was, is, { period: '2026-Q2' }))).toEqual([]);
  expect(of(moved(was, is, { period: '2026-Q3' }))).toEqual([['2026-Q3', 25]]);
  expect(of(moved(was, is, { period: 2026 }))).toEqual([]);
  expect(of(moved(was, is, { level: 'segment' }))).toEqual([]);
});
