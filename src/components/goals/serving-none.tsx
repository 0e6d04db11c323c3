import { linkedText } from '#components/text/linked-text.tsx';
import type { GoalsPage } from '#views/goals/goals.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Plans that serve none of the strategic goals. */
export function servingNone(site: Site, plans: GoalsPage['servingNone']): Html | undefined {
  const t = site.t.goals;
  return (
    <section class="section" aria-labelledby="serving-none">
      {sectionHeader(site, {
        id: 'serving-none',
        title: t.servingNone,
        aside: String(plans.length),
        note: plans.length > 0 ? t.servingNoneNote : undefined,
      })}
      {plans.length === 0 ? (
        emptyState(site, { title: t.allServe, text: t.allServeText })
      ) : (
        <table class="serving-none">
          <caption class="visually-hidden">{t.servingNone}</caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{t.plan}</th>
              <th scope="col">{t.owner}</th>
            </tr>
          </thead>
          <tbody>
            {plans.map(({ plan, owner }) => (
              <tr>
                <th scope="row">{linkedText(plan, 'quiet-link')}</th>
                <td>{linkedText(owner, 'quiet-link')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
