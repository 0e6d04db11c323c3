import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestNamed } from '#domain/checks/nearest-named.ts';

const customers = [
  { id: 'havulinna-paper', name: 'Havulinna Paper' },
  { id: 'kaisla-paper', name: 'Kaisla Paper' },
  { id: 'vuorimaki-cement', name: 'Vuorimäki Cement Oy' },
];
const meant = (written: string) => nearestNamed(written, customers, ({ id, name }) => [id, name])?.id;

test('an id or a name with a slip means its thing', () => {
  expect([meant('havulina-paper'), meant('Havulinna paper'), meant('vuorimaki cement oy')]).toEqual([
    'havulinna-paper',
    'havulinna-paper',
    'vuorimaki-cement',
  ]);
});

test('one word of a name is enough, with its dots or without, with a slip or without', () => {
  expect([meant('Havulinna'), meant('havulina'), meant('Vuorimäki'), meant('vuorimaki'), meant('Kaisla Oyj')]).toEqual([
    'havulinna-paper',
    'havulinna-paper',
    'vuorimaki-cement',
    'vuorimaki-cement',
    'kaisla-paper',
  ]);
});

test('a word that several share means none of them, and so does one that is like none', () => {
  expect([meant('Paper'), meant('Lounatuuli'), meant('oy'), meant('')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a short name is found as a whole, and a word of three letters by itself', () => {
  expect(nearestNamed('hk', ['hk', 'stora-enso'], (each) => [each])).toBe('hk');
  expect(nearestNamed('UPM', ['UPM Kymmene', 'Stora Enso'], (each) => [each])).toBe('UPM Kymmene');
});

test('the only thing that there is is not meant by what is unlike it', () => {
  expect(nearestNamed('Lounatuuli', ['Havulinna Paper'], (each) => [each])).toBeUndefined();
});

test('what is found is one of the things, and each thing is found by its own id', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-z]{3,10}(?:-[a-z]{3,8})?$/), { minLength: 1, maxLength: 8 }),
      fc.string(),
      (ids, written) => {
        const found = nearestNamed(written, ids, (id) => [id]);
        expect(found === undefined || ids.includes(found)).toBe(true);
        for (const id of ids) expect(nearestNamed(id, ids, (each) => [each])).toBe(id);
      },
    ),
    { numRuns: 100 },
  );
});
