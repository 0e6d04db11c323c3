import { expect, test } from 'vitest';
import { scaleFor } from '#views/scale.ts';

const EUR = { code: 'EUR', decimals: 2 };
const euros = (amount: number) => amount * 100;
const plans = (count: number, amount: number) =>
  Array.from({ length: count }, () => ({ quarter: '2026-Q3', amount: euros(amount) }));

test('700 small customers are written in thousands, since their total has seven digits', () => {
  expect(scaleFor(plans(700, 14_000), [], EUR)).toBe('thousand');
  expect(scaleFor(plans(50, 20), [], EUR)).toBe('one');
});

test('a target that is wide counts as a total, whatever the plans below it add up to', () => {
  expect(scaleFor(plans(50, 1_900), [euros(999_999)], EUR)).toBe('one');
  expect(scaleFor(plans(50, 1_900), [euros(1_000_000)], EUR)).toBe('thousand');
});

test('quarters are no total of each other', () => {
  const year = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((quarter) => ({ quarter, amount: euros(19_999) }));
  expect(scaleFor(Array(20).fill(year).flat(), [], EUR)).toBe('one');
});

test('a total with fewer digits leaves it to the middle one of the plans', () => {
  expect(scaleFor(plans(9, 19_999), [], EUR)).toBe('one');
  expect(scaleFor(plans(9, 20_000), [], EUR)).toBe('thousand');
  expect(scaleFor([...plans(9, 2_000_00), ...plans(10, -2_000)], [], EUR)).toBe('thousand');
});

test('a currency without decimals has no cents to take off', () => {
  expect(scaleFor([{ quarter: '2026-Q3', amount: 1_000_000 }], [], { code: 'JPY', decimals: 0 })).toBe('thousand');
  expect(scaleFor([{ quarter: '2026-Q3', amount: 19_000 }], [], { code: 'JPY', decimals: 0 })).toBe('one');
});
