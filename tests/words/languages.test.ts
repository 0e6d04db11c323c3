import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayWriter } from '#words/days.ts';
import { FIRST_LANGUAGE, LANGUAGES, settingsFrom, settingsOf } from '#words/languages.ts';
import { numberReader } from '#words/read-number.ts';

const WORDS = new URL('../../src/words/', import.meta.url);
const settings = { ...settingsOf('en'), dates: {}, shortNames: {} };

test('each folder of words is a language, and the first one stands first', () => {
  const folders = readdirSync(WORDS, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  expect([...LANGUAGES].sort()).toEqual(folders.sort());
  expect(LANGUAGES[0]).toBe(FIRST_LANGUAGE);
});

describe.each(LANGUAGES)('%s', (language) => {
  test('has settings that hold, and a name that a browser knows', () => {
    const file = new URL(`${language}/settings.json`, WORDS);
    expect(existsSync(file)).toBe(true);
    expect(settingsFrom(language, JSON.parse(readFileSync(file, 'utf8')))).toEqual(settingsOf(language));
    expect(Intl.getCanonicalLocales(language)).toEqual([language]);
  });
});

test('settings that lack something, or hold what nothing reads, are named with their file', () => {
  const { locale: _, ...without } = settings;
  expect(() => settingsFrom('sv', without)).toThrow('src/words/sv/settings.json lacks the text "locale".');
  expect(() => settingsFrom('sv', { ...settings, money: { one: '{figure}' } })).toThrow('lacks "money"');
  expect(() => settingsFrom('sv', { ...settings, quotes: '”' })).toThrow('lacks "quotes"');
  expect(() => settingsFrom('sv', { ...settings, thousand: 'tkr' })).toThrow('has a field "thousand" that nothing');
  expect(() => settingsFrom('sv', { ...settings, locale: 'swedish_one' })).toThrow('write it like "sv" or "pt-BR"');
  expect(() => settingsFrom('sv', { ...settings, locale: 'qq' })).toThrow('which this Node knows nothing of');
  expect(() => settingsFrom('sv', [])).toThrow('must hold one object');
});

describe('days', () => {
  const forms = ['date', 'shortDate', 'weekday', 'month', 'shortMonth'] as const;
  const said = (from: Parameters<typeof dayWriter>[0]) =>
    forms.map((form) => dayWriter(from)(form, '2026-09-18').replaceAll('\u00a0', ' '));

  test('are written as the language of a folder writes them', () => {
    expect(said(settingsOf('en'))).toEqual(['18 Sep 2026', '18 Sep', 'Fri 18 Sep', 'Sep 2026', 'Sep']);
    expect(said(settingsOf('fi'))).toEqual(['18.9.2026', '18.9.', 'pe 18.9.', '9/2026', 'syys']);
  });

  test('are left to Intl by a language that says nothing of them', () => {
    expect(said({ ...settings, locale: 'sv-SE' })).toEqual([
      '18 sep. 2026',
      '18 sep.',
      'fre 18 sep.',
      'sep. 2026',
      'sep.',
    ]);
    expect(said({ ...settings, locale: 'sl' })).toEqual([
      '18. sep. 2026',
      '18. sep.',
      'pet., 18. sep.',
      'sep. 2026',
      'sep.',
    ]);
  });
});

/** Of other signs than English and Finnish have: a point between thousands, an apostrophe, digits of another script. */
const LOCALES = ['en-GB', 'fi-FI', 'sl', 'de', 'de-CH', 'pl', 'fr', 'hi', 'ar-EG'];

describe('a figure on a page', () => {
  test.each(LOCALES)('in %s is read as the number it was written from', (locale) => {
    const numberIn = numberReader(locale);
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: 0, max: 3 }), (whole, decimals) => {
        const number = whole / 10 ** decimals;
        for (const options of [{}, { signDisplay: 'exceptZero' } as const]) {
          const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, ...options }).format(number);
          expect(numberIn(text)).toBe(number);
          expect(numberIn(text.replace('-', '−'))).toBe(number);
          expect(numberIn(`${text}\u00a0%`)).toBe(number);
        }
      }),
    );
  });

  test('may stand after the sign of its currency, and text is no figure', () => {
    expect(numberReader('en-GB')('−€3,190k')).toBe(-3190);
    expect(numberReader('fi-FI')('−3\u00a0190\u00a0t€')).toBe(-3190);
    expect(numberReader('sl')('1.234,5')).toBe(1234.5);
    expect(numberReader('sl')('Arctia')).toBeUndefined();
  });
});
