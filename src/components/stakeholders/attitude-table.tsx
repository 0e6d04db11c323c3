import { attitudeMark } from '#components/marks/marks.tsx';
import { ATTITUDES } from '#domain/plan/vocabulary.ts';
import { barParts } from '#search/distribution.ts';
import type { AttitudeTable } from '#views/people/attitudes.ts';
import type { Site } from '#views/site.ts';
import type { Html } from '#jsx/html.ts';

/** People by attitude, quarter by quarter: a bar of shares, filled as the marks are, and its counts in the same row. */
export function attitudeTable(site: Site, table: AttitudeTable): Html | undefined {
  const t = site.t.attitudes;
  return (
    <table class="attitudes-by-quarter">
      <caption class="visually-hidden">{t.caption(table.name.text)}</caption>
      <thead>
        <tr>
          <th scope="col">{t.quarter}</th>
          <td class="bar-cell"></td>
          {ATTITUDES.map((attitude) => (
            <th scope="col" class="num">
              {attitudeMark(site, attitude, 16)}
            </th>
          ))}
          <th scope="col" class="num">
            {t.all}
          </th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr>
            <th scope="row">
              {row.quarter} <span class="caption">{t.asOf(row.day)}</span>
            </th>
            <td class="bar-cell">
              <span class="distribution">
                <svg aria-hidden="true" viewBox="0 0 1000 8" preserveAspectRatio="none" width="100%" height="8">
                  {barParts(row.counts).map(({ attitude, x, width }) => (
                    <rect class={attitude} x={x} y="0" width={width} height="8" />
                  ))}
                </svg>
              </span>
            </td>
            {row.counts.map(({ attitude, count }) => (
              <td class="num" data-label={site.t.vocabulary.attitude[attitude]}>
                {site.format.number(count)}
              </td>
            ))}
            <td class="num" data-label={t.all}>
              {site.format.number(row.all)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
