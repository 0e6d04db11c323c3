import type { FieldName } from '#domain/plan/fields.ts';

/** The hints of a language: by group, then by field. */
export type FieldHints = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** What a field is, in one line; nothing where no hint goes by its name. */
export function fieldHint(hints: FieldHints, name: FieldName | undefined): string | undefined {
  if (name === undefined) return undefined;
  const dot = name.lastIndexOf('.');
  const group = hints[name.slice(0, dot)];
  return typeof group === 'object' ? group[name.slice(dot + 1)] : undefined;
}
