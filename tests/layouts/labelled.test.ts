import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { labelled } from '#layouts/labelled.ts';
import { methodShelf } from '#site/method-shelf.ts';
import { gatherFacts, siteIn } from '#views/site.ts';
import { kaarnavesi } from '../sample-company/company.ts';

const book = openBook(kaarnavesi({ accounts: { 'havulinna-paper': {} } }), '2026-09-18');
const facts = gatherFacts(book, judge(book, { files: new Map(), edits: [] }), { method: methodShelf() });
const mark = (text: string) => `<a class="how" href="/handbook/sealing/" aria-label="${text}: in the method"></a>`;
const link = (text: string) => `<a class="explained" href="/handbook/sealing/">${text}</a>`;
const of = (main: string) =>
  labelled(siteIn('en', facts, '/'), `<main>${main}</main>`).replace(/^<main>|<\/main>$/g, '');

test('a label of words alone is the way to the method itself', () => {
  expect(of(`<h2 id="a">Seals</h2>${mark('Seals')}`)).toBe(`<h2 id="a">${link('Seals')}</h2>`);
  expect(of(`<th scope="col">Seals${mark('Seals')}</th>`)).toBe(`<th scope="col">${link('Seals')}</th>`);
  expect(of(`<th>Seals<sup class="print-only">a</sup>${mark('Seals')}</th>`)).toBe(
    `<th>${link('Seals')}<sup class="print-only">a</sup></th>`,
  );
});

test('where a label is a button, lies under one or has markup of its own, its mark stands beside it', () => {
  for (const kept of [
    `<table class="figures sortable"><thead><tr><th scope="col">Seals${mark('Seals')}</th></tr></thead></table>`,
    `<span class="number" aria-hidden="true">1</span><h2 id="a">Seals</h2>${mark('Seals')}`,
    `<h2 id="a"><span lang="fi">Sinetit</span></h2>${mark('Sinetit')}`,
  ])
    expect(of(kept)).toBe(kept);
});

test('a column leads there where a page says its name first, and a part of the same name does not again', () => {
  const column = (inner: string) => `<tr><th scope="col">${inner}</th></tr>`;
  expect(of(column(`Ringbells${mark('Ringbells')}`).repeat(2))).toBe(column(link('Ringbells')) + column('Ringbells'));
  const [first = '', second = ''] = of(`<h3>Target</h3><dl><dt>Target</dt></dl>`).split('<dl>');
  expect(first).toMatch(/^<h3><a class="explained" href="[^"]*">Target<\/a><\/h3>$/);
  expect(second).toBe('<dt>Target</dt></dl>');
});

test('heads that are only heard lead nowhere, and the next of their name does', () => {
  const hidden = `<thead class="visually-hidden"><tr><th scope="col">Seals${mark('Seals')}</th></tr></thead>`;
  expect(of(`<table>${hidden}</table><table><tr><th scope="col">Seals${mark('Seals')}</th></tr></table>`)).toBe(
    `<table><thead class="visually-hidden"><tr><th scope="col">Seals</th></tr></thead></table>` +
      `<table><tr><th scope="col">${link('Seals')}</th></tr></table>`,
  );
});
