import { emptyState } from '#components/frame/section-header.tsx';
import { firstAndRest, section } from '#components/frame/section.tsx';
import type { HealthPage } from '#views/health/health.ts';
import type { Site } from '#views/site.ts';
import { missingTable } from './missing-rows.tsx';

/** What the plans lack, field by field, the emptiest first. */
export function completenessPart(site: Site, completeness: HealthPage['completeness']) {
  const t = site.t.health;
  return section(
    site,
    {
      id: 'completeness',
      class: 'completeness',
      title: t.completeness,
      aside: completeness.of > 0 && t.completeOf(completeness.complete, completeness.of),
      note: `${t.completeMeans} ${t.completenessNote}`,
    },
    <>
      {completeness.first.length === 0 &&
        emptyState(
          site,
          completeness.of === 0
            ? { title: t.noCustomers, text: t.noCustomersText }
            : { title: t.allComplete, text: t.allCompleteText },
        )}
      {firstAndRest(completeness, t.completeness, t.morePlans, (rows, caption) => missingTable(site, rows, caption))}
      {completeness.beyond > 0 && <p class="caption">{t.plansBeyond(completeness.beyond)}</p>}
    </>,
  );
}
