import { wears } from '#components/text/wears.ts';
import type { RollUpPath } from '#views/segments/roll-up-by.ts';
import type { RollUpTable } from '#views/segments/roll-up.ts';
import type { Site } from '#views/site.ts';
import { sourceNotes } from '#components/figures/source-notes.tsx';
import type { Html } from '#jsx/html.ts';
import { rollUpWays } from './ways.tsx';
import { rollUpRow } from './roll-up-row.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { rollUpHead } from '#components/segments/roll-up-head.tsx';

/** Account, segment, company: one wide table. A segment of many rows keeps them closed; its sum is always seen. */
export function rollUp(
  site: Site,
  table: RollUpTable,
  title: string,
  withCompany: boolean = true,
  path?: RollUpPath,
): Html | undefined {
  const t = site.t.segments;
  const hasPanels = table.segments.some(({ rows }) => rows.some(({ panel }) => panel));
  const span = table.columns.columns.length + 1;
  return (
    <section class="section roll-up" aria-labelledby="roll-up">
      {wears('figures', 'history')}
      {sectionHeader(site, {
        id: 'roll-up',
        title,
        note: (
          <>
            {t.rollUpNote(site.format.unit)}
            {hasPanels && (
              <>
                {' '}
                <span class="no-print">{t.opensNote}</span>
              </>
            )}
          </>
        ),
        aside: path && rollUpWays(site, path),
      })}
      <section class="scroll" data-uses aria-label={`${title}, ${site.format.unit}`} tabindex={0}>
        <table class="figures dense sortable">
          <caption class="visually-hidden">
            {title}, {site.format.unit}
          </caption>
          {rollUpHead(site, table.columns, table.sources)}
          {table.segments.map((segment) => (
            <>
              <tbody class={['segment', segment.isLong && 'long']}>
                <tr class="segment-head">
                  <th scope="rowgroup" colspan={span}>
                    <span class="inside">
                      {segment.code && <span class="code">{segment.code}</span>}{' '}
                      <a class="quiet-link" href={segment.href}>
                        {segment.name}
                      </a>{' '}
                      <span class="caption">{segment.planType}</span>
                      {segment.targetNote && <span class="caption target-note">{segment.targetNote}</span>}
                    </span>
                    {segment.isLong && (
                      <details class="row-switch">
                        <summary>{t.showRows(segment.rows.length)}</summary>
                      </details>
                    )}
                  </th>
                </tr>
                {segment.rows.map((row) => rollUpRow(site, row, span, 'account'))}
                {rollUpRow(site, segment.total, span, 'total')}
              </tbody>
            </>
          ))}
          {withCompany && <tbody>{rollUpRow(site, table.company, span, 'company-total')}</tbody>}
        </table>
      </section>
      {(withCompany ? [table.missing] : table.segments.map((segment) => segment.missing)).map(
        (missing) => missing && <p class="caption">{missing}</p>,
      )}
      {sourceNotes(site, table.sources)}
    </section>
  );
}
