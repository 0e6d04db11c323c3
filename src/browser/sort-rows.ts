/**
 * Lets the rows of a table be sorted by a column. Rows move within their group only: a group's head and every sum stay
 * where they are, and what a row has below itself goes with it. What is not set stands last, in either order.
 */
export function sortTables(document: Document): void {
  // The press that fetched this script was meant for a heading: it counts.
  const pressed = document.querySelector('.sortable > thead > tr:last-child > th:hover');
  for (const table of document.querySelectorAll<HTMLTableElement>('table.sortable'))
    makeSortable(table, document.documentElement.lang);
  if (document.activeElement?.matches('.scroll')) pressed?.querySelector<HTMLElement>('.sort')?.click();
}

/** Rows that stay: heads of groups, and sums. */
const FIXED = '.total, .company-total, .group-head, .segment-head';

function makeSortable(table: HTMLTableElement, language: string): void {
  const heads = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])];
  heads.forEach((head, column) => {
    if (head.tagName !== 'TH') return;
    const button = table.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const order =
        head.getAttribute('aria-sort') === 'descending'
          ? 'ascending'
          : head.getAttribute('aria-sort') === 'ascending' || head.classList.contains('num')
            ? 'descending'
            : 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', order);
      for (const body of table.tBodies) sortBody(body, column, order === 'ascending' ? 1 : -1, language);
    });
  });
}

function sortBody(body: HTMLTableSectionElement, column: number, direction: 1 | -1, language: string): void {
  const collator = new Intl.Collator(language, { numeric: true });
  const sorted: HTMLTableRowElement[] = [];
  let run: { rows: HTMLTableRowElement[]; value: number | string | undefined }[] = [];
  const endRun = () => {
    sorted.push(...run.sort((a, b) => compare(a.value, b.value, direction, collator)).flatMap(({ rows }) => rows));
    run = [];
  };
  for (const row of body.rows) {
    if (row.matches('.opened-row, .line')) (run.at(-1)?.rows ?? sorted).push(row);
    else if (row.matches(FIXED)) {
      endRun();
      sorted.push(row);
    } else run.push({ rows: [row], value: valueOf(row.cells[column], language) });
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

/** What a cell is sorted by: a figure as a number, whatever its language writes between its digits; nothing when it is not set. */
export function valueOf(
  cell: Pick<HTMLElement, 'classList' | 'textContent' | 'querySelector'> | undefined,
  language: string,
): number | string | undefined {
  const text = cell?.textContent?.trim() ?? '';
  if (!cell || text === '' || cell.querySelector('.not-set')) return undefined;
  if (!cell.classList.contains('num')) return text;
  const plain = text
    .replace(/−/g, '-')
    .replace(language === 'fi' ? /\s/g : /[\s,]/g, '')
    .replace(language === 'fi' ? ',' : '.', '.');
  const figure = Number.parseFloat(plain);
  return Number.isNaN(figure) ? text : figure;
}
