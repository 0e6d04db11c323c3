import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type Token } from '@messageformat/parser';
import { parse as parseYaml } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Stands in a text for what is filled in, and is part of no word. */
const FILLED = '@';

/** A text that people read, and where it stands. */
export interface ReadText {
  file: string;
  text: string;
}

/** What a language says: its pages of the handbook, its words of the site and of messages, and other files of prose. */
export function textsToSpell(language: string, prose: readonly string[]): ReadText[] {
  const pages = filesIn(`content/handbook/${language}`, '.mdx');
  const words = filesIn(`src/words/${language}`, '.json').filter((file) => !file.endsWith('/settings.json'));
  return [
    ...pages.map((file) => ({ file, text: pageText(read(file)) })),
    ...words.map((file) => ({ file, text: saidIn(JSON.parse(read(file))) })),
    ...prose.map((file) => ({ file, text: withoutCode(read(file)) })),
  ];
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** What a reader reads of a handbook page: no code, no addresses, no components. */
function pageText(page: string): string {
  const [, frontmatter = '', ...body] = page.split(/^---$/m);
  const { title, summary, readers, todo } = parseYaml(frontmatter) as Record<string, unknown> & {
    todo?: { text: string };
  };
  return [title, summary, readers, todo?.text, withoutCode(body.join('---'))].join('\n');
}

/** Prose without its code, addresses and components. */
function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, ' ').replace(/`[^`]*`|<[^>]*>|\]\([^)]*\)/g, ' ');
}

/**
 * What a file of words says: its texts in each of their cases, without what is filled in and what says how the file is
 * written.
 */
function saidIn(value: unknown, name = ''): string {
  if (typeof value === 'string')
    return name.includes('(') ? inEachCase(parse(value)) : withoutCode(inAllForms(value).replace(/\{\w+\}/g, FILLED));
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .filter(([inner]) => inner !== '$about')
        .map(([inner, text]) => saidIn(text, inner))
        .join('\n')
    : '';
}

/** A line of a report with all forms of its counts, one after the other. */
function inAllForms(text: string): string {
  return text.replace(/\{\w+, plural, ((?:\w+ \{[^{}]*\} ?)+)\}/g, (_, cases: string) =>
    [...cases.matchAll(/\{([^{}]*)\}/g)].map(([, form]) => form).join(' '),
  );
}

/** A message once for each of its cases together; what is filled in is a sign that belongs to no word. */
function inEachCase(message: Token[]): string {
  const lengths = casesBy(message);
  let all = 1;
  const strides = new Map([...lengths].map(([arg, length]) => [arg, (all *= length) / length]));
  const sayIn = (at: number, tokens: Token[]): string =>
    tokens
      .map((token) => {
        if (token.type === 'content') return token.value;
        if (!('cases' in token)) return FILLED;
        const chosen = Math.floor(at / (strides.get(token.arg) ?? 1)) % token.cases.length;
        return sayIn(at, token.cases[chosen]?.tokens ?? []);
      })
      .join('');
  return Array.from({ length: all }, (_, at) => sayIn(at, message)).join('\n');
}

/** How many cases a message tells apart by each of its arguments. */
function casesBy(tokens: Token[], into = new Map<string, number>()): Map<string, number> {
  for (const token of tokens)
    if ('cases' in token) {
      into.set(token.arg, Math.max(into.get(token.arg) ?? 1, token.cases.length));
      for (const one of token.cases) casesBy(one.tokens, into);
    }
  return into;
}

/** The words of a text that a dictionary may be asked for: no names of files and fields, no abbreviations. */
export function wordsIn(text: string): string[] {
  const words = text.replaceAll('’', "'").matchAll(/(?<![\p{L}\p{N}\-_./:@'])[\p{L}][\p{L}']*(?![\p{L}\p{N}_@])/gu);
  return [...new Set([...words].map(([word]) => word.replace(/'$/, '')))].filter(
    (word) => word.length > 2 && word !== word.toUpperCase() && !/\p{Ll}\p{Lu}/u.test(word),
  );
}
