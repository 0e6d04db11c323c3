import { fraction } from '#components/marks/marks.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { CONDITIONS, type ReadinessView } from '#views/budget/readiness.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Whether the bottom-up figures may be called reliable: three conditions by segment, and by name what is open. */
export function readinessPart(site: Site, readiness: ReadinessView): Html | undefined {
  const t = site.t.budget;
  const rows = [...readiness.rows, readiness.company];
  return (
    <section class="section readiness" aria-labelledby="readiness">
      {sectionHeader(site, {
        id: 'readiness',
        title: t.readiness,
        note: `${t.readinessNote} ${site.t.health.completeMeans}`,
      })}
      <div class="scroll" role="group" aria-label={t.readiness} tabindex={0}>
        <table>
          <caption class="visually-hidden">{t.readiness}</caption>
          <thead>
            <tr>
              <th scope="col">{t.segment}</th>
              {CONDITIONS.map((condition) => (
                <th scope="col">{t.conditions[condition]}</th>
              ))}
              <th scope="col">{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr class={[row === readiness.company && 'total']}>
                <th scope="row">{linkedText(row.name, row.name.href === undefined ? undefined : 'quiet-link')}</th>
                {row.conditions.map((condition) => (
                  <td>
                    {condition.of === 0 ? <span class="ink3">–</span> : fraction(site, condition.done, condition.of)}
                  </td>
                ))}
                <td class={[!row.isReady && 'not-ready']}>{row.isReady ? t.ready : t.notReady}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {readiness.open.length === 0 ? (
        <p class="caption">{t.nothingOpen}</p>
      ) : (
        <dl class="terms">
          {readiness.open.map((condition) => (
            <div>
              <dt>{t.open[condition.name]}</dt>
              <dd>
                <ul>
                  {condition.accounts.shown.map(({ account, missing }) => (
                    <li>
                      {linkedText(account, 'quiet-link')}
                      {missing && <span class="ink3">: {missing}</span>}
                    </li>
                  ))}
                  {condition.accounts.more > 0 && <li class="ink3">{t.more(condition.accounts.more)}</li>}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p class="small">
        <a href={`${site.url('/health/')}#completeness`}>{t.allOpen}</a>
      </p>
    </section>
  );
}
