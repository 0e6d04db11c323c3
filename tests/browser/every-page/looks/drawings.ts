import type { Page } from 'playwright-core';
import type { Look } from '../look.ts';

interface Drawing {
  what: string;
  /** Nobody hears it: it is hidden from those who do not see, or has words of its own. */
  isSilent: boolean;
  hasTwin: boolean;
  isBlack: boolean;
}

/** Drawings larger than a mark that stands in a line of text. */
function drawingsOf(tab: Page): Promise<Drawing[]> {
  return tab.evaluate(() => {
    const hasFigures = (element: Element | null) =>
      element?.checkVisibility() === true &&
      [...element.querySelectorAll<HTMLElement>('td, dd')].some(
        (cell) => cell.checkVisibility() && (/\d/.test(cell.innerText) || cell.querySelector('i')),
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

/** Those of which something does not hold, told by where they stand. */
const faulty = (drawings: readonly Drawing[], why: string, is: (drawing: Drawing) => boolean) => [
  ...new Set(drawings.filter(is).map(({ what }) => `${why}: ${what}`)),
];

export const DRAWINGS: readonly Look[] = [
  {
    says: 'has figures beside each drawing, which has a colour in the dark, and is named or hidden from who hears',
    at: 'opened',
    async faults({ tab }) {
      const drawings = await drawingsOf(tab);
      return [
        ...faulty(drawings, 'black', ({ isBlack }) => isBlack),
        ...faulty(drawings, 'neither named nor hidden', ({ isSilent }) => !isSilent),
        ...faulty(drawings, 'without figures', ({ hasTwin }) => !hasTwin),
      ];
    },
  },
  {
    says: 'has figures beside each drawing on paper',
    at: 'opened on paper',
    faults: async ({ tab }) => faulty(await drawingsOf(tab), 'without figures', ({ hasTwin }) => !hasTwin),
  },
];
