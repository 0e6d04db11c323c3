import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { expect, test } from 'vitest';
import { commandHelps } from '#site/command-helps.ts';
import { textsToSpell, wordsIn } from './texts-to-spell.ts';

// The English of the site, of the handbook and of commands, word by word. Words that the dictionary does not know and
// that are meant stand in word-list.en.txt, one a line. Finnish is spelt in finnish-spelling.test.ts.

const spell = nspell(Buffer.from(dictionary.aff).toString(), Buffer.from(dictionary.dic).toString());
spell.personal(readFileSync(new URL('word-list.en.txt', import.meta.url), 'utf8'));

/** Names of files, addresses and options within a help, which have a sign between letters. */
const NAMED = /\S*[\p{L}\p{N}][-./:=][\p{L}\p{N}]\S*/gu;

const misspelt = (text: string) =>
  [...new Set(wordsIn(text).map((word) => word.replace(/'s?$/, '')))].filter(
    (word) => word.length > 2 && word !== word.toUpperCase() && !spell.correct(word),
  );

test.each([
  ['pages of the handbook and words of the site', textsToSpell('en', ['README.md', 'SECURITY.md'])],
  [
    'helps of commands',
    commandHelps().map(({ name, help }) => ({ file: `npm run ${name} -- --help`, text: help.replace(NAMED, ' ') })),
  ],
])('the English %s are spelt as the dictionary has it', (_, texts) => {
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.flatMap(({ file, text }) => misspelt(text).map((word) => `${word} · ${file}`))).toEqual([]);
});
