import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RENEW } from '../renew.ts';
import { textsToSpell, wordsIn } from './texts-to-spell.ts';

// The Finnish of the site and of the handbook, word by word. What spells Finnish well, Voikko, is a package of Debian's
// and none of npm's. So every word that has been read stands in words-read.fi.txt, and a word that nobody has read
// fails everywhere; where the machine has Voikko (apt install python3-libvoikko voikko-fi), it reads the list. Words
// that it does not know and that are meant stand in word-list.fi.txt, one a line; the words of files, which are
// English, need not (decision libraries).

const WORDS_READ = fileURLToPath(new URL('words-read.fi.txt', import.meta.url));
const MEANT = new Set(readFileSync(new URL('word-list.fi.txt', import.meta.url), 'utf8').split('\n'));

const english = nspell(Buffer.from(dictionary.aff).toString(), Buffer.from(dictionary.dic).toString());

const texts = textsToSpell('fi', ['README.fi.md']);
const words = [...new Set(texts.flatMap(({ text }) => wordsIn(text)))];
/** Begun small where they also stand so: how a word begins a sentence is not asked. */
const all = words.filter((word) => !words.includes(small(word)) || word === small(word)).sort();

function small(word: string): string {
  return word.slice(0, 1).toLowerCase() + word.slice(1);
}

/** The words that Voikko does not know; nothing where the machine has no Voikko. */
function unknownToVoikko(asked: readonly string[]): string[] | undefined {
  const program =
    'import sys, libvoikko\nv = libvoikko.Voikko("fi")\nprint("\\n".join(w for w in sys.stdin.read().split("\\n") if not v.spell(w)))';
  for (const python of ['python3', '/usr/bin/python3']) {
    const { status, stdout } = spawnSync(python, ['-c', program], {
      input: asked.join('\n'),
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    if (status === 0) return stdout.split('\n').filter((word) => word !== '' && !english.correct(word));
  }
  return undefined;
}

test('every Finnish word has been read: a new one is misspelt until somebody has looked at it', async () => {
  expect(all.length).toBeGreaterThan(5000);
  await expect(`${all.join('\n')}\n`, RENEW).toMatchFileSnapshot(WORDS_READ);
});

const unknown = unknownToVoikko(all);

test.runIf(unknown)('Voikko knows every Finnish word, or it stands among those that are meant', () => {
  const wrong = unknown?.filter((word) => !MEANT.has(word));
  expect(
    wrong?.map((word) => `${word} · ${texts.find(({ text }) => wordsIn(text).includes(word))?.file ?? ''}`),
  ).toEqual([]);
});

test.runIf(unknown)('and none stands there that Voikko knows by now, or that is gone', () => {
  expect([...MEANT].filter((word) => word !== '' && !unknown?.includes(word))).toEqual([]);
});

test.runIf(unknown)('Voikko is asked: a word that is wrong is told', () => {
  expect(unknownToVoikko(['asiakas', 'asiakassuunitelma', 'kvartaali'])).toEqual(['asiakassuunitelma']);
});
