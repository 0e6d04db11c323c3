import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneOff, nearestName } from '#search/nearest.ts';

const NAMES = ['Havulinna', 'Kallas', 'Mäkelä', 'Niemi', 'Paper'];

test.each([
  ['Havulina', 'Havulinna'],
  ['Havullinna', 'Havulinna'],
  ['Havulinma', 'Havulinna'],
  ['Hvaulinna', 'Havulinna'],
  ['Havolin', 'Havulinna'],
  ['makeli', 'Mäkelä'],
])('%s is meant as %s', (typed, name) => {
  expect(nearestName(typed, NAMES)).toBe(name);
});

test.each(['Havulin', 'Kalle', 'Kal', 'Meritar'])('%s is left as it is', (typed) => {
  expect(nearestName(typed, [...NAMES, 'Kalle'])).toBeUndefined();
});

test('one letter changed, left out, added or swapped is one off, both ways round; two are not', () => {
  const word = fc.stringMatching(/^[a-z]{4,10}$/);
  fc.assert(
    fc.property(word, fc.nat(), fc.stringMatching(/^[a-z]$/), (name, seed, letter) => {
      const at = seed % name.length;
      const forms = [
        name.slice(0, at) + letter + name.slice(at + 1),
        name.slice(0, at) + name.slice(at + 1),
        name.slice(0, at) + letter + name.slice(at),
        name.slice(0, at) +
          name
            .slice(at, at + 2)
            .split('')
            .reverse()
            .join('') +
          name.slice(at + 2),
      ];
      for (const form of forms) expect([isOneOff(form, name), isOneOff(name, form)]).toEqual([true, true]);
      expect(isOneOff(`${name}zz`, name)).toBe(false);
    }),
  );
});
