import { section } from '#components/frame/section.tsx';
import { figureText } from '#components/marks/marks.tsx';
import { listColumns, table } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import type { ActionsPage, LoadRow } from '#views/actions/actions.ts';
import type { Site } from '#views/site.ts';

type Cell = LoadRow['cells'][number];

/** Working days by function and quarter against capacity, and by unit where several work in a function. */
export function companyLoad(site: Site, load: ActionsPage['load']) {
  const t = site.t.actions;
  const unitCell = ({ share: _, ...cell }: Cell): Cell => ({ ...cell, share: '' });
  return section(
    site,
    { id: 'load', class: 'company-load', title: t.load, note: t.loadNote },
    <>
      {table(site, {
        class: 'figures',
        caption: t.loadTable,
        scroll: true,
        groups: load.functions.map(({ name, whole, units }) => ({
          rows: [
            { name, cells: whole.cells, isUnit: false },
            ...units.map((unit) => ({ name: unit.name, cells: unit.cells.map(unitCell), isUnit: true })),
          ],
        })),
        row: ({ isUnit }) => ({ class: isUnit && 'unit' }),
        columns: [
          { head: t.function, cell: 'name' },
          ...listColumns<Cell>(load.quarters, {
            cell: ({ text, share }) => [figureText(site, text), under(share)],
            class: ({ isOver }) => isOver && 'short',
          }),
        ],
      })}
      {load.withoutDays > 0 && <p class="caption">{t.withoutDays(load.withoutDays)}</p>}
    </>,
  );
}
