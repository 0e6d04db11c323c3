import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '#domain/checks/nearest.ts';

const ids = fc.stringMatching(/^[a-z]{4,12}$/);

test('a slip of the fingers finds the word that was meant', () => {
  expect(nearest('hihg', ['high', 'medium', 'low'])).toBe('high');
  expect(nearest('petri-salmla', ['petra-lind', 'petri-salmela'])).toBe('petri-salmela');
  expect(nearest('Growth', ['growth', 'trouble'])).toBe('growth');
});

test('a word that is like none of them is not guessed', () => {
  expect(nearest('xyz', ['high', 'medium', 'low'])).toBeUndefined();
  expect(nearest('key-accounts', [])).toBeUndefined();
});

test('a word with one letter lost, doubled or exchanged is found among words unlike it', () => {
  fc.assert(
    fc.property(ids, fc.nat(), fc.constantFrom('lost', 'doubled', 'exchanged'), (word, seed, slip) => {
      const at = seed % (word.length - 1);
      const written =
        slip === 'lost'
          ? word.slice(0, at) + word.slice(at + 1)
          : slip === 'doubled'
            ? word.slice(0, at + 1) + word.slice(at)
            : word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
      expect(nearest(written, [word.toUpperCase().repeat(3), word])).toBe(word);
    }),
  );
});

test('what is found is always one of the words that exist', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(ids), (written, words) => {
      const found = nearest(written, words);
      expect(found === undefined || words.includes(found)).toBe(true);
    }),
  );
});
