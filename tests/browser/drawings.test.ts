import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { PAGE_TYPES } from '../site/pages.ts';
import { openChromium } from './chromium.ts';

const address = inject('address');
let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

/** Pages of both languages, each once on a wide screen and once on a phone. */
const PAGES = Object.values(PAGE_TYPES).flatMap((page) => [
  { page, width: 1440 },
  { page: `fi/${page}`, width: 390 },
]);

interface Drawing {
  what: string;
  /** Nobody hears it: it is hidden from those who do not see, or has words of its own. */
  isSilent: boolean;
  hasTwin: boolean;
  isBlack: boolean;
}

/** Drawings larger than a mark that stands in a line of text, with everything open. */
function drawingsOf(tab: Page): Promise<Drawing[]> {
  return tab.evaluate(() => {
    for (const closed of document.querySelectorAll('details')) closed.open = true;
    const hasFigures = (element: Element | null) =>
      element?.checkVisibility() === true &&
      [...element.querySelectorAll<HTMLElement>('td, dd')].some(
        (cell) => cell.checkVisibility() && (/\d/.test(cell.innerText) || cell.querySelector('.not-set')),
      );
    const isSaid = (element: Element) => element.closest('[aria-hidden=true]') === null;
    const tables = (part: Element) => [...part.querySelectorAll('table, dl')].filter(isSaid).some(hasFigures);
    const led = (part: Element) =>
      [...part.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')]
        .filter((link) => link.pathname === location.pathname)
        .map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
        .some((target) => target !== null && (hasFigures(target.closest('table')) || tables(target)));
    return [...document.querySelectorAll<SVGSVGElement>('main svg')]
      .filter((svg) => svg.parentElement?.closest('svg') === null && svg.checkVisibility())
      .map((svg) => ({ svg, box: svg.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 36 || box.height > 32)
      .map(({ svg }) => {
        const row = svg.closest('tr');
        const part = svg.closest('figure:has(table), section:not(.scroll), article') ?? svg.closest('main');
        const paints = [...svg.querySelectorAll('rect, path, circle, line, text, polyline, polygon')].flatMap(
          (shape) => {
            const { fill, stroke, strokeWidth } = getComputedStyle(shape);
            const isLine = shape.tagName === 'line';
            return [isLine ? 'none' : fill, parseFloat(strokeWidth) === 0 ? 'none' : stroke];
          },
        );
        return {
          what: `${part?.id ?? ''} ${svg.getAttribute('class') ?? svg.parentElement?.className ?? ''}`,
          isSilent: !isSaid(svg) || (svg.getAttribute('role') === 'img' && !!svg.getAttribute('aria-label')),
          hasTwin: hasFigures(row) || (part !== null && (tables(part) || led(part))),
          isBlack: paints.includes('rgb(0, 0, 0)'),
        };
      });
  });
}

const faults = (drawings: readonly Drawing[], is: (drawing: Drawing) => boolean) => [
  ...new Set(drawings.filter(is).map(({ what }) => what)),
];

test.each(PAGES)('each drawing of /$page at $width px has figures beside it, and a colour in the dark', async (of) => {
  const tab = await browser.newPage({ viewport: { width: of.width, height: 900 }, colorScheme: 'dark' });
  await tab.goto(address + of.page);
  const onScreen = await drawingsOf(tab);
  expect(faults(onScreen, ({ isBlack }) => isBlack)).toEqual([]);
  expect(faults(onScreen, ({ isSilent }) => !isSilent)).toEqual([]);
  expect(faults(onScreen, ({ hasTwin }) => !hasTwin)).toEqual([]);
  await tab.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(faults(await drawingsOf(tab), ({ hasTwin }) => !hasTwin)).toEqual([]);
  await tab.close();
});

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
