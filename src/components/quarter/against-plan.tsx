import { namedBy } from '#components/text/heading.tsx';
import { ownId } from '#views/links/own-id.ts';
import { figureText } from '#components/marks/marks.tsx';
import type { AccountQuarterPage } from '#views/quarters/account-quarter.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Plan and actual of the quarter, with the letter of the note that says where each comes from. */
export function againstPlan(site: Site, page: AccountQuarterPage): Html | undefined {
  const t = site.t.snapshot;
  const lettersWithNote = page.sources.map((source) => source.letter);
  return (
    <section class="section against-plan keep-together" aria-labelledby={namedBy(site, 'against-plan')}>
      {sectionHeader(site, { id: 'against-plan', title: t.againstPlan, aside: site.format.unit })}
      <div class="scroll" role="group" aria-label={`${t.againstPlan}, ${site.format.unit}`} tabindex={0}>
        <table class="figures">
          <caption class="visually-hidden">
            {t.againstPlan}, {site.format.unit}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t.what}</th>
              <th scope="col" class="num">
                {t.planned}
              </th>
              <th scope="col" class="num">
                {t.actual}
              </th>
              <th scope="col" class="num">
                {t.difference}
              </th>
              <th scope="col" class="num">
                %
              </th>
            </tr>
          </thead>
          <tbody>
            {page.againstPlan.map((row) => (
              <tr>
                <th scope="row">
                  <b>{row.name}</b>
                  {lettersWithNote.includes(row.source) && (
                    <sup>
                      <a href={`#${ownId(site, `source-${row.source}`)}`}>{row.source}</a>
                    </sup>
                  )}
                </th>
                <td class="num">{figureText(site, row.plan)}</td>
                <td class="num">{figureText(site, row.actual)}</td>
                <td class={['num', row.isBelow && 'short']}>{figureText(site, row.difference)}</td>
                <td class="num ink2">{figureText(site, row.percent)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="caption">{page.againstPlanNote}</p>
    </section>
  );
}
