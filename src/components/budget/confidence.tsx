import { ofThose } from '#components/figures/of-those.tsx';
import { section } from '#components/frame/section.tsx';
import { confidenceMark } from '#components/marks/marks.tsx';
import { listColumns, table } from '#components/table/table.tsx';
import type { ConfidenceTable } from '#views/budget/confidence.ts';
import type { Site } from '#views/site.ts';

/** How sure the budget is, quarter by quarter: the further ahead, the less of it is. */
export function confidence(site: Site, { quarters, rows, budget, secure, notes }: ConfidenceTable) {
  const t = site.t.budget;
  const plain = (cells: readonly string[]) => cells.map((text) => ({ text, ofSome: undefined }));
  return section(
    site,
    { id: 'how-sure', class: 'how-sure', title: t.howSure, aside: site.format.unit },
    <>
      {table(site, {
        class: 'figures dense',
        caption: `${t.howSure}, ${site.format.unit}`,
        scroll: true,
        rows: [
          ...rows.map(({ confidence: how, cells }) => ({
            name: confidenceMark(site, how),
            cells: plain(cells),
            isTotal: false,
          })),
          { name: site.t.vocabulary.measure.budget, cells: budget, isTotal: true },
          { name: t.secureShare, cells: plain(secure), isTotal: false },
        ],
        row: ({ isTotal }) => ({ class: isTotal && 'total' }),
        columns: [
          { head: t.confidence, cell: 'name' },
          ...listColumns<{ text: string; ofSome: string | undefined }>(quarters, {
            kind: (at) => ['num', at === 0 && 'now'],
            cell: ({ text, ofSome }) => [text, ofThose(site, ofSome)],
          }),
        ],
      })}
      {notes.map((note) => (
        <p class="caption">{note}</p>
      ))}
    </>,
  );
}
