import { confidenceMark, figureText } from '#components/marks/marks.tsx';
import type { ConfidenceTable } from '#views/budget/confidence.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** How sure the budget is, quarter by quarter: the further ahead, the less of it is. */
export function confidence(site: Site, table: ConfidenceTable): Html | undefined {
  const t = site.t.budget;
  const caption = `${t.howSure}, ${site.format.unit}`;
  const ofQuarter = (at: number) => (at === 0 ? 'num now' : 'num');
  return (
    <section class="section how-sure" aria-labelledby="how-sure">
      {sectionHeader(site, { id: 'how-sure', title: t.howSure, aside: site.format.unit })}
      <section class="scroll" aria-label={caption} tabindex={0}>
        <table class="figures dense">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.confidence}</th>
              {table.quarters.map((quarter, at) => (
                <th scope="col" class={ofQuarter(at)}>
                  {quarter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr>
                <th scope="row">{confidenceMark(site, row.confidence)}</th>
                {row.cells.map((text, at) => (
                  <td class={ofQuarter(at)}>{figureText(site, text)}</td>
                ))}
              </tr>
            ))}
            <tr class="total">
              <th scope="row">{t.secureShare}</th>
              {table.secure.map((text, at) => (
                <td class={ofQuarter(at)}>{figureText(site, text)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </section>
  );
}
