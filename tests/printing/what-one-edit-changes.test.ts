import { expect, test } from 'vitest';
import { documentOf, type SitePlace } from '#layouts/document.tsx';
import { SHEETS } from '#styles/sheets.ts';
import type { Site } from '#views/site.ts';
import { pagesIn } from '#printing/page-types.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const place: SitePlace = {
  base: '/',
  script: '/assets/reader.js',
  sheets: Object.fromEntries(['site', ...SHEETS].map((name) => [name, `/assets/${name}.css`])) as SitePlace['sheets'],
  together: {},
};
const merja = { id: 'merja-isokoski', name: 'Merja Isokoski', title: 'Purchasing manager' };
const companyWith = (people: readonly (typeof merja)[]) =>
  kaarnavesi({
    accounts: {
      'havulinna-paper': { people: [{ id: 'eero-kallas', name: 'Eero Kallas', title: 'Mill manager' }, ...people] },
      'meritar-foods': { people: [{ id: 'pia-salo', name: 'Pia Salo', title: 'Buyer' }] },
    },
  });

/** Every page as it is printed, by its path. */
function printed(site: Site): Map<string, string> {
  return new Map(pagesIn(site).map(({ path, make }) => [path, documentOf(site, make(), place)]));
}

/** The paths of the pages that two sites print otherwise. */
function changedPages(site: Site, other: Site): string[] {
  const before = printed(site);
  return [...printed(other)].flatMap(([path, text]) => (before.get(path) === text ? [] : [path]));
}

test('a person who is added changes no page of another customer, and no page of the method', () => {
  const changed = changedPages(siteOf(companyWith([]), '2026-09-18'), siteOf(companyWith([merja]), '2026-09-18'));
  expect(changed).toContain('/accounts/havulinna-paper/');
  expect(changed).toContain('/stakeholders/');
  expect(
    changed.filter((path) => /meritar-foods|^\/handbook\/(?!rules)|^\/(?:data|search|budget)\//.test(path)),
  ).toEqual([]);
});

test('a new day, and a new week, change no page that says nothing of today', () => {
  const portfolio = companyWith([]);
  const changed = changedPages(siteOf(portfolio, '2026-09-11'), siteOf(portfolio, '2026-09-18'));
  expect(changed).toContain('/');
  expect(changed.filter((path) => /^\/(?:handbook\/(?!rules)|data|search)/.test(path))).toEqual([]);
});

test('a commit changes the pages that are made from all of the content, and no customer’s plan', () => {
  const site = siteOf(companyWith([]), '2026-09-18');
  const changed = changedPages({ ...site, commit: '65f4bbb' }, { ...site, commit: '218da74' });
  expect(changed).toContain('/');
  expect(changed.filter((path) => /^\/(?:accounts\/[^/]+\/|handbook\/(?!rules)|data|search)/.test(path))).toEqual([]);
});
