import { expect, inject, test } from 'vitest';
import { BRAND } from '#components/marks/icons.tsx';
import { SHARED_DRAWINGS } from '#components/marks/shared-drawings.tsx';
import { outlineOf } from '#layouts/outlines.ts';
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
  const drawn = await small
    .or(tab.locator('main :is(.mark, .k, [data-print], .button[download]):not(:has(svg)):visible'))
    .evaluateAll((all) =>
      all.map((each) => {
        const style = getComputedStyle(each, each instanceof SVGElement ? undefined : '::before');
        const { maskImage, clipPath, backgroundColor, color, width, height } = style;
        const isCut = maskImage.startsWith('url("data:image/svg+xml') || clipPath.startsWith('path(');
        const isDrawn = isCut && backgroundColor === color;
        return `${Number.parseFloat(width)} × ${Number.parseFloat(height)}${isDrawn ? '' : ', not drawn'}`;
      }),
    );
  expect(drawn.length).toBeGreaterThan(20);
  expect([...new Set(drawn)].sort()).toEqual(['12 × 12', '13 × 14', '14 × 14']);
  await tab.close();
});

test('the outline of a drawing covers what the drawing does', async () => {
  const tab = await browser.newPage();
  const drawings = SHARED_DRAWINGS.filter((drawing) => drawing !== BRAND).flatMap((drawing) => {
    const markup = String(drawing)
      .replaceAll('currentColor', '#000')
      .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
    const [, frame = '', shapes = ''] = /^<svg([^>]*)>(.*)<\/svg>$/.exec(String(drawing)) ?? [];
    const outline = outlineOf(frame.replace(/ class="[^"]*"/, ''), shapes, 1);
    const [, width = '', height = ''] = / viewBox="0 0 (\d+) (\d+)"/.exec(frame) ?? [];
    // A line in the colour of the ground is seen as what is not covered.
    return outline === undefined
      ? []
      : [{ markup: markup.replace('class="on-fill"', 'stroke="#fff"'), outline, width, height }];
  });
  expect(drawings.length).toBeGreaterThan(30);
  const differing = await tab.evaluate(async (all) => {
    const TIMES = 8;
    const found: string[] = [];
    for (const { markup, outline, width, height } of all) {
      const of = (draw: (onto: CanvasRenderingContext2D) => void) => {
        const canvas = new OffscreenCanvas(Number(width) * TIMES, Number(height) * TIMES);
        const onto = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
        onto.fillStyle = '#fff';
        onto.fillRect(0, 0, canvas.width, canvas.height);
        onto.fillStyle = '#000';
        draw(onto);
        return onto.getImageData(0, 0, canvas.width, canvas.height).data.filter((_, at) => at % 4 === 0);
      };
      const image = new Image();
      const sized = markup.replace(/ (?:width|height)="\d+"(?=[^>]*viewBox)/g, '');
      image.src = `data:image/svg+xml,${encodeURIComponent(sized.replace('<svg ', `<svg width="${Number(width) * TIMES}" height="${Number(height) * TIMES}" `))}`;
      await image.decode();
      const drawn = of((onto) => onto.drawImage(image, 0, 0));
      const cut = of((onto) => {
        onto.scale(TIMES, TIMES);
        onto.fill(new Path2D(outline));
      });
      const others = drawn.filter((shade, at) => Math.abs(shade - (cut[at] ?? 0)) > 128).length;
      const covered = drawn.filter((shade) => shade < 128).length;
      if (covered === 0 || others / covered > 0.02) found.push(`${others} of ${covered}: ${markup}`);
    }
    return found;
  }, drawings);
  expect(differing).toEqual([]);
  await tab.close();
});
