import { figureText } from '#components/marks/marks.tsx';
import type { AccuracyRow } from '#views/budget/accuracy.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** How far the forecasts of sealed quarters were from what came. */
export function accuracy(site: Site, rows: readonly AccuracyRow[]): Html | undefined {
  const t = site.t.budget;
  const heads = [t.forecast, t.actual, t.accuracyDifference, t.offBy, t.offByShare, t.compared, t.withoutActual];
  return (
    <section class="section accuracy" aria-labelledby="accuracy">
      {sectionHeader(site, {
        id: 'accuracy',
        title: t.accuracy,
        note: rows.length === 0 ? undefined : t.accuracyNote(site.format.unit),
      })}
      {rows.length === 0 ? (
        emptyState(site, { title: t.noAccuracy, text: t.noAccuracyText })
      ) : (
        <section class="scroll" aria-label={`${t.accuracy}, ${site.format.unit}`} tabindex={0}>
          <table class="figures dense">
            <caption class="visually-hidden">
              {t.accuracy}, {site.format.unit}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t.sealedQuarter}</th>
                <th scope="col">{t.quartersBefore}</th>
                {heads.map((head) => (
                  <th scope="col" class="num">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">{row.quarter}</th>
                  <td>{t.before(row.quartersBefore)}</td>
                  <td class="num">{row.forecast}</td>
                  <td class="num">{row.actual}</td>
                  <td class={['num', row.isBelow && 'short']}>{row.difference}</td>
                  <td class="num">{row.missed}</td>
                  <td class="num">{figureText(site, row.missedShare)}</td>
                  <td class="num">{row.compared}</td>
                  <td class="num">{row.withoutActual}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
