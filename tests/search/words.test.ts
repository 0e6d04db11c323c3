import { describe, expect, test } from 'vitest';
import { answering, finnishKeys, foundIn, isAbout, queriesFor, wantedWords } from '#search/words.ts';

function marked(text: string, query: string): string[] {
  return foundIn(text, answering(wantedWords(query))).map(({ start, end }) => text.slice(start, end));
}

function isFound(text: string, query: string): boolean {
  const wanted = wantedWords(query);
  return isAbout(text, wanted, answering(wanted));
}

describe('what is marked in a text', () => {
  test.each([
    ['Asked for closed-loop figures of a second machine.', 'closed loop', ['closed-loop']],
    ['Budget for a closed loop approved in principle.', 'closed loop', ['closed loop']],
    ['Uskoo telakan vesikierron olevan kilpailijoita parempi.', 'suljettu kierto', ['vesikierron']],
    ['Suljetun kierron budjetti hyväksytty.', 'suljettu kierto', ['Suljetun kierron']],
    ['Kaksi seisokkia pesukierrossa.', 'kierto', ['pesukierrossa']],
    ['Toimitusjohtaja Virtasen kanssa sovittu.', 'virtanen johtaja', ['Toimitusjohtaja Virtasen']],
    ['Karin Åkerblom', 'akerblom', ['Åkerblom']],
    ['Runs our monitor beside the laboratory.', 'running', ['Runs']],
    ['Says the mill runs well.', 'loop', []],
  ])('%s, asked for %s', (text, query, parts) => {
    expect(marked(text, query)).toEqual(parts);
  });

  test('a short word is not looked for inside others', () => {
    expect(marked('Pekka Huttunen', 'ne')).toEqual([]);
  });
});

describe('what a text is about', () => {
  test('all words of the query count', () => {
    expect(isFound('Eero Kallas, Mill manager', 'kallas manager')).toBe(true);
    expect(isFound('Eero Kallas, Mill manager', 'kallas director')).toBe(false);
  });
  test('a word that begins alike is no answer', () => {
    expect(isFound('Kalle Viitala, Technician', 'Kallaksen')).toBe(false);
    expect(isFound('Seen in the pilot meeting', 'insinööri')).toBe(false);
  });
  test('another word of the same English stem is one', () => {
    expect(isFound('The negotiations went on', 'negotiate')).toBe(true);
  });
});

test('the index is asked for the words as typed first, then by their stems', () => {
  expect(queriesFor('Mäkisen')).toEqual(['Mäkisen', 'makisen', 'makis']);
  expect(queriesFor('Lahden johtaja')).toEqual(['Lahden johtaja', 'lahden johtaj', 'lahd johtaj']);
  expect(queriesFor('  ')).toEqual([]);
});

test('the keys of a text hold stems of its words and of the tails of its compounds, each once and sorted', () => {
  const keys = finnishKeys('Toimitusjohtaja Mäkinen, toimitusjohtaja');
  expect(keys).toEqual([...new Set(keys)].sort());
  expect(keys).toEqual(expect.arrayContaining(['makis', 'toimitusjohtaj', 'johtaj']));
});
