import { parse, type Token } from '@messageformat/parser';
import type { Formatter } from './format.ts';
import { marked, phraseOf, type Phrase } from './phrase.ts';
import type { Parameter, Signature } from './signature.ts';

/** What a message may be told. */
export type Value = string | number | boolean | readonly string[] | undefined;
/** How a site writes figures and days; a message that speaks of none needs no formatter. */
export type Format = Formatter | undefined;
/**
 * How a value is written in a language: `{names, list, or}` is `list`, with `or` as its manner. A manner that names
 * other values of the message, `{gap, share, target limit}`, brings those values too.
 */
export type Writer = (value: Value, manner: string, format: Format, ...others: Value[]) => string;
/**
 * What a closed list of values is called in a message, value by value. A value without words is written as it stands.
 */
export type Called = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What writing a message takes from its language. */
export interface Tongue {
  plural(count: number): string;
  number(value: number): string;
  writers: Readonly<Record<string, Writer>>;
}

/** Writes with values in the order of the signature. */
type Write = (values: readonly Value[], format: Format) => string;

/** What stands for a value that is not there, among the cases of a `select`. */
export const ABSENT = 'none';
/** A text that is there without a letter, where a message tells it from one that is not there. */
export const EMPTY = 'empty';
/** A number below nothing. */
export const MINUS = 'minus';

/**
 * A message ready to be said: ICU MessageFormat, read when it is first said. Beside the format's own `plural` and
 * `select`, a `plural` takes the length of a list, and a `select` over a text or a list asks whether it is there at
 * all: `none` when it is missing or empty (`empty` for a text without a letter, where the message has that case). Over
 * a number it asks whether that is there, and whether it is below nothing: `none`, `minus`.
 */
export function said(text: string, signature: Signature, tongue: Tongue): (...values: Value[]) => string | Phrase {
  const write = written(text, signature, tongue);
  return (...values) => {
    const words = write(values, undefined);
    return signature.isPhrase ? phraseOf(words) : words;
  };
}

/**
 * The same for values in a list, with a formatter for figures and days, and names of its own for values of closed
 * lists.
 */
export function written(text: string, signature: Signature, tongue: Tongue, called: Called = {}): Write {
  let write: Write | undefined;
  return (values, format) => {
    write ??= together(parse(text), { tongue, signature, called, count: undefined });
    return write(values, format);
  };
}

interface Within {
  tongue: Tongue;
  signature: Signature;
  called: Called;
  /** The number that # stands for. */
  count: { at: number; offset: number } | undefined;
}

function together(tokens: readonly Token[], within: Within): Write {
  const writes = tokens.map((token) => one(token, within));
  const [first, second] = writes;
  if (!first) return () => '';
  if (!second) return first;
  return (values, format) => {
    let words = '';
    for (const write of writes) words += write(values, format);
    return words;
  };
}

function one(token: Token, within: Within): Write {
  const { tongue, signature, count } = within;
  if (token.type === 'content') {
    const words = signature.isPhrase ? marked(token.value) : token.value;
    return () => words;
  }
  if (token.type === 'octothorpe')
    return count ? (values) => tongue.number(sizeOf(values[count.at]) - count.offset) : () => '#';
  const { at, kind } = parameterOf(token.arg, signature);
  const called = calledBy(within.called[token.arg]);
  switch (token.type) {
    case 'argument':
      return (values) => String(called(values[at]) ?? '');
    case 'function': {
      const manner = token.param?.map((part) => (part.type === 'content' ? part.value.trim() : '')).join('') ?? '';
      const others = manner
        .split(' ')
        .map((word) => signature.parameters?.findIndex(({ name }) => name === word) ?? -1);
      const writer = tongue.writers[token.key];
      if (!writer) throw new Error(`Expected a manner of writing, got ${token.key} (${signature.name}).`);
      return (values, format) => writer(called(values[at]), manner, format, ...others.map((other) => values[other]));
    }
    case 'select': {
      const cases = casesOf(token.cases, within);
      const keyOf = kind === 'text' || kind === 'list' ? presenceIn(cases) : kind === 'number' ? signOf : caseOf;
      return (values, format) => (cases[keyOf(values[at])] ?? cases['other'])?.(values, format) ?? '';
    }
    default: {
      const offset = token.pluralOffset ?? 0;
      const cases = casesOf(token.cases, { ...within, count: { at, offset } });
      return (values, format) => {
        const size = sizeOf(values[at]);
        return (cases[`=${size}`] ?? cases[tongue.plural(size - offset)] ?? cases['other'])?.(values, format) ?? '';
      };
    }
  }
}

function casesOf(cases: readonly { key: string; tokens: Token[] }[], within: Within): Partial<Record<string, Write>> {
  // Without what every object has: a text that a message chooses by may be “constructor”.
  const own: Partial<Record<string, Write>> = Object.create(null) as object;
  for (const { key, tokens } of cases) own[key] = together(tokens, within);
  return own;
}

function parameterOf(
  name: string,
  { parameters = [], ...signature }: Signature,
): { at: number; kind: Parameter['kind'] } {
  const at = parameters.findIndex((one) => one.name === name);
  const parameter = parameters[at];
  if (!parameter) throw new Error(`Expected a value of ${signature.name}, got ${name}.`);
  return { at, kind: parameter.kind };
}

/** Puts the words of a closed list in the place of its values. */
function calledBy(words: Called[string] | undefined): (value: Value) => Value {
  if (!words) return (value) => value;
  const call = (value: string) => (Object.hasOwn(words, value) ? (words[value] ?? value) : value);
  return (value) =>
    typeof value === 'string' ? call(value) : Array.isArray(value) ? (value as readonly string[]).map(call) : value;
}

function presenceIn(cases: Partial<Record<string, Write>>): (value: Value) => string {
  return (value) => {
    if (value === '' && cases[EMPTY]) return EMPTY;
    return value === undefined || (value as string | readonly string[]).length === 0 ? ABSENT : 'other';
  };
}

function signOf(value: Value): string {
  return value === undefined ? ABSENT : Number(value) < 0 ? MINUS : 'other';
}

/** The case of a `select` that a value stands for; the format knows no hyphens there, so `red-flag` is `red_flag`. */
export function caseOf(value: Value): string {
  return String(value ?? ABSENT).replaceAll('-', '_');
}

function sizeOf(value: Value): number {
  return Array.isArray(value) ? value.length : Number(value ?? 0);
}
