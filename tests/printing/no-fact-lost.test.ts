import { beforeAll, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { pagesIn } from '#printing/page-types.ts';
import { gatherFacts, siteIn, type Site } from '#views/site.ts';
import { elementsIn, gridOf, readPrinted, stands, wordsOf, type PrintedElement } from './printed-text.ts';
import { namesIn, namesOfThing, valuesIn, waysToPrint, type Names, type Thing, type Value } from './values-of-plan.ts';

// A plan is short when each fact has one home, and not when facts are left out: every value that the file of a plan
// holds is looked for as it is printed, on the plan's page or on a page one link away, in the place of the thing that
// it is said of.

const DAY = '2026-09-18';

/** Values that nobody needs to read, each with the reason. */
const NOT_PRINTED: Record<string, string> = {
  'status active': 'what a reader expects of a customer; every other status is printed',
  'changes[].kind organisation': 'what a coming change is, where it does not say another kind',
};

/** The most that is said of one thing in one place, in characters: more is a section, in which everything stands. */
const ONE_PLACE = 3000;
const PLACES = new Set('tr li article details section div dd p'.split(' '));

/** The pages on which the facts of a customer may stand, in lower case. */
interface Near {
  words: string;
  anchors: readonly string[];
  links: ReadonlySet<string>;
  grids: readonly string[][][];
  /** Where something of some name stands. */
  placesOf: (name: string) => readonly string[];
}

let site: Site;
let pages: Map<string, () => PrintedElement>;
const plans: { id: string; data: Thing; page: string }[] = [];

beforeAll(async () => {
  const { files } = await readFolder('content');
  const { portfolio } = assemble(files);
  if (!portfolio) expect.unreachable('the demo has no error');
  const book = openBook(portfolio, DAY);
  site = siteIn('en', gatherFacts(book, judge(book, { files: new Map(), edits: [] })), '/');
  pages = new Map(pagesIn(site).map(({ path, make }) => [path, () => readPrinted(String(make().main))]));
  for (const file of files) {
    if (file.kind === 'account') plans.push({ id: file.id, data: { ...file.data }, page: `/accounts/${file.id}/` });
    if (file.kind === 'sales-plan')
      for (const customer of file.data.customers)
        plans.push({ id: customer.id, data: { ...customer }, page: `/sales-plans/${file.id}/` });
  }
});

const read = new Map<string, Near>();

/** The page of a plan, the pages of its own that it leads to, and the page of its group. */
function near(page: string): Near {
  const known = read.get(page);
  if (known) return known;
  const own = pages.get(page)?.() ?? expect.unreachable(`there is no page ${page}`);
  const leadTo = [...new Set(linksIn(own))].filter(
    (path) => path !== page && (path.startsWith(page) || /^\/groups\//.test(path)),
  );
  const all = [own, ...leadTo.flatMap((path) => pages.get(path)?.() ?? [])];
  const elements = all.flatMap((one) => [...elementsIn(one)]);
  const places = elements
    .filter(({ tag }) => PLACES.has(tag))
    .map((one) => wordsOf(one).toLowerCase())
    .filter(({ length }) => length <= ONE_PLACE);
  const placesByName = new Map<string, readonly string[]>();
  const made: Near = {
    words: all.map(wordsOf).join('\n').toLowerCase(),
    anchors: elements.flatMap(({ attributes }) => / id="?([^"\s>]+)/.exec(attributes)?.[1] ?? []),
    links: new Set(all.flatMap(linksIn)),
    grids: elements.filter(({ tag }) => tag === 'table').map((table) => gridOf(table)),
    placesOf(name) {
      const found = placesByName.get(name) ?? places.filter((place) => stands(name, place));
      placesByName.set(name, found);
      return found;
    },
  };
  read.set(page, made);
  return made;
}

/** Where a page leads to, without the place on the other page. */
function linksIn(page: PrintedElement): string[] {
  return [...elementsIn(page)].flatMap(({ attributes }) => / href="?([^"#\s>]+)/.exec(attributes)?.[1] ?? []);
}

function isFound(one: Value, { words, anchors, links, grids, placesOf }: Near, names: Names): boolean {
  const ways = waysToPrint(site, one, names).map((way) => way.toLowerCase());
  const { field, of, period } = one;
  if (/(^|\.)id$/.test(field) && field !== 'crm.id')
    return anchors.some((anchor) => anchor.endsWith(`-${String(one.value)}`)) || ways.some((way) => stands(way, words));
  if (/^https?:/.test(String(one.value))) return links.has(String(one.value));
  const name = namesOfThing(site, one, names).map((way) => way.toLowerCase());
  const isOfYear = of?.list === 'finances' && typeof one.value === 'number' && field !== 'finances[].year';
  const column = isOfYear ? String(of.thing.year) : period;
  if (column !== undefined) {
    const heads = [column, column.slice(2), column.replace('-', ' ')].map((head) => head.toLowerCase());
    const rowNames = of === undefined ? ['target'] : of.list === 'finances' ? undefined : name;
    if (grids.some((grid) => isInColumn(grid, heads, ways, rowNames) || isInRow(grid, heads, ways, rowNames)))
      return true;
    const said = heads.flatMap((head) => ways.map((way) => `${head} ${way}`));
    return name.flatMap(placesOf).some((place) => said.some((way) => stands(way, place)));
  }
  return (name.length === 0 ? [words] : name.flatMap(placesOf)).some((place) => ways.some((way) => stands(way, place)));
}

/** Whether a figure stands in the column of its quarter or year, in the row of the thing that it is said of. */
function isInColumn(
  grid: readonly string[][],
  heads: readonly string[],
  ways: readonly string[],
  names: readonly string[] | undefined,
): boolean {
  return grid.some((headRow, at) =>
    headRow.some(
      (head, column) =>
        heads.includes(head.toLowerCase()) &&
        grid.slice(at + 1).some((cells) => {
          const row = cells.map((cell) => cell.toLowerCase());
          return (
            ways.includes(row[column] ?? '') &&
            (names === undefined || row.some((cell) => names.some((name) => stands(name, cell))))
          );
        }),
    ),
  );
}

/** The same of a table whose rows are quarters, each with its state beside it: its columns say what a figure is. */
function isInRow(
  [head = [], ...rows]: readonly (readonly string[])[],
  quarters: readonly string[],
  ways: readonly string[],
  names: readonly string[] | undefined,
): boolean {
  return rows.some(
    ([first = '', ...cells]) =>
      quarters.includes(first.toLowerCase().split(' ')[0] ?? '') &&
      cells.some(
        (cell, at) =>
          ways.includes(cell.toLowerCase()) &&
          names?.some((name) => stands(name, (head[at + 1] ?? '').toLowerCase())) === true,
      ),
  );
}

test('every value of every plan stands on its page or one link away', () => {
  const lost = plans.flatMap(({ id, data, page }) => {
    const names = namesIn(site, data);
    return [...valuesIn(data)]
      .filter((one) => !(`${one.field} ${String(one.value)}` in NOT_PRINTED) && !isFound(one, near(page), names))
      .map(
        (one) =>
          `${id}: ${one.field} ${one.period ?? ''} ${String(one.value)} of ${namesOfThing(site, one, names)[0] ?? 'it'}`,
      );
  });
  expect(lost).toEqual([]);
}, 120_000);
