import type { MissingField } from '#domain/health/completeness.ts';

/** A missing field as it is written in the plan: `people.counterpart`. */
export function missingFieldName({ block, field }: MissingField): string {
  return field === undefined ? block : `${block}.${field}`;
}
