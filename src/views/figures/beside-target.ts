import type { Amount } from '#domain/money/money.ts';
import type { Formatter, Side } from '#words/format.ts';

/** On which side of its target a sum is and how far from it, as messages take it; nothing without a target. */
export type BesideTarget = [side: Side | undefined, by: string | undefined];

/** On which side of a target the gap to it is; the amount has no sign. */
export function besideTarget(format: Formatter, gap: Amount | undefined): BesideTarget {
  return gap === undefined ? [undefined, undefined] : [format.side(gap), format.size(gap)];
}
