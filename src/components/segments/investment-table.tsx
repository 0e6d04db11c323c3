import { figureText } from '#components/marks/marks.tsx';
import type { InvestmentTable } from '#views/segments/investment.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

export function investmentTable(site: Site, table: InvestmentTable, quarter: string): Html | undefined {
  const t = site.t.segments;
  const { unit } = site.format;
  const heads = [
    t.moneyBudget(unit),
    t.moneyUsed(unit),
    t.hoursBudget,
    t.hoursUsed,
    t.hoursShare,
    t.nextMoney(table.next, unit),
    t.nextHours(table.next),
    t.salesPerUnit(site.portfolio.company.currency),
  ];
  return (
    <section class="section investment" aria-labelledby="investment">
      {sectionHeader(site, { id: 'investment', title: t.investment(quarter), aside: t.whatWePutIn })}
      <section class="scroll" aria-label={`${t.investment(quarter)}, ${unit}`} tabindex={0}>
        <table class="figures">
          <caption class="visually-hidden">{t.investment(quarter)}</caption>
          <thead>
            <tr>
              <th scope="col">{t.segment}</th>
              {heads.map((head) => (
                <th scope="col" class="num">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr class={[row.level, row.level === 'whole' && 'total']}>
                <th scope="row">
                  {row.href ? (
                    <a class="quiet-link" href={row.href}>
                      {row.name}
                    </a>
                  ) : (
                    row.name
                  )}
                </th>
                {[row.money, row.moneyUsed, row.hours, row.hoursUsed].map((text) => (
                  <td class="num">{figureText(site, text)}</td>
                ))}
                <td class={['num', row.isOver && 'short']}>{figureText(site, row.hoursShare)}</td>
                {[row.nextMoney, row.nextHours, row.salesPerUnit].map((text) => (
                  <td class="num">{figureText(site, text)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="caption">{t.investmentNote}</p>
    </section>
  );
}
