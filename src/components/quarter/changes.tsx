import type { Html } from '#jsx/html.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { arrow, attitudeMark, figureText } from '#components/marks/marks.tsx';
import type { ChangeGroup, ChangeLine } from '#views/quarters/account-changes.ts';
import type { ChangeRow, MoveText, WhatChanged } from '#views/quarters/what-changed.ts';
import type { Site } from '#views/site.ts';

/** What changed for one account: area by area, each thing with what it was and what it is. */
export function changeTable(site: Site, groups: readonly ChangeGroup[], caption: string): Html {
  const t = site.t.changes;
  return (
    <table class="changes as-text">
      <caption class="visually-hidden">{caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t.area.figures}</th>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.change}</th>
        </tr>
      </thead>
      {groups.map(({ name, lines }) => (
        <tbody>
          {lines.map((line, at) => (
            <tr>
              {at === 0 && (
                <th class="area" scope="rowgroup" rowspan={lines.length}>
                  {name}
                </th>
              )}
              {lineCells(site, line)}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** A few changes without their areas. `caption` is read out only, unless it is to be shown. */
export function changeLines(site: Site, lines: readonly ChangeLine[], caption: string, isShown = false): Html {
  const t = site.t.changes;
  return (
    <table class={isShown ? 'changes figure-changes as-text' : 'changes as-text'}>
      <caption class={!isShown ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.change}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>{lineCells(site, line)}</tr>
        ))}
      </tbody>
    </table>
  );
}

function lineCells(site: Site, { what, how, attitude, values, note }: ChangeLine): Html {
  const to = site.t.changes.to;
  return (
    <>
      <td class="what">
        {!values && how && (
          <>
            <span class="how">{how}</span>{' '}
          </>
        )}
        {what}
      </td>
      <td class="change">
        {values && how && (
          <>
            <span class="how">{how}</span>{' '}
          </>
        )}
        {attitude && (
          <span class="from-to">
            {attitudeMark(site, attitude.from)} {arrow(to)} {attitudeMark(site, attitude.to)}
          </span>
        )}
        {values && (
          <span class="from-to">
            {figureText(site, values.from)} {arrow(to)} <b>{figureText(site, values.to)}</b>
            {values.by && (
              <>
                {' '}
                <span class={values.isLess ? 'by short' : 'by'}>{values.by}</span>
              </>
            )}
          </span>
        )}
        {note && <span class="note">{note}</span>}
      </td>
    </>
  );
}

/** What changed over a company or a segment: its own figures, then every account that changed. */
export function whatChangedTables(site: Site, changed: WhatChanged): Html {
  const t = site.t.changes;
  return (
    <>
      {changed.figures.length > 0 && changeLines(site, changed.figures, `${t.area.figures}, ${site.format.unit}`, true)}
      {changed.rows.length > 0 && (
        <table class="changed-accounts">
          <caption>{t.byAccount}</caption>
          <thead>
            <tr>
              <th scope="col">{t.account}</th>
              <th scope="col" class="num">
                {t.budgetMove}
              </th>
              <th scope="col" class="num">
                {t.forecastMove}
              </th>
              <th scope="col">{t.area.attitudes}</th>
              <th scope="col">{t.area.people}</th>
              <th scope="col">{t.area.flags}</th>
              <th scope="col">{t.area.actions}</th>
              <th scope="col">{t.area.ideas}</th>
              <th scope="col">{t.area.promises}</th>
            </tr>
          </thead>
          <tbody>{changed.rows.map((row) => accountRow(site, row))}</tbody>
        </table>
      )}
      <p class="caption">{[...changed.notes, changed.note].join(' ')}</p>
    </>
  );
}

function accountRow(site: Site, row: ChangeRow): Html {
  const { area, budgetMove, forecastMove } = site.t.changes;
  const cell = (label: string, text: string) =>
    text === '' ? <td class="nothing" /> : <td data-label={label}>{text}</td>;
  const move = (label: string, { text, isLess }: MoveText) =>
    text === '' ? (
      <td class="nothing" />
    ) : (
      <td class={isLess ? 'num short' : 'num'} data-label={label}>
        {text}
      </td>
    );
  return (
    <tr>
      <th scope="row">{linkedText(row.account, 'quiet-link')}</th>
      {move(budgetMove, row.budget)}
      {move(forecastMove, row.forecast)}
      {cell(area.attitudes, row.attitudes)}
      {cell(area.people, row.people)}
      {cell(area.flags, row.flags)}
      {cell(area.actions, row.actions)}
      {cell(area.ideas, row.ideas)}
      {cell(area.promises, row.promises)}
    </tr>
  );
}
