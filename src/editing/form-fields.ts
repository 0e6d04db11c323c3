import type { z } from 'zod';
import type { Referred } from '#domain/checks/linking-facts.ts';
import { fieldsOf, type FieldEntry } from '#domain/plan/field-list.ts';
import type { Typed } from '#domain/plan/fields.ts';
import { ACCOUNT_REFERENCES, FILE_REFERENCES, REVIEW_REFERENCES } from '#loading/linking/references.ts';
import { schemaOf, type Schemas, type TextKind } from '#loading/read-text.ts';
import { definition, inner, schemaAt } from '#loading/schema-walk.ts';

/**
 * How a value is typed or chosen. Figures by quarter are a small table; what is a thing of its own has a form of its
 * own.
 */
export type Input =
  | 'line'
  | 'paragraph'
  | 'choice'
  | 'choices'
  | 'yes-no'
  | 'day'
  | 'quarter'
  | 'due'
  | 'money'
  | 'number'
  | 'address'
  | 'one-of-ours'
  | 'several-of-ours'
  | 'figures'
  | 'lines'
  /** Several words on each line, which belong together. */
  | 'word-lists'
  /** A name and a word on each line: a rule and its grade. */
  | 'words-by-name'
  | 'choice-or-money';

/** One field of a form, as the schema has it. */
export interface FormField extends Pick<FieldEntry, 'path' | 'name' | 'required' | 'allowed' | 'fallback' | 'typed'> {
  input: Input;
  /** What it points at: a person, a need, one of our people. */
  of: Referred | undefined;
  /** How many letters a text may have. */
  most: number | undefined;
}

/** The form of one thing: a person, a budget line, or what stands at the top of a file. */
export interface Form {
  /** `people[]`, `profile`, or empty for the top. */
  thing: string;
  fields: FormField[];
}

/** Texts that may be longer than this are written over lines. */
const ONE_LINE = 200;

/**
 * The forms of a kind of file: one for the top, and one for each group and each item of a list in it. Every field of
 * the schema is in exactly one; kind, limits, words and targets come from the schema and the table of references alone.
 */
export function formsOf(kind: TextKind, schemas: Schemas): Form[] {
  const schema = schemaOf(kind, undefined, schemas);
  const entries = fieldsOf(schema);
  const things = new Set(['']);
  for (const { path } of entries) if (isThing(path, entries)) things.add(thingAt(path, schema));
  return [...things].map((thing) => ({
    thing,
    fields: entries
      .filter(({ path }) => holderOf(path) === thing && !isThing(path, entries))
      .map((entry) => fieldOf(entry, schema, kind)),
  }));
}

/** Whether something stands under a field: it is a thing with a form of its own. */
function isThing(path: string, entries: readonly FieldEntry[]): boolean {
  return entries.some((other) => other.path.startsWith(`${path}.`) || other.path.startsWith(`${path}[].`));
}

function thingAt(path: string, schema: z.ZodType): string {
  return kindAt(path, schema) === 'array' ? `${path}[]` : path;
}

function holderOf(path: string): string {
  return path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '';
}

function wayTo(path: string): (string | number)[] {
  return path.split('.').flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), 0] : [step]));
}

function kindAt(path: string, schema: z.ZodType): string | undefined {
  const field = inner(schemaAt(schema, wayTo(path)));
  return field && definition(field).type;
}

function fieldOf(entry: FieldEntry, schema: z.ZodType, kind: TextKind): FormField {
  const { path, name, required, allowed, fallback, typed } = entry;
  const of = referenceAt(path, kind);
  const most = longestAt(path, schema);
  const isOfLists = entry.kind === 'list' && kindAt(`${path}[]`, schema) === 'array';
  const input = isOfLists ? 'word-lists' : inputOf(entry, of, most);
  return { path, name, required, allowed, fallback, typed, of, most, input };
}

function inputOf({ kind, typed, allowed }: FieldEntry, of: Referred | undefined, most: number | undefined): Input {
  switch (kind) {
    case 'one-of':
      return 'choice';
    case 'several-of':
      return 'choices';
    case 'yes-no':
      return 'yes-no';
    case 'by-period':
      return allowed.length > 0 ? 'words-by-name' : 'figures';
    case 'one-or-other':
      // A text of the company may be written in each of its languages.
      return typed === 'amount' ? 'choice-or-money' : TYPED[typed ?? 'text'](most);
    case 'list':
      return of === undefined ? 'lines' : 'several-of-ours';
    case 'number':
      return typed === 'amount' ? 'money' : 'number';
    case 'text':
    case 'text-by-language':
    case 'group':
      return of === undefined ? TYPED[typed ?? 'text'](most) : 'one-of-ours';
  }
}

const number = (): Input => 'number';
const line = (): Input => 'line';
const TYPED: Readonly<Record<Typed, (most: number | undefined) => Input>> = {
  id: line,
  text: (most) => (most !== undefined && most > ONE_LINE ? 'paragraph' : 'line'),
  date: () => 'day',
  month: line,
  quarter: () => 'quarter',
  due: () => 'due',
  'web-address': () => 'address',
  'time-zone': line,
  percent: number,
  count: number,
  days: number,
  year: number,
  amount: () => 'money',
};

/** What a field points at, by the table that linking goes by. */
function referenceAt(path: string, kind: TextKind): Referred | undefined {
  const way = path.replaceAll('[]', '.*');
  const own = (table: Readonly<Record<string, Referred>> | undefined, pattern: string) =>
    table &&
    (Object.hasOwn(table, pattern)
      ? table[pattern]
      : Object.hasOwn(table, `${pattern}.*`)
        ? table[`${pattern}.*`]
        : undefined);
  if (kind === 'correction-notes') return OF_NOTES[way];
  const ofFile = kind in FILE_REFERENCES ? FILE_REFERENCES[kind as keyof typeof FILE_REFERENCES] : undefined;
  if (kind === 'account') return own(ACCOUNT_REFERENCES, way);
  if (kind === 'review') return own(ofFile, way) ?? own(REVIEW_REFERENCES, way);
  const inCustomer = /^customers\.\*\.(.+)$/.exec(way)?.[1];
  return kind === 'sales-plan' && inCustomer !== undefined ? own(ACCOUNT_REFERENCES, inCustomer) : own(ofFile, way);
}

/** What notes on a seal name: links know it by the seal and not by the plans of today. */
const OF_NOTES: Readonly<Record<string, Referred>> = { 'notes.*.by': 'member', 'notes.*.account': 'account' };

function longestAt(path: string, schema: z.ZodType): number | undefined {
  const whole = inner(schemaAt(schema, wayTo(path)));
  // A text, or one in each language: each has the same room.
  const field = (whole && definition(whole).options?.[0]) ?? whole;
  // The library counts them by what it makes JSON Schemas with, which no browser is given (lean-libraries.ts).
  const limits = ((field && definition(field).checks) ?? []).map(({ _zod }) => _zod.def as Partial<Limit>);
  return limits.find(({ check }) => check === 'max_length')?.maximum;
}

interface Limit {
  check: string;
  maximum: number;
}
