import { expect, inject, test } from 'vitest';
import { PAGE_TYPES, pagesOf, shapeOf } from './pages.ts';

test('of every kind of page that the demo has, one is looked at in a browser', async () => {
  const seen = new Set(Object.values(PAGE_TYPES).map(shapeOf));
  const all = (await pagesOf(inject('site')))
    .filter((page) => !page.startsWith('fi/') && page.endsWith('index.html'))
    .map((page) => shapeOf(page.slice(0, -'index.html'.length)));
  expect(all.length).toBeGreaterThan(300);
  expect([...new Set(all)].filter((shape) => !seen.has(shape))).toEqual([]);
});
