import { z } from 'zod';
import { isMonth } from '../calendar/dates.ts';
import { isQuarter } from '../calendar/quarters.ts';
import { day, sealedText, snapshotSchema1 } from './version-1.ts';

/**
 * The second version of what a quarter's snapshot holds: the first, with the seals that stood before it, with the
 * months that it was sealed without, and with when customers began and ended. A version never changes once a quarter
 * was sealed with it, see `versions.ts`.
 */
const account = z.strictObject({
  ...snapshotSchema1.shape.accounts.element.shape,
  /** When the customer began and ended, as far as it was known, and why. */
  since: day.optional(),
  until: day.optional(),
  untilReason: sealedText.optional(),
});

export const snapshotSchema2 = z.strictObject({
  ...snapshotSchema1.shape,
  accounts: z.array(account).refine((accounts) => new Set(accounts.map(({ id }) => id)).size === accounts.length),
  schema: z.literal(2),
  /** Every seal that stood in the folder when this one was written, oldest quarter first, by its fingerprint. */
  sealedBefore: z.array(
    z.strictObject({ quarter: z.string().refine(isQuarter), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
  /** Months of the quarter for which finance had said nothing, and which were sealed without on purpose. */
  withoutActuals: z.array(z.string().refine(isMonth)),
});
