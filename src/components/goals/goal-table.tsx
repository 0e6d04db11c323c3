import { linkedText } from '#components/text/linked-text.tsx';
import { flagMark, fraction } from '#components/marks/marks.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { GoalRow } from '#views/goals/goals.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** The strategic goals, each with its measure and how much serves it. */
export function goalTable(site: Site, goals: readonly GoalRow[], editHref: string | undefined): Html | undefined {
  const t = site.t.goals;
  const lang = writtenLanguage(site);
  return (
    <section class="section" aria-labelledby="overview">
      {sectionHeader(site, { id: 'overview', title: t.overview, note: t.overviewNote, editHref })}
      <table class="as-text goal-list">
        <caption class="visually-hidden">{t.overview}</caption>
        <thead>
          <tr>
            <th scope="col">{t.goal}</th>
            <th scope="col">{t.plans}</th>
            <th scope="col">{t.by}</th>
            <th scope="col">{t.segments}</th>
            <th scope="col" class="num">
              {t.rewards}
            </th>
          </tr>
        </thead>
        <tbody>
          {goals.map((goal) => (
            <tr id={goal.anchor}>
              <th scope="row">
                <span class="with-id">
                  <code class="thing-id">{goal.id}</code>{' '}
                  <span lang={lang}>
                    <b>{goal.name}</b>
                    {goal.measure && <span class="under">{goal.measure}</span>}
                  </span>
                </span>
              </th>
              <td data-label={t.plans}>
                {goal.isUnserved ? (
                  <span class="fault">
                    {flagMark(site, 'medium')}{' '}
                    <a class="quiet-link" href={site.url('/handbook/rules/goal-unserved/')}>
                      {t.unserved}
                    </a>
                  </span>
                ) : (
                  fraction(site, goal.plans.serving, goal.plans.of)
                )}
              </td>
              <td data-label={t.by} class={[goal.things === '' && 'nothing']}>
                {goal.things === '' ? <span class="ink3">{t.nothing}</span> : goal.things}
              </td>
              <td data-label={t.segments} class={[goal.segments.length === 0 && 'nothing']}>
                {goal.segments.length === 0 ? (
                  <span class="ink3">{t.nothing}</span>
                ) : (
                  goal.segments.map((segment) => <span class="each">{linkedText(segment, 'quiet-link')}</span>)
                )}
              </td>
              <td data-label={t.rewards} class="num">
                {goal.rewards}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
