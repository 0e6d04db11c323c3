import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';

const site = inject('site');
const LIMIT_BYTES = 60 * 1024;

/** Compressed bytes of a page with its style sheets and scripts; fonts are kept by the browser and not counted. */
function weightOf(page: string): number {
  const html = readFileSync(path.join(site, page), 'utf8');
  const parts = [...html.matchAll(/<(?:link[^>]+rel="stylesheet"[^>]*href|script[^>]*src)="([^"]+)"/g)].map((match) => readFileSync(path.join(site, match[1]!.split('?')[0]!)));
  return [Buffer.from(html), ...parts].reduce((sum, part) => sum + gzipSync(part).length, 0);
}

test('an account page weighs at most 60 KB compressed, style sheets and scripts included', async () => {
  const pages = (await pagesOf(site)).filter((page) => /^(fi\/)?accounts\/[^/]+\/index\.html$/.test(page));
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.map((page) => ({ page, weight: weightOf(page) })).filter(({ weight }) => weight > LIMIT_BYTES)).toEqual([]);
});
