import { fieldHint } from '#words/field-hint.ts';
import { messagesFor } from '#words/messages.ts';
import type { z } from 'zod';
import type { Language } from '#domain/plan/company.ts';
import { fieldsOf, type FieldEntry } from '#domain/plan/field-list.ts';

/** So far to the right a field's hint stands, where the field is short enough. */
const HINT_AT = 28;

/**
 * The blocks of a file as lines to be uncommented: each with its fields that must be written or that choose from a list
 * of words, and the hint of each. A block without such fields shows all that stand directly in it.
 */
export function skeleton(schema: z.ZodType, blocks: readonly string[], language: Language): string[] {
  const fields = fieldsOf(schema);
  return blocks.flatMap((block) => {
    const entry = fields.find(({ path }) => path === block);
    return entry ? ['', ...linesOf(entry, fields, '', language)] : [];
  });
}

function linesOf(entry: FieldEntry, fields: readonly FieldEntry[], indent: string, language: Language): string[] {
  const name = entry.path.slice(entry.path.lastIndexOf('.') + 1);
  const isList = entry.kind === 'list';
  const children = childrenOf(entry, fields);
  if (children.length === 0)
    return [withHint(`${indent}${name}:${entry.kind === 'by-period' ? ' {}' : ''}`, entry, language)];
  const worthSaying = children.filter(
    (child) => child.required || child.kind === 'one-of' || child.kind === 'several-of',
  );
  const shown = worthSaying.length > 0 && isList ? worthSaying : children;
  const inner = shown.flatMap((child) => linesOf(child, fields, `${indent}${isList ? '    ' : '  '}`, language));
  const [first = '', ...rest] = inner;
  return [
    withHint(`${indent}${name}:`, entry, language),
    isList ? first.replace(`${indent}    `, `${indent}  - `) : first,
    ...rest,
  ];
}

/** Groups and lists inside a list are left for later; a hand that needs them finds them in the field reference. */
function childrenOf(entry: FieldEntry, fields: readonly FieldEntry[]): FieldEntry[] {
  const prefix = entry.kind === 'list' ? `${entry.path}[].` : `${entry.path}.`;
  const own = fields.filter(({ path }) => path.startsWith(prefix) && !/[.[]/.test(path.slice(prefix.length)));
  const isInner = (field: FieldEntry) =>
    fields.some(({ path }) => path.startsWith(`${field.path}.`) || path.startsWith(`${field.path}[]`));
  return own.filter((field) => field.required || entry.kind !== 'list' || !isInner(field));
}

function withHint(field: string, { name }: FieldEntry, language: Language): string {
  const hint = fieldHint(messagesFor(language).fields, name);
  return hint === undefined ? field : `${field.padEnd(HINT_AT)} # ${hint}`;
}
