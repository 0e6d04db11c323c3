import { section } from '#components/frame/section.tsx';
import { fraction, NOT_SET } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { term } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { CONDITIONS, type ReadinessView } from '#views/budget/readiness.ts';
import type { Site } from '#views/site.ts';
import { moreOf } from './causes.tsx';

/** Whether the bottom-up figures may be called reliable: three conditions by segment, and by name what is open. */
export function readinessPart(site: Site, { rows, company, open }: ReadinessView) {
  const t = site.t.budget;
  return section(
    site,
    {
      id: 'readiness',
      class: 'readiness',
      title: t.readiness,
      note: `${t.readinessNote} ${site.t.health.completeMeans}`,
    },
    <>
      {table(site, {
        caption: t.readiness,
        scroll: { isGroup: true },
        rows: [...rows, company],
        row: (row) => ({ class: row === company && 'total' }),
        columns: [
          { head: t.segment, cell: ({ name }) => linkedText(name, name.href === undefined ? undefined : 'quiet-link') },
          ...CONDITIONS.map((condition, at) => ({
            head: t.conditions[condition],
            cell: ({ conditions }: ReadinessView['company']) => {
              const { done = 0, of = 0 } = conditions[at] ?? {};
              return of === 0 ? <span class="ink3">{NOT_SET}</span> : fraction(site, done, of);
            },
          })),
          {
            head: t.state,
            class: ({ isReady }) => !isReady && 'not-ready',
            cell: ({ isReady }) => (isReady ? t.ready : t.notReady),
          },
        ],
      })}
      {open.length === 0 ? (
        <p class="caption">{t.nothingOpen}</p>
      ) : (
        <dl class="terms">
          {open.map(({ name, accounts }) =>
            term(
              t.open[name],
              <ul>
                {accounts.shown.map(({ account, missing }) => (
                  <li>
                    {linkedText(account, 'quiet-link')}
                    {missing && <span class="ink3">: {missing}</span>}
                  </li>
                ))}
                {moreOf(site, accounts)}
              </ul>,
            ),
          )}
        </dl>
      )}
      <p class="small">
        <a href={`${site.url('/health/')}#completeness`}>{t.allOpen}</a>
      </p>
    </>,
  );
}
