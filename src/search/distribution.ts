import type { Attitude } from '#domain/plan/vocabulary.ts';

export interface AttitudeCount {
  attitude: Attitude;
  count: number;
}

/** A part of the bar, in thousandths of its length. */
export interface BarPart {
  attitude: Attitude;
  x: number;
  width: number;
}

const LENGTH = 1000;
const BETWEEN = 4;

/** The parts of a bar as long as their counts, with a little air between; a count of 0 has no length. */
export function barParts(counts: readonly AttitudeCount[]): BarPart[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const air = BETWEEN * Math.max(0, counts.filter(({ count }) => count > 0).length - 1);
  let x = 0;
  return counts.map(({ attitude, count }) => {
    const width = total === 0 ? 0 : round((count / total) * (LENGTH - air));
    const part = { attitude, x: round(x), width };
    if (count > 0) x += width + BETWEEN;
    return part;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
