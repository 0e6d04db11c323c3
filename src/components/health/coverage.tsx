import { linkedText } from '#components/text/linked-text.tsx';
import { fraction } from '#components/marks/marks.tsx';
import type { HealthPage } from '#views/health/health.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Every named customer in exactly one plan, of the kind that its segment demands. */
export function coveragePart(site: Site, coverage: HealthPage['coverage']): Html | undefined {
  const t = site.t.health;
  const rows = [...coverage.rows, coverage.whole];
  const heads = [t.customers, t.ownPlan, t.inSalesPlan];
  return (
    <section class="section coverage" aria-labelledby="coverage">
      {sectionHeader(site, { id: 'coverage', title: t.coverage, aside: t.plans(coverage.plans), note: t.coverageNote })}
      {coverage.plans === 0 ? (
        emptyState(site, { title: t.noCustomers, text: t.noCustomersText })
      ) : (
        <section class="scroll" aria-label={`${t.coverage}, ${t.plans(coverage.plans)}`} tabindex={0}>
          <table class="figures">
            <caption class="visually-hidden">{t.coverage}</caption>
            <thead>
              <tr>
                <th scope="col">{t.segment}</th>
                {heads.map((head) => (
                  <th scope="col" class="num">
                    {head}
                  </th>
                ))}
                <th scope="col">{t.asDemanded}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr class={[row === coverage.whole && 'total']}>
                  <th scope="row">{linkedText(row.name, row.name.href === undefined ? undefined : 'quiet-link')}</th>
                  <td class="num">{row.customers}</td>
                  <td class="num">{row.ownPlan}</td>
                  <td class="num">{row.inSalesPlan}</td>
                  <td>{row.asDemanded.of > 0 && fraction(site, row.asDemanded.done, row.asDemanded.of)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {(coverage.whole.withoutDemanded.length > 0 || coverage.inNoPlan.length > 0) && (
        <dl class="terms">
          {coverage.whole.withoutDemanded.length > 0 && (
            <div>
              <dt>{t.withoutDemanded}</dt>
              <dd>
                <ul class="in-line">
                  {coverage.whole.withoutDemanded.map((account) => (
                    <li>{linkedText(account, 'quiet-link')}</li>
                  ))}
                </ul>
              </dd>
            </div>
          )}
          {coverage.inNoPlan.length > 0 && (
            <div>
              <dt>{t.inNoPlan}</dt>
              <dd>
                <ul class="in-line">
                  {coverage.inNoPlan.map(({ id, rows: count }) => (
                    <li>
                      <code>{id}</code> <span class="ink3">{t.invoiceRows(count)}</span>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          )}
        </dl>
      )}
    </section>
  );
}
