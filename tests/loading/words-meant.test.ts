import { expect, test } from 'vitest';
import { ATTITUDES, ROLES } from '#domain/plan/vocabulary.ts';
import { nearest } from '#domain/checks/nearest.ts';
import { wordCalled } from '#loading/word-called.ts';
import { messagesFor } from '#words/messages.ts';

test.each([
  ['ongelmakeskeinen', ATTITUDES, 'trouble'],
  ['Kasvuhakuinen', ATTITUDES, 'growth'],
  ['päättäjä', ROLES, 'decision-maker'],
  ['Decision maker', ROLES, 'decision-maker'],
  ['troble', ATTITUDES, 'trouble'],
  ['jotain muuta kokonaan', ATTITUDES, undefined],
])('“%s” is taken for the word of the file that is called so in any language', (written, allowed, meant) => {
  expect(nearest(written, allowed) ?? wordCalled(written, allowed)).toBe(meant);
});

const cure = (language: string, allowed: readonly string[], nearest?: string) =>
  messagesFor(language).readingProblems['unknown-value'].cure({
    facts: { field: 'attitude', value: 'x', allowed },
    nearest,
  });

test('a message says beside each word of a file what the reader sees, where that is another word', () => {
  expect(cure('fi', ATTITUDES, 'trouble')).toBe(
    'Tarkoititko trouble (ongelmakeskeinen)? Kirjoita growth (kasvuhakuinen), trouble (ongelmakeskeinen), even-keel (tyytyväinen nykytilaan), overconfident (ylioptimistinen) tai unknown (ei tiedossa).',
  );
  expect(cure('en', ATTITUDES, 'trouble')).toBe(
    'Did you mean trouble? Write growth, trouble, even-keel, overconfident or unknown.',
  );
  // A list without words of its own stays as it is.
  expect(cure('fi', ['start', 'end'])).toBe('Kirjoita start tai end.');
});
