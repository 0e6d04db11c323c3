import { z } from 'zod';
import { nameOfField, typedInto, type FieldName, type Typed } from './fields.ts';

/** What a field holds, in terms that an interface can put into words. */
export type FieldKind =
  | 'text'
  | 'number'
  | 'yes-no'
  | 'list'
  | 'group'
  | 'by-period'
  | 'one-of'
  | 'several-of'
  | 'one-or-other'
  | 'text-by-language';

/** One field of a file, as the reference lists it. */
export interface FieldEntry {
  /** `people[].attitude`: brackets where a list repeats. */
  path: string;
  /** How deep it stands, 0 at the top. */
  depth: number;
  kind: FieldKind;
  /** Must be written; false where it may be left out. */
  required: boolean;
  /** What counts when it is left out, if anything does. */
  fallback: string | undefined;
  /** The words it may hold, where the list is closed; by rule those of each. */
  allowed: readonly string[];
  /** What is typed into it, into each item of a list, or into each period's figure; nothing where the kind says it. */
  typed: Typed | undefined;
  /** The least and the most that a number may be; the most letters that a text may have. */
  least?: number;
  most?: number;
  /** Among all files, `stakeholder.attitude`: its words go by this name. */
  name: FieldName | undefined;
}

/** Every field of a file's schema in the order of the schema, groups before what stands in them. */
export function fieldsOf(schema: z.ZodType): FieldEntry[] {
  return listFields(schema, '', 0);
}

function listFields(schema: z.ZodType, path: string, depth: number): FieldEntry[] {
  const { inner } = bare(schema);
  if (inner instanceof z.ZodArray) return listFields(inner.element as z.ZodType, `${path}[]`, depth);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    const whole = path === '' ? name : `${path}.${name}`;
    return [entry(field, whole, depth), ...listFields(field, whole, depth + 1)];
  });
}

function entry(field: z.ZodType, path: string, depth: number): FieldEntry {
  const { inner, required, fallback } = bare(field);
  return {
    path,
    depth,
    required,
    fallback,
    ...kindOf(inner),
    ...limitsOf(inner),
    typed: typedWithin(field),
    name: nameOfField(field),
  };
}

function limitsOf(schema: z.ZodType): Pick<FieldEntry, 'least' | 'most'> {
  if (schema instanceof z.ZodString) return schema.maxLength === null ? {} : { most: schema.maxLength };
  if (!(schema instanceof z.ZodNumber)) return {};
  const { minValue, maxValue } = schema;
  const isSet = (limit: number | null): limit is number => limit !== null && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
  return { ...(isSet(minValue) && { least: minValue }), ...(isSet(maxValue) && { most: maxValue }) };
}

function kindOf(schema: z.ZodType): { kind: FieldKind; allowed: readonly string[] } {
  if (schema instanceof z.ZodEnum) return { kind: 'one-of', allowed: schema.options.map(String) };
  if (schema instanceof z.ZodArray) {
    const element = bare(schema.element as z.ZodType).inner;
    return element instanceof z.ZodEnum
      ? { kind: 'several-of', allowed: element.options.map(String) }
      : { kind: 'list', allowed: [] };
  }
  if (schema instanceof z.ZodObject) return { kind: 'group', allowed: [] };
  if (schema instanceof z.ZodRecord) {
    const value = bare(schema.valueType as z.ZodType).inner;
    return { kind: 'by-period', allowed: value instanceof z.ZodEnum ? value.options.map(String) : [] };
  }
  if (schema instanceof z.ZodBoolean) return { kind: 'yes-no', allowed: [] };
  if (schema instanceof z.ZodNumber) return { kind: 'number', allowed: [] };
  if (schema instanceof z.ZodUnion && typedInto(schema) === 'text') return { kind: 'text-by-language', allowed: [] };
  if (schema instanceof z.ZodUnion)
    return {
      kind: 'one-or-other',
      allowed: schema.options.flatMap((option) =>
        option instanceof z.ZodLiteral ? [...option.values].map(String) : [],
      ),
    };
  return { kind: 'text', allowed: [] };
}

/** What is typed into a field, also where it is of a list, by period, may be left out or becomes something else. */
function typedWithin(field: z.ZodType): Typed | undefined {
  const own = typedInto(field);
  if (own !== undefined) return own;
  const {
    innerType,
    in: written,
    element,
    valueType,
    options,
  } = field.def as {
    innerType?: z.ZodType;
    in?: z.ZodType;
    element?: z.ZodType;
    valueType?: z.ZodType;
    options?: readonly z.ZodType[];
  };
  for (const within of [innerType, written, element, valueType, ...(options ?? [])]) {
    const found = within && typedWithin(within);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A schema without what says that it may be left out, and what that said. */
function bare(schema: z.ZodType): { inner: z.ZodType; required: boolean; fallback: string | undefined } {
  let inner = schema;
  let required = true;
  let fallback: string | undefined;
  for (;;) {
    if (inner instanceof z.ZodOptional) required = false;
    else if (inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault) {
      required = false;
      const value = inner.def.defaultValue;
      if (typeof value !== 'object') fallback = String(value);
    } else if (inner instanceof z.ZodPipe) {
      inner = inner.def.in as z.ZodType;
      continue;
    } else return { inner, required, fallback };
    inner = inner.def.innerType as z.ZodType;
  }
}
