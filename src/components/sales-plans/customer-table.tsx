import { sourceLetter } from '#components/figures/source-notes.tsx';
import { ofThose } from '#components/figures/of-those.tsx';
import { figureText } from '#components/marks/marks.tsx';
import { section } from '#components/frame/section.tsx';
import { cellsOf, listColumns, table } from '#components/table/table.tsx';
import { quietLink } from '#components/text/lines.tsx';
import type { SalesPlanPage } from '#views/sales-plans/sales-plan.ts';
import type { Site } from '#views/site.ts';

/** A row for each customer of a sales plan, and their sum. */
export function customerTable(site: Site, page: SalesPlanPage) {
  const t = site.t.salesPlan;
  const { columns, rows, totals, sources } = page;
  const heads = columns.map(({ measure, isNow }) => [
    site.t.vocabulary.measure[measure],
    isNow && sourceLetter(sources, measure),
  ]);
  const kindAt = (at: number) => ['num', columns[at]?.isNow && 'now', columns[at]?.startsQuarter && 'group-start'];
  const figures = listColumns(heads, { kind: kindAt });
  return section(
    site,
    {
      id: 'customers',
      class: 'customers',
      title: t.customers,
      note: t.customersNote(site.format.unit, site.format.shortDate(site.asOf)),
    },
    <>
      {table(site, {
        class: 'figures dense',
        caption: t.caption(page.name, site.format.unit),
        scroll: true,
        over: (
          <tr>
            <td></td>
            {page.groups.map((group) => (
              <th scope="colgroup" colspan={group.columns} class={['group-start', group.isNow && 'now']}>
                {group.quarter}
              </th>
            ))}
          </tr>
        ),
        rows,
        columns: [{ head: t.customer, cell: ({ id, name }) => quietLink(`#${id}`, name) }, ...figures],
        foot: (
          <tr class="total">
            <th scope="row">{t.total}</th>
            {cellsOf(
              site,
              listColumns<{ text: string; of: string | undefined }>(heads, {
                kind: (at) => kindAt(at),
                cell: ({ text, of }) => [figureText(site, text), ofThose(site, of)],
              }),
              { cells: totals.map((text, at) => ({ text, of: page.totalsOfSome[at] })) },
            )}
          </tr>
        ),
      })}
      {page.notes.length > 0 && <p class="caption">{page.notes.join(' ')}</p>}
      {page.unbudgeted > 0 && <p class="caption">{t.missing(page.unbudgeted)}</p>}
    </>,
  );
}
