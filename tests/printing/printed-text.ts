/** An element of a printed page: only what a test of its words needs. */
export interface PrintedElement {
  tag: string;
  attributes: string;
  children: (PrintedElement | string)[];
}

const EMPTY = new Set(
  'area base br circle col ellipse hr img input line link meta path rect source use wbr'.split(' '),
);
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** Reads what Rulla prints: every element is closed, and only empty ones have no end. */
export function readPrinted(html: string): PrintedElement {
  const root: PrintedElement = { tag: '', attributes: '', children: [] };
  const open = [root];
  for (const [, end, tag = '', attributes = '', isClosed, text] of html.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g,
  )) {
    const inside = open.at(-1) as PrintedElement;
    if (text !== undefined) inside.children.push(text.replace(/&([\w#]+);/g, (all, name) => ENTITIES[name] ?? all));
    else if (end) open.pop();
    else {
      const element = { tag, attributes, children: [] };
      inside.children.push(element);
      if (!isClosed && !EMPTY.has(tag)) open.push(element);
    }
  }
  return root;
}

/** An element and everything within it, in reading order. */
export function* elementsIn(element: PrintedElement): Generator<PrintedElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsIn(child);
}

/** The words of an element, open or closed, as one line. */
export function wordsOf(element: PrintedElement): string {
  const parts = (one: PrintedElement | string): string =>
    typeof one === 'string'
      ? one
      : one.tag === 'script' || one.tag === 'style'
        ? ''
        : one.children.map(parts).join(' ');
  return parts(element)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)])/g, '')
    .trim();
}

/** The cells of a table as they stand, a cell over several columns or rows in each of its places. */
export function gridOf(table: PrintedElement): string[][] {
  const grid: string[][] = [];
  const rows = [...rowsOf(table)];
  for (const [at, row] of rows.entries()) {
    const cells = (grid[at] ??= []);
    for (const cell of row.children) {
      if (typeof cell === 'string') continue;
      const over = (name: string) => Number(new RegExp(`${name}="?(\\d+)`).exec(cell.attributes)?.[1] ?? 1);
      let column = 0;
      while (cells[column] !== undefined) column += 1;
      const words = wordsOf(cell);
      for (let down = 0; down < over('rowspan'); down += 1)
        for (let right = 0; right < over('colspan'); right += 1) (grid[at + down] ??= [])[column + right] = words;
    }
  }
  return grid;
}

/** Its own rows, and not those of a table that stands in one of its cells. */
function* rowsOf(element: PrintedElement): Generator<PrintedElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.tag === 'tr') yield child;
    else if (child.tag !== 'td' && child.tag !== 'th') yield* rowsOf(child);
  }
}

/** Whether a text stands in another as words of its own: 85 does not stand in 185, nor in 85.5. */
export function stands(text: string, within: string): boolean {
  if (text === '') return false;
  for (let at = within.indexOf(text); at >= 0; at = within.indexOf(text, at + 1)) {
    const end = at + text.length;
    const isWhole =
      !/(?:[\p{L}\d]|\d[.,])$/u.test(within.slice(Math.max(0, at - 2), at)) &&
      !/^(?:[\p{L}\d]|[.,]\d)/u.test(within.slice(end, end + 2));
    if (isWhole) return true;
  }
  return false;
}
