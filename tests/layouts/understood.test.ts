import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersToUnderstood, understood } from '#layouts/understood.ts';
import { allSaid } from '../site/spelled-out.ts';

const whole = (markup: string) => allSaid(markup, 'explained');
const table = (head: string, body: string) => `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
const COLUMNS = '<th scope="col">Account</th><th scope="col" class="num">Budget</th>';

test('heads of a table where every row begins with one say neither column nor row', () => {
  const full = table(COLUMNS, '<tr><th scope="row">Kaarna</th><td class="num">1</td></tr>');
  expect(understood(full)).toBe(
    table('<th>Account</th><th class="num">Budget</th>', '<tr><th>Kaarna</th><td class="num">1</td></tr>'),
  );
  expect(whole(understood(full))).toBe(full);
});

test.for([
  [
    'a corner that is no head',
    table('<td></td><th scope="col">Budget</th>', '<tr><th scope="row">A</th><td>1</td></tr>'),
  ],
  [
    'a head that reaches over rows',
    table('<th scope="col" rowspan="2">A</th><th scope="col">B</th>', '<tr><td>1</td></tr>'),
  ],
  ['a table in a table', table(COLUMNS, `<tr><th scope="row">A</th><td>${table(COLUMNS, '')}</td></tr>`)],
] as const)('what stands beside %s says what it heads', ([, full]) => {
  expect(understood(full)).toBe(full);
});

test.for([
  '<tr><th scope="row">A</th><td></td></tr>',
  '<tr><td>1 Jan</td><th scope="row">A</th></tr>',
  '<tr><th scope="row" rowspan="2">A</th><td>1</td></tr><tr><td>2</td></tr>',
  '<tr><th scope="row" colspan="2">A</th><td>1</td></tr>',
  '<tr><th scope="rowgroup" colspan="2">A</th></tr>',
])('a head of a row that browsers could take for another says so: %s', (body) => {
  expect(understood(table(COLUMNS, body))).toContain(body);
});

test('a label that leads to the method is known by where it stands, and another link by its class', () => {
  const label = '<h2 id="a"><a class="explained" href="/base/handbook/sealing/">Seal</a></h2>';
  const name =
    '<td><a class="explained" href="/handbook/sealing/">Seal</a></td><dt><a class="explained" href="/team/">A</a>';
  expect(understood(label + name)).toBe(label.replace(' class="explained"', '') + name);
  expect(whole(understood(label))).toBe(label);
});

describe('a table that is only heard by name', () => {
  const hidden = (words: string) =>
    `<table class="as-text"><caption class="visually-hidden">${words}</caption></table>`;
  const heading = '<h2 id="changed"><a href="/x/">What changed</a></h2>';
  test('has that of its heading where it is the same', () => {
    const short = understood(heading + hidden('What changed'));
    expect(short).toBe(`${heading}<table class="as-text" aria-labelledby="changed"></table>`);
    expect(whole(short)).toBe(heading + hidden('What changed'));
  });
  test('and its own where it is another', () => {
    expect(understood(heading + hidden('What changed since'))).toBe(heading + hidden('What changed since'));
  });
});

test('a sheet finds what is understood with the weight of what is said', () => {
  expect(answersToUnderstood(".held th[scope='row'],.t>[scope=col],.explained:hover,.explained-by{top:0}")).toBe(
    ".held th:is([scope='row'],:first-child:where(:is(tbody,tfoot)>tr>:not([scope])))," +
      ".t>:is([scope='col'],:nth-child(n):where(thead>tr>:not([scope])))," +
      ":is(.explained,:where(h2,h3,h4,dt,th)>a:where(:first-child:not([class])[href*='/handbook/'])):hover," +
      '.explained-by{top:0}',
  );
});

/** What HTML takes a head for that says nothing itself, in tables whose cells each take one place. */
function headOf(rows: readonly (readonly string[])[], row: number, column: number): string {
  const isData = (cell: string | undefined) => (cell ?? '').startsWith('<td');
  if (!rows[row]!.some(isData)) return 'col';
  return rows.some((cells) => isData(cells[column])) ? 'none' : 'row';
}

test('what is left out is what HTML says of the head, in any table', () => {
  const cell = fc.constantFrom('<td>1</td>', '<td></td>', '<th scope="row">A</th>');
  const heads = fc.array(fc.constantFrom('<th scope="col">A</th>', '<td></td>'), { minLength: 1, maxLength: 4 });
  const bodies = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(heads, bodies, (head, body) => {
      const full = table(head.join(''), body.map((row) => `<tr>${row.join('')}</tr>`).join(''));
      const short = understood(full);
      expect(whole(short)).toBe(full);
      const rows = [head, ...body];
      const cells = [...short.matchAll(/<tr>|<t[dh][^>]*>/g)].map(([tag]) => tag);
      let [row, column] = [-1, 0];
      for (const tag of cells) {
        if (tag === '<tr>') [row, column] = [row + 1, 0];
        else {
          if (tag === '<th>') expect(rows[row]![column]).toContain(`scope="${headOf(rows, row, column)}"`);
          column++;
        }
      }
    }),
  );
});
