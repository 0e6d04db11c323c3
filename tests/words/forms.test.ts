import { expect, test } from 'vitest';
import { formsOf, inForm } from '#words/forms.ts';

test('the forms of a message are those that its language has, with the number left open', () => {
  expect(formsOf('en', (count) => (count === 1 ? '1 result' : `${count} results`))).toEqual({
    one: '{count} result',
    other: '{count} results',
  });
  expect(formsOf('fi', (count) => (count === 1 ? 'yksi osuma' : `${count} osumaa`))).toEqual({
    one: 'yksi osuma',
    other: '{count} osumaa',
  });
});

test('a number takes the form and the signs of its locale: in Croatian 22 is like 2, and 5 is not', () => {
  const forms = { one: '{count} osoba', few: '{count} osobe', other: '{count} osoba (mn.)' };
  expect([1, 2, 5, 22, 1025].map((count) => inForm(forms, count, 'hr'))).toEqual([
    '1 osoba',
    '2 osobe',
    '5 osoba (mn.)',
    '22 osobe',
    '1.025 osoba (mn.)',
  ]);
  expect(inForm({ other: '{count} results' }, 1, 'en-GB')).toBe('1 results');
});
