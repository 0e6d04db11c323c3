import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFarOff, typedFigure } from '#editing/typed-figure.ts';
import { LANGUAGES, settingsOf } from '#words/languages.ts';

const EUR = { code: 'EUR', decimals: 2 };
const read = (written: string, language: string) => typedFigure(written, EUR, settingsOf(language).locale);
const figure = (value: number) => ({ is: 'figure', value });
const asked = { is: 'unclear', readings: [95_000, 95] };

describe('a figure as somebody types it', () => {
  test.each(['95000', '95 000', '95\u00a0000', '95k', '95 t€', '€95000', '95000 EUR'])(
    '%s is one figure in every language',
    (written) => {
      for (const language of LANGUAGES) expect(read(written, language), language).toEqual(figure(95_000));
    },
  );

  test('what one language groups with, another asks about', () => {
    expect(read('95,000', 'en')).toEqual(figure(95_000));
    expect(read('95,000', 'fi')).toEqual(asked);
    expect(read('95.000', 'en')).toEqual(asked);
    expect(read('95.000', 'fi')).toEqual(asked);
  });

  test('decimals, millions and a minus are read', () => {
    expect(read('95 000,50', 'fi')).toEqual(figure(95_000.5));
    expect(read('85,000.00', 'en')).toEqual(figure(85_000));
    expect(read('1,2 M€', 'fi')).toEqual(figure(1_200_000));
    expect(read('−500', 'en')).toEqual(figure(-500));
  });

  test('nothing is not nought, and words are no figure', () => {
    expect(read(' ', 'fi')).toEqual({ is: 'empty' });
    expect(read('0', 'fi')).toEqual(figure(0));
    expect(read('about 95', 'en')).toEqual({ is: 'no-figure' });
    expect(read('12 %', 'fi')).toEqual({ is: 'no-figure' });
  });

  test.each(['20 000 000 000', '20000000000.50', '99e20', '-30 000 M€', '1 000 000 000 000 000', '10000000000.01'])(
    '%s is a figure, but past the largest',
    (written) => {
      for (const language of LANGUAGES)
        expect(read(written, language), language).toEqual({ is: 'too-large', largest: 10_000_000_000 });
    },
  );

  test('the largest itself is read, and of what can be read in two ways the one that a line may hold', () => {
    expect(read('10 000 000 000', 'fi')).toEqual(figure(10_000_000_000));
    expect(read('−10 000 M€', 'en')).toEqual(figure(-10_000_000_000));
    expect(typedFigure('1 000 000 000 000', { code: 'JPY', decimals: 0 }, 'en')).toEqual(figure(1_000_000_000_000));
    expect(read('99999999.000', 'fi')).toEqual(figure(99_999_999));
  });

  test('what a language writes, it reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.constantFrom(...LANGUAGES), (value, language) => {
        const written = new Intl.NumberFormat(settingsOf(language).locale).format(value);
        expect(read(written, language)).toEqual(figure(value));
      }),
    );
  });
});

test('a nought too few is far off, and a first figure of a line is not', () => {
  expect(isFarOff(95, [80_000, 130_000])).toBe(true);
  expect(isFarOff(95_000, [80_000, 130_000])).toBe(false);
  expect(isFarOff(9_500_000, [80_000])).toBe(true);
  expect(isFarOff(95, [undefined, undefined])).toBe(false);
  expect(isFarOff(20_000, [2_000, 130_000])).toBe(false);
});

test.each<[number | undefined, (number | undefined)[], boolean]>([
  [0, [80_000, 130_000], true],
  [undefined, [80_000, 130_000], true],
  [undefined, [80_000, undefined], true],
  [0, [0, 130_000], false],
  [undefined, [undefined, undefined], false],
  [0, [0, 0], false],
  [5, [0, 6], false],
])('%s beside %s is far off: %s', (figure, neighbours, is) => expect(isFarOff(figure, neighbours)).toBe(is));
