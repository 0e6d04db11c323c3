import { linkedText } from '#components/text/linked-text.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { GoalRow } from '#views/goals/goals.ts';
import type { PlanGroup } from '#views/goals/matrix.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Goals across, plans down: what of each plan serves each goal. On a narrow screen a plan is a few lines of text. */
export function goalMatrix(site: Site, goals: readonly GoalRow[], groups: readonly PlanGroup[]): Html | undefined {
  const t = site.t.goals;
  const lang = writtenLanguage(site);
  return (
    <section class="section" aria-labelledby="matrix">
      {sectionHeader(site, { id: 'matrix', title: t.matrix, note: t.matrixNote })}
      <section class="scroll" aria-label={t.groupPlans} tabindex={0}>
        <table class="as-text matrix">
          <caption class="visually-hidden">{t.matrix}</caption>
          <thead>
            <tr>
              <th scope="col">{t.plan}</th>
              {goals.map((goal) => (
                <th scope="col">
                  <span lang={lang}>
                    <span class="thing-id">{goal.id}</span> {goal.name}
                  </span>
                </th>
              ))}
              <th scope="col">{t.owner}</th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody>
              <tr class="group-head">
                <th scope="rowgroup">{linkedText(group.segment, 'quiet-link strong')}</th>
                {group.counts.map((count, at) => (
                  <td data-label={goals[at]?.id}>{count}</td>
                ))}
                <td class="nothing"></td>
              </tr>
              {group.rows.map((row) => (
                <tr>
                  <th scope="row">
                    {linkedText(row.name, 'quiet-link')}
                    {row.kind && <span class="under">{row.kind}</span>}
                  </th>
                  {row.cells.map((cell, at) => (
                    <td data-label={goals[at]?.id} class={[cell.length === 0 && 'nothing']}>
                      {cell.length === 0 ? (
                        <span class="visually-hidden">{t.nothing}</span>
                      ) : (
                        cell.map((thing) => <span class="each">{linkedText(thing, 'quiet-link')}</span>)
                      )}
                    </td>
                  ))}
                  <td data-label={t.owner} class="owner">
                    {linkedText(row.owner, 'quiet-link')}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </section>
  );
}
