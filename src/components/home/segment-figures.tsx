import { figureText } from '#components/marks/marks.tsx';
import type { SegmentRow } from '#views/home/segments.ts';
import type { GapScale } from '#views/figures/gap-bar.ts';
import type { Site } from '#views/site.ts';
import { shareCells } from '#components/accounts/share-cells.tsx';
import type { Html } from '#jsx/html.ts';

export function segmentFigures(site: Site, row: SegmentRow, scale?: GapScale): Html | undefined {
  return (
    <>
      <td class="num">{figureText(site, row.accounts)}</td>
      {shareCells(site, row, scale)}
      <td class="num">{figureText(site, row.plansInDate)}</td>
      <td class="num">{row.warnings}</td>
    </>
  );
}
