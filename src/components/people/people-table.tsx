import { table } from '#components/table/table.tsx';
import type { StakeholderRow } from '#views/people/stakeholders.ts';
import type { Site } from '#views/site.ts';
import { peopleColumns } from './people-row.tsx';

/** People with what was seen of them. On a phone each row becomes a few lines of text. */
export function peopleTable(site: Site, rows: readonly StakeholderRow[], caption: string) {
  return (
    // A press on a heading gives focus to it, and so fetches what sorts.
    <div class="people-rows" tabindex={-1}>
      {table(site, {
        class: 'people-table sortable',
        attributes: { 'data-rows': true },
        caption,
        rows,
        row: ({ at }) => ({ 'data-at': at }),
        columns: peopleColumns(site),
      })}
    </div>
  );
}
