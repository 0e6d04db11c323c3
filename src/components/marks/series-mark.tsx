import type { Site } from '#views/site.ts';
import { swatch } from './marks.tsx';

const SERIES_SWATCHES = { actual: 'solid', forecast: 'hatched', budget: 'outline' } as const;

export const TARGET_SIGN = (
  <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
    <rect y="4.5" width="12" height="3" fill="currentColor" />
  </svg>
);

export const GAP_SIGN = (
  <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
    <rect x="2" y="3.5" width="6" height="5" fill="currentColor" />
    <path class="axis" d="M8.5 0v12" stroke="currentColor" />
  </svg>
);

/**
 * The mark of a row of a figure, which is its legend too: actual solid, forecast hatched, budget outlined, target a
 * thick line, gap from zero.
 */
export function seriesMark(site: Site, measure: 'target' | 'budget' | 'forecast' | 'actual' | 'gap') {
  const sign = measure === 'target' ? TARGET_SIGN : measure === 'gap' ? GAP_SIGN : swatch(SERIES_SWATCHES[measure]);
  return (
    <span class={['mark one-line series', measure]}>
      {sign}
      {site.t.vocabulary.measure[measure]}
    </span>
  );
}
