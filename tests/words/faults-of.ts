import { parse, type Token } from '@messageformat/parser';
import { caseOf, ABSENT, EMPTY, MINUS } from '#words/message.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';
import { textsOf } from '#words/messages.ts';
import { signatureOf, type Parameter, type Signature } from '#words/signature.ts';

/** The texts of a room, by the names of its messages: words, lists of words, and groups of both. */
export interface Texts {
  readonly [name: string]: string | readonly string[] | Texts;
}

/** Every text of a folder under its path: `budget.more(count: number)`. */
export function flat(texts: Texts, at = ''): [path: string, name: string, text: string][] {
  return Object.entries(texts).flatMap(([name, value]) => {
    if (name === '$about') return [];
    if (typeof value === 'string') return [[`${at}${name}`, name, value] as [string, string, string]];
    if (Array.isArray(value))
      return (value as string[]).map((text): [string, string, string] => [`${at}${name}`, name, text]);
    return flat(value as Texts, `${at}${name}.`);
  });
}

/** Manners of writing that a message may name. */
const WRITERS: Readonly<Record<string, readonly Parameter['kind'][]>> = {
  list: ['list'],
  number: ['number', 'list'],
  lower: ['text', 'choice'],
  sentence: ['text', 'list'],
  some: ['list'],
  money: ['number'],
  exact: ['number'],
  share: ['number'],
  percent: ['number'],
  days: ['number'],
  date: ['text'],
  quarter: ['text'],
  kilobytes: ['number'],
  hint: ['text'],
};
/** Manners of each writer beside none; `BESIDE` has those that name other values of the message. */
const MANNERS: Readonly<Record<string, RegExp>> = {
  number: /^(?:exact)?$/,
  list: /^(?:(?:or|comma|semicolon|with \p{L}+)?(?: of \w+)?)$/u,
  money: /^(?:size)?$/,
  percent: /^(?:below)?$/,
  date: /^(?:short)?$/,
};
/** What a writer takes beside its value, and may take, all of them numbers: of what it is a share, and a limit. */
const BESIDE: Readonly<Record<string, { least: number; most: number }>> = {
  share: { least: 1, most: 2 },
};
/** The phrases that messages about problems share: each writes a value of its own kind. */
const PHRASES: ReadonlyMap<string, Parameter['kind'] | undefined> = new Map(
  Object.keys(textsOf(FIRST_LANGUAGE).problemPhrases)
    .filter((key) => key !== '$about')
    .map((key) => signatureOf(key))
    .map(({ name, parameters }) => [name, parameters?.[0]?.kind]),
);
const TAG = /<(\/?)(b|short)>/g;

/** What is wrong with a message in a language: its name, its form, its values, or a plural that the language has. */
export function faultsOf(name: string, text: string, locale: string): string[] {
  let signature: Signature;
  try {
    signature = signatureOf(name);
  } catch (error) {
    return [String(error)];
  }
  if (!signature.parameters && !signature.isPhrase) return [];
  const cardinal = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  let tokens: Token[];
  try {
    tokens = parse(text, { cardinal, ordinal: [] });
  } catch (error) {
    return [String(error)];
  }
  const parameters = new Map((signature.parameters ?? []).map((one) => [one.name, one]));
  return [...tokens.flatMap((token) => faultsIn(token, parameters, cardinal)), ...tagFaults(text, signature.isPhrase)];
}

function faultsIn(token: Token, parameters: ReadonlyMap<string, Parameter>, cardinal: readonly string[]): string[] {
  if (token.type === 'content' || token.type === 'octothorpe') return [];
  const given = parameters.get(token.arg);
  if (!given) return [`${token.arg} is not among its values`];
  const { kind, name } = given;
  if (token.type === 'argument')
    return kind === 'list' || kind === 'boolean' || (kind === 'choice' && !isOpen(given))
      ? [`{${name}} prints a ${kind} as it is`]
      : [];
  if (token.type === 'function') {
    const manner = token.param?.map((part) => (part.type === 'content' ? part.value.trim() : '?')).join('') ?? '';
    const phrase = PHRASES.get(token.key);
    // What is a choice in the phrase may be any text of a rule, and the other way round.
    const kinds =
      WRITERS[token.key] ?? (phrase === 'choice' ? ['choice', 'text'] : phrase === undefined ? [] : [phrase]);
    if (!kinds.includes(kind)) return [`${token.key} does not write a ${kind}`];
    const beside = BESIDE[token.key];
    if (beside) {
      const others = manner === '' ? [] : manner.split(' ');
      const areNumbers = others.every((other) => parameters.get(other)?.kind === 'number');
      return areNumbers && others.length >= beside.least && others.length <= beside.most
        ? []
        : [`no ${token.key} of ${manner}`];
    }
    return (MANNERS[token.key] ?? /^$/).test(manner) ? [] : [`nothing is written in the manner ${manner}`];
  }
  const keys = token.cases.map(({ key }) => key);
  const inner = token.cases.flatMap(({ tokens }) => tokens.flatMap((one) => faultsIn(one, parameters, cardinal)));
  const lacks = (wanted: readonly string[]) =>
    wanted.filter((key) => !keys.includes(key)).map((key) => `${name} lacks ${key}`);
  if (token.type !== 'select') {
    if (kind !== 'number' && kind !== 'list') return [`${name} is no number`, ...inner];
    return [...lacks(cardinal), ...inner];
  }
  const possible =
    kind === 'choice'
      ? [...closed(given).map((choice) => caseOf(choice)), ...(given.isOptional ? [ABSENT] : []), 'other']
      : kind === 'boolean'
        ? ['true', 'false', 'other']
        : [ABSENT, ...(kind === 'text' ? [EMPTY] : kind === 'number' ? [MINUS] : []), 'other'];
  const isWhole = kind === 'choice' && !isOpen(given) && possible.every((key) => key === 'other' || keys.includes(key));
  return [
    ...keys.filter((key) => !possible.includes(key)).map((key) => `${name} is never ${key}`),
    ...(isWhole ? [] : lacks(['other'])),
    ...inner,
  ];
}

/** A choice that any other text may come in the place of: `ENOENT|ELOOP|text`. */
function isOpen({ choices }: Parameter): boolean {
  return choices.includes('text');
}

function closed({ choices }: Parameter): readonly string[] {
  return choices.filter((choice) => choice !== 'text');
}

function tagFaults(text: string, isPhrase: boolean): string[] {
  const tags = [...text.matchAll(TAG)].map(([, end, tag]) => `${end}${tag}`);
  if (!isPhrase) return tags.length === 0 ? [] : ['stresses words, and is not named a phrase'];
  return tags.every((tag, at) => (at % 2 === 0 ? !tag.startsWith('/') : tag === `/${tags[at - 1]}`)) &&
    tags.length % 2 === 0
    ? []
    : ['a stressed word is not closed'];
}

/** Values of a message that its text never looks at. */
export function unsaid(name: string, text: string): string[] {
  const { parameters = [] } = signatureOf(name);
  return parameters
    .filter((one) => !new RegExp(`\\{\\s*${one.name}\\b|, share, (?:\\w+ )*${one.name}\\b`).test(text))
    .map((one) => one.name);
}
