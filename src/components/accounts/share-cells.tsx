import { figureText } from '#components/marks/marks.tsx';
import type { ShareTexts } from '#views/figures/figure-texts.ts';
import type { GapScale } from '#views/figures/gap-bar.ts';
import type { Site } from '#views/site.ts';
import { gapBarMark } from '#components/marks/gap-bar-mark.tsx';
import type { Html } from '#jsx/html.ts';

/** One row's figures of a quarter with the bar of its gap and its shares; `scale` is nothing in the row of the sum, which has no bar. */
export function shareCells(
  site: Site,
  row: ShareTexts,
  scale: GapScale | undefined,
  isToDate: boolean = false,
): Html | undefined {
  const isOver = row.gapAmount !== undefined && row.gapAmount > 0;
  return (
    <>
      <td class="num">{figureText(site, row.target)}</td>
      <td class="num">{figureText(site, row.budget)}</td>
      <td class={['num gap', row.isShort && 'short', isOver && 'over']}>{figureText(site, row.gap)}</td>
      <td class="bar">{scale && gapBarMark(row.gapAmount, scale)}</td>
      <td class={['num', row.isShort && 'short-share']}>{figureText(site, row.gapPercent)}</td>
      <td class="num">{figureText(site, row.forecast)}</td>
      <td class={['num', isToDate && 'to-date']}>{figureText(site, row.actual)}</td>
      <td class="num">{figureText(site, row.actualOfBudget)}</td>
    </>
  );
}
