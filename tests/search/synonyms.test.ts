import { expect, test } from 'vitest';
import { otherWordsFor } from '#search/synonyms.ts';

test('a title is found by its short form and by its word in the other language', () => {
  expect(otherWordsFor('Chief Financial Officer')).toEqual(['CFO', 'finance director', 'talousjohtaja']);
  expect(otherWordsFor('CFO')).toContain('chief financial officer');
  expect(otherWordsFor('Toimitusjohtaja')).toContain('CEO');
  expect(otherWordsFor('Mill manager')).toContain('johtaja');
});

test('only whole words count, and what is said already is not said again', () => {
  expect(otherWordsFor('Directorate secretary')).toEqual([]);
  expect(otherWordsFor('Managing director')).not.toContain('director');
  expect(otherWordsFor(undefined)).toEqual([]);
});

test('a company adds words of its own', () => {
  expect(otherWordsFor('Käyttöpäällikkö', [['käyttöpäällikkö', 'operations lead']])).toEqual(['operations lead']);
});
