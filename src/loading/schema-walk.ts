import type { z } from 'zod';
import type { Hint } from '#domain/checks/reading-facts.ts';
import type { Currency } from '#domain/money/money.ts';
import type { FieldPath } from '#domain/place.ts';
import { currencyOfField, nameOfField } from '#domain/plan/fields.ts';

type Definition = {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  /** Limits and the like. */
  checks?: readonly { _zod: { def: object } }[];
};

export function definition(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

/** The schema within optional, default and transforming ones. */
export function inner(schema: z.ZodType | undefined): z.ZodType | undefined {
  let found = schema;
  for (let next = found; next; next = found && (definition(found).innerType ?? definition(found).in)) found = next;
  return found;
}

/** Of what may be one thing or a group of things, the group: a text in each language. */
function groupIn(schema: z.ZodType): z.ZodType {
  const groups = definition(schema).options?.map((option) => inner(option));
  return groups?.find((option) => option && definition(option).shape) ?? schema;
}

/** The schema of the field at a path, within all that stands around it. */
export function schemaAt(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
  let found: z.ZodType | undefined = schema;
  for (const part of path) {
    const holder: z.ZodType | undefined = inner(found);
    if (!holder) return undefined;
    const { element, valueType, shape } = definition(groupIn(holder));
    found = element ?? valueType ?? shape?.[part];
  }
  return found;
}

/** The names of the fields that a group has. */
export function knownFields(schema: z.ZodType | undefined): string[] {
  const holder = inner(schema);
  return Object.keys((holder && definition(groupIn(holder)).shape) ?? {});
}

/** The name by which a language says what a field is for. */
export function hintOf(schema: z.ZodType | undefined): Hint {
  return { hint: schema && nameOfField(schema) };
}

/** The currency of a field that holds an amount, also of one that may hold a word instead; nothing for other fields. */
export function currencyAt(schema: z.ZodType | undefined): Currency | undefined {
  if (!schema) return undefined;
  const { innerType, options } = definition(schema);
  return currencyOfField(schema) ?? currencyAt(innerType) ?? options?.map(currencyAt).find((one) => one !== undefined);
}

/** The last name in a path, for a list's item the list's name: `budget.0.sales` -> sales, `roles.1` -> roles. */
export function fieldName(path: FieldPath): string {
  return String(path.findLast((part) => typeof part === 'string' && !/^\d+$/.test(part)) ?? '');
}
