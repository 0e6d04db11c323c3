import { arrow, attitudeMark, figureText } from '#components/marks/marks.tsx';
import { whoMoved } from '#components/figures/who-moved.tsx';
import { type Column, table } from '#components/table/table.tsx';
import type { ChangeGroup, ChangeLine } from '#views/quarters/account-changes.ts';
import type { ChangeRow, MoveText } from '#views/quarters/changed-rows.ts';
import type { WhatChanged } from '#views/quarters/what-changed.ts';
import type { Site } from '#views/site.ts';

/** A change with its area, which reaches over all changes of it. */
interface Row {
  line: ChangeLine;
  area: string;
  /** Over how many changes the area reaches; 0 below the first. */
  rows: number;
}

/** What changed for one account: area by area, each thing with what it was and what it is. */
export function changeTable(site: Site, groups: readonly ChangeGroup[], caption: string) {
  const t = site.t.changes;
  return table(site, {
    class: 'changes as-text',
    caption,
    areHeadsHidden: true,
    groups: groups.map(({ name, lines }) => ({
      rows: lines.map((line, at): Row => ({ line, area: name, rows: at === 0 ? lines.length : 0 })),
    })),
    columns: [
      { head: t.area.figures, class: 'area', rowspan: ({ rows }) => rows, isRowHead: 'group', cell: 'area' },
      { head: t.what, class: 'what', cell: ({ line }) => whatOf(line) },
      { head: t.change, class: 'change', mayBeEmpty: true, cell: ({ line }) => changeOf(site, line) },
    ],
  });
}

/** A few changes without their areas. `caption` is read out only, unless it is to be shown. */
export function changeLines(site: Site, lines: readonly ChangeLine[], caption: string, isShown = false) {
  const t = site.t.changes;
  return table(site, {
    class: ['changes', isShown && 'figure-changes', 'as-text'],
    caption,
    shownCaption: isShown,
    areHeadsHidden: true,
    rows: lines,
    columns: [
      { head: t.what, class: 'what', isRowHead: false, cell: (line) => whatOf(line) },
      { head: t.change, class: 'change', mayBeEmpty: true, cell: (line) => changeOf(site, line) },
    ],
  });
}

function whatOf({ what, how, values }: ChangeLine) {
  return [!values && how && [<span class="turn">{how}</span>, ' '], what];
}

function changeOf(site: Site, { how, attitude, values, note }: ChangeLine) {
  if (!attitude && !values && !note) return undefined;
  const to = site.t.changes.to;
  return [
    values && how && [<span class="turn">{how}</span>, ' '],
    attitude && (
      <span class="from-to">
        {attitudeMark(site, attitude.from)} {arrow(to)} {attitudeMark(site, attitude.to)}
      </span>
    ),
    values && (
      <span class="from-to">
        {figureText(site, values.from)} {arrow(to)} <b>{figureText(site, values.to)}</b>
        {values.by && [' ', <span class={['by', values.isLess && 'short']}>{values.by}</span>]}
      </span>
    ),
    note && <span class="note">{note}</span>,
  ];
}

/** What changed over a company or a segment: its own figures, then every account that changed. */
export function whatChangedTables(site: Site, { figures, rows, moved, notes, note }: WhatChanged) {
  const t = site.t.changes;
  const { area } = t;
  const text = (head: string, of: (row: ChangeRow) => string): Column<ChangeRow> => ({
    head,
    label: true,
    mayBeEmpty: true,
    class: (row) => of(row) === '' && 'nothing',
    cell: of,
  });
  const move = (head: string, of: (row: ChangeRow) => MoveText): Column<ChangeRow> => ({
    head,
    headClass: 'num',
    label: true,
    mayBeEmpty: true,
    class: (row) => ['num', of(row).text === '' && 'nothing', of(row).isLess && 'short'],
    cell: (row) => of(row).text,
  });
  return [
    figures.length > 0 && changeLines(site, figures, `${area.figures}, ${site.format.unit}`, true),
    rows.length > 0 &&
      table(site, {
        class: 'changed-accounts',
        caption: t.byAccount,
        shownCaption: true,
        rows,
        columns: [
          { head: t.account, cell: 'account' },
          move(t.budgetMove, (row) => row.budget),
          move(t.forecastMove, (row) => row.forecast),
          text(area.attitudes, (row) => row.attitudes),
          text(area.people, (row) => row.people),
          text(area.flags, (row) => row.flags),
          text(area.actions, (row) => row.actions),
          text(area.ideas, (row) => row.ideas),
          text(area.promises, (row) => row.promises),
        ],
      }),
    moved.length > 0 && [<h3>{t.whoMoved}</h3>, whoMoved(moved)],
    <p class="caption">{[...notes, note].join(' ')}</p>,
  ];
}
