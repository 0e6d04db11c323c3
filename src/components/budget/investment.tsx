import { yearOf } from '#domain/calendar/quarters.ts';
import type { ReturnView } from '#views/budget/investment.ts';
import type { Site } from '#views/site.ts';
import { returnHeads, returnRow } from './return-rows.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** What we put in this year, in money and in hours, and what was sold: planned, used, and the return with both terms. */
export function investment(site: Site, view: ReturnView | undefined, quarter: string): Html | undefined {
  const t = site.t.budget;
  const title = t.investment(yearOf(quarter));
  const note =
    view && t.investmentNote(site.portfolio.company.currency, view.quarters[0] ?? '', view.quarters.at(-1) ?? '');
  return (
    <section class="section return" aria-labelledby="investment">
      {sectionHeader(site, { id: 'investment', title, note })}
      {!view ? (
        emptyState(site, { title: t.noInvestment, text: t.noInvestmentText })
      ) : (
        <>
          <section class="scroll" data-uses aria-label={`${title}, ${site.format.unit}`} tabindex={0}>
            <table class="figures">
              <caption class="visually-hidden">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.segment}</th>
                  {returnHeads(site).map((head) => (
                    <th scope="col" class="num">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {view.rows.map((row) => returnRow(site, row, 'segment'))}
                {returnRow(site, view.company, 'company-total')}
              </tbody>
            </table>
          </section>
          {view.withoutSales > 0 && <p class="caption">{t.withoutSales(view.withoutSales)}</p>}
        </>
      )}
    </section>
  );
}
