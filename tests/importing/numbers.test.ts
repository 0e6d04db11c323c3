import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dissect, readWith, toMinor } from '#domain/money/figure.ts';
import { readNumbers, type NumberCell } from '#importing/reading/numbers.ts';

const EUR = { code: 'EUR', decimals: 2 };
const cells = (...written: string[]): NumberCell[] => written.map((text, at) => ({ line: at + 2, written: text }));
const read = (...written: string[]) => {
  const result = readNumbers(cells(...written));
  return 'fault' in result ? result.fault : result.values.map((value) => value && `${value.units}e-${value.scale}`);
};

describe('amounts as exports write them', () => {
  test.each([
    ['1 863,40', '186340e-2'],
    ['1\u00a0863,40', '186340e-2'],
    ['1\u202f863,40', '186340e-2'],
    ['1.863,40', '186340e-2'],
    ["1'863,40", '186340e-2'],
    ['€ 1.234,50', '123450e-2'],
    ['1.234,50 €', '123450e-2'],
    ['EUR 12,5', '125e-1'],
    ['−12,50', '-1250e-2'],
    ['1 234,50-', '-123450e-2'],
    ['-€12,00', '-1200e-2'],
    ['€ -12,00', '-1200e-2'],
    ['(12,50)', '-1250e-2'],
    ['(€ 12,50)', '-1250e-2'],
    [',50', '50e-2'],
  ])('%s has a decimal comma', (written, value) => expect(read(written, '0,5')).toEqual([value, '5e-1']));

  test.each([
    ['1,234.50', '123450e-2'],
    ["CHF 1'234.50", '123450e-2'],
    ['$1,234,567', '1234567e-0'],
    ['12,34,567.50', '123456750e-2'],
    ['0.125', '125e-3'],
    ['1234.567', '1234567e-3'],
  ])('%s has a decimal point', (written, value) => expect(read(written, '0.5')).toEqual([value, '5e-1']));

  test.each(['', 'abc', '1.2.3', '(-5,00)', '--5', '1,23E+05', '12 34', '=1+1', '5 EUR USD', '1 2345', '٣'])(
    '"%s" is no amount, and does not decide for the file',
    (written) => expect(read(written, '1,5')).toEqual([undefined, '15e-1']),
  );

  test('whole amounts mean the same either way', () => expect(read('440', '1 500')).toEqual(['440e-0', '1500e-0']));
  test('a file whose every amount can mean two is refused', () => expect(read('1,234', '500')).toBe('decimal-choice'));
  test('one certain amount decides for all', () => expect(read('1,234', '12.5')).toEqual(['1234e-0', '125e-1']));
  test('a file with points and commas for decimals is refused', () =>
    expect(read('12.5', '12,5')).toBe('decimal-conflict'));
  test('the map decides what the file does not tell', () => {
    const result = readNumbers(cells('1,234'), ',');
    expect('values' in result && result.values).toEqual([{ units: 1234n, scale: 3 }]);
  });
  test('people are counted whole, so "1,240 employees" are not 1.24', () => {
    const result = readNumbers([{ line: 2, written: '1,240', whole: true }]);
    expect('values' in result && result.values).toEqual([{ units: 1240n, scale: 0 }]);
  });

  test.each([
    ['0,005', 1],
    ['-0,005', -1],
    ['0,0049', 0],
    ['-0,0049', 0],
    ['2,675', 268],
  ])('%s rounds half away from zero to %i cents', (written, cents) => {
    const figure = dissect(written);
    expect(figure && toMinor(readWith(figure, ',') ?? { units: 9n, scale: 0 }, EUR)).toBe(cents);
  });
});

/** A number of cents in one of the ways that exports write it. */
function written(cents: number, decimal: '.' | ',', group: string, sign: (text: string) => string): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, group);
  const text = `${whole}${decimal}${String(Math.abs(cents) % 100).padStart(2, '0')}`;
  return cents < 0 ? sign(text) : text;
}

describe('any table of amounts', () => {
  const style = fc.oneof(
    fc.record({ decimal: fc.constant(',' as const), group: fc.constantFrom('', ' ', '\u00a0', '\u202f', '.', "'") }),
    fc.record({ decimal: fc.constant('.' as const), group: fc.constantFrom('', ' ', ',', "'", '’') }),
  );
  const sign = fc.constantFrom<(text: string) => string>(
    (text) => `-${text}`,
    (text) => `−${text}`,
    (text) => `${text}-`,
    (text) => `(${text})`,
  );
  const mark = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => `€ ${text}`,
    (text) => `${text} €`,
    (text) => `EUR ${text}`,
  );

  test('comes out the same in every way of writing it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), { minLength: 1 }),
        style,
        sign,
        mark,
        (amounts, { decimal, group }, minus, money) => {
          const result = readNumbers(
            amounts.map((cents, at) => ({ line: at + 2, written: money(written(cents, decimal, group, minus)) })),
          );
          expect('values' in result && result.values.map((value) => value && toMinor(value, EUR))).toEqual(
            amounts.map((cents) => cents + 0),
          );
        },
      ),
    );
  });

  test('is never read by a sign that some amount contradicts', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[1-9]\d{0,3}(?:[.,]\d{1,3}){0,2}$/), { minLength: 1 }), (texts) => {
        const result = readNumbers(cells(...texts));
        const meanings = texts.map((text) => {
          const figure = dissect(text);
          return figure ? { point: readWith(figure, '.'), comma: readWith(figure, ',') } : {};
        });
        if ('fault' in result) return;
        for (const [at, meaning] of meanings.entries())
          if (meaning.point || meaning.comma) expect(result.values[at]).toBeDefined();
      }),
    );
  });
});
