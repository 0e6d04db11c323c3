import { type Table, table } from '#components/table/table.tsx';
import type { Html, Printable } from '#jsx/html.ts';
import type { Classes } from '#jsx/jsx-runtime.ts';
import { furtherParts, partOf, rangeOf } from '#views/list/parts.ts';
import type { Site } from '#views/site.ts';

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
  const { id, part, rows, pathOf, groups = [], groupedBy, apart, foot, note, caption, below } = of;
  const further = furtherParts(rows.length);
  const isWhole = further.length === 0;
  const isFirst = part === 1;
  const shown = partOf(rows, part);
  const come = groups.find(({ by }) => by === groupedBy);
  const t = site.t.lists;
  return (
    <div
      id={id}
      class="flat-list"
      data-uses
      data-parts={isFirst && !isWhole ? JSON.stringify(further.map((each) => site.url(pathOf(each)))) : undefined}
    >
      {table(site, {
        class: ['figures', 'long', 'sortable', of.class].flat(),
        scroll: { class: 'flat-scroll', isUsed: true },
        caption,
        shownCaption: (note || !isWhole) && [
          note,
          !isWhole && [' ', <span data-rows-shown>{t.rowsOf(...rangeOf(part, rows.length), rows.length)}</span>],
        ],
        groups: [
          ...(come && isFirst ? underHeads(come, shown) : []),
          { attributes: { 'data-rows': true }, rows: come && isFirst ? [] : shown },
          ...(isFirst && apart && apart.rows.length > 0
            ? [{ attributes: { 'data-group': true }, head: apart.head, rows: apart.rows }]
            : []),
        ],
        foot: isFirst && foot,
        footClass: 'sums',
        row: (row) => ({ ...of.row?.(row), 'data-row': true }),
        columns: of.columns,
      })}
      {isFirst &&
        groups.map(({ by, heads }) => (
          <template data-heads={by}>
            {heads.map(({ key, row }) => row({ class: 'group-head', 'data-key': key }))}
          </template>
        ))}
      {!isWhole && restOfList(site, rows.length, part, pathOf)}
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

/** The further pages by their rows; where a script runs, a button shows all of them here. */
function restOfList(site: Site, all: number, part: number, pathOf: (part: number) => string) {
  const t = site.t.lists;
  return (
    <nav class="rest no-print" aria-label={t.furtherRows}>
      {part === 1 && (
        <button class="button needs-script" type="button" data-show-all>
          {t.showAll(all)}
        </button>
      )}
      <ul class={['in-line', part === 1 && 'without-script']}>
        {[1, ...furtherParts(all)].map((each) => (
          <li>
            <a href={site.url(pathOf(each))} aria-current={each === part ? 'page' : undefined}>
              {t.rowsOf(...rangeOf(each, all), all)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
