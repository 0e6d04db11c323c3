import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, listColumns, table, type Columns } from '#components/table/table.tsx';
import type { Site } from '#views/site.ts';

const site = { t: { site: { notSet: 'not set' } }, leftOut: new Set(['handbook']) } as unknown as Site;

interface Row {
  id: string;
  name: string;
  budget: string;
  kam: { text: string; href?: string };
  cells: string[];
}

const HAVULINNA: Row = {
  id: 'havulinna-paper',
  name: 'Havulinna Paper',
  budget: '1 200',
  kam: { text: 'Aino Salmi', href: '/team/aino-salmi/' },
  cells: ['300', '–'],
};
const AALLOKKO: Row = { ...HAVULINNA, id: 'aallokko-dairy', name: 'Aallokko Dairy', budget: '–', cells: ['0', '40'] };

const COLUMNS: Columns<Row> = [
  { head: 'Account', cell: 'name' },
  { head: 'Budget', kind: 'num', label: true, class: ({ budget }) => budget === '–' && 'short', cell: 'budget' },
  { head: 'KAM', cell: 'kam' },
  ...listColumns(['2026-Q4', '2027-Q1'], { kind: (at) => ['num', at === 0 && 'now'] }),
];

const printed = (of: Partial<Parameters<typeof table<Row>>[1]> = {}) =>
  String(table<Row>(site, { caption: 'Accounts', rows: [HAVULINNA, AALLOKKO], columns: COLUMNS, ...of }));

/** How many columns the cells of each row reach over. */
function widths(markup: string): number[] {
  return [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd]([^>]*)>/g)].reduce(
      (sum, [, attributes = '']) => sum + Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
      0,
    ),
  );
}

test('a table says what it shows, to all or to those who hear the page', () => {
  expect(printed()).toContain('<caption class="visually-hidden">Accounts</caption>');
  expect(printed({ shownCaption: true })).toContain('<caption>Accounts</caption>');
  expect(printed({ shownCaption: (<b>Accounts</b>) as never })).toContain('<caption><b>Accounts</b></caption>');
});

test('each heading says that it heads a column, and one cell of each row that it heads the row', () => {
  const markup = printed();
  expect(markup.match(/<th scope="col"[^>]*>[^<]*/g)).toEqual([
    '<th scope="col">Account',
    '<th scope="col" class="num">Budget',
    '<th scope="col">KAM',
    '<th scope="col" class="num now">2026-Q4',
    '<th scope="col" class="num">2027-Q1',
  ]);
  expect(markup.match(/<th scope="row">[^<]*/g)).toEqual([
    '<th scope="row">Havulinna Paper',
    '<th scope="row">Aallokko Dairy',
  ]);
});

test('the column that heads its rows need not be the first, and there may be none', () => {
  const due = { head: 'Due', cell: () => '2026-12-01' };
  const named = [due, { head: 'Action', isRowHead: true, cell: 'name' as const }];
  expect(printed({ columns: named })).toContain('<td>2026-12-01</td><th scope="row">Havulinna Paper</th>');
  expect(printed({ columns: [{ ...due, isRowHead: false }] })).not.toContain('scope="row"');
});

test('a figure that is not set is said to be so; one that is 0 is a figure', () => {
  const markup = printed({ rows: [AALLOKKO] });
  expect(markup).toContain('<td class="num short" data-label="Budget"><i>not set</i></td>');
  expect(markup).toContain('<td class="num now">0</td>');
});

test('a name with an address is a link; without one it is plain', () => {
  expect(printed({ rows: [HAVULINNA] })).toContain('<a class="quiet-link" href="/team/aino-salmi/">Aino Salmi</a>');
  const left = { ...HAVULINNA, kam: { text: 'Aino Salmi' } };
  expect(printed({ rows: [left] })).toContain('<span class="quiet-link">Aino Salmi</span>');
});

test('text from a plan is text, in a caption, a heading, a cell and a label', () => {
  const hostile = `"><img src=x onerror='alert(1)'>`;
  const markup = printed({
    caption: hostile,
    scroll: true,
    rows: [{ ...HAVULINNA, name: hostile, kam: { text: hostile, href: hostile } }],
    row: ({ name }) => ({ id: name, 'data-row': name }),
    columns: [...COLUMNS, { head: hostile, label: true, lang: hostile, cell: () => hostile }],
  });
  expect(markup).not.toContain('<img');
  expect(markup.match(/onerror=&#39;/g)).toHaveLength(11);
});

test('a wide table scrolls in a region that has its name and can be reached by the keyboard', () => {
  expect(printed({ scroll: true })).toMatch(/^<section class="scroll" aria-label="Accounts" tabindex="0"><table>/);
  expect(printed({ scroll: { label: 'All', isGroup: true } })).toMatch(
    /^<div role="group" class="scroll" aria-label="All"/,
  );
  expect(printed()).toMatch(/^<table>/);
});

test('a group stands under its name, which spans the table but for the figures beside it', () => {
  const group = { attributes: { id: 'key' }, head: 'Key accounts', rows: [HAVULINNA] };
  expect(printed({ rows: undefined, groups: [group] } as never)).toContain(
    '<tbody id="key"><tr class="group-head"><th scope="rowgroup" colspan="5">Key accounts</th></tr><tr>',
  );
  const withSum = { ...group, span: 3, figures: [<td>340</td>, <td>40</td>] };
  expect(widths(printed({ rows: undefined, groups: [withSum] } as never))).toEqual([5, 5, 5]);
});

test('what a row opens to stands below it over the whole width', () => {
  const markup = printed({ opened: ({ id }) => id === 'havulinna-paper' && 'Budget lines' });
  expect(markup.match(/<tr class="opened-row"><td colspan="5">Budget lines<\/td><\/tr>/g)).toHaveLength(1);
});

test('a cell that reaches over several rows is left out below its first', () => {
  const rows = [HAVULINNA, AALLOKKO];
  const markup = printed({
    rows,
    columns: [
      { head: 'Need', rowspan: (row) => (row === HAVULINNA ? 2 : 0), cell: () => 'Steady supply' },
      { head: 'Claim', cell: 'name' },
    ],
  });
  expect(markup.match(/Steady supply/g)).toHaveLength(1);
  expect(markup).toContain(
    '<th scope="row" rowspan="2">Steady supply</th><td>Havulinna Paper</td></tr><tr><td>Aallokko',
  );
});

test('the sum takes the cells of the same columns, so it cannot be off by one', () => {
  const figures = listColumns(['2026-Q4', '2027-Q1']);
  const foot = (
    <tr class="total">
      <th scope="row" colspan={3}>
        Sum
      </th>
      {cellsOf(site, figures, { cells: ['300', '40'] })}
    </tr>
  );
  expect(widths(printed({ foot }))).toEqual([5, 5, 5, 5]);
});

test('a column that is left out has neither heading nor cells, in a row and in a sum', () => {
  const columns: Columns<Row> = [
    { head: 'Account', cell: 'name' },
    false,
    undefined,
    { head: 'Budget', cell: 'budget' },
  ];
  expect(widths(printed({ columns }))).toEqual([2, 2, 2]);
  expect(cellsOf(site, columns, HAVULINNA).map(String)).toEqual(['<td>Havulinna Paper</td>', '<td>1 200</td>']);
});

const anyText = fc.oneof(fc.constantFrom('–', '', '0', '<b>', '&', "L'Oréal"), fc.string());
const anyRow = fc.record({ name: anyText, cells: fc.array(anyText, { maxLength: 6 }) });

test('whatever the rows hold, every row has as many cells as there are headings, and no text becomes markup', () => {
  fc.assert(
    fc.property(
      fc.array(anyText, { maxLength: 5 }),
      fc.array(anyRow, { maxLength: 5 }),
      fc.boolean(),
      (heads, rows, last) => {
        const columns = [
          { head: 'Name', cell: 'name' as const },
          ...listColumns(heads.map((head) => head.replace(/[<>]/g, ''))),
          last && { cell: () => 'bar' },
        ];
        const markup = String(
          table(site, {
            caption: 'Any',
            rows: rows.map(({ name, cells }) => ({ name: name.replace(/\n/g, ' '), cells })),
            columns,
          }),
        ).replace(/[\n\r\u2028\u2029]/g, ' ');
        const all = 1 + heads.length + (last ? 1 : 0);
        expect(widths(markup)).toEqual(Array.from({ length: rows.length + 1 }, () => all));
        expect(markup.match(/<caption class="visually-hidden">Any<\/caption>/g)).toHaveLength(1);
        expect(markup).not.toMatch(/<(?!\/?(?:table|caption|thead|tbody|tr|th|td|span|i)\b)/);
      },
    ),
  );
});
