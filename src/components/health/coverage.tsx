import { emptyState } from '#components/frame/section-header.tsx';
import { section } from '#components/frame/section.tsx';
import { fraction } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { inLine, term } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { HealthPage } from '#views/health/health.ts';
import type { Site } from '#views/site.ts';

/** Every named customer in exactly one plan, of the kind that its segment demands. */
export function coveragePart(site: Site, coverage: HealthPage['coverage']) {
  const t = site.t.health;
  const { rows, whole, plans, inNoPlan } = coverage;
  return section(
    site,
    { id: 'coverage', class: 'coverage', title: t.coverage, aside: t.plans(plans), note: t.coverageNote },
    <>
      {plans === 0
        ? emptyState(site, { title: t.noCustomers, text: t.noCustomersText })
        : table(site, {
            class: 'figures',
            caption: t.coverage,
            scroll: { label: `${t.coverage}, ${t.plans(plans)}` },
            rows: [...rows, whole],
            row: (row) => ({ class: row === whole && 'total' }),
            columns: [
              {
                head: t.segment,
                cell: ({ name }) => linkedText(name, name.href === undefined ? undefined : 'quiet-link'),
              },
              { head: t.customers, kind: 'num', cell: 'customers' },
              { head: t.ownPlan, kind: 'num', cell: 'ownPlan' },
              { head: t.inSalesPlan, kind: 'num', cell: 'inSalesPlan' },
              {
                head: t.asDemanded,
                cell: ({ asDemanded: { done, of } }) => of > 0 && fraction(site, done, of),
              },
            ],
          })}
      {whole.withoutDemanded.length + inNoPlan.length > 0 && (
        <dl class="terms">
          {term(t.withoutDemanded, inLine(whole.withoutDemanded.map((account) => linkedText(account, 'quiet-link'))))}
          {term(
            t.inNoPlan,
            inLine(
              inNoPlan.map(({ id, rows: count }) => [
                <code>{id}</code>,
                ' ',
                <span class="ink3">{t.invoiceRows(count)}</span>,
              ]),
            ),
          )}
        </dl>
      )}
    </>,
  );
}
