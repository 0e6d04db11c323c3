import { ATTITUDES, INFLUENCES, SEVERITIES, STAGES } from '#domain/plan/vocabulary.ts';
import type { Html } from '#jsx/html.ts';
import {
  BRAND,
  CALENDAR,
  CHEVRON,
  covered,
  DOWNLOAD,
  HALF_DARK,
  magnifier,
  OUTSIDE,
  PENCIL,
  PRINTER,
  TICK,
} from './icons.tsx';
import { influenceDrawing } from './influence-bars.tsx';
import { ageDrawing, ARROW, CLOSED, flag, stageDrawing, swatch } from './marks.tsx';
import { stripSign } from '#components/people/attitude-strip.tsx';
import { attitudeDrawing } from './attitude-sign.tsx';
import { lock } from './lock.tsx';
import { GAP_SIGN, TARGET_SIGN } from './series-mark.tsx';

/** The sizes that an attitude is drawn in. */
const SIZES = [18, 16, 14];

/** Drawings that stand on nearly every page and often more than once: a site keeps them in one file. */
export const SHARED_DRAWINGS: readonly Html[] = [
  lock(),
  PENCIL,
  OUTSIDE,
  DOWNLOAD,
  PRINTER,
  CALENDAR,
  TICK,
  CHEVRON,
  BRAND,
  HALF_DARK,
  TARGET_SIGN,
  GAP_SIGN,
  CLOSED,
  magnifier(1.5),
  covered(true),
  covered(false),
  ...SEVERITIES.map(flag),
  ...(['solid', 'hatched', 'outline'] as const).map(swatch),
  ...STAGES.map(stageDrawing),
  stageDrawing('slipped'),
  ...[undefined, ...INFLUENCES].map(influenceDrawing),
  ageDrawing({ state: 'no-date', slice: undefined }),
  ageDrawing({ state: 'over', slice: undefined }),
  ageDrawing({ state: 'fresh', slice: '' }),
  ...SIZES.flatMap((size) => ATTITUDES.map((attitude) => attitudeDrawing(attitude, size))),
  ARROW,
];

/** Signs that stand within other drawings again and again: an attitude, in the strip of one who is known for long. */
export const SHARED_SIGNS: readonly Html[] = ATTITUDES.map(stripSign);
