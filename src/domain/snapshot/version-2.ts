import { z } from 'zod';
import { isMonth } from '../calendar/dates.ts';
import { isQuarter } from '../calendar/quarters.ts';
import { snapshotSchema1 } from './version-1.ts';

/**
 * The second version of what a quarter's snapshot holds: the first, with the seals that stood before it and with the
 * months that it was sealed without. A version never changes once a quarter was sealed with it, see `versions.ts`.
 */
export const snapshotSchema2 = z.strictObject({
  ...snapshotSchema1.shape,
  schema: z.literal(2),
  /** Every seal that stood in the folder when this one was written, oldest quarter first, by its fingerprint. */
  sealedBefore: z.array(
    z.strictObject({ quarter: z.string().refine(isQuarter), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
  /** Months of the quarter for which finance had said nothing, and which were sealed without on purpose. */
  withoutActuals: z.array(z.string().refine(isMonth)),
});

export type Snapshot2 = z.output<typeof snapshotSchema2>;
