import type { ForecastBesideAction } from '#domain/changes/forecasts-beside-actions.ts';
import type { ForecastThatStays } from '#domain/changes/forecasts-that-stay.ts';
import type { ChangedLine } from '#editing/changed-lines.ts';
import type { Printable } from '#jsx/html.ts';
import type { PriceTagView } from '#views/changes/price-tag.ts';
import type { TagSection } from '#views/changes/tag-section.ts';
import type { EditorTools } from './words.ts';

/** What an edit does: the answer first, the tables that prove it, and the lines of the file for those who know them. */
export function priceTag(
  tools: EditorTools,
  view: PriceTagView,
  lines: readonly ChangedLine[],
  day: string,
  cures: Printable,
) {
  return (
    <>
      <p data-lead>
        <b>{view.lead}</b> {view.sentences.join(' ')}
      </p>
      {asksOf(view)}
      {tagTables(view)}
      {cures}
      {linesOf(tools, lines)}
      <p class="caption">{day}</p>
    </>
  );
}

/** Whose yes the change needs, and why. */
export function asksOf({ asks }: PriceTagView) {
  return asks.map(({ head, why }) => (
    <p class="asked-yes">
      <b>{head}</b> {why.join(' ')}
    </p>
  ));
}

/** What would clear a flag that opens, by one press. */
export function curesOf({ t }: EditorTools, cures: readonly { quarter: string }[]) {
  return (
    cures.length > 0 && (
      <p class="edit-buttons">
        {cures.map(({ quarter }, at) => (
          <button type="button" class="button" data-cure={at}>
            {t.editing.commentOnGap(quarter)}
          </button>
        ))}
        <span class="caption">{t.editing.commentClears}</span>
      </p>
    )
  );
}

/** A forecast that stays: beside a budget that moves away from it, or an action that its sales rest on. */
export type StayView = Omit<ForecastThatStays, 'id'> | Omit<ForecastBesideAction, 'id'>;

/** What stays though it perhaps should not: a hint, never a block. */
export function staysOf({ t, format }: EditorTools, stays: readonly StayView[]) {
  return stays.map((one, at) => (
    <p class="edit-note" data-stays={one.quarter}>
      {'move' in one && `${t.editing.actionMoves[one.move](one.action)} `}
      {t.editing.forecastStays(one.quarter, format.figure(one.forecast))}{' '}
      {'by' in one && format.side(one.by) === 'over' && t.editing.forecastOver(format.size(one.by))}
      {'by' in one && format.side(one.by) === 'short' && t.editing.forecastUnder(format.size(one.by))}{' '}
      <button type="button" class="as-link" data-stay={at}>
        {t.editing.correctForecast}
      </button>
    </p>
  ));
}

/** The lines that differ, closed. */
export function linesOf({ t }: EditorTools, lines: readonly ChangedLine[]) {
  return (
    lines.length > 0 && (
      <details class="edit-lines">
        <summary>
          {t.editing.inFile(
            Math.max(lines.filter(({ sign }) => sign === '+').length, lines.filter(({ sign }) => sign === '-').length),
          )}
        </summary>
        <pre tabindex={0}>{lines.map(({ sign, text }) => `${sign} ${text}\n`).join('')}</pre>
      </details>
    )
  );
}

/** The tables that prove it. */
export function tagTables({ sections }: PriceTagView) {
  return sections.map(tagTable);
}

/** Which column of a table of sums names the period: the rows of a period stand together, under its name. */
const PERIOD = 1;
/** The target, in a table that has the gap as well: in a narrow place the gap says enough. */
const TARGET = 2;

function tagTable({ title, head, rows, figuresFrom, isOfSums, note }: TagSection) {
  const isByPeriod = isOfSums && figuresFrom > PERIOD;
  const hasTarget = isByPeriod && head.length > TARGET + 5;
  const columns = [...head.keys()].filter((at) => !isByPeriod || at !== PERIOD);
  const kind = (at: number) => [at >= figuresFrom && 'num', hasTarget && at === TARGET && 'target'];
  const periods = Map.groupBy(rows, (row) => (isByPeriod ? row[PERIOD] : undefined));
  return (
    <div class="edit-scroll" role="group" tabindex={0} aria-label={title}>
      <table class={!isOfSums && 'texts'}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((at) => (
              <th scope="col" class={kind(at)}>
                {head[at]}
              </th>
            ))}
          </tr>
        </thead>
        {[...periods].map(([period, own]) => (
          <tbody>
            {period !== undefined && (
              <tr class="period">
                <th scope="rowgroup" colspan={columns.length}>
                  {period}
                </th>
              </tr>
            )}
            {own.map((row) => (
              <tr>
                {columns.map((at) =>
                  at === 0 ? (
                    <th scope="row">{row[at]}</th>
                  ) : (
                    <td class={kind(at)} data-label={isOfSums ? undefined : head[at]}>
                      {row[at]}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {note && <p class="caption">{note}</p>}
    </div>
  );
}
