import { section } from '#components/frame/section.tsx';
import { phraseWords } from '#components/text/words.tsx';
import type { QuarterAhead } from '#views/budget/budget.ts';
import type { Site } from '#views/site.ts';
import { meeting } from './meeting.tsx';

/** The quarters ahead, one line each; a quarter opens to the same tables as the current one. */
export function quartersAhead(site: Site, quarters: readonly QuarterAhead[]) {
  const t = site.t.budget;
  return section(
    site,
    { id: 'ahead', class: 'ahead', title: t.ahead, aside: site.format.unit, note: t.aheadNote },
    quarters.map(({ quarter, summary, tables }) => (
      <details class="quarter" id={`ahead-${quarter.toLowerCase()}`}>
        <summary>{phraseWords(summary)}</summary>
        {tables.map((of) => meeting(site, of, undefined, 'part'))}
      </details>
    )),
  );
}
