/**
 * The side of a square whose area stands for a count, where the largest count has the side `most`; nothing for none.
 */
export function squareSide(count: number, largest: number, most: number): number {
  if (count <= 0 || largest <= 0) return 0;
  return Math.round(most * Math.sqrt(count / largest) * 10) / 10;
}
