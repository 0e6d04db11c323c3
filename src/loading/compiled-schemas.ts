import { z } from 'zod';
import type { Currency } from '#domain/money/money.ts';
import { schemasIn, type Schemas } from './read-text.ts';

/** From how many files on a schema is compiled: compiling takes as long as it saves on a hundred plans. */
const MANY_FILES = 200;
/** Whoever edits reads again after each save. */
const known = new Map<string, Schemas>();

/**
 * The schemas for so many files. For many the one of account plans is compiled, which reads a sound plan in half the
 * time; a faulty one is read as ever. By itself, since a browser reads one file at a time, and the compiler is 15 kB to
 * fetch. They are made once in a process.
 */
export function schemasFor(currency: Currency, files: number): Schemas {
  const isMany = files >= MANY_FILES;
  const key = JSON.stringify([currency, isMany]);
  const schemas = known.get(key) ?? schemasIn(currency, isMany ? (schema) => z.compile(schema) : undefined);
  known.set(key, schemas);
  return schemas;
}
