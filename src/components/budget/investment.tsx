import { ofThose } from '#components/figures/of-those.tsx';
import { section } from '#components/frame/section.tsx';
import { openedPanel, opens } from '#components/table/opened-panel.tsx';
import { type Columns, table } from '#components/table/table.tsx';
import { links, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Html } from '#jsx/html.ts';
import type { ReturnRow, ReturnView } from '#views/budget/investment.ts';
import type { Site } from '#views/site.ts';

/**
 * What we put in this year, in money and in hours, and what was sold: planned, used, and the return with both terms.
 */
export function investment(site: Site, { year, view }: { year: number; view: ReturnView | undefined }): Html {
  const t = site.t.budget;
  const title = t.investment(year);
  if (!view)
    return section(
      site,
      { id: 'investment', class: 'return', title, empty: { title: t.noInvestment, text: t.noInvestmentText } },
      undefined,
    );
  const { quarters, rows, company, withoutSales } = view;
  return section(
    site,
    {
      id: 'investment',
      class: 'return',
      title,
      note: t.investmentNote(site.format.currency, quarters[0] ?? '', quarters.at(-1) ?? ''),
    },
    <>
      {table(site, {
        class: 'figures',
        caption: title,
        scroll: { isUsed: true, label: `${title}, ${site.format.unit}` },
        rows: [...rows, company],
        row: (row) => ({ class: row === company ? 'company-total' : 'segment' }),
        columns: returnColumns(site, t.segment),
        opened: (row) => row.accounts.length > 0 && accountsPanel(site, row),
      })}
      {withoutSales > 0 && <p class="caption">{t.withoutSales(withoutSales)}</p>}
    </>,
  );
}

/** What was put in and what was sold, both terms beside the quotient; a segment's money opens to its accounts. */
function returnColumns(site: Site, head: string): Columns<ReturnRow> {
  const t = site.t.budget;
  const { currency } = site.portfolio.company;
  const { unit } = site.format;
  const used = ({ isOver }: ReturnRow) => isOver && 'over-plan';
  const opened = (row: ReturnRow, sum: 'money' | 'moneyUsed' | 'hours' | 'hoursUsed') => [
    opens(site, row.accounts.length > 0 ? `#${row.id}` : undefined, row[sum]),
    ofThose(site, row.ofSome[sum]),
  ];
  return [
    {
      head,
      cell: ({ name, places }) => [
        linkedText(name, name.href === undefined ? undefined : 'quiet-link'),
        places.length > 0 && under(links(places, 'file-line')),
      ],
    },
    { head: t.moneyPlanned(unit), label: true, kind: 'num', cell: (row) => opened(row, 'money') },
    { head: t.moneyUsed(unit), label: true, kind: 'num', class: used, cell: (row) => opened(row, 'moneyUsed') },
    { head: t.hoursPlanned, label: true, kind: 'num', cell: (row) => opened(row, 'hours') },
    { head: t.hoursUsed, label: true, kind: 'num', class: used, cell: (row) => opened(row, 'hoursUsed') },
    {
      head: t.salesToDate(unit),
      label: true,
      kind: 'num',
      cell: ({ sales, ofSome }) => [sales, ofThose(site, ofSome.sales)],
    },
    { head: t.salesPerMoney(currency), label: true, kind: 'num', cell: 'salesPerMoney' },
    { head: t.salesPerHour(currency), label: true, kind: 'num', cell: 'salesPerHour' },
  ];
}

function accountsPanel(site: Site, { id, name, accounts, rest, count }: ReturnRow) {
  const t = site.t.budget;
  const title = t.accountsInvested(name.text, count);
  return openedPanel(
    site,
    id,
    <b>{title}</b>,
    table(site, {
      class: 'figures dense accounts sortable',
      caption: title,
      rows: rest ? [...accounts, rest] : accounts,
      row: (row) => ({ class: ['account', row === rest && 'sum-row'] }),
      columns: returnColumns(site, t.account),
    }),
  );
}
