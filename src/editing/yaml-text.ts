import { isScalar, parseDocument } from 'yaml';

/** How wide the lines of a plan are at most. */
export const WIDTH = 120;

/** Texts are only looked at for where things stand in them; nothing is ever printed by the library. */
export const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: true,
  prettyErrors: false,
  logLevel: 'silent',
  keepSourceTokens: true,
} as const;

/** The quotes that stand around a value, which a new value keeps. */
export type Quotes = 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | undefined;

const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`][^\n]*$|^-[^\s,[\]{}][^\n]*$/;
const LIKE_SYNTAX = /: |:$| #|^(?:---|\.\.\.)/;
const LIKE_FLOW = /[,[\]{}]|:(?=[,[\]{}]|$)/;
/** What single quotes cannot hold on one line. */
const STEERING = /[\p{Cc}\u2028\u2029]/u;

/**
 * A text, number or yes-or-no as YAML: in the quotes that stood there, else without any if it then reads back as
 * itself.
 */
export function scalarText(
  value: unknown,
  { inFlow = false, quotes }: { inFlow?: boolean; quotes?: Quotes } = {},
): string {
  if (typeof value === 'number') return String(value).includes('e') ? value.toFixed(0) : String(value);
  if (typeof value !== 'string') return String(value);
  if (quotes === 'QUOTE_SINGLE' && !STEERING.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (quotes === 'QUOTE_DOUBLE') return doubleQuoted(value);
  const isPlain =
    PLAIN.test(value) &&
    value === value.trim() &&
    !LIKE_SYNTAX.test(value) &&
    !(inFlow && LIKE_FLOW.test(value)) &&
    readsBack(value);
  if (isPlain) return value;
  // As a new file is written: what itself has one kind of quotes stands in the other.
  const isSingle = value.includes('"') && !value.includes("'") && !STEERING.test(value);
  return isSingle ? `'${value}'` : doubleQuoted(value);
}

function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function readsBack(text: string): boolean {
  const { errors, warnings, contents, comment } = parseDocument(text, YAML_OPTIONS);
  const isAlone = errors.length === 0 && warnings.length === 0 && comment == null;
  return isAlone && isScalar(contents) && contents.value === text && contents.comment == null;
}

/** One paragraph, which lines may break anywhere between words. */
export function isParagraph(value: string): boolean {
  return /^\S(?:[^\n]*\S)?$/.test(value) && !/ {2}/.test(value) && !STEERING.test(value);
}

/** The words of a paragraph, as many on a line as fit. */
export function filledLines(words: readonly string[], indent: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(' '.repeat(indent) + word);
  }
  return lines;
}

/** What is not set is left out wherever it stands. */
function fieldsIn(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, held]) => held !== undefined && !(Array.isArray(held) && held.length === 0));
}

/** `key: value` as lines, the first without its indentation. */
export function fieldText(key: string, value: unknown, indent: number): string {
  if (Array.isArray(value)) {
    const isShort = value.every((each) => typeof each !== 'object');
    const one = `${key}: ${flowText(value)}`;
    if (isShort && indent + one.length <= WIDTH) return one;
    return `${key}:\n${value.map((each) => itemText(each, indent + 2)).join('\n')}`;
  }
  if (typeof value === 'object' && value !== null) return `${key}:\n${mapText(value, indent + 2)}`;
  const one = scalarText(value);
  return typeof value === 'string' && isParagraph(value) && indent + key.length + 2 + one.length > WIDTH
    ? `${key}: >-\n${filledLines(value.split(' '), indent + 2).join('\n')}`
    : `${key}: ${one}`;
}

function mapText(value: object, indent: number): string {
  return fieldsIn(value)
    .map(([key, held]) => ' '.repeat(indent) + fieldText(keyText(key), held, indent))
    .join('\n');
}

/** An item of a list as lines, its dash at the indent. */
export function itemText(value: unknown, indent: number): string {
  const dash = `${' '.repeat(indent)}- `;
  if (typeof value !== 'object' || value === null) return dash + scalarText(value);
  return dash + (Array.isArray(value) ? flowText(value) : mapText(value, indent + 2).trimStart());
}

/** A value on one line, in brackets. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalarText(value, { inFlow: true });
  return `{ ${fieldsIn(value)
    .map(([key, held]) => `${keyText(key)}: ${flowText(held)}`)
    .join(', ')} }`;
}

/** A field's name; one that would be read as a number or a yes stays a name: years, as plans write them, do not. */
function keyText(key: string): string {
  return /^[A-Za-z0-9][\w-]*$/.test(key) ? key : JSON.stringify(key);
}
