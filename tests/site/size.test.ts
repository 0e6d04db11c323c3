import { expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';
import { weightOf } from './weight.ts';

const site = inject('site');
const LIMIT_BYTES = 60 * 1024;

test('an account page weighs at most 60 KB compressed, style sheets and scripts included', async () => {
  const pages = (await pagesOf(site)).filter((page) => /^(fi\/)?accounts\/[^/]+\/index\.html$/.test(page));
  expect(pages.length).toBeGreaterThan(10);
  expect(
    pages.map((page) => ({ page, weight: weightOf(site, page) })).filter(({ weight }) => weight > LIMIT_BYTES),
  ).toEqual([]);
});
