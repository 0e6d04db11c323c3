import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LANGUAGES, settingsOf } from '#words/languages.ts';
import { textsOf } from '#words/messages.ts';
import { faultsOf, flat, unsaid } from './faults-of.ts';

/** A count in a report of the import, with its name and its forms. */
const PLURAL = /\{(\w+), plural, ((?:\w+ \{[^{}]*\} ?)+)\}/g;
const WORDS = fileURLToPath(new URL('../../src/words/', import.meta.url));

test.each(LANGUAGES)('every message of %s is well formed, with each plural that the language has', (language) => {
  const faults = flat(textsOf(language)).flatMap(([at, name, text]) =>
    faultsOf(name, text, settingsOf(language).locale).map((fault) => `${at}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test.each(LANGUAGES)('%s has the words of English and no others', (language) => {
  const names = (of: (typeof LANGUAGES)[number]) => [...new Set(flat(textsOf(of)).map(([at]) => at))].sort();
  expect(names(language)).toEqual(names('en'));
});

test('every value that a message is told is said in English', () => {
  expect(
    flat(textsOf('en')).flatMap(([at, name, text]) => unsaid(name, text).map((value) => `${at}: ${value}`)),
  ).toEqual([]);
});

test.each(LANGUAGES)('every file of %s is read, and the folder has the files of the English one', (language) => {
  const files = (of: string) =>
    readdirSync(path.join(WORDS, of), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json') && file !== 'settings.json')
      .map((file) => file.replaceAll('\\', '/'))
      .sort();
  expect(files(language)).toEqual(files('en'));
});

test.each(LANGUAGES)('a report of the import has in %s the blanks that it has in English', (language) => {
  const blanks = (of: (typeof LANGUAGES)[number]) =>
    new Map(
      flat({ importing: textsOf(of).importing }).map(([at, , text]) => [
        at,
        [
          ...text
            .replace(PLURAL, '{$1}')
            .replaceAll('{{', '')
            .matchAll(/\{(\w+)\}/g),
        ].map(([, name]) => name ?? ''),
      ]),
    );
  const english = blanks('en');
  const unknown = [...blanks(language)].flatMap(([at, names]) =>
    names.filter((name) => !english.get(at)?.includes(name)).map((name) => `${at}: {${name}}`),
  );
  expect(english.get('importing.findings.heading-twice')).toEqual(['heading', 'field']);
  expect(unknown).toEqual([]);
});

test.each(LANGUAGES)('a report of the import has in %s each plural that the language has, and no other', (language) => {
  const plurals = flat({ importing: textsOf(language).importing }).flatMap(([at, , text]) =>
    [...text.matchAll(PLURAL)].map(([, , cases = '']) => ({
      at,
      forms: [...cases.matchAll(/(\w+) \{/g)].map(([, form]) => form),
    })),
  );
  const written = JSON.stringify(textsOf(language).importing).split(', plural,').length - 1;
  expect([written, plurals.length > 0]).toEqual([plurals.length, true]);
  const { pluralCategories } = new Intl.PluralRules(settingsOf(language).locale).resolvedOptions();
  for (const { at, forms } of plurals) expect([at, forms.sort()]).toEqual([at, [...pluralCategories].sort()]);
});

test('the test itself sees what is wrong with a message', () => {
  const faults = (name: string, text: string) => faultsOf(name, text, 'en-GB');
  expect(faults('more(count: number)', '{count, plural, one {one more} other {# more}}')).toEqual([]);
  expect(faults('more(count: number)', '{count, plural, other {# more}}')).toEqual(['count lacks one']);
  expect(faults('more(count: number)', '{count, plural, one {one} few {#} other {#}}')[0]).toContain('few');
  expect(faults('more(count: number)', '{count')[0]).toContain('Unexpected message end');
  expect(faults('more(count: number)', 'and {cuont} more')).toEqual(['cuont is not among its values']);
  expect(faults('more(count number)', 'and more')[0]).toContain('count number');
  expect(faults('names(all: list)', '{all}')).toEqual(['{all} prints a list as it is']);
  expect(faults('names(all: list)', '{all, list, nor}')).toEqual(['nothing is written in the manner nor']);
  expect(faults('gap(side: short|over)', '{side, select, shrot {less} other {more}}')).toEqual(['side is never shrot']);
  expect(faults('gap(side: short|over)', '{side, select, short {less}}')).toEqual(['side lacks other']);
  expect(faults('gap(side: short|over)', '{side, select, short {less} over {more}}')).toEqual([]);
  expect(faults('sum(amount)', '<b>{amount}</b>')).toEqual(['stresses words, and is not named a phrase']);
  expect(faults('sum(amount): phrase', '<b>{amount}<b>')).toEqual(['a stressed word is not closed']);
  expect(faults('age(days: number)', '{days, number} days old, {days, date}')).toEqual([
    'date does not write a number',
  ]);
  expect(faults('gap(by: number, of: number)', '{by, share, whole}')).toEqual(['no share of whole']);
  expect(faults('gap(by: number, of: number, limit: number)', '{by, share, of limit}{by, number, exact}')).toEqual([]);
  expect(faults('gap(by: number, of: number, limit)', '{by, share, of limit}{by, share}{by, number, of}')).toEqual([
    'no share of of limit',
    'no share of ',
    'nothing is written in the manner of',
  ]);
  expect(faults('gap(by: number)', '{by, select, none {no gap} minus {below} plus {above} other {}}')).toEqual([
    'by is never plus',
  ]);
  expect(faults('why(code: EIO|text)', '{code, select, EIO {broken}}')).toEqual(['code lacks other']);
  expect(faults('why(code: EIO|text)', '{code, select, EIO {broken} other {says {code}}}')).toEqual([]);
  expect(faults('meant(name?)', '{name, meant}{name, ment}')).toEqual(['ment does not write a text']);
  expect(faults('roles(all: list)', '{all, list, with eikä} {all, list, or of kind} {all, list, by}')).toEqual([
    'nothing is written in the manner by',
  ]);
  expect(unsaid('gap(side: short|over, by)', '{by}')).toEqual(['side']);
});
