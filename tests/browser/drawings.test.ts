import { expect, inject, test } from 'vitest';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();

test('the demo has every drawing that is asked for', async () => {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const seen: [string, string][] = [
    ['', '.bridge svg'],
    ['budget/', '.fall svg'],
    ['accounts/', '.pace'],
    ['accounts/', '.spark'],
    ['accounts/', '.portfolio-map svg'],
    ['accounts/havulinna-paper/', '.slope svg'],
    ['accounts/havulinna-paper/', '.small-line svg'],
    ['actions/', '.lane-months'],
    ['quarters/', '.clock-picture svg'],
    ['stakeholders/attitudes/', 'td svg'],
    ['stakeholders/roles/', 'td svg'],
  ];
  for (const [page, drawing] of seen) {
    await tab.goto(address + page);
    expect([page, drawing, (await tab.locator(drawing).count()) > 0]).toEqual([page, drawing, true]);
  }
  await tab.close();
});

test('a drawing of a fixed height has it, and the small ones have their size and their shape from the sheet', async () => {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await tab.goto(`${address}accounts/`);
  expect((await tab.locator('svg.plot').boundingBox())?.height).toBe(300);
  const small = tab.locator('main svg:not([width], [height], [viewBox], [x]):visible');
  const drawn = await small.or(tab.locator('main :is(.mark, .k):not(:has(svg)):visible')).evaluateAll((all) =>
    all.map((each) => {
      const style = getComputedStyle(each, each instanceof SVGElement ? undefined : '::before');
      const { maskImage, backgroundColor, color, width, height } = style;
      const isDrawn = maskImage.startsWith('url("data:image/svg+xml') && backgroundColor === color;
      return `${Number.parseFloat(width)} × ${Number.parseFloat(height)}${isDrawn ? '' : ', not drawn'}`;
    }),
  );
  expect(drawn.length).toBeGreaterThan(20);
  expect([...new Set(drawn)].sort()).toEqual(['12 × 12', '13 × 14', '14 × 14']);
  await tab.close();
});
