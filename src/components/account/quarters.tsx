import { closed } from '#components/text/closed.tsx';
import { table } from '#components/table/table.tsx';
import type { Account } from '#domain/portfolio.ts';
import { quarterRowsOf } from '#views/account/budget.ts';
import type { Site } from '#views/site.ts';

/** The plan's quarters, each with a page of its own where it says more than the plan; closed under their count. */
export function quarters(site: Site, account: Account) {
  const {
    account: { quarters: t },
    vocabulary: { measure },
  } = site.t;
  const rows = quarterRowsOf(site, account);
  const range = [rows.at(-1)?.quarter, rows[0]?.quarter].join('–');
  return closed(
    <>
      <b>{t.all(rows.length)}</b> <span class="ink3">{range}</span>
    </>,
    [
      table(site, {
        class: 'figures',
        caption: t.caption(site.format.unit),
        scroll: true,
        rows,
        columns: [
          {
            head: t.quarter,
            cell: ({ href, quarter, state }) => (
              <>
                {href === undefined ? (
                  <b>{quarter}</b>
                ) : (
                  <a class="strong" href={href}>
                    {quarter}
                  </a>
                )}{' '}
                <span class="caption">{t.state[state]}</span>
              </>
            ),
          },
          { head: measure.target, kind: 'num', cell: 'target' },
          { head: measure.budget, kind: 'num', cell: 'budget' },
          { head: measure.gap, kind: 'num', class: ({ isShort }) => isShort && 'short', cell: 'gap' },
          { head: measure.actual, kind: 'num', class: ({ state }) => state === 'now' && 'to-date', cell: 'actual' },
          { head: t.difference, kind: 'num', class: ({ isBelow }) => isBelow && 'short', cell: 'deviation' },
        ],
      }),
      <p class="caption">{t.note}</p>,
    ],
  );
}
