import { linkedText } from '#components/text/linked-text.tsx';
import { figureText, fraction } from '#components/marks/marks.tsx';
import type { CompanyQuarterPage } from '#views/quarters/company-quarter.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Results of the quarter, plan by plan. */
export function results(site: Site, page: CompanyQuarterPage): Html | undefined {
  const t = site.t.snapshot;
  const { measure } = site.t.vocabulary;
  const caption = `${t.results}, ${page.quarter}, ${site.format.unit}`;
  const heads = [
    measure.target,
    measure.budget,
    measure.gap,
    measure.forecast,
    page.isOver ? measure.actual : t.actualToDate,
    t.difference,
  ];
  return (
    <section class="section results" aria-labelledby="results">
      {sectionHeader(site, { id: 'results', title: t.results, aside: site.format.unit })}
      <section class="scroll" aria-label={caption} tabindex={0}>
        <table class="figures dense">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.account}</th>
              <th scope="col">{site.t.account.owner}</th>
              {heads.map((head) => (
                <th scope="col" class="num">
                  {head}
                </th>
              ))}
              <th scope="col">{t.actionsDue}</th>
            </tr>
          </thead>
          {page.results.map((group) => (
            <tbody>
              <tr class="group">
                <th scope="rowgroup" colspan={9}>
                  {linkedText(group.segment, 'quiet-link')}
                </th>
              </tr>
              {group.rows.map((row) => (
                <tr>
                  <th scope="row">
                    {linkedText(row.plan, 'quiet-link')}
                    {row.customers && <span class="caption"> {row.customers}</span>}
                  </th>
                  <td class="owner">{row.owner}</td>
                  <td class="num">{figureText(site, row.target)}</td>
                  <td class="num">{figureText(site, row.budget)}</td>
                  <td class={['num', row.isShort && 'short']}>{figureText(site, row.gap)}</td>
                  <td class="num">{figureText(site, row.forecast)}</td>
                  <td class={['num', !page.isOver && 'to-date']}>{figureText(site, row.actual)}</td>
                  <td class={['num', row.isBelow && 'short']}>{figureText(site, row.deviation)}</td>
                  <td>{row.actions ? fraction(site, row.actions.done, row.actions.of) : figureText(site, '–')}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <p class="caption">{page.isOver ? t.signs : t.signsWhileOpen}</p>
    </section>
  );
}
