import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencyOf, LARGEST_AMOUNT, plainDecimal, readAmount, type Currency } from '#domain/money/money.ts';
import { readingsOf } from '#domain/money/readings.ts';

const currency = (code: string): Currency => currencyOf(code) ?? expect.unreachable(code);
const EUR = currency('EUR');

test.each([
  ['1.234,50', ['1234.50']],
  ['1,200,000', ['1200000']],
  ['3.400.000', ['3400000']],
  ['12,00,000', ['1200000']],
  ['125k', ['125000']],
  ['85 t€', ['85000']],
  ['1.2M', ['1200000']],
  ['3,4 MEUR', ['3400000']],
  ['2 milj. €', ['2000000']],
  ['85 tuhatta', ['85000']],
  ['1 234,50', ['1234.50']],
  ['1\u202f234,50\u00a0€', ['1234.50']],
  ['85 000 EUR', ['85000']],
  ['85 000 euroa', ['85000']],
  ['85 eur', ['85']],
  ["1'200", ['1200']],
  ['1_200', ['1200']],
  ['85,5', ['85.50']],
  ['85,-', ['85']],
  ['(1 200)', ['-1200']],
  ['−12', ['-12']],
  ['+85', ['85']],
  ['085', ['85']],
  ['.5', ['0.50']],
  ['1e3', ['1000']],
  ['1.5e3', ['1500']],
  ['12.3456', ['12.35']],
  ['0.500', ['0.50']],
  ['-1.5e3', ['-1500']],
  ['+1.5e3', ['1500']],
  ['12e2', ['1200']],
  ['.25e2', ['25']],
  ['1.25E2', ['125']],
  ['2e+9', ['2000000000']],
  ['1.5e1', ['15']],
  ['1.2345e2', ['123.45']],
  ['-1.234,50', ['-1234.50']],
  ['(1.234,50)', ['-1234.50']],
  ['1_200_000', ['1200000']],
  ['1\u2007200', ['1200']],
  ['1\u2009200\u2009€', ['1200']],
  ['85,– €', ['85']],
  ['85.— kr', ['85']],
  ['85.-', ['85']],
  ['85. EUR', ['85']],
  ['85,', ['85']],
  ['85euro', ['85']],
  ['85 EUROS', ['85']],
  ['85sek', ['85']],
  ['85 000 sek', ['85000']],
  ['1,5 m', ['1500000']],
  ['0,5 tuh. €', ['500']],
  ['-2,5 k', ['-2500']],
])('%s can only be %j', (written, readings) => {
  expect(readingsOf(written, EUR)).toEqual(readings);
});

test.each([
  ['85.000', ['85000', '85.00']],
  ['85,000', ['85000', '85.00']],
  ['€85,000', ['85000', '85.00']],
  ['-85.000', ['-85000', '-85.00']],
  ['1234.500', ['1234500', '1234.50']],
  ['12.345', ['12345', '12.35']],
  ['1.200k', ['1200000', '1200']],
])('%s can be %j', (written, readings) => {
  expect(readingsOf(written, EUR)).toEqual(readings);
});

test.each([
  '',
  'about 5',
  'x1e3',
  '1e3x',
  '1e3 x',
  '1e123',
  '5 euro or 6',
  '85 % x',
  '85 sek x',
  'x1234.500',
  '0x10',
  '.inf',
  '1.2.3',
  '1,23.456,7',
  'k',
  '85 x',
  '9'.repeat(30),
])('"%s" can be no amount', (written) => {
  expect(readingsOf(written, EUR)).toEqual([]);
});

test('the currency decides what a point means: three decimals are its own, or none are', () => {
  const readings = ['TND', 'JPY'].map((code) => readingsOf('85.000', currency(code)));
  expect(readings).toEqual([['85.000'], ['85000', '85']]);
  expect(readingsOf('1.234,50', currency('JPY'))).toEqual(['1235']);
});

test('what counts no money is told so that it cannot be taken for thousands again', () => {
  expect(['1,125', '0,125', '85,5', '45 %', '85 t'].map((written) => readingsOf(written, undefined))).toEqual([
    ['1125', '1.1250'],
    ['0.125'],
    ['85.5'],
    ['45'],
    [],
  ]);
  expect(
    ['45%', '45  %', '-0,125', '-12,50', '1.25M', '1M', '2k', '10,00', '-7', '100,0', '1,0500'].map((written) =>
      readingsOf(written, undefined),
    ),
  ).toEqual([
    ['45'],
    ['45'],
    ['-0.125'],
    ['-12.5'],
    ['1250000'],
    ['1000000'],
    ['2000'],
    ['10'],
    ['-7'],
    ['100'],
    ['1.05'],
  ]);
});

test('thousands without all of their signs are read as such only where the last three stand alone', () => {
  expect(['1234.500', '-1234.500', '0234.500', '1234.5000', '1234.50'].map((each) => readingsOf(each, EUR))).toEqual([
    ['1234500', '1234.50'],
    ['-1234500', '-1234.50'],
    ['234.50'],
    ['1234.50'],
    ['1234.50'],
  ]);
});

test('no reading is larger than a line may hold, and the largest is still one', () => {
  const [euro, yen] = [EUR, currency('JPY')];
  const largest = String(LARGEST_AMOUNT / 100).replace('.', ',');
  expect(readingsOf(largest, euro)).toEqual([String(LARGEST_AMOUNT / 100)]);
  for (const tooLarge of ['20 000 000 000', '20 000 000 000,00', '20 000 M', '2e10', '-20.000.000.000'])
    expect(readingsOf(tooLarge, euro), tooLarge).toEqual([]);
  expect(readingsOf(`${LARGEST_AMOUNT} ¥`, yen)).toEqual([String(LARGEST_AMOUNT)]);
  expect(readingsOf(`${LARGEST_AMOUNT + 1} ¥`, yen)).toEqual([]);
  expect(readingsOf(`${LARGEST_AMOUNT},01`, euro)).toEqual([]);
});

const CURRENCIES = Intl.supportedValuesOf('currency').map(currency);
const digits = (most: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: most });
const sign = fc.constantFrom('', '-', '+', '−', '€', '(');
const piece = fc.oneof(digits(4), fc.constantFrom('.', ',', ' ', "'", '000', '.000', ',000', '.50'));
const likeFigures = fc.tuple(
  sign,
  fc.array(piece, { minLength: 1, maxLength: 5 }),
  fc.constantFrom('', ' €', 'k', ' %'),
);

test('a text that is read as an amount has exactly one reading, in every currency of the list', () => {
  fc.assert(
    fc.property(likeFigures, fc.constantFrom(...CURRENCIES), ([before, pieces, behind], each) => {
      const text = before + pieces.join('') + behind;
      if (typeof readAmount(text, each) !== 'number') return;
      expect(readingsOf(text, each)).toEqual([text]);
      // Beside the one convention, that a currency of three decimals writes three, no other sign gives another amount.
      if (each.decimals !== 3) expect(/^-?[1-9]\d*[.]\d{3}$/.test(text)).toBe(false);
    }),
    { numRuns: 5000 },
  );
});

test('every reading is an amount that reads back as itself, in every currency of the list', () => {
  fc.assert(
    fc.property(likeFigures, fc.constantFrom(...CURRENCIES), ([before, pieces, behind], each) => {
      for (const reading of readingsOf(before + pieces.join('') + behind, each))
        expect(Math.abs(Number(reading)) < 1e8 ? typeof readAmount(reading, each) : 'number', reading).toBe('number');
    }),
    { numRuns: 3000 },
  );
});

test('what is written with points for thousands and a comma has the same amount among its readings', () => {
  fc.assert(
    fc.property(fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT }), (amount) => {
      const plain = plainDecimal(amount, EUR);
      const european = new Intl.NumberFormat('de', { minimumFractionDigits: 2 }).format(amount / 100);
      expect(readingsOf(european, EUR).map((one) => readAmount(one, EUR))).toEqual([readAmount(plain, EUR)]);
    }),
  );
});
