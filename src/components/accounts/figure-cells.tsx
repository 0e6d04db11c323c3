import { figureText } from '#components/marks/marks.tsx';
import type { FigureTexts } from '#views/figures/figure-texts.ts';
import type { Site } from '#views/site.ts';
import type { Html } from '#jsx/html.ts';

/** The current quarter's figures of one row, after last year's actual where the table has it: target, budget, gap, forecast, actual to date. */
export function figureCells(site: Site, row: FigureTexts): Html | undefined {
  const t = site.t.accounts;
  return (
    <>
      {row.priorYear !== undefined && (
        <td class="num" data-label={site.t.budget.priorYear}>
          {figureText(site, row.priorYear)}
        </td>
      )}
      <td class="num" data-label={t.target}>
        {figureText(site, row.target)}
      </td>
      <td class="num" data-label={t.budget}>
        {figureText(site, row.budget)}
      </td>
      <td class={['num', row.isShort && 'short']} data-label={t.gap}>
        {figureText(site, row.gap)}
      </td>
      <td class="num" data-label={t.forecast}>
        {figureText(site, row.forecast)}
      </td>
      <td class="num to-date" data-label={t.actualToDate}>
        {figureText(site, row.actual)}
      </td>
    </>
  );
}
