import { whoMoved } from '#components/figures/who-moved.tsx';
import { ofThose } from '#components/figures/of-those.tsx';
import { staleMark } from '#components/figures/stale-mark.tsx';
import { sourceLetter, sourceNotes } from '#components/figures/source-notes.tsx';
import { section } from '#components/frame/section.tsx';
import { opens } from '#components/table/opened-panel.tsx';
import { type Column, table } from '#components/table/table.tsx';
import { named, quietLink } from '#components/text/lines.tsx';
import { wears } from '#components/text/wears.ts';
import type { FigureSource } from '#views/budget/sources.ts';
import type { RollUpPath } from '#views/segments/roll-up-by.ts';
import type { ColumnMeasure } from '#views/segments/roll-up-rows.ts';
import type { RollUpRow } from '#views/segments/plan-rows.ts';
import type { RollUpTable } from '#views/segments/roll-up.ts';
import type { Site } from '#views/site.ts';
import { budgetLines } from './budget-lines.tsx';
import { rollUpWays } from './ways.tsx';

/** Which kind of figure a column of the current quarter shows. */
const KINDS: Partial<Record<ColumnMeasure, FigureSource['kind']>> = {
  target: 'target',
  budget: 'budget',
  forecast: 'forecast',
  actualToDate: 'actual',
};

/** A row of the table: an account's, and below them the sum of a segment or of the company. */
type Row = RollUpRow & { kind?: 'total' | 'company-total' };

/** Account, segment, company: one wide table. A segment of many rows keeps them closed; its sum is always seen. */
export function rollUp(site: Site, of: RollUpTable, title: string, withCompany: boolean = true, path?: RollUpPath) {
  const t = site.t.segments;
  const { segments, company, missing } = of;
  const hasPanels = segments.some(({ rows }) => rows.some(({ panel }) => panel));
  return section(
    site,
    {
      id: 'roll-up',
      class: 'roll-up',
      title,
      note: [
        t.rollUpNote(site.format.unit),
        <span class="on-narrow no-print"> {t.otherQuarters}</span>,
        hasPanels && [' ', <span class="no-print">{t.opensNote}</span>],
      ],
      aside: path && rollUpWays(site, path),
    },
    <>
      {wears('figures')}
      {table(site, {
        class: 'figures dense sortable',
        caption: `${title}, ${site.format.unit}`,
        scroll: { isUsed: true },
        over: quarterHeads(of),
        groups: [
          ...segments.map((segment) => ({
            attributes: { class: ['segment', segment.isLong && 'long'] },
            head: segmentHead(site, segment),
            headClass: 'segment-head',
            rows: [...segment.rows, { ...segment.total, kind: 'total' as const }] as Row[],
          })),
          ...(withCompany ? [{ rows: [{ ...company, kind: 'company-total' as const }] as Row[] }] : []),
        ],
        row: ({ kind = 'account', isRest }) => ({ class: [kind, isRest && 'sum-row'] }),
        columns: [{ head: t.account, cell: (row) => named(row) }, ...figureColumns(site, of)],
        opened: ({ panel }) => panel && budgetLines(site, panel),
      })}
      {(withCompany ? [missing] : segments.map((segment) => segment.missing)).map(
        (said) => said && <p class="caption">{said}</p>,
      )}
      {whoMoved(of.moves)}
      {sourceNotes(site, of.sources)}
    </>,
  );
}

function quarterHeads({ columns }: RollUpTable) {
  return (
    <tr class="groups">
      <td></td>
      {columns.groups.map((group) => (
        <th scope="colgroup" colspan={group.span} class={['group-start', group.isNow && 'now']}>
          {group.label}
        </th>
      ))}
    </tr>
  );
}

function figureColumns(site: Site, { columns, sources }: RollUpTable): Column<Row>[] {
  return columns.columns.map(({ head, classes, quarter, measure }, at) => ({
    head: [head, quarter === columns.now && sourceLetter(sources, KINDS[measure])],
    headClass: ['num', ...classes],
    class: ({ cells }) => ['num', ...(cells[at]?.classes ?? [])],
    cell: ({ cells, panel }) => {
      const cell = cells[at];
      if (!cell) return undefined;
      const figure = opens(site, panel && cell.measure === 'budget' ? `#${panel.id}` : cell.opens, cell.text);
      return [figure, ofThose(site, cell.ofSome), staleMark(cell.stale)];
    },
  }));
}

function segmentHead(site: Site, segment: RollUpTable['segments'][number]) {
  return (
    <>
      <span class="inside">
        {segment.code && <span class="code">{segment.code}</span>} {quietLink(segment.href, segment.name)}{' '}
        <span class="caption">{segment.planType}</span>
        {segment.targetNote && <span class="caption target-note">{segment.targetNote}</span>}
      </span>
      {segment.isLong && (
        <details class="row-switch">
          <summary>{site.t.segments.showRows(segment.rows.length)}</summary>
        </details>
      )}
    </>
  );
}
