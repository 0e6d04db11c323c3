import { describe, expect, test } from 'vitest';
import { peopleWith } from '#search/people.ts';
import { answeredBy, answering, foundIn, wantedWords } from '#search/words.ts';

function marked(text: string, query: string, isName = false): string[] {
  return foundIn(text, answering(wantedWords(query, 'english')), isName).map(({ start, end }) =>
    text.slice(start, end),
  );
}

function isFound(text: string, query: string): boolean {
  const wanted = wantedWords(query, 'english');
  return answeredBy({ names: '', text }, answering(wanted)).size === wanted.length;
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

  test('a name is not taken apart', () => {
    expect(marked('Savilahden Konepaja', 'Lahden')).toEqual(['Savilahden']);
    expect(marked('Savilahden Konepaja', 'Lahden', true)).toEqual([]);
    expect(marked('Outi Lahti', 'Lahden', true)).toEqual(['Lahti']);
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

describe('who answers', () => {
  const people = [
    { names: 'Eero Kallas', text: 'Mill manager' },
    { names: 'Outi Lahti', text: 'Controller' },
  ];
  const found = (query: string) => {
    const wanted = wantedWords(query, 'english');
    return peopleWith(people, answering(wanted), wanted.length);
  };
  test('is who answers every word', () => {
    expect(found('kallas manager')).toEqual({ people: [0], isLoose: false });
  });
  test('is who answers some, where nobody answers all; and that is said', () => {
    expect(found('kallas controller')).toEqual({ people: [0, 1], isLoose: true });
    expect(found('zebra')).toEqual({ people: [], isLoose: false });
  });
});
