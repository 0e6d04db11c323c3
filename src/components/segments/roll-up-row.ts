import { html, type Html } from '#components/html.ts';
import { figureText } from '#components/marks/marks.ts';
import type { RollUpRow } from '#views/segments/roll-up.ts';
import type { Site } from '#views/site.ts';
import { budgetLines } from './budget-lines.ts';

/** One row of the roll-up, and under it what its budgets open to; `span` is how many columns the table has. */
export function rollUpRow(site: Site, row: RollUpRow, span: number, kind: 'account' | 'total' | 'company-total'): Html {
  const { panel } = row;
  return html`
    <tr class="${kind}">
      <th scope="row">${row.href ? html`<a class="quiet-link" href="${row.href}">${row.name}</a>` : row.name}</th>
      ${row.cells.map((cell) => html`<td class="${['num', ...cell.classes].join(' ')}">${panel && cell.measure === 'budget' && cell.text !== '–' ? html`<a class="opens" href="#${panel.id}">${cell.text}</a>` : figureText(site, cell.text)}</td>`)}
    </tr>
    ${panel && html`<tr class="opened-row"><td colspan="${span}">${budgetLines(site, panel)}</td></tr>`}`;
}
