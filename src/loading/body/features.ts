import type { Features } from 'satteri';
import type { BodyKind } from './body-read.ts';

/**
 * What is Markdown in a handbook page. The pages that come with Rulla are compiled with the same (astro.config.mjs):
 * what is checked is what is printed.
 */
export const HANDBOOK_FEATURES = {
  gfm: { footnotes: false },
  frontmatter: false,
  smartPunctuation: true,
} satisfies Features;

/** What is Markdown in a text of each kind. A plan shows the signs that were written. */
export const FEATURES: Readonly<Record<BodyKind, Features>> = {
  plan: { ...HANDBOOK_FEATURES, smartPunctuation: false },
  handbook: HANDBOOK_FEATURES,
  method: HANDBOOK_FEATURES,
};
