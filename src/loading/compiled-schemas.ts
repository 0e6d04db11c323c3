import { z } from 'zod';
import type { Currency } from '#domain/money/money.ts';
import { schemasIn, type Schemas } from './read-text.ts';

/** From how many files on a schema is compiled: compiling takes as long as it saves on a hundred plans. */
const MANY_FILES = 200;

/**
 * The schemas for so many files. For many the one of account plans is compiled, which reads a sound plan in half the
 * time; a faulty one is read as ever. By itself, since a browser reads one file at a time, and the compiler is 15 kB to
 * fetch.
 */
export function schemasFor(currency: Currency, files: number): Schemas {
  return files < MANY_FILES ? schemasIn(currency) : schemasIn(currency, (schema) => z.compile(schema));
}
