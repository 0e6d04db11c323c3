import { fraction, NOT_SET } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { term } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { CONDITIONS, type ReadinessView } from '#views/budget/readiness.ts';
import type { Site } from '#views/site.ts';
import { moreOf } from './causes.tsx';

/** How far the plans can be relied on: a line, and behind it three conditions by segment and by name what is open. */
export function readinessPart(site: Site, { rows, company, open }: ReadinessView) {
  const t = site.t.budget;
  return (
    <details class="readiness" id="readiness">
      <summary>
        {company.conditions.map(({ name, done, of }) => (
          <span>
            {of > 0 && fraction(site, done, of)} {t.conditionsDone[name]}
          </span>
        ))}
        <span class="link">{open.length === 0 ? t.readiness : t.whatIsMissing}</span>
      </summary>
      <p class="caption">
        {t.readinessNote} {site.t.health.completeMeans}
      </p>
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
    </details>
  );
}
