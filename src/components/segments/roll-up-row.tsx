import type { Html } from '#jsx/html.ts';
import { figureText } from '#components/marks/marks.tsx';
import type { RollUpRow } from '#views/segments/roll-up.ts';
import type { Site } from '#views/site.ts';
import { budgetLines } from './budget-lines.tsx';

/** One row of the roll-up, and under it what its budgets open to; `span` is how many columns the table has. */
export function rollUpRow(site: Site, row: RollUpRow, span: number, kind: 'account' | 'total' | 'company-total'): Html {
  const { panel } = row;
  return (
    <>
      <tr class={kind}>
        <th scope="row">
          {row.href ? (
            <a class="quiet-link" href={row.href}>
              {row.name}
            </a>
          ) : (
            row.name
          )}
        </th>
        {row.cells.map((cell) => (
          <td class={['num', ...cell.classes].join(' ')}>
            {panel && cell.measure === 'budget' && cell.text !== '–' ? (
              <a class="opens" href={`#${panel.id}`}>
                {cell.text}
              </a>
            ) : (
              figureText(site, cell.text)
            )}
          </td>
        ))}
      </tr>
      {panel && (
        <tr class="opened-row">
          <td colspan={span}>{budgetLines(site, panel)}</td>
        </tr>
      )}
    </>
  );
}
