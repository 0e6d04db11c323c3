import { ofThose } from '#components/figures/of-those.tsx';
import { section } from '#components/frame/section.tsx';
import { figureText, NOT_SET } from '#components/marks/marks.tsx';
import { openedPanel, opens } from '#components/table/opened-panel.tsx';
import { listColumns, table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Html, Printable } from '#jsx/html.ts';
import type { ForecastRow, ForecastsView } from '#views/budget/forecasts.ts';
import type { Site } from '#views/site.ts';

interface Cell {
  text: string;
  isBelow?: boolean;
  ofSome?: string | undefined;
  /** The address in the page of what it opens to. */
  opens?: string;
}

interface Row {
  name: Printable;
  class?: string;
  cells: readonly Cell[];
  /** The year's, at the end; left empty where the row has none. */
  outlook?: Printable;
  panel?: Html;
}

/** Where sales are heading, segment by segment, to the end of the rolling horizon and past the year's end. */
export function forecastsPart(site: Site, view: ForecastsView) {
  const t = site.t.budget;
  const { quarters } = view;
  // Each fiscal year begins behind a line; the first column is the current quarter.
  const startsYear = (at: number) => at > 0 && quarters[at]?.slice(0, 4) !== quarters[at - 1]?.slice(0, 4);
  return section(
    site,
    { id: 'forecasts', class: 'forecasts', title: t.forecasts, note: t.forecastsNote(site.format.unit) },
    table(site, {
      class: 'figures dense',
      caption: `${t.forecasts}, ${site.format.unit}`,
      scroll: { isUsed: true },
      over: (
        <tr class="groups">
          <td></td>
          {view.years.map(({ year, span }) => (
            <th scope="colgroup" colspan={span} class="group-start">
              {t.year(year)}
            </th>
          ))}
          <td class="group-start"></td>
        </tr>
      ),
      rows: [...view.segments.map((row) => segmentRow(site, row)), ...companyRows(site, view)],
      row: (row) => ({ class: row.class }),
      columns: [
        { head: t.segment, cell: 'name' },
        ...listColumns<Cell>(quarters, {
          kind: (at) => ['num', at === 0 && 'now', startsYear(at) && 'group-start'],
          cell: (cell) => [opens(site, cell.opens, cell.text), ofThose(site, cell.ofSome)],
          class: ({ isBelow }) => isBelow && 'short',
        }),
        {
          head: t.outlook(view.year),
          headClass: 'num group-start',
          class: ({ outlook }) => [outlook !== undefined && 'num', 'group-start'],
          cell: ({ outlook }) => outlook,
        },
      ],
      opened: ({ panel }) => panel,
    }),
  );
}

/** A segment's forecasts by quarter, each opening to the accounts they were added up from. */
function segmentRow(site: Site, row: ForecastRow): Row {
  const title = site.t.budget.forecastOf(row.name.text, row.count);
  return {
    name: linkedText(row.name, 'quiet-link'),
    cells: row.cells.map((text, at) => ({ text, opens: `#${row.id}`, ofSome: row.ofSome[at] })),
    outlook: [figureText(site, row.outlook), ofThose(site, row.outlookOfSome)],
    panel: openedPanel(site, row.id, <b>{title}</b>, accountsTable(site, title, row)),
  };
}

/** The company's forecast beside its budget and its target, and what has none. */
function companyRows(site: Site, view: ForecastsView): Row[] {
  const t = site.t.budget;
  const plain = (cells: readonly string[]) => cells.map((text) => ({ text }));
  const { company, yearGap } = view;
  return [
    {
      name: t.companyForecast,
      class: 'company-total',
      cells: company.cells.map((text, at) => ({ text, ofSome: company.ofSome[at] })),
      outlook: [figureText(site, company.outlook), ofThose(site, company.outlookOfSome)],
    },
    { name: t.companyBudget, cells: view.budget },
    { name: t.forecastMinusBudget, cells: view.difference },
    {
      name: t.companyTarget,
      cells: view.target,
      outlook: (
        <>
          {figureText(site, view.yearTarget)}{' '}
          <span class={['caption', yearGap.isBelow && 'short']}>{yearGap.text === NOT_SET ? '' : yearGap.text}</span>
        </>
      ),
    },
    {
      name: t.withoutForecast,
      cells: plain(company.missing),
      outlook: site.format.number(view.withoutOutlook),
    },
  ];
}

function accountsTable(site: Site, title: string, { accounts, rest, forecastQuarters }: ForecastRow) {
  const t = site.t.budget;
  return table(site, {
    class: 'figures dense accounts sortable',
    caption: title,
    rows: rest ? [...accounts, rest] : accounts,
    row: (row) => ({ class: row === rest && 'sum-row' }),
    columns: [
      { head: t.account, cell: 'account' },
      ...listColumns(forecastQuarters).map((column, at) => ({ ...column, label: forecastQuarters[at] })),
      { head: t.madeOn, label: true, cell: 'madeOn' },
      { head: t.place, label: true, cell: ({ place }) => place && linkedText(place, 'file-line') },
    ],
  });
}
