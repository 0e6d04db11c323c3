import { z } from 'zod';
import { sealedText } from './version-1.ts';
import { snapshotSchema2 } from './version-2.ts';

/**
 * The third version of what a quarter's snapshot holds: the second, with how the company's further languages said its
 * names then. A version never changes once a quarter was sealed with it, see `versions.ts`.
 */
export const snapshotSchema3 = z.strictObject({
  ...snapshotSchema2.shape,
  schema: z.literal(3),
  /** By language: texts of the company that stand in the seal, each beside how the language said it. */
  inLanguages: z.record(z.string(), z.array(z.strictObject({ text: sealedText, says: sealedText }))),
});

export type Snapshot3 = z.output<typeof snapshotSchema3>;
