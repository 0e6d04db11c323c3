import { numberReader } from '#words/read-number.ts';
import { pageLanguage } from './page-language.ts';
import { wholeList } from './whole-list.ts';

/**
 * Lets the rows of a table be sorted by a column, all of a list's also those on its further pages. Rows move within
 * their group only: a group's head and every sum stay where they are, and what a row has below itself goes with it.
 * What is not set stands last, in either order; a cell may say what it is sorted by (`data-sort`). The list of
 * everyone, of which a page has a part, sorts itself (people.ts).
 */
export function sortTables(document: Document): void {
  // The press that fetched this script was meant for a heading: it counts.
  const pressed = document.querySelector('.sortable > thead > tr:last-child > th:hover');
  sortTablesIn(document);
  if (document.activeElement?.matches('.scroll')) pressed?.querySelector<HTMLElement>('.sort')?.click();
}

/** The same for what has come into the page: tables that were made sortable before are left as they are. */
export function sortTablesIn(part: ParentNode): void {
  for (const table of part.querySelectorAll<HTMLTableElement>('table.sortable:not([data-rows], :has(> thead .sort))'))
    makeSortable(table, orderIn(pageLanguage().locale));
}

export type Direction = 'ascending' | 'descending';

/** How a language puts names in order and writes its figures. */
interface Order {
  collator: Intl.Collator;
  numberIn: (text: string) => number | undefined;
}

/** The order of a locale. */
function orderIn(locale: string): Order {
  return { collator: new Intl.Collator(locale, { numeric: true }), numberIn: numberReader(locale) };
}

/** Rows that stay: heads of groups, and sums. */
const FIXED = '.total, .sum-row, .company-total, .group-head, .segment-head';

function makeSortable(table: HTMLTableElement, order: Order): void {
  const heads = headsOf(table);
  const list = table.closest<HTMLElement>('[id]') ?? table;
  const sort = async (column: number, direction: Direction) => {
    await wholeList(list);
    markSorted(heads, column, direction);
    const sign = direction === 'ascending' ? 1 : -1;
    for (const body of table.tBodies) sortBody(body, column, sign, order);
    sortGroups(table, column, sign, order);
    list.dispatchEvent(new Event('sorted'));
  };
  headButtons(heads, (column, direction) => void sort(column, direction));
  for (const select of table.ownerDocument.querySelectorAll<HTMLSelectElement>(`select[data-sorts="${list.id}"]`)) {
    const chosen = () => {
      const [column, direction] = select.value.split(' ');
      void sort(Number(column), direction as Direction);
    };
    select.addEventListener('change', chosen);
    // What was chosen while this script was on its way counts as well.
    if (select.selectedIndex > 0) chosen();
  }
}

/** Makes each heading that can be sorted by a button, which sorts one way and, pressed again, the other. */
export function headButtons(
  heads: readonly HTMLTableCellElement[],
  sort: (column: number, direction: Direction) => void,
): void {
  heads.forEach((head, column) => {
    if (head.tagName !== 'TH' || head.classList.contains('unsorted')) return;
    const button = head.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    // The way to the method stays beside the button: a link has no place within it.
    const how = head.querySelector('.how');
    button.append(...[...head.childNodes].filter((node) => node !== how));
    head.prepend(button);
    button.addEventListener('click', () => {
      const now = head.getAttribute('aria-sort');
      sort(
        column,
        now === 'descending' || (now === null && !head.classList.contains('num')) ? 'ascending' : 'descending',
      );
    });
  });
}

/** Says by which heading a table is sorted, to those who see it and those who hear it. */
export function markSorted(heads: readonly HTMLTableCellElement[], column: number, direction: Direction): void {
  for (const other of heads) other.removeAttribute('aria-sort');
  heads[column]?.setAttribute('aria-sort', direction);
}

/** The cells of the row of headings right above the rows. */
export function headsOf({ tHead }: HTMLTableElement): HTMLTableCellElement[] {
  return [...(tHead?.rows[tHead.rows.length - 1]?.cells ?? [])];
}

/** Groups that were made of a list's rows follow its order, by what their heads say; those that say nothing stay. */
function sortGroups(table: HTMLTableElement, column: number, direction: 1 | -1, order: Order): void {
  const groups = [...table.querySelectorAll<HTMLTableSectionElement>('tbody[data-group-of]')].map((body) => ({
    body,
    value: sortedBy(cellAt(body.rows[0], column), order),
  }));
  const foot = groups.at(-1)?.body.nextSibling ?? null;
  if (!groups.some(({ value }) => value !== undefined)) return;
  groups.sort((a, b) => compare(a.value, b.value, direction, order.collator));
  for (const { body } of groups) table.insertBefore(body, foot);
}

/** The cell of a row in a column; nothing where a cell reaches over several. */
function cellAt(row: HTMLTableRowElement | undefined, column: number): HTMLTableCellElement | undefined {
  const cell = row?.cells[column];
  return cell?.colSpan === 1 ? cell : undefined;
}

function sortBody(body: HTMLTableSectionElement, column: number, direction: 1 | -1, order: Order): void {
  const sorted: HTMLTableRowElement[] = [];
  let run: { rows: HTMLTableRowElement[]; value: number | string | undefined }[] = [];
  const endRun = () => {
    sorted.push(
      ...run.sort((a, b) => compare(a.value, b.value, direction, order.collator)).flatMap(({ rows }) => rows),
    );
    run = [];
  };
  for (const row of body.rows) {
    if (row.matches('.opened-row, .line')) (run.at(-1)?.rows ?? sorted).push(row);
    else if (row.matches(FIXED)) {
      endRun();
      sorted.push(row);
    } else run.push({ rows: [row], value: sortedBy(row.cells[column], order) });
  }
  endRun();
  body.append(...sorted);
}

function compare(
  a: number | string | undefined,
  b: number | string | undefined,
  direction: 1 | -1,
  collator: Intl.Collator,
): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return direction * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
}

/**
 * What a cell is sorted by: a figure as a number, whatever its language writes between its digits; nothing when it is
 * not set.
 */
function sortedBy(
  cell: Pick<HTMLElement, 'classList' | 'textContent' | 'querySelector' | 'dataset'> | undefined,
  { numberIn }: Pick<Order, 'numberIn'>,
): number | string | undefined {
  const key = cell?.dataset['sort'];
  if (key !== undefined) return Number.isNaN(Number(key)) ? key : Number(key);
  // Of how many a sum is stands below it and is no part of the figure.
  const under = cell?.querySelector('.of-some')?.textContent ?? '';
  const all = cell?.textContent ?? '';
  const text = (cell?.classList.contains('num') && under !== '' ? all.replace(under, '') : all).trim();
  if (!cell || text === '' || cell.querySelector('i, .not-set')) return undefined;
  if (!cell.classList.contains('num')) return text;
  return numberIn(text) ?? text;
}
