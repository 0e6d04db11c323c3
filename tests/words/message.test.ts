import { expect, test } from 'vitest';
import { said } from '#words/message.ts';
import { signatureOf } from '#words/signature.ts';
import { tongueOf } from '#words/tongue.ts';
import { wordsOf } from '#words/words-of.ts';

const say = (locale: string, name: string, text: string) => said(text, signatureOf(name), tongueOf(locale));

test('a count takes the plural of its language', () => {
  const accounts = say('fi-FI', 'accounts(count: number)', '{count, plural, one {yksi asiakas} other {# asiakasta}}');
  expect([0, 1, 2].map((count) => accounts(count))).toEqual(['0 asiakasta', 'yksi asiakas', '2 asiakasta']);
  const polish = say(
    'pl',
    'plans(n: number)',
    '{n, plural, one {# plan} few {# plany} many {# planów} other {# planu}}',
  );
  expect([1, 3, 5, 22].map((count) => polish(count))).toEqual(['1 plan', '3 plany', '5 planów', '22 plany']);
});

test('a number in a message is written as its language writes it, and a year is not', () => {
  const text = '{count, number} rows of {year}';
  expect(say('en-GB', 'rows(count: number, year: number)', text)(12500, 2026)).toBe('12,500 rows of 2026');
  expect(say('fi-FI', 'rows(count: number, year: number)', text)(12500, 2026)).toBe('12\u00a0500 rows of 2026');
});

test('a plural sees a number as it is written', () => {
  const days = say('en-GB', 'days(days: number)', '{days, plural, one {# day} other {# days}}');
  expect([1, 1.04, 1.5, 0.5].map((count) => days(count))).toEqual(['1 day', '1 day', '1.5 days', '0.5 days']);
});

test('a list ends as its language ends it', () => {
  const names = ['Havulinna', 'Koivikko', 'Aallokko'];
  expect(say('en-GB', 'all(names: list)', '{names, list}')(names)).toBe('Havulinna, Koivikko and Aallokko');
  expect(say('fi-FI', 'all(names: list)', '{names, list, or}')(names)).toBe('Havulinna, Koivikko tai Aallokko');
  expect(
    say('en-GB', 'all(names: list)', '{names, plural, one {It is} other {They are}} {names, list, comma}.')(names),
  ).toBe('They are Havulinna, Koivikko, Aallokko.');
});

test('a value that is not there has a case of its own, whatever a name may be', () => {
  const segment = say('en-GB', 'segment(code?, name)', '{code, select, none {{name}} other {Segment {code}}}');
  expect(segment(undefined, 'Paper mills')).toBe('Paper mills');
  expect(segment('none', 'Paper mills')).toBe('Segment none');
  expect(say('en-GB', 'side(side?: short|over)', '{side, select, none {.} short {less} other {more}}')(undefined)).toBe(
    '.',
  );
});

test('a text without a letter may be told from one that is not there, and a number below nothing from one above', () => {
  const value = say('en-GB', 'is(value?)', '{value, select, none {missing} empty {""} other {"{value}"}}');
  expect([value(undefined), value(''), value('x')]).toEqual(['missing', '""', '"x"']);
  const side = say('en-GB', 'is(by?: number)', '{by, select, none {unknown} minus {below} other {above}}');
  expect([side(undefined), side(-1), side(0), side(2)]).toEqual(['unknown', 'below', 'above', 'above']);
});

test('a list may have a word of the message between its last two names', () => {
  const roles = say('fi-FI', 'of(roles: list)', '{roles, list, with eikä}');
  expect([roles(['käyttäjää']), roles(['käyttäjää', 'tukijaa']), roles(['a', 'b', 'c'])]).toEqual([
    'käyttäjää',
    'käyttäjää eikä tukijaa',
    'a, b eikä c',
  ]);
});

test('a phrase stresses the words that the message stresses, and none that a name brings', () => {
  const sum = say('en-GB', 'sum(name, gap): phrase', '{name} is <short>{gap} short</short> of the <b>target</b>.');
  expect(sum('Oy <b>Paha</b>', '€210k')).toEqual([
    'Oy <b>Paha</b> is ',
    { text: '€210k short', tone: 'short' },
    ' of the ',
    { text: 'target' },
    '.',
  ]);
});

test('words that take nothing are texts, printed as they are', () => {
  const words = wordsOf(
    { $about: 'Signs.', braces: "A brace is '{'", group: { 'of(name)': 'Of {name}' } },
    tongueOf('en'),
  );
  expect(words.braces).toBe("A brace is '{'");
  expect(words.group.of('Havulinna')).toBe('Of Havulinna');
  expect(words).not.toHaveProperty('$about');
});
