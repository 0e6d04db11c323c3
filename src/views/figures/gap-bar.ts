import { minorOf, type Amount } from '#domain/money/money.ts';

/** What the bars of one table share: its largest shortfall and its largest surplus, both 0 or more. */
export type GapScale = ReturnType<typeof gapScale>;

const WIDTH = 92;
const MARGIN = 1;
/** A gap that is there is seen, however small. */
const LEAST = 1.5;

/** The scale of a table with these gaps; those that are not set have no bar. */
export function gapScale(gaps: readonly (Amount | undefined)[]) {
  const set = gaps.map((gap) => minorOf(gap)).filter((gap) => gap !== undefined);
  return { largestShort: Math.max(0, ...set.map((gap) => -gap)), largestOver: Math.max(0, ...set) };
}

/**
 * The bar of one gap in a drawing `width` wide, on the scale that all rows of a table share; nothing when the gap is
 * not set.
 */
export function gapBar(
  amount: Amount | undefined,
  { largestShort: short, largestOver: over }: GapScale,
  width = WIDTH,
) {
  const gap = minorOf(amount);
  if (gap === undefined) return undefined;
  const scale = (width - 2 * MARGIN) / Math.max(1, short + over);
  const axis = roundTo(short + over === 0 ? width / 2 : MARGIN + short * scale);
  const length = gap === 0 ? 0 : roundTo(Math.max(LEAST, Math.abs(gap) * scale));
  return {
    width,
    axis,
    side: gap < 0 ? 'short' : gap > 0 ? 'over' : 'equal',
    x: gap < 0 ? roundTo(axis - length) : axis,
    length,
  };
}

function roundTo(value: number): number {
  return Math.round(value * 10) / 10;
}
