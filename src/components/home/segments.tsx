import type { Quarter } from '#domain/calendar/quarters.ts';
import { segmentTable } from '#views/home/segments.ts';
import { sourceLetter } from '#components/figures/source-notes.tsx';
import type { FigureSource } from '#views/budget/sources.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { segmentFigures } from '#components/home/segment-figures.tsx';
import type { Html } from '#jsx/html.ts';

export function segments(site: Site, quarter: Quarter, sources: readonly FigureSource[]): Html | undefined {
  const { t } = site;
  const table = segmentTable(site, quarter);
  const { measure } = t.vocabulary;
  type Head = [text: string, source?: FigureSource['kind']];
  const heads: Head[] = [[t.home.accounts], [measure.target, 'target'], [measure.budget, 'budget'], [measure.gap]];
  const headsAfterBar: Head[] = [
    [t.home.gapPercent],
    [measure.forecast, 'forecast'],
    [t.home.actualToDate, 'actual'],
    [t.home.actualOfBudget],
    [t.home.plansInDate],
    [t.home.warnings],
  ];
  return (
    <section class="section segments keep-together" aria-labelledby="segments">
      {sectionHeader(site, { id: 'segments', title: t.home.segments(quarter), aside: site.format.unit })}
      <section class="scroll" aria-label={`${t.home.segments(quarter)}, ${site.format.unit}`} tabindex={0}>
        <table class="figures">
          <caption class="visually-hidden">
            {t.home.segments(quarter)}, {site.format.unit}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t.home.segment}</th>
              {heads.map(([head, source]) => (
                <th scope="col" class="num">
                  {head}
                  {sourceLetter(sources, source)}
                </th>
              ))}
              <td aria-hidden="true"></td>
              {headsAfterBar.map(([head, source]) => (
                <th scope="col" class="num">
                  {head}
                  {sourceLetter(sources, source)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr>
                <th scope="row">
                  <span class="code">{row.code}</span>
                  <a class="quiet-link" href={row.href}>
                    {row.name}
                  </a>{' '}
                  <span class="caption">{row.planType}</span>
                </th>
                {segmentFigures(site, row, table.scale)}
              </tr>
            ))}
            <tr class="total">
              <th scope="row">{t.home.company}</th>
              {segmentFigures(site, table.company)}
            </tr>
          </tbody>
        </table>
      </section>
      <p class="caption">{t.home.segmentsNote}</p>
    </section>
  );
}
