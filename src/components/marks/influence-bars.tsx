import type { Influence } from '#domain/plan/vocabulary.ts';

const BARS = [
  { x: 0.5, y: 8 },
  { x: 5, y: 5 },
  { x: 9.5, y: 1.5 },
];

/** Three rising bars without a word, for a drawing: shapes of 14 by 12. */
export function influenceBars(influence: Influence | undefined) {
  const filled = influence === undefined ? 0 : { low: 1, medium: 2, high: 3 }[influence];
  return BARS.map(({ x, y }, at) => (
    <rect
      x={x}
      y={y}
      width="3"
      height={11.5 - y}
      fill={at < filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1"
    />
  ));
}

/** The bars of an influence as a drawing of its own. */
export function influenceDrawing(influence: Influence | undefined) {
  return (
    <svg aria-hidden="true" width="14" height="12" viewBox="0 0 14 12">
      {influenceBars(influence)}
    </svg>
  );
}
