import type { QuarterAhead } from '#views/budget/budget.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { phraseWords } from '#components/text/words.tsx';
import { meeting } from '#components/budget/meeting.tsx';
import type { Html } from '#jsx/html.ts';

/** The quarters ahead, one line each; a quarter opens to the same tables as the current one. */
export function quartersAhead(site: Site, quarters: readonly QuarterAhead[]): Html | undefined {
  const t = site.t.budget;
  return (
    <section class="section ahead" aria-labelledby="ahead">
      {sectionHeader(site, { id: 'ahead', title: t.ahead, aside: site.format.unit, note: t.aheadNote })}
      {quarters.map(({ quarter, summary, tables }) => (
        <details class="quarter" id={`ahead-${quarter.toLowerCase()}`}>
          <summary>{phraseWords(summary)}</summary>
          {tables.map((table) => meeting(site, table, undefined, 'part'))}
        </details>
      ))}
    </section>
  );
}
