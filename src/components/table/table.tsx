import { figureText, NOT_SET } from '#components/marks/marks.tsx';
import { methodMark } from '#components/marks/method-mark.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { Html, type Printable } from '#jsx/html.ts';
import type { Classes } from '#jsx/jsx-runtime.ts';
import type { Linked } from '#views/links/account-links.ts';
import type { Site } from '#views/site.ts';
import { type ScrollRegion, scrollRegion } from './scroll-region.tsx';

/** What a row says in a column. A text that is "–" is read out as not set; one that leads somewhere is a link. */
export type CellValue = Printable | Linked;

/** Fields of a row that a cell can print as they are. */
type FieldOf<R> = { [K in keyof R]-?: R[K] extends CellValue ? K : never }[keyof R];

/** What is the same for all rows, or told by each. */
type Of<R, T> = T | ((row: R) => T);

/** A column, described once: its heading and what each row says under it. */
export interface Column<R> {
  /** Left out over what only draws what its neighbour says. */
  head?: Printable;
  cell: (row: R) => CellValue;
  /** Classes of the heading and its cells: `num` for figures, `num now` for those of the current quarter. */
  kind?: Classes;
  /** Classes of the cells alone. */
  class?: Of<R, Classes>;
  /** The heading is said again where a narrow screen prints a row as lines; a text, where it is said otherwise. */
  label?: boolean | string | undefined;
  /** The language of the cells, where it is not the page's. */
  lang?: Of<R, string | undefined>;
  /** Of the heading alone. */
  headClass?: Classes;
  headLang?: string | undefined;
  /** Whether the column is left out where no row says anything in it. */
  mayBeEmpty?: boolean;
  /** How many rows a cell reaches over: 0 where one above it does. */
  rowspan?: (row: R) => number;
  /** How many columns a cell reaches over: 0 where one before it does. */
  colspan?: (row: R) => number;
  /** Whether its cells name their rows, or the whole group of them: the first column does, where none says so. */
  isRowHead?: boolean | 'group';
  /** What rows are sorted by here, where it is not what the cell says; nothing stands last. */
  sortBy?: (row: R) => string | number | undefined;
  /** How the rows come sorted by this column; `never` where they cannot be. */
  sorted?: 'ascending' | 'descending' | 'never';
}

/** A column that prints a field of the row as it is, by its name. */
interface FieldColumn<R> extends Omit<Column<R>, 'cell'> {
  cell: FieldOf<R>;
}

type AnyColumn<R> = Column<R> | FieldColumn<R>;

/** Columns may be left out by a condition. */
export type Columns<R> = readonly (AnyColumn<R> | false | undefined)[];

type Data = Record<`data-${string}`, string | number | boolean | undefined>;

type RowAttributes = { id?: string | undefined; class?: Classes } & Data;

/** Rows that belong together, under a row that says what they are. */
export interface RowGroup<R> {
  attributes?: RowAttributes;
  rows: readonly R[];
  head?: Printable;
  /** The whole row of the head, where it has cells of its own. */
  headRow?: Html;
  /** Columns that the head spans: all, but for those that `figures` fill. */
  span?: number;
  figures?: Printable;
  headLang?: string | undefined;
  headClass?: Classes;
  /** Rows below those of the group. */
  foot?: Printable;
}

export interface Table<R> {
  /** What the table shows, always there for those who hear the page. */
  caption: string;
  /** Whether all see the caption; or what they see in its place. */
  shownCaption?: Printable;
  class?: Classes;
  attributes?: Data;
  columns: Columns<NoInfer<R>>;
  rows?: readonly R[];
  groups?: readonly RowGroup<R>[];
  row?: (row: NoInfer<R>) => RowAttributes;
  /** What a row opens to, below it over the whole width. */
  opened?: (row: NoInfer<R>) => Printable;
  /** Further rows under a row, of another kind than it. */
  under?: (row: NoInfer<R>) => Printable;
  /** A row of headings above that of the columns. */
  over?: Html;
  /** Rows below all others: sums. */
  foot?: Printable;
  footClass?: string;
  areHeadsHidden?: boolean;
  /** Whether the table may be wider than the page: then it scrolls by itself, in a region named by its caption. */
  scroll?: boolean | ScrollRegion;
}

/** The one table: a caption, headings that say what they head, a cell for each of them in every row. */
export function table<R>(site: Site, of: Table<R>): Html {
  const { caption, shownCaption = false, rows, groups = rows && [{ rows }], scroll = false } = of;
  const all = groups?.flatMap((group) => group.rows) ?? [];
  const columns = withRowHead<R>(of.columns).filter(
    (column) => !column.mayBeEmpty || all.some((row) => !saysNothing(cellValue(column, row))),
  );
  const printed = (
    <table class={of.class} {...of.attributes}>
      <caption class={!shownCaption && 'visually-hidden'}>
        {shownCaption && shownCaption !== true ? shownCaption : caption}
      </caption>
      <thead class={of.areHeadsHidden && 'visually-hidden'}>
        {of.over}
        <tr>{columns.map((column) => headOf(site, column))}</tr>
      </thead>
      {groups?.map((group, at) => (
        <tbody {...group.attributes}>
          {group.headRow ?? (group.head !== undefined && groupHead(group, columns.length))}
          {group.rows.map((row) => rowOf(site, of, columns, row))}
          {group.foot}
          {rows && at === 0 && of.foot}
        </tbody>
      ))}
      {!rows && of.foot && <tbody class={of.footClass}>{of.foot}</tbody>}
    </table>
  );
  return scroll === false ? printed : scrollRegion({ label: caption, ...(scroll === true ? {} : scroll) }, printed);
}

/** The cells of one row, for a row that has these columns beside others of its own. */
export function cellsOf<R>(site: Site, columns: Columns<R>, row: R): Printable[] {
  return columns.filter((column) => !!column).map((column) => cellOf(site, column, row));
}

interface ListColumns<T> {
  /** Classes of a column: `num`, when left out. */
  kind?: (at: number) => Classes;
  /** What a cell shows, and its own classes, where it is more than a text. */
  cell?: (cell: T) => CellValue;
  class?: (cell: T) => Classes;
}

/** A column for each head, of rows that have a list of cells. */
export function listColumns<T = string>(
  heads: readonly Printable[],
  { kind = () => 'num', cell = (each) => each as CellValue, class: classOf }: ListColumns<T> = {},
): Column<{ cells: readonly T[] }>[] {
  const told = <V,>(row: { cells: readonly T[] }, at: number, tell: (cell: T) => V) => {
    const each = row.cells[at];
    return each === undefined ? undefined : tell(each);
  };
  return heads.map((head, at) => ({
    head,
    kind: kind(at),
    class: classOf && ((row) => told(row, at, classOf)),
    cell: (row) => told(row, at, cell),
  }));
}

function withRowHead<R>(all: Columns<R>): AnyColumn<R>[] {
  const columns = all.filter((column) => !!column);
  const [first, ...others] = columns;
  if (!first || first.isRowHead !== undefined || others.some(({ isRowHead }) => isRowHead)) return columns;
  return [{ ...first, isRowHead: true }, ...others];
}

function headOf(
  site: Site,
  {
    head,
    kind,
    headClass = kind,
    headLang,
    sorted,
  }: Pick<Column<unknown>, 'head' | 'kind' | 'headClass' | 'headLang' | 'sorted'>,
) {
  return head === undefined ? (
    <td class={headClass}></td>
  ) : (
    <th
      scope="col"
      class={sorted === 'never' ? [headClass, 'unsorted'].flat() : headClass}
      lang={headLang}
      aria-sort={sorted === 'never' ? undefined : sorted}
    >
      {head}
      {headLang === undefined && methodMark(site, head)}
    </th>
  );
}

function rowOf<R>(
  site: Site,
  { class: own, row: attributes, opened, under }: Table<R>,
  columns: readonly AnyColumn<R>[],
  row: R,
): Html {
  const below = opened?.(row);
  const isSortable = String(own).includes('sortable');
  return (
    <>
      <tr {...attributes?.(row)}>{columns.map((column) => cellOf(site, column, row, isSortable))}</tr>
      {under?.(row)}
      {below && (
        <tr class="opened-row">
          <td colspan={columns.length}>{below}</td>
        </tr>
      )}
    </>
  );
}

function cellOf<R>(site: Site, column: AnyColumn<R>, row: R, isSortable = false): Printable {
  const { kind, label, head, isRowHead } = column;
  const own = typeof column.class === 'function' ? column.class(row) : column.class;
  const lang = typeof column.lang === 'function' ? column.lang(row) : column.lang;
  const value = cellValue(column, row);
  // A page has thousands of cells, and most have no classes of their own.
  const classes = !own ? kind : kind ? [kind, own].flat() : own;
  const rows = column.rowspan?.(row);
  const across = column.colspan?.(row);
  if (rows === 0 || across === 0) return undefined;
  const rowspan = rows === 1 ? undefined : rows;
  const sortedBy = isSortable ? column.sortBy?.(row) : undefined;
  if (isRowHead)
    return (
      <th
        scope={isRowHead === 'group' ? 'rowgroup' : 'row'}
        class={classes}
        rowspan={rowspan}
        lang={lang}
        data-sort={sortedBy}
      >
        {shown(site, value)}
      </th>
    );
  return (
    <td
      class={classes}
      rowspan={rowspan}
      colspan={across === 1 ? undefined : across}
      data-label={label === true ? String(head) : label || undefined}
      lang={lang}
      data-sort={sortedBy}
    >
      {shown(site, value)}
    </td>
  );
}

function cellValue<R>({ cell }: AnyColumn<R>, row: R): CellValue {
  return typeof cell === 'function' ? cell(row) : (row[cell] as CellValue);
}

/** Whether a cell is empty, or says only that something is not set. */
function saysNothing(value: CellValue): boolean {
  return value === undefined || value === null || value === false || value === '' || value === NOT_SET;
}

function shown(site: Site, value: CellValue) {
  if (value === NOT_SET) return figureText(site, value);
  return isLinked(value) ? linkedText(value, 'quiet-link') : value;
}

function isLinked(value: CellValue): value is Linked {
  return typeof value === 'object' && value !== null && !(value instanceof Html) && 'text' in value;
}

function groupHead<R>({ head, figures, span, headLang, headClass = 'group-head' }: RowGroup<R>, columns: number): Html {
  return (
    <tr class={headClass}>
      <th scope="rowgroup" colspan={span === 1 ? undefined : (span ?? columns)} lang={headLang}>
        {head}
      </th>
      {figures}
    </tr>
  );
}
