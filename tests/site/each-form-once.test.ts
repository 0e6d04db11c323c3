import { expect, test } from 'vitest';
import { eachFormOnce } from './each-form-once.ts';
import { htmlFaults } from './valid-html.ts';
import { wholeFaults } from './whole-page.ts';

const pageOf = (main: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body><main><h1>Page</h1>${main}</main></body></html>`;
const row = (cells: string) => `<tr><td>${cells}</td></tr>`;
const table = (...rows: string[]) =>
  `<table><thead><tr><th scope="col">A</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;

test('rows of one form stand once, on all pages together, and the page is as valid', async () => {
  const seen = new Set<string>();
  const some = pageOf(table(row('1'), row('<a href="/x/">2</a>'), row('3'), row('<a href="/y/">4</a>')));
  expect(eachFormOnce(some, seen)).toBe(pageOf(table(row('1'), row('<a href="/x/">2</a>'))));
  const more = eachFormOnce(pageOf(table(row('5'), row('<b>6</b>'))), seen);
  expect(more).toBe(pageOf('<table><thead></thead><tbody><tr><td><b>6</b></td></tr></tbody></table>'));
  expect(await htmlFaults(String(more), 'page')).toEqual([]);
});

test.each([
  ['an element where it may not be', row('<li>2</li>')],
  ['an attribute twice', row('<b class="a" class="a">2</b>')],
  ['an unknown attribute value', row('<a href="/x/" target="_nobody">2</a>')],
  ['a link that says nothing', row('<a href="/x/"></a>')],
  ['a sign of a name that there is not', row('2 &nosuch; 1')],
  ['a field without a label', row('<input type="text">')],
  ['a style of its own', row('<b style="color: red">2</b>')],
])('%s is found behind a hundred rows that are fine', async (_what, wrong) => {
  const rows = Array.from({ length: 100 }, (_, at) => row(`<b>${at}</b> <a href="/x/">${at}</a>`));
  const page = pageOf(table(row('1'), ...rows, wrong));
  const once = eachFormOnce(page, new Set())!;
  expect(once.length).toBeLessThan(page.length / 5);
  const rulesOf = (faults: string[]) => faults.map((fault) => fault.replace(/^\S+ /, ''));
  const faults = rulesOf(await htmlFaults(page, 'page'));
  expect(faults).not.toEqual([]);
  expect(rulesOf(await htmlFaults(once, 'page'))).toEqual(faults);
});

test('what is not closed as it was opened is looked at as it stands', () => {
  expect(eachFormOnce(pageOf('<p><b>1</p></b>'), new Set())).toBeUndefined();
  expect(eachFormOnce(pageOf('<p>1 < 2</p>'), new Set())).toBeUndefined();
});

test('what hangs on the whole of a page is asked of the whole', () => {
  const faulty = pageOf(
    `<h3>Two lower</h3><h1>Again</h1><p id="a">1</p><p id="a">2</p><p id="1 2">3</p><label for="b">4</label>
    <nav aria-label="Views"></nav><nav aria-label="Views"></nav>`,
  );
  expect(wholeFaults(faulty)).toEqual([
    'heading h3 after h1',
    'a second h1',
    'id "a" twice',
    'id "1 2"',
    'nav aria-label "Views" twice',
    'nothing has the id "b"',
  ]);
  expect(wholeFaults(pageOf('<h2 id="a">Two</h2><nav aria-labelledby="a"></nav>'))).toEqual([]);
});
