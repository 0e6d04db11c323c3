import { describe, expect, test } from 'vitest';
import { writtenForms } from '#domain/snapshot/name-forms.ts';
import { Namesakes, type Named } from '#domain/snapshot/namesakes.ts';
import { peopleIn, readableText, sealedText } from '#domain/snapshot/text.ts';

test.each([
  ['Pekka', ['peka']],
  ['Jaappi', ['jaapi', 'jaape', 'jaappe']],
  ['Matti', ['mati', 'mate', 'matte']],
  ['Anttu', ['antu']],
  ['Ranta', ['ranna']],
  ['Helenka', ['helenga']],
  ['Valta', ['valla', 'valda']],
  ['Virta', ['virra', 'virda']],
  ['Rumpu', ['rummu']],
  ['Lahti', ['lahdi', 'lahde', 'lahte']],
  ['Sata', ['sada']],
  ['Halpa', ['halva']],
  ['Mäki', ['mäi', 'mäe', 'mäke']],
  ['Laiho', []],
  ['Koivunen', ['koivuse', 'koivus', 'koivuneni']],
  ['Kallas', ['kallakse', 'kallaks', 'kallaa', 'kallaä', 'kallasi']],
  ['Holm', ['holmi']],
])('%s is also written with %j before an ending', (name, forms) => {
  const written = writtenForms(name);
  expect(written.whole).toBe(name.toLowerCase());
  expect(written.forms[0]).toBe(written.whole);
  expect([...written.forms.slice(1)].sort()).toEqual([...forms].sort());
});

test('the longer form is looked for first, after the name itself; one letter is no form', () => {
  expect(writtenForms('Kallas').forms).toEqual(['kallas', 'kallakse', 'kallaks', 'kallasi', 'kallaa', 'kallaä']);
  expect(writtenForms('O').forms).toEqual([]);
  expect(writtenForms('Bo').forms).toEqual(['bo']);
});

describe('of people with the same name', () => {
  const named = (person: string, account?: string): Named => ({ person, account, part: 'last', whole: 'aro' });
  const [ours, first, second] = [named('liisa-aro'), named('a/aro', 'a'), named('b/aro', 'b')];
  const among = (...people: Named[]) => {
    const names = new Namesakes();
    for (const each of people) names.add('aro', each);
    return (account?: string) => names.nearest('aro', account)?.person;
  };

  test('the one of the text’s own account is meant, else one of ours, else the first that was known', () => {
    for (const order of [
      [ours, first, second],
      [first, second, ours],
      [second, ours, first],
    ]) {
      const nearest = among(...order);
      expect([nearest('a'), nearest('b'), nearest('c'), nearest()]).toEqual([
        'a/aro',
        'b/aro',
        'liisa-aro',
        'liisa-aro',
      ]);
    }
    const nearest = among(first, second);
    expect([nearest('a'), nearest('b'), nearest('c'), nearest()]).toEqual(['a/aro', 'b/aro', 'a/aro', 'a/aro']);
  });

  test('the first of an account and the first of ours are meant', () => {
    const nearest = among(
      first,
      named('a/other', 'a'),
      ours,
      named('pekka-aro'),
      named('b/aro', 'b'),
      named('b/other', 'b'),
    );
    expect([nearest('a'), nearest('b'), nearest()]).toEqual(['a/aro', 'b/aro', 'liisa-aro']);
  });

  test('nobody is meant by a name that nobody has', () => {
    expect(new Namesakes().nearest('aro', 'a')).toBeUndefined();
    expect(among(ours)('a')).toBe('liisa-aro');
  });
});

describe('a sealed text', () => {
  const name = (part: 'name' | 'first' | 'last', person = 'a/antti') => ({ person, part });

  test('has texts side by side as one, and no empty ones', () => {
    expect(sealedText(['Ask ', '', 'them', name('first'), '', name('last'), '!', '?'])).toEqual([
      'Ask them',
      name('first'),
      name('last'),
      '!?',
    ]);
    expect(sealedText(['', ''])).toEqual([]);
  });

  test('reads with today’s names, and with a removed person where somebody is gone', () => {
    const names: Readonly<Record<string, string>> = { 'a/antti': '  Antti  Juhani Pohjola ', 'a/bo': 'Bo' };
    const read = (...text: Parameters<typeof readableText>[0]) =>
      readableText(text, (person) => names[person], '[removed]');
    expect(read('Ask ', name('first'), ' or ', name('last'), '.')).toBe('Ask Antti or Pohjola.');
    expect(read(name('name'))).toBe('  Antti  Juhani Pohjola ');
    expect(read(name('first', 'a/bo'), name('last', 'a/bo'))).toBe('BoBo');
    expect(read(name('name', 'a/gone'), 'n')).toBe('[removed]n');
  });

  test('names the people in it, each as often as they stand there', () => {
    expect(peopleIn(['Ask ', name('first'), name('last', 'liisa-aro'), name('name')])).toEqual([
      'a/antti',
      'liisa-aro',
      'a/antti',
    ]);
  });
});
