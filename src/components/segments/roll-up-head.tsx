import { sourceLetter } from '#components/figures/source-notes.tsx';
import type { FigureSource } from '#views/budget/sources.ts';
import type { ColumnMeasure, RollUpColumns } from '#views/segments/roll-up-rows.ts';
import type { Site } from '#views/site.ts';
import type { Html } from '#jsx/html.ts';

export function rollUpHead(site: Site, columns: RollUpColumns, sources: readonly FigureSource[]): Html | undefined {
  /** Which kind of figure a column of the current quarter shows. */
  const KINDS: Partial<Record<ColumnMeasure, FigureSource['kind']>> = {
    target: 'target',
    budget: 'budget',
    forecast: 'forecast',
    actualToDate: 'actual',
  };
  return (
    <thead>
      <tr class="groups">
        <td></td>
        {columns.groups.map((group) => (
          <th scope="colgroup" colspan={group.span} class={['group-start', group.isNow && 'now']}>
            {group.label}
          </th>
        ))}
      </tr>
      <tr>
        <th scope="col">{site.t.segments.account}</th>
        {columns.columns.map((column) => (
          <th scope="col" class={['num', ...column.classes]}>
            {column.head}
            {column.quarter === columns.now && sourceLetter(sources, KINDS[column.measure])}
          </th>
        ))}
      </tr>
    </thead>
  );
}
