import { expect, test } from 'vitest';
import { standInLanguage } from '#views/handbook/handbook.ts';
import { pagesIn, shippedPage } from '#views/handbook/shelf.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const page = (id: string, order: number) => shippedPage(id, { title: id, summary: id, order });
const METHOD = [page('en/attitudes', 2), page('en/sealing', 3), page('en/index', 1), page('fi/attitudes', 2)];
const ids = (languages: string[], ofCompany = [] as ReturnType<typeof page>[]) =>
  pagesIn(languages, METHOD, ofCompany).map(({ id }) => id);

test('a page that a language lacks stands in the next language that has it, in the same place', () => {
  expect(ids(['en'])).toEqual(['en/index', 'en/attitudes', 'en/sealing']);
  expect(ids(['fi', 'en'])).toEqual(['en/index', 'fi/attitudes', 'en/sealing']);
  expect(ids(['sv', 'fi', 'en'])).toEqual(['en/index', 'fi/attitudes', 'en/sealing']);
});

test('a company’s own page stands in place of the method’s of its language, and in for other languages', () => {
  const own = [page('fi/sealing', 3), page('fi/pricing', 9)];
  expect(ids(['en', 'fi'], own)).toEqual(['en/index', 'en/attitudes', 'en/sealing', 'fi/pricing']);
  expect(ids(['fi', 'en'], own)).toEqual(['en/index', 'fi/attitudes', 'fi/sealing', 'fi/pricing']);
});

test('a page says which language it is in only where that is not the reader’s', () => {
  const site = siteOf(kaarnavesi({ accounts: { 'havulinna-paper': {} } }), '2026-09-18', { language: 'fi' });
  expect(standInLanguage(site, page('en/sealing', 3))).toBe('en');
  expect(standInLanguage(site, page('fi/attitudes', 2))).toBeUndefined();
  expect(site.t.handbook.notTranslated('englanti')).toBe('Sivua ei ole vielä suomennettu. Sen kieli: englanti.');
});
