import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

// The English of the site and of the handbook, word by word. Words that the dictionary does not know and that are meant stand
// in word-list.en.txt, one a line; there is no kept dictionary of Finnish to be had in this way (decision libraries).

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const spell = nspell(Buffer.from(dictionary.aff).toString(), Buffer.from(dictionary.dic).toString());
spell.personal(readFileSync(new URL('word-list.en.txt', import.meta.url), 'utf8'));

const filesIn = (folder: string, ending: string) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);

/** What a reader reads of a handbook page: no code, no addresses, no components. */
function pageText(file: string): string {
  const [, frontmatter = '', ...body] = readFileSync(path.join(ROOT, file), 'utf8').split(/^---$/m);
  const { title, summary, readers, todo } = parse(frontmatter) as Record<string, unknown> & { todo?: { text: string } };
  return [title, summary, readers, todo?.text, body.join('---')]
    .join('\n')
    .replace(/^```[\s\S]*?^```/gm, ' ')
    .replace(/`[^`]*`|<[^>]*>|\]\([^)]*\)/g, ' ');
}

/** What is said of a file of words: its texts, without what is filled in. */
function saidIn(value: unknown): string {
  if (typeof value === 'string') return withoutArguments(value);
  return typeof value === 'object' && value !== null ? Object.values(value).map(saidIn).join('\n') : '';
}

function withoutArguments(message: string): string {
  const whole = message.replace(/\{\w+, plural, =0 \{(\p{L})\} one \{\p{L}\} other \{\p{L}\}\}/gu, '$1');
  return whole.replace(
    /\{\w+(?=[,}])(?:, (?:plural|select|number|sentence|list)[^{}]*)?|\b(?:one|other|few|=\d)\s*\{|[{}#]/g,
    ' ',
  );
}

function misspelt(text: string): string[] {
  const words = text.replaceAll('’', "'").matchAll(/(?<![\p{L}\p{N}\-_./@'])[\p{L}][\p{L}']*(?![\p{L}\p{N}_@])/gu);
  return [...new Set([...words].map(([word]) => word.replace(/'s?$/, '')))].filter(
    (word) => word.length > 2 && word !== word.toUpperCase() && !/\p{Ll}\p{Lu}/u.test(word) && !spell.correct(word),
  );
}

test('the English pages of the handbook are spelt as the dictionary has it', () => {
  const wrong = filesIn('content/handbook/en', '.mdx').flatMap((file) =>
    misspelt(pageText(file)).map((word) => `${word} · ${file}`),
  );
  expect(wrong).toEqual([]);
});

test('the English words of the site are spelt as the dictionary has it', () => {
  const wrong = filesIn('src/words/en', '.json').flatMap((file) =>
    misspelt(saidIn(JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')))).map((word) => `${word} · ${file}`),
  );
  expect(wrong).toEqual([]);
});
