import { table } from '#components/table/table.tsx';
import type { Account } from '#domain/portfolio.ts';
import { quarterRowsOf } from '#views/account/budget.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import { planSection } from './plan-section.tsx';

/** Section 17: the plan's quarters, each with a page of its own. */
export function quartersSection(site: Site, account: Account) {
  const {
    account: { quarters: t },
    vocabulary: { measure },
  } = site.t;
  return planSection({ site, account, id: 'quarters', note: `${site.format.unit}. ${t.note}` }, () =>
    table(site, {
      class: 'figures',
      caption: t.caption(site.format.unit),
      scroll: true,
      rows: quarterRowsOf(site, account),
      columns: [
        {
          head: t.quarter,
          cell: ({ href, quarter, state }) => (
            <>
              <a class="strong" href={href}>
                {quarter}
              </a>{' '}
              <span class="caption">{t.state[state]}</span>
            </>
          ),
        },
        { head: measure.target, kind: 'num', cell: 'target' },
        { head: measure.budget, kind: 'num', cell: 'budget' },
        { head: measure.gap, kind: 'num', class: ({ isShort }) => isShort && 'short', cell: 'gap' },
        { head: measure.actual, kind: 'num', class: ({ state }) => state === 'now' && 'to-date', cell: 'actual' },
        { head: t.difference, kind: 'num', class: ({ isBelow }) => isBelow && 'short', cell: 'deviation' },
        { head: t.trust, kind: 'num', cell: 'trust' },
        { head: t.comment, class: 'person', lang: writtenLanguage(site), cell: 'comment' },
      ],
    }),
  );
}
