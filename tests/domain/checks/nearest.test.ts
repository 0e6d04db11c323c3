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
  // Only one letter of two is where an exchange would have put it: two mistakes, not one.
  expect(nearest('zx', ['yz'])).toBeUndefined();
  expect(nearest('xz', ['zy'])).toBeUndefined();
  expect(nearest('zx', ['xz'])).toBe('xz');
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

/**
 * How many letters have to be taken out, put in, changed or exchanged with their neighbour, said as plainly as it can
 * be.
 */
function mistakesIn(written: string, right: string): number {
  const [a, b] = [written.length, right.length];
  if (a === 0 || b === 0) return a + b;
  const own = [
    mistakesIn(written.slice(0, -1), right) + 1,
    mistakesIn(written, right.slice(0, -1)) + 1,
    mistakesIn(written.slice(0, -1), right.slice(0, -1)) + (written.at(-1) === right.at(-1) ? 0 : 1),
  ];
  const isExchanged = written.at(-1) === right.at(-2) && written.at(-2) === right.at(-1);
  if (a > 1 && b > 1 && isExchanged) own.push(mistakesIn(written.slice(0, -2), right.slice(0, -2)) + 1);
  return Math.min(...own);
}

const short = fc.stringMatching(/^[abc]{1,7}$/);

test('a word is near with a third of its letters wrong and not with one more', () => {
  fc.assert(
    fc.property(short, short, (written, right) => {
      const isNear = mistakesIn(written, right) <= Math.max(1, Math.floor(written.length / 3));
      expect(nearest(written, [right])).toBe(isNear ? right : undefined);
    }),
    { numRuns: 300 },
  );
});

test('of several the one with the fewest mistakes is meant, and of those the first', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[abc]{3,7}$/),
      fc.array(short, { minLength: 1, maxLength: 4 }),
      (written, words) => {
        const least = Math.min(...words.map((word) => mistakesIn(written, word)));
        const first = words.find((word) => mistakesIn(written, word) === least);
        const isNear = least <= Math.max(1, Math.floor(written.length / 3));
        expect(nearest(written, words)).toBe(isNear ? first : undefined);
      },
    ),
    { numRuns: 200 },
  );
});
