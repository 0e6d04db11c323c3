import { lastChange } from '#components/history/last-change.tsx';
import { figureText } from '#components/marks/marks.tsx';
import { type Columns, table } from '#components/table/table.tsx';
import { quietLink } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { staleMark } from '#components/figures/stale-mark.tsx';
import type { AccountLines, AccountsTable } from '#views/budget/account-lines.ts';
import type { LinesPanel } from '#views/segments/lines-panel.ts';
import type { Site } from '#views/site.ts';

/** The accounts behind a row: this quarter's figures, the budgets ahead, and under each its lines. */
export function accountLines(site: Site, title: string, { rows, rest, quarter, ahead }: AccountsTable) {
  const t = site.t.budget;
  const { measure } = site.t.vocabulary;
  const further: Columns<AccountLines> = [
    {
      head: measure.forecast,
      label: true,
      kind: 'num',
      cell: ({ forecast, stale }) => [figureText(site, forecast), staleMark(stale)],
    },
    ...ahead.map((each, at) => ({
      head: t.budgetOf(each),
      label: true,
      kind: 'num',
      cell: (row: AccountLines) => aheadCell(site, row.ahead[at]),
    })),
    { head: t.place, cell: ({ lines }) => lines?.change && lastChange(site, lines.change, true) },
  ];
  return table(site, {
    class: 'figures dense accounts sortable',
    caption: t.accountsOf(title, site.format.unit),
    rows: rest ? [...rows, rest] : rows,
    row: (row) => ({ id: row.opens, class: row === rest && 'sum-row' }),
    columns: [
      {
        head: `${t.account}, ${quarter}`,
        cell: ({ href, name, segment }) => [quietLink(href, name), ' ', <span class="ink3">{segment}</span>],
      },
      { head: measure.target, label: true, kind: 'num', cell: 'target' },
      { head: measure.budget, label: true, kind: 'num', cell: 'budget' },
      { head: measure.gap, label: true, kind: 'num', class: ({ isShort }) => isShort && 'short', cell: 'gap' },
      ...further,
    ],
    under: ({ lines }) =>
      lines?.lines.map((line) => lineRow(site, line, [quarter, ...ahead], lines.change === undefined)),
  });
}

function aheadCell(site: Site, ahead: AccountLines['ahead'][number] | undefined) {
  if (!ahead) return undefined;
  return [
    figureText(site, ahead.budget),
    ahead.gap && [' ', <span class={['ahead-gap', ahead.isShort && 'short']}>{ahead.gap}</span>],
  ];
}

/**
 * A budget line under its account, in as few tags as it takes, since a page has thousands of them: what it sells and
 * how sure it is, its amounts by quarter, and where it is written.
 */
function lineRow(site: Site, line: LinesPanel['lines'][number], quarters: readonly string[], withChange: boolean) {
  const [now, ...ahead] = line.cells;
  const amount = (text: string | undefined, quarter: string | undefined) => (
    <td class="num" data-label={text && quarter}>
      {text && figureText(site, text)}
    </td>
  );
  return (
    <tr class="line">
      <th scope="row">
        <span class="part-id">{line.id}</span>
        {line.name} <span class={['sure', line.confidence]}>{site.t.vocabulary.confidence[line.confidence]}</span>
      </th>
      <td />
      {amount(now, quarters[0])}
      <td />
      <td />
      {ahead.map((text, at) => amount(text, quarters[at + 1]))}
      <td>
        {linkedText(line.place, 'file-line')}
        {withChange && line.change && <>, {lastChange(site, line.change, true)}</>}
      </td>
    </tr>
  );
}
