import { figureText, stageMark } from '#components/marks/marks.tsx';
import type { StageRow } from '#views/ideas/ideas.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** How many ideas stand in each stage, and what those with a value add up to. */
export function stagesPart(site: Site, stages: readonly StageRow[]): Html | undefined {
  const t = site.t.ideas;
  return (
    <section class="section stages" aria-labelledby="stages">
      {sectionHeader(site, { id: 'stages', title: t.stages, note: t.stagesNote })}
      <div class="scroll" role="group" aria-label={t.stages} tabindex={0}>
        <table class="figures">
          <caption class="visually-hidden">{t.stages}</caption>
          <thead>
            <tr>
              <th scope="col">{t.stage}</th>
              <th scope="col" class="num">
                {t.count}
              </th>
              <th scope="col" class="num">
                {t.value(site.format.unit)}
              </th>
              <th scope="col" class="num">
                {t.withoutValue}
              </th>
              <th scope="col" class="num">
                {t.withoutCrm}
              </th>
            </tr>
          </thead>
          <tbody>
            {stages.map((row) => (
              <tr>
                <th scope="row">
                  <a class="quiet-link" href={row.stage === 'dropped' ? '#dropped' : `#stage-${row.stage}`}>
                    {stageMark(site, row.stage)}
                  </a>
                </th>
                <td class="num">{row.count}</td>
                <td class="num">{figureText(site, row.value)}</td>
                <td class="num">{row.withoutValue}</td>
                <td class="num">{row.stage === 'dropped' ? figureText(site, '–') : row.withoutCrm}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
