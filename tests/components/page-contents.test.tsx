import { expect, test } from 'vitest';
import { pageContents } from '#components/frame/page-contents.tsx';
import { heading } from '#components/text/heading.tsx';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const site = siteOf(kaarnavesi({}), '2026-09-18');
const parts = (...titles: string[]) =>
  titles.map((title, at) => String(heading(site, 2, title, `part-${at}`))).join('');
const linksOf = (markup: string) =>
  [...String(pageContents(site, markup) ?? '').matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(
    ([, href, text]) => `${href} ${text?.replaceAll(/<[^>]*>/g, '')}`,
  );

test('a page of four parts has contents, in the order in which they are read; a shorter one has none', () => {
  expect(linksOf(parts('Gap', 'Actions', 'People & roles', 'Next'))).toEqual([
    '#part-0 Gap',
    '#part-1 Actions',
    '#part-2 People &amp; roles',
    '#part-3 Next',
  ]);
  expect(pageContents(site, parts('Gap', 'Actions', 'Next'))).toBeUndefined();
});

test('what stands on paper alone, or has no address, is not among them', () => {
  const paper = `<section class="source-notes print-only" aria-labelledby="sources">${heading(site, 2, 'Sources', 'sources')}</section>`;
  expect(linksOf(`${parts('A', 'B', 'C', 'D')}${paper}<h2>No address</h2>`)).toHaveLength(4);
});

test('the contents follow what is read, as those of a plan do', () => {
  expect(String(pageContents(site, parts('A', 'B', 'C', 'D')))).toContain('data-follows="On this page"');
});
