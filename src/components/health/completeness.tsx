import type { HealthPage } from '#views/health/health.ts';
import type { Site } from '#views/site.ts';
import { missingTable } from './missing-rows.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** What the plans lack, field by field, the emptiest first. */
export function completenessPart(site: Site, completeness: HealthPage['completeness']): Html | undefined {
  const t = site.t.health;
  return (
    <section class="section completeness" aria-labelledby="completeness">
      {sectionHeader(site, {
        id: 'completeness',
        title: t.completeness,
        aside: t.completeOf(completeness.complete, completeness.of),
        note: `${t.completeMeans} ${t.completenessNote}`,
      })}
      {completeness.first.length === 0 && emptyState(site, { title: t.allComplete, text: t.allCompleteText })}
      {completeness.first.length > 0 && missingTable(site, completeness.first, t.completeness)}
      {completeness.rest.length > 0 && (
        <details class="more">
          <summary>{t.morePlans(completeness.rest.length)}</summary>
          {missingTable(site, completeness.rest, t.morePlans(completeness.rest.length))}
        </details>
      )}
    </section>
  );
}
