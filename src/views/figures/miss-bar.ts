import type { Miss } from '#domain/budget/miss.ts';
import { minorOf, type Minor } from '#domain/money/money.ts';
import { gapScale, type GapScale } from './gap-bar.ts';

/** Width of the drawing of a miss. */
export const MISS_WIDTH = 92;
const MARGIN = 1;
const LEAST = 1.5;

/** One piece of a miss: what was never planned, or what has slipped since. */
export interface MissPiece {
  of: 'neverPlanned' | 'slipped';
  side: 'short' | 'over';
  x: number;
  width: number;
  /** Pieces of different signs lie in two lanes, the plan above. */
  lane: 'whole' | 'upper' | 'lower';
}

type Parts = readonly [neverPlanned: Minor, slipped: Minor];

/** A miss without a budget has no parts: all of it is an expectation. */
function partsOf({ miss, neverPlanned, slipped }: Miss): Parts {
  return neverPlanned === undefined && slipped === undefined
    ? [0, minorOf(miss) ?? 0]
    : [minorOf(neverPlanned) ?? 0, minorOf(slipped) ?? 0];
}

/** The one scale of a table of misses: its longest bars to either side. */
export function missScale(misses: readonly Miss[]): GapScale {
  return gapScale(misses.map(partsOf).flatMap(([one, other]) => (one * other > 0 ? [one + other] : [one, other])));
}

/** Where the axis and the pieces of one miss lie; nothing while it is not set. */
export function missBar(miss: Miss, scale: GapScale): { axis: number; pieces: MissPiece[] } | undefined {
  if (miss.miss === undefined) return undefined;
  const perUnit = (MISS_WIDTH - 2 * MARGIN) / Math.max(1, scale.largestShort + scale.largestOver);
  const axis = MARGIN + scale.largestShort * perUnit;
  const [neverPlanned, slipped] = partsOf(miss);
  const isSplit = neverPlanned * slipped < 0;
  const lengthOf = (amount: Minor) => (amount === 0 ? 0 : Math.max(LEAST, Math.abs(amount) * perUnit));
  const piece = (of: MissPiece['of'], amount: Minor, from: number): MissPiece[] => {
    if (amount === 0) return [];
    const width = lengthOf(amount);
    const lane = !isSplit ? 'whole' : of === 'neverPlanned' ? 'upper' : 'lower';
    return [
      {
        of,
        side: amount < 0 ? 'short' : 'over',
        x: tenth(amount < 0 ? axis - from - width : axis + from),
        width: tenth(width),
        lane,
      },
    ];
  };
  return {
    axis: tenth(axis),
    pieces: [
      ...piece('neverPlanned', neverPlanned, 0),
      ...piece('slipped', slipped, isSplit ? 0 : lengthOf(neverPlanned)),
    ],
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
