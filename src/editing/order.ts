import { knownFields, schemaAt } from '#loading/schema-walk.ts';
import { schemaOf, type Schemas, type TextKind } from '#loading/read-text.ts';
import type { OrderOf } from './edits.ts';

/** The order of the fields of each group of a kind of file: that of its schema. */
export function orderIn(kind: TextKind, schemas: Schemas): OrderOf {
  const schema = schemaOf(kind, undefined, schemas);
  return (way) => knownFields(schemaAt(schema, way));
}
