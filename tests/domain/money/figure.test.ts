import { describe, expect, test } from 'vitest';
import { dissect, isWhole, readWith, toMinor, type Figure } from '#domain/money/figure.ts';
import { currencyOf, LARGEST_AMOUNT } from '#domain/money/money.ts';

const EUR = currencyOf('EUR') ?? expect.unreachable();
const figure = (digits: string, negative = false, mark?: string): Figure => ({ digits, negative, mark });

describe('a written amount is taken apart into digits, sign and mark', () => {
  test.each([
    ['1 234,50', figure('1 234,50')],
    ['  12  ', figure('12')],
    // Runs of blanks of every kind are one blank, and every apostrophe is the one.
    ['1\u00a0\u202f \t234', figure('1 234')],
    ['1\u2007234', figure('1 234')],
    ['1\u2009234', figure('1 234')],
    ['1’234', figure("1'234")],
    ['1ʼ234', figure("1'234")],
    ['1´234`567', figure("1'234'567")],
    ['-12', figure('12', true)],
    ['- 12', figure('12', true)],
    ['−12', figure('12', true)],
    ['–12', figure('12', true)],
    ['12-', figure('12', true)],
    ['12 -', figure('12', true)],
    ['(12)', figure('12', true)],
    ['( 12 )', figure('12', true)],
    ['+12', figure('12')],
    ['+ 12', figure('12')],
    ['€12', figure('12', false, '€')],
    ['€ 12', figure('12', false, '€')],
    ['12 €', figure('12', false, '€')],
    ['12 EUR', figure('12', false, 'EUR')],
    ['EUR 12', figure('12', false, 'EUR')],
    ['US$12', figure('12', false, 'US$')],
    ['12 kr.', figure('12', false, 'kr.')],
    ['-€12', figure('12', true, '€')],
    ['€ -12', figure('12', true, '€')],
    ['€ 12-', figure('12', true, '€')],
    ['(12) €', figure('12', true, '€')],
    ['(€ 12)', figure('12', true, '€')],
    ['€+12', figure('12', false, '€')],
    ['.5', figure('.5')],
    [',5', figure(',5')],
  ])('%s', (written, expected) => {
    expect(dissect(written)).toEqual(expected);
  });

  test.each([
    '',
    '-',
    '€',
    'about 5',
    '5 or 6',
    '5x',
    'x5',
    '--5',
    '(5-)',
    '(5)-',
    '-€-5',
    '(€-5)',
    '-5 €-',
    '(-5)',
    '-(5)',
    '-5-',
    '((5))',
    '-+5',
    '€5$',
    '(5',
    '5)',
    '(5) x',
    'x (5)',
    '..5',
    '5:6',
  ])('"%s" is no number', (written) => {
    expect(dissect(written)).toBeUndefined();
  });
});

describe('an exact decimal in the minor units of a currency', () => {
  test.each([
    [0n, 0, 0],
    [-0n, 3, 0],
    [1n, 0, 100],
    [-1n, 0, -100],
    [5n, 3, 1],
    [4n, 3, 0],
    [-5n, 3, -1],
    [-4n, 3, 0],
    [12345n, 2, 12345],
    [BigInt(LARGEST_AMOUNT), 2, LARGEST_AMOUNT],
    [-BigInt(LARGEST_AMOUNT), 2, -LARGEST_AMOUNT],
    [BigInt(LARGEST_AMOUNT) + 1n, 2, undefined],
    [-BigInt(LARGEST_AMOUNT) - 1n, 2, undefined],
  ])('%s with %s decimals are %s', (units, scale, minor) => {
    expect(toMinor({ units, scale }, EUR)).toBe(minor);
  });

  test('nothing that is rounded away keeps a minus', () => {
    expect(Object.is(toMinor({ units: -4n, scale: 3 }, EUR), 0)).toBe(true);
  });

  test('whole is what has no fraction, with or without noughts', () => {
    const asked = [
      { units: 0n, scale: 0 },
      { units: 7n, scale: 0 },
      { units: 700n, scale: 2 },
      { units: -700n, scale: 2 },
      { units: 701n, scale: 2 },
      { units: 7n, scale: 1 },
    ];
    expect(asked.map(isWhole)).toEqual([true, true, true, true, false, false]);
  });
});

test('the sign of the decimals decides what a figure is', () => {
  const both = (digits: string) => [readWith(figure(digits), '.'), readWith(figure(digits, true), ',')];
  expect(both('1.234')).toEqual([
    { units: 1234n, scale: 3 },
    { units: -1234n, scale: 0 },
  ]);
  expect(both('1,234')).toEqual([
    { units: 1234n, scale: 0 },
    { units: -1234n, scale: 3 },
  ]);
  expect(both('1.234,5')).toEqual([undefined, { units: -12345n, scale: 1 }]);
  expect(both('12,34,567.8')).toEqual([{ units: 12345678n, scale: 1 }, undefined]);
});
