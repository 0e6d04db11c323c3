import { section } from '#components/frame/section.tsx';
import { figureText } from '#components/marks/marks.tsx';
import { Drawing } from '#components/marks/drawing.tsx';
import { listColumns, table } from '#components/table/table.tsx';
import { closed } from '#components/text/closed.tsx';
import { under } from '#components/text/lines.tsx';
import { phraseWords } from '#components/text/words.tsx';
import type { Html } from '#jsx/html.ts';
import { FULL_FROM, type FunctionLoad, type LoadCell, type loadOfCompany } from '#views/actions/load.ts';
import type { Site } from '#views/site.ts';

type Load = ReturnType<typeof loadOfCompany>;

/** Working days by function and quarter as bars against capacity; functions that have days left stand closed. */
export function companyLoad(site: Site, load: Load) {
  const t = site.t.actions;
  const { functions } = load;
  if (functions.length === 0) return undefined;
  const full = functions.filter(({ isFull }) => isFull);
  const others = functions.filter(({ isFull }) => !isFull);
  const caption = full.length === 0 ? t.loadTable : t.otherFunctions(others.length);
  return section(site, { id: 'load', class: 'company-load', title: t.load, note: t.loadNote }, [
    <p class="say">{phraseWords(load.lede)}</p>,
    full.length > 0 && loadTable(site, load, full, t.loadTable),
    others.length > 0 && closed(t.otherFunctions(others.length), loadTable(site, load, others, caption)),
    load.withoutDays > 0 && <p class="caption">{t.withoutDays(load.withoutDays)}</p>,
  ]);
}

function loadTable(site: Site, { quarters }: Load, functions: readonly FunctionLoad[], caption: string): Html {
  const t = site.t.actions;
  return table(site, {
    class: 'figures',
    caption,
    scroll: true,
    groups: functions.map(({ name, whole, units }) => ({
      rows: [
        { name, cells: whole.cells, isUnit: false },
        ...units.map((unit) => ({ name: unit.name, cells: unit.cells, isUnit: true })),
      ],
    })),
    row: ({ isUnit }) => ({ class: isUnit && 'unit' }),
    columns: [
      { head: t.function, cell: 'name' },
      ...listColumns<LoadCell>(quarters, {
        cell: ({ text, share, taken }) => [
          <span class="days">
            {taken !== undefined && loadBar(taken)} {figureText(site, text)}
          </span>,
          under(share),
        ],
        class: ({ isOver }) => isOver && 'short',
      }),
    ],
  });
}

const CAPACITY = 72;
/** What goes over the capacity is drawn this far, and then cut. */
const WIDTH = 88;

/** Days taken, solid, in the outline of those there are; the line is where little is left. */
function loadBar(taken: number): Html {
  const length = Math.round(Math.min(taken * CAPACITY, WIDTH - 1) * 10) / 10;
  return (
    <Drawing class="load-bar" width={WIDTH} height={16} lines={0}>
      <rect class="taken" x="0" y="5" width={length} height="6" stroke="none" />
      <rect x="0.6" y="2.6" width={CAPACITY - 1.2} height="10.8" stroke-width="1.2" />
      <path class="full" d={`M${CAPACITY * FULL_FROM} 0v16`} stroke-width="2" />
    </Drawing>
  );
}
