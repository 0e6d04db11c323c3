import { influenceDrawing } from './influence-bars.tsx';
import type { Influence } from '#domain/plan/vocabulary.ts';
import type { Site } from '#views/site.ts';

/** Three rising bars, filled up to the influence, and its word. Nothing known: no bar filled. */
export function influenceMark(site: Site, influence: Influence | undefined) {
  return (
    <span class="mark one-line influence">
      {influenceDrawing(influence)}
      {influence === undefined ? site.t.site.notSet : site.t.vocabulary.influence[influence]}
    </span>
  );
}
