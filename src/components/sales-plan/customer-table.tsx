import { sourceLetter } from '#components/figures/source-notes.tsx';
import { figureText } from '#components/marks/marks.tsx';
import type { SalesPlanPage } from '#views/sales-plans/sales-plan.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** A row for each customer of a sales plan, and their sum. */
export function customerTable(site: Site, page: SalesPlanPage): Html | undefined {
  const t = site.t.salesPlan;
  const caption = t.caption(page.name, site.format.unit);
  const classesOf = (at: number) => [
    'num',
    page.columns[at]?.isNow && 'now',
    page.columns[at]?.startsQuarter && 'group-start',
  ];
  return (
    <section class="section customers" aria-labelledby="customers">
      {sectionHeader(site, {
        id: 'customers',
        title: t.customers,
        note: t.customersNote(site.format.unit, site.format.shortDate(site.asOf)),
      })}
      <section class="scroll" aria-label={caption} tabindex={0}>
        <table class="figures dense">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <td></td>
              {page.groups.map((group) => (
                <th scope="colgroup" colspan={group.columns} class={['group-start', group.isNow && 'now']}>
                  {group.quarter}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col">{t.customer}</th>
              {page.columns.map((column, at) => (
                <th scope="col" class={classesOf(at)}>
                  {site.t.vocabulary.measure[column.measure]}
                  {column.isNow && sourceLetter(page.sources, column.measure)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr>
                <th scope="row">
                  <a class="quiet-link" href={`#${row.id}`}>
                    {row.name}
                  </a>
                </th>
                {row.cells.map((cell, at) => (
                  <td class={classesOf(at)}>{figureText(site, cell)}</td>
                ))}
              </tr>
            ))}
            <tr class="total">
              <th scope="row">{t.total}</th>
              {page.totals.map((cell, at) => (
                <td class={classesOf(at)}>{figureText(site, cell)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
      {page.unbudgeted > 0 && <p class="caption">{t.missing(page.unbudgeted)}</p>}
    </section>
  );
}
