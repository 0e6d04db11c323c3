import { type Table, table } from '#components/table/table.tsx';
import type { Html, Printable } from '#jsx/html.ts';
import type { Classes } from '#jsx/jsx-runtime.ts';
import { furtherParts, type Paging, partOf, rangeOf, shareOf } from '#views/list/parts.ts';
import type { Site } from '#views/site.ts';
import { pageNav } from './page-nav.tsx';

/**
 * What rows can be put under: a choice of the list's filter by its name, and a head for each of its values, in order.
 */
export interface GroupHeads<R> {
  by: string;
  heads: readonly GroupHead[];
  /** The value that a row stands under. */
  keyOf: (row: R) => string;
}

interface GroupHead {
  key: string;
  /** The anchor of the group, while the rows come under it. */
  anchor?: string;
  row: (attributes: { class: string; 'data-key': string }) => Html;
}

export interface LongList<R> extends Pick<Table<R>, 'columns' | 'row' | 'foot' | 'caption'> {
  /** What filters and sorting call the list. */
  id: string;
  /** Classes of the table beside those that every list has. */
  class?: Classes;
  /** What all see in the place of the caption. */
  note?: Printable;
  /** All rows in the order in which they come; a page shows some of them. */
  rows: readonly R[];
  part: number;
  paging: Paging;
  pathOf: (part: number) => string;
  /** Rows at the end that are no part of the list's order: those who have left. */
  apart?: { head: string; rows: readonly R[] } | undefined;
  groups?: readonly GroupHeads<R>[];
  /** Under which of the groups the rows come; under none when left out. */
  groupedBy?: string;
  /** What stands below the table: how its figures are to be read. */
  below?: Printable;
}

/**
 * One page of a list that a reader sorts, narrows and groups over its whole: its rows, what they add up to, and the way
 * to the rest. Without a script it stands in its own order, page after page.
 */
export function longList<R>(site: Site, of: LongList<NoInfer<R>> & { rows: readonly R[] }): Html {
  const { id, part, paging, rows, pathOf, groups = [], groupedBy, apart, foot, note, caption, below } = of;
  const further = furtherParts(paging, rows.length);
  const isWhole = further.length === 0;
  const isFirst = part === 1;
  const shown = partOf(paging, rows, part);
  const come = groups.find(({ by }) => by === groupedBy);
  const t = site.t.lists;
  return (
    <div
      id={id}
      class="flat-list"
      data-uses
      data-parts={isFirst && !isWhole ? further.length + 1 : undefined}
      data-part={isFirst && !isWhole ? site.url(pathOf(2)) : undefined}
    >
      {table(site, {
        class: ['figures', 'long', 'sortable', of.class].flat(),
        scroll: { class: 'flat-scroll', isUsed: true },
        caption,
        shownCaption: (note || !isWhole) && [
          note,
          !isWhole && [
            ' ',
            <span data-rows-shown>{t.rowsOf(...rangeOf(paging, part, rows.length), rows.length)}</span>,
          ],
        ],
        groups: [
          ...(come ? underHeads(come, shown) : []),
          { attributes: { 'data-rows': true }, rows: come ? [] : shown },
          ...(isFirst && apart && apart.rows.length > 0
            ? [{ attributes: { 'data-group': true }, head: apart.head, rows: apart.rows }]
            : []),
        ],
        foot,
        footClass: 'sums',
        row: (row) => ({ ...of.row?.(row), 'data-row': true }),
        columns: of.columns,
      })}
      {groups.map(({ by, heads }) => headsToBring(by, shareOf(paging, heads, part, rows.length)))}
      {!isWhole && (
        <div class="rest no-print">
          {isFirst && (
            <button class="button needs-script" type="button" data-show-all>
              {t.showAll(rows.length)}
            </button>
          )}
          {pageNav(site, { part, of: further.length + 1, pathOf })}
        </div>
      )}
      {below}
    </div>
  );
}

/** The rows of a page under the heads that have any of them. */
function underHeads<R>({ by, heads, keyOf }: GroupHeads<R>, rows: readonly R[]) {
  const own = Map.groupBy(rows, keyOf);
  return heads.flatMap(({ key, anchor, row }) => {
    const members = own.get(key) ?? [];
    if (members.length === 0) return [];
    return [
      {
        attributes: { id: anchor, 'data-group-of': by, 'data-group': true },
        headRow: row({ class: 'group-head', 'data-key': key }),
        rows: members,
      },
    ];
  });
}

/** What rows can be put under, kept for the script that puts them there. */
function headsToBring(by: string, heads: readonly GroupHead[]) {
  return (
    heads.length > 0 && (
      <template data-heads={by}>{heads.map(({ key, row }) => row({ class: 'group-head', 'data-key': key }))}</template>
    )
  );
}
