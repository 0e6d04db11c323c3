import { section } from '#components/frame/section.tsx';
import { listColumns, table } from '#components/table/table.tsx';
import type { Site } from '#views/site.ts';
import type { LoadTable } from '#views/team/load.ts';

/** Working days by quarter against what the unit has for the function. */
export function loadPart(site: Site, load: LoadTable) {
  const t = site.t.team;
  const plain = (text: string) => ({ text });
  return section(
    site,
    { id: 'load', class: 'load', title: t.load, note: t.loadNote(load.unit) },
    <>
      {table(site, {
        class: 'figures',
        caption: t.load,
        scroll: { label: `${t.load}, ${load.unit}` },
        groups: load.groups.map(({ name, own, unit, capacity, share }) => ({
          head: name,
          rows: [
            { name: t.own, cells: own.map(plain) },
            { name: t.wholeUnit, cells: unit.map(plain) },
            { name: t.capacity, cells: capacity.map(plain) },
            { name: t.taken, cells: share, isTotal: true },
          ],
        })),
        row: ({ isTotal }) => ({ class: isTotal && 'total' }),
        columns: [
          { head: t.function, cell: 'name' },
          ...listColumns<{ text: string; isOver?: boolean }>(load.quarters, {
            cell: ({ text }) => text,
            class: ({ isOver }) => isOver && 'short',
          }),
        ],
      })}
      {load.withoutDays > 0 && <p class="caption">{t.withoutDays(load.withoutDays)}</p>}
    </>,
  );
}
