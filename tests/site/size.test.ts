import { expect, inject, test } from 'vitest';
import { LARGEST, tooLarge } from './largest.ts';
import { pagesOf } from './pages.ts';
import { weightAbove } from './weight.ts';

const site = inject('site');
const LIMIT_BYTES = 60 * 1024;

test('an account page weighs at most 60 KB compressed, style sheets and scripts included', async () => {
  const pages = (await pagesOf(site)).filter((page) => /^(fi\/)?accounts\/[^/]+\/index\.html$/.test(page));
  expect(pages.length).toBeGreaterThan(10);
  const heavy = pages.map((page) => ({ page, weight: weightAbove(LIMIT_BYTES, site, page) }));
  expect(heavy.filter(({ weight }) => weight !== undefined)).toEqual([]);
});

test(`no page of the handbook is larger than ${LARGEST}`, async () => {
  const pages = (await pagesOf(site)).filter((page) => /^(fi\/)?handbook\//.test(page));
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.flatMap((page) => tooLarge(site, page))).toEqual([]);
});
