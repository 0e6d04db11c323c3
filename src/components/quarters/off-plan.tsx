import { section } from '#components/frame/section.tsx';
import { TICK } from '#components/marks/icons.tsx';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { OffPlanRow } from '#views/quarters/off-plan.ts';
import type { Site } from '#views/site.ts';

/** The plans of a quarter that is over that were furthest off their budgets; their sum is the company's. */
export function offPlanPart(site: Site, rows: readonly OffPlanRow[]) {
  const t = site.t.snapshot;
  const { measure } = site.t.vocabulary;
  return section(
    site,
    {
      id: 'off-plan',
      class: 'off-plan',
      title: t.offPlan,
      aside: (
        <>
          {site.format.unit} <a href="#results">{t.allResults}</a>
        </>
      ),
    },
    <>
      {table(site, {
        class: 'figures dense by-segment by-result',
        caption: `${t.offPlan}, ${site.format.unit}`,
        rows,
        row: ({ addsUp }) => ({ class: addsUp !== undefined && 'total' }),
        columns: [
          {
            head: t.account,
            cell: ({ plan, addsUp }) => [
              linkedText(plan, 'quiet-link'),
              addsUp && (
                <span class="caption adds">
                  {' '}
                  {TICK} {site.t.figures.addsUp}
                </span>
              ),
            ],
          },
          { head: site.t.account.owner, kind: 'beside', class: 'owner', cell: 'owner' },
          { head: measure.budget, kind: 'num', cell: 'budget' },
          { head: measure.actual, kind: 'num', cell: 'actual' },
          { head: t.difference, kind: 'num', class: ({ isBelow }) => isBelow && 'short', cell: 'difference' },
        ],
      })}
    </>,
  );
}
