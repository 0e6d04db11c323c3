import type { MissingField } from '#domain/health/completeness.ts';
import type { Site } from '../site.ts';

/** A missing field in the reader's words: "Our counterpart", "Needs". */
export function missingFieldName(
  { t }: Pick<Site, 't'>,
  { block, field }: Pick<MissingField, 'block' | 'field'>,
): string {
  if (field === undefined)
    return block === 'team' || block === 'purpose' ? t.health.parts[block] : t.segments.blocks[block];
  const fields: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = t.health.fields;
  const facts: Readonly<Record<string, unknown>> = t.account.facts;
  const name = fields[block]?.[field] ?? facts[field];
  if (typeof name !== 'string') throw new Error(`Expected words for the field ${block}.${field}, got none.`);
  return name;
}
