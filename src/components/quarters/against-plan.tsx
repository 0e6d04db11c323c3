import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { ownId } from '#views/links/own-id.ts';
import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import type { Site } from '#views/site.ts';

/** A name whose quarter stays in one line: on a phone it would break at its hyphen. */
function quarterWhole(name: string) {
  return name.split(/(\d{4}-Q\d)/).map((part, at) => (at % 2 === 1 ? <span class="one-line">{part}</span> : part));
}

/** Plan and actual of the quarter, with the letter of the note that says where each comes from. */
export function againstPlan(site: Site, { againstPlan: rows, againstPlanNote, sources }: AccountQuarterPage) {
  const t = site.t.snapshot;
  const lettersWithNote = sources.map(({ letter }) => letter);
  return section(
    site,
    { id: 'against-plan', class: 'against-plan keep-together', title: t.againstPlan, aside: site.format.unit },
    <>
      {table(site, {
        class: 'figures of-figures',
        caption: `${t.againstPlan}, ${site.format.unit}`,
        scroll: { isGroup: true },
        rows,
        columns: [
          {
            head: t.what,
            cell: ({ name, source }) => [
              <b>{quarterWhole(name)}</b>,
              lettersWithNote.includes(source) && (
                <sup>
                  <a href={`#${ownId(site, `source-${source}`)}`}>{source}</a>
                </sup>
              ),
            ],
          },
          { head: t.planned, cell: 'plan' },
          { head: t.actual, cell: 'actual' },
          { head: t.difference, class: ({ isBelow }) => isBelow && 'short', cell: 'difference' },
          { head: '%', class: 'ink2', cell: 'percent' },
        ],
      })}
      <p class="caption">{againstPlanNote}</p>
    </>,
  );
}
