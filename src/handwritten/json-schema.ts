import { z } from 'zod';
import type { Language } from '#domain/plan/company.ts';
import { nameOfField, typedInto, type Typed } from '#domain/plan/fields.ts';
import { schemaOf, type Schemas, type TextKind } from '#loading/read-text.ts';
import { fieldHint } from '#words/field-hint.ts';
import { messagesFor } from '#words/messages.ts';

/** A JSON Schema, as an editor of text reads it. */
export type JsonSchema = Record<string, unknown>;

const YEAR = String.raw`(?:19|2\d)\d{2}`;
const DAY = String.raw`${YEAR}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)`;
const MONTH = `${YEAR}-(?:0[1-9]|1[0-2])`;
const QUARTER = String.raw`(?:19|2[01])\d{2}-Q[1-4]`;

/** What a text must look like, by what is typed into it. Leap years, the check knows. */
const PATTERNS: Partial<Record<Typed, string>> = {
  id: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  text: String.raw`\S`,
  date: `^${DAY}$`,
  month: `^${MONTH}$`,
  quarter: `^${QUARTER}$`,
  due: `^(?:${DAY}|${MONTH}|${QUARTER})$`,
  'web-address': String.raw`^[hH][tT][tT][pP][sS]?://[^\s"'<>\\]+$`,
};
/** Names of periods in a table of figures: a quarter, or a whole year of money. */
const PERIOD = String.raw`^(?:19|2[01])\d{2}-Q[1-4]$|^(?:19|[2-9]\d)\d{2}$`;

/**
 * The JSON Schema of one kind of file, from the schema that the check reads it by: kinds, limits and closed words, and
 * each field's sentence and each word's meaning in a language. An editor offers and explains them while somebody types.
 */
export function jsonSchemaOf(kind: TextKind, schemas: Schemas, language: Language): JsonSchema {
  const words = messagesFor(language);
  const schema = schemaOf(kind, { currency: schemas.currency.code }, schemas);
  const made = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-07',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const field = zodSchema as unknown as z.ZodType;
      const pattern = PATTERNS[typedInto(field) ?? 'amount'];
      if (pattern !== undefined && jsonSchema.type === 'string') jsonSchema.pattern = pattern;
      if (jsonSchema.type === 'object' && jsonSchema.properties === undefined) closePeriods(jsonSchema);
      if (jsonSchema.enum) Object.assign(jsonSchema, meanings(jsonSchema.enum, words.vocabulary));
      const hint = fieldHint(words.fields, nameOfField(field));
      if (hint !== undefined) jsonSchema.description = hint;
    },
  });
  const titles: Readonly<Record<string, string>> = words.handbook.file;
  return { ...made, title: titles[kind] ?? words.handbook.title };
}

/** A record whose names zod knows only by a check of its own: figures by period. Rules and their grades stay open. */
function closePeriods(schema: JsonSchema): void {
  const figure = schema['additionalProperties'] as JsonSchema | undefined;
  if (figure?.['type'] !== 'number' && figure?.['type'] !== 'integer') return;
  schema['patternProperties'] = { [PERIOD]: figure };
  schema['additionalProperties'] = false;
  delete schema['propertyNames'];
}

/** What the words of a closed list are called on the pages, beside the words that are written. */
function meanings(list: readonly unknown[], vocabulary: Readonly<Record<string, unknown>>): JsonSchema {
  const told = Object.values(vocabulary).find(
    (words): words is Record<string, string> =>
      typeof words === 'object' &&
      words !== null &&
      !Array.isArray(words) &&
      list.every((word) => Object.hasOwn(words, String(word))) &&
      Object.keys(words).length === list.length,
  );
  if (!told) return {};
  const said = list.map((word) => told[String(word)] ?? '');
  return { enumDescriptions: said, markdownEnumDescriptions: said };
}
