import type { GapSplit } from '#views/segments/where-the-gap-is.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { gapBarMark } from '#components/marks/gap-bar-mark.tsx';
import type { Html } from '#jsx/html.ts';

/** What makes the company's gap: segments and their accounts on one axis. */
export function gapSplit(site: Site, split: GapSplit, quarter: string): Html | undefined {
  const t = site.t.segments;
  return (
    <section class="section" aria-labelledby="gap">
      {sectionHeader(site, { id: 'gap', title: t.whereGapIs(quarter), aside: site.format.unit })}
      {split.rows.length > 0 && (
        <table class="gap-split">
          <caption class="visually-hidden">
            {t.whereGapIs(quarter)}, {site.format.unit}
          </caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{t.name}</th>
              <td></td>
              <th scope="col">{t.gap}</th>
            </tr>
          </thead>
          <tbody>
            {split.rows.map((row) => (
              <tr class={row.level}>
                <th scope="row">
                  {row.href ? (
                    <a class="quiet-link" href={row.href}>
                      {row.name}
                    </a>
                  ) : (
                    row.name
                  )}
                </th>
                <td class="bar">{gapBarMark(row.amount, split.scale, 196, row.level === 'account')}</td>
                <td class={['num', row.isShort && 'short']}>{row.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {split.note && <p class="caption">{split.note}</p>}
    </section>
  );
}
