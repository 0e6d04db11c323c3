import type { Quarter } from '../calendar/quarters.ts';
import { byText } from '../order.ts';
import type { Seal, SealedBefore } from './snapshot.ts';

/** What makes the seals of a folder a chain: the quarter, the fingerprint, and the seals that stood before it. */
export interface Link {
  quarter: Quarter;
  hash: string;
  /** Not known of seals of the first version. */
  sealedBefore: SealedBefore | undefined;
}

/**
 * A break in the chain of seals, told once for the seal that it is about. `by` is a seal that is there and says so.
 * `missing`: it stood there once, and is gone. `replaced`: it is there with another fingerprint.
 * `out-of-order`: it was sealed after a later quarter.
 */
export interface BrokenLink {
  break: 'missing' | 'replaced' | 'out-of-order';
  quarter: Quarter;
  by: Quarter;
}

/** The seals that a new one is to hold: all that stand in the folder, oldest quarter first. */
export function sealedBefore(seals: readonly Pick<Seal, 'quarter' | 'hash'>[]): SealedBefore {
  return seals.map(({ quarter, hash }) => ({ quarter, hash })).sort((a, b) => byText(a.quarter, b.quarter));
}

/**
 * Every break between the seals of a folder, by quarter. Each seal since the second version names all those before it,
 * so one that was removed or rebuilt is found as long as any later seal is there. The newest is named by none: that it
 * is there, only the history of the repository can tell.
 */
export function brokenLinks(seals: readonly Link[]): BrokenLink[] {
  const inOrder = [...seals].sort((a, b) => byText(a.quarter, b.quarter));
  const here = new Map(inOrder.map((seal) => [seal.quarter, seal]));
  const broken = new Map<Quarter, BrokenLink>();
  const tell = (link: BrokenLink) => {
    if (!broken.has(link.quarter)) broken.set(link.quarter, link);
  };
  for (const { quarter: by, sealedBefore: before } of inOrder) {
    if (!before) continue;
    for (const { quarter, hash } of before) {
      const seal = here.get(quarter);
      if (!seal) tell({ break: 'missing', quarter, by });
      else if (seal.hash !== hash) tell({ break: 'replaced', quarter, by });
      if (quarter >= by) tell({ break: 'out-of-order', quarter: by, by: quarter });
    }
    const named = new Set(before.map(({ quarter }) => quarter));
    for (const { quarter } of inOrder) {
      if (quarter < by && !named.has(quarter)) tell({ break: 'out-of-order', quarter, by });
    }
  }
  return [...broken.values()].sort((a, b) => byText(a.quarter, b.quarter));
}
