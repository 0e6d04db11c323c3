import { parse, type Token } from '@messageformat/parser';
import { marked, phraseOf, type Phrase } from './phrase.ts';
import type { Parameter, Signature } from './signature.ts';

/** What a message may be told. */
export type Value = string | number | boolean | readonly string[] | undefined;
/** How a value is written in a language: `{names, list, or}` is `list`, with `or` as its manner. */
export type Writer = (value: Value, manner: string) => string;

/** What writing a message takes from its language. */
export interface Tongue {
  plural(count: number): string;
  number(value: number): string;
  writers: Readonly<Record<string, Writer>>;
}

/** Writes with values in the order of the signature. */
type Write = (values: readonly Value[]) => string;

/** What stands for a value that is not there, among the cases of a `select`. */
export const ABSENT = 'none';

/**
 * A message ready to be said: ICU MessageFormat, read when it is first said. Beside the format's own `plural` and
 * `select`, a `plural` takes the length of a list, and a `select` over a text or a list asks whether it is there at
 * all: `none` when it is missing or empty.
 */
export function said(text: string, signature: Signature, tongue: Tongue): (...values: Value[]) => string | Phrase {
  let write: Write | undefined;
  return (...values) => {
    write ??= together(parse(text), { tongue, signature, count: undefined });
    const words = write(values);
    return signature.isPhrase ? phraseOf(words) : words;
  };
}

interface Within {
  tongue: Tongue;
  signature: Signature;
  /** The number that # stands for. */
  count: { at: number; offset: number } | undefined;
}

function together(tokens: readonly Token[], within: Within): Write {
  const writes = tokens.map((token) => one(token, within));
  const [first, second] = writes;
  if (!first) return () => '';
  if (!second) return first;
  return (values) => {
    let words = '';
    for (const write of writes) words += write(values);
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
  switch (token.type) {
    case 'argument':
      return (values) => String(values[at] ?? '');
    case 'function': {
      const manner = token.param?.map((part) => (part.type === 'content' ? part.value.trim() : '')).join('') ?? '';
      const writer = tongue.writers[token.key];
      if (!writer) throw new Error(`Expected a manner of writing, got ${token.key} (${signature.name}).`);
      return (values) => writer(values[at], manner);
    }
    case 'select': {
      const keyOf = kind === 'text' || kind === 'list' ? presenceOf : caseOf;
      const cases = casesOf(token.cases, within);
      return (values) => (cases[keyOf(values[at])] ?? cases['other'])?.(values) ?? '';
    }
    default: {
      const offset = token.pluralOffset ?? 0;
      const cases = casesOf(token.cases, { ...within, count: { at, offset } });
      return (values) => {
        const size = sizeOf(values[at]);
        return (cases[`=${size}`] ?? cases[tongue.plural(size - offset)] ?? cases['other'])?.(values) ?? '';
      };
    }
  }
}

function casesOf(cases: readonly { key: string; tokens: Token[] }[], within: Within): Partial<Record<string, Write>> {
  return Object.fromEntries(cases.map(({ key, tokens }) => [key, together(tokens, within)]));
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

function presenceOf(value: Value): string {
  return value === undefined || (value as string | readonly string[]).length === 0 ? ABSENT : 'other';
}

/** The case of a `select` that a value stands for; the format knows no hyphens there, so `red-flag` is `red_flag`. */
export function caseOf(value: Value): string {
  return String(value ?? ABSENT).replaceAll('-', '_');
}

function sizeOf(value: Value): number {
  return Array.isArray(value) ? value.length : Number(value ?? 0);
}
