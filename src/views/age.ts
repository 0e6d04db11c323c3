/** How old something is against its shelf life, and the slice of a 12 by 12 ring that shows it. */
export interface Age {
  state: 'fresh' | 'ageing' | 'over' | 'no-date';
  /** Path of the slice, clockwise from the top; none when it is over or not dated. */
  slice: string | undefined;
}

const AGEING_FROM = 0.75;
const RADIUS = 5.2;

/** Fresh up to three quarters of the limit; without a limit nothing grows old, and the ring stays empty. */
export function ageOf(days: number | undefined, limit: number | undefined): Age {
  if (days === undefined) return { state: 'no-date', slice: undefined };
  if (limit === undefined) return { state: 'fresh', slice: '' };
  if (days > limit) return { state: 'over', slice: undefined };
  const share = limit === 0 ? 1 : Math.max(0, days / limit);
  return { state: share > AGEING_FROM ? 'ageing' : 'fresh', slice: sliceOf(share) };
}

function sliceOf(share: number): string {
  if (share >= 0.999) return `M6 ${6 - RADIUS}a${RADIUS} ${RADIUS} 0 1 1-.01 0z`;
  const angle = 2 * Math.PI * share;
  const x = 6 + RADIUS * Math.sin(angle);
  const y = 6 - RADIUS * Math.cos(angle);
  return `M6 6V${6 - RADIUS}A${RADIUS} ${RADIUS} 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}z`;
}
