import { expect, test } from 'vitest';
import { methodShelf } from '#site/method-shelf.ts';
import { glossaryRows, listedWords } from '#views/handbook/glossary.ts';
import { withLinkedTerms } from '#views/handbook/linked-terms.ts';
import { TERMS } from '#views/handbook/terms.ts';
import { gatherFacts, siteIn } from '#views/site.ts';
import { LANGUAGES } from '#words/languages.ts';
import { textsOf } from '#words/messages.ts';
import { KINDS } from '../field-kinds.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const { book } = siteOf(kaarnavesi({ accounts: { 'havulinna-paper': {} } }), '2026-09-18');
const site = (language: string) => siteIn(language, gatherFacts(book, [], { method: methodShelf() }), '/');
const linked = (language: string, html: string, slug = 'visits') =>
  [...withLinkedTerms(site(language), html, slug).matchAll(/#term-(\w+)">([^<]*)</g)].map((match) => match.slice(1, 3));

test.each(LANGUAGES)('every term has a word, a meaning and a page in %s, and no two have one word', (language) => {
  const rows = glossaryRows(site(language));
  expect(Object.keys(textsOf(language).glossary).filter((key) => key !== '$about')).toEqual(Object.keys(TERMS));
  expect(rows.filter(({ term, meaning, page }) => !term || !meaning.endsWith('.') || !page.href)).toEqual([]);
  expect(new Set(rows.map(({ term }) => term)).size).toBe(rows.length);
});

test('a word that a term is said to have in a file is a field, a folder or a word of a list', () => {
  const names = new Set(
    Object.values(KINDS)
      .flat()
      .flatMap(({ path, allowed }) => [...path.split(/[.[\]]+/), ...allowed]),
  );
  const written = Object.values(TERMS).flatMap((term) => ('written' in term ? term.written.split(': ') : []));
  expect(written.filter((word) => !word.endsWith('/') && !names.has(word))).toEqual([]);
});

test('the words of closed lists stand beside what each language says', () => {
  expect(listedWords(site('en')).find(({ written }) => written === 'trouble')).toEqual({
    field: 'people[].attitude',
    written: 'trouble',
    said: 'Trouble',
    elsewhere: ['Ongelmakeskeinen'],
  });
});

test('the first use of a term is linked, in any of its forms, and the second is not', () => {
  expect(linked('en', '<p>Segments have shelf lives. A segment is a segment.</p>')).toEqual([['segment', 'Segments']]);
  expect(linked('fi', '<p>Asiakasluokan punaisia lippuja ovat liput.</p>')).toEqual([
    ['segment', 'Asiakasluokan'],
    ['redFlag', 'punaisia lippuja'],
  ]);
});

test('headings, code, links and definitions are left alone, and so is the page that a term belongs to', () => {
  const html = '<h2>Segment</h2><p><code>segment</code> <a href="/x/">segment</a> <dfn>segment</dfn></p>';
  expect(withLinkedTerms(site('en'), html, 'visits')).toBe(html);
  expect(linked('en', '<p>A segment.</p>', 'customer-classification')).toEqual([]);
});
