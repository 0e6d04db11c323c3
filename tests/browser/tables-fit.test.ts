import { beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();
let tab: Page;
beforeAll(async () => {
  tab = await browser.newPage();
});

/** Shows a page in a window of a size, with its letters. */
async function shown(page: string, width: number, height: number): Promise<void> {
  await tab.setViewportSize({ width, height });
  await tab.goto(address + page);
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
}

// Finnish words are the longer ones. The map of relationships is a drawing, and scrolls.
const PAGES = [
  '',
  'budget/',
  'budget/by/quarter/',
  'segments/',
  'segments/by/owner/',
  'segments/key-accounts/',
  'team/',
  'accounts/',
  'accounts/havulinna-paper/',
  'sales-plans/',
  'sales-plans/north/',
  'new-customers/',
  'quarters/2026-q2/',
  'quarters/2026-q3/',
  'groups/kivikari/',
];

test.each(PAGES)('no table of /fi/%s scrolls by itself on a tablet held upright', async (page) => {
  await shown(`fi/${page}`, 640, 900);
  const scrolling = await tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *:has(> table)')]
      .filter(
        (at) =>
          at.clientWidth > 1 &&
          at.scrollWidth > at.clientWidth + 1 &&
          !['visible', 'clip', 'hidden'].includes(getComputedStyle(at).overflowX),
      )
      .map((at) => `${at.querySelector('caption')?.textContent}: ${at.scrollWidth} in ${at.clientWidth}`),
  );
  expect(scrolling).toEqual([]);
});

test.each(['segments/', 'segments/key-accounts/', 'segments/by/owner/', 'groups/kivikari/', 'budget/'])(
  'on a phone the roll-up of /fi/%s has four figures, and says where the other quarters are',
  async (page) => {
    await shown(`fi/${page}`, 390, 844);
    const seen = await tab.evaluate(() => {
      const table = document.querySelector('.roll-up .scroll > table, .meeting .scroll > table');
      const part = table?.closest<HTMLElement>('.roll-up, .meeting');
      const scroll = table?.parentElement;
      return {
        heads: [...(table?.querySelectorAll<HTMLElement>('thead tr:last-child > th') ?? [])].filter(
          (at) => at.getClientRects().length > 0,
        ).length,
        words: part?.innerText ?? '',
        over: (scroll?.scrollWidth ?? 0) - (scroll?.clientWidth ?? 0),
      };
    });
    expect(seen.heads).toBe(5);
    expect(seen.over).toBeLessThanOrEqual(1);
    if (page !== 'budget/') expect(seen.words).toContain('muut ovat kunkin asiakkaan sivulla');
  },
);

test('where a table goes on at the side it fades there, until it is scrolled to its end', async () => {
  await shown(`fi/health/`, 390, 844);
  const faded = () =>
    tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.scroll')]
        .filter((at) => at.checkVisibility())
        .map((at) => ({
          // A pixel over is what only screen readers see at the end of the last head.
          isOver: at.scrollWidth > at.clientWidth,
          fade: getComputedStyle(at).getPropertyValue('--goes-on'),
        })),
    );
  const before = await faded();
  expect(before.filter(({ isOver }) => isOver).map(({ fade }) => fade)).toContain('40px');
  expect(before.filter(({ isOver, fade }) => isOver !== (fade === '40px'))).toEqual([]);
  await tab.evaluate(async () => {
    for (const at of document.querySelectorAll('.scroll')) at.scrollLeft = at.scrollWidth;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  expect((await faded()).filter(({ fade }) => fade !== '0px')).toEqual([]);
});

test('the words that a dash stands for begin well beyond it, where no rounding of an edge shows a part of them', async () => {
  await shown('fi/quarters/2026-q3/', 1440, 900);
  await tab.emulateMedia({ media: 'print' });
  const beyond = await tab.evaluate(() =>
    [...document.querySelectorAll('main i')].flatMap((dash) => {
      const { right, width } = dash.getBoundingClientRect();
      const words = document.createRange();
      words.selectNodeContents(dash);
      return width === 0 ? [] : [words.getBoundingClientRect().left - right];
    }),
  );
  await tab.emulateMedia({ media: 'screen' });
  expect(beyond.length).toBeGreaterThan(10);
  expect(Math.min(...beyond)).toBeGreaterThanOrEqual(1.5);
});

test('on a phone why a figure is off its budget stands in the window, and the view that is open is in sight', async () => {
  const beyond = (of: string) =>
    tab.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].map((at) => {
          const { left, right, width } = at.getBoundingClientRect();
          return width > 0 && left >= 0 && right <= innerWidth;
        }),
      of,
    );
  await shown('fi/budget/', 390, 844);
  expect(await beyond('.deviations td.reason')).toEqual([true, true, true, true]);
  await shown('budget/by/quarter/', 390, 844);
  expect(await beyond('.views [aria-current]')).toEqual([true]);
});

test.each(['quarters/2026-q2/', 'fi/quarters/2026-q3/', 'quarters/2026-q4/', 'accounts/havulinna-paper/2026-q3/'])(
  'the answer of /%s stands above the box of its state on a phone, and both above what can be done',
  async (page) => {
    await shown(page, 390, 844);
    const tops = await tab.evaluate(() =>
      ['.page-head > div > p:last-child', '.state-box', 'p.controls'].map(
        (of) => document.querySelector(of)?.getBoundingClientRect().top ?? Number.NaN,
      ),
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(tops[0]).toBeLessThan(400);
  },
);

test.each(['', 'fi/'])('the head of /%s is one line on a phone, also with the way to one’s own edits', async (page) => {
  await shown(page, 390, 844);
  const heights = await tab.evaluate(() => {
    const head = document.querySelector<HTMLElement>('.site-header');
    const edits = document.querySelector('.my-edits b');
    if (!head || !edits) return [];
    const without = head.offsetHeight;
    document.documentElement.dataset.mine = '12';
    edits.textContent = '12';
    return [without, head.offsetHeight];
  });
  expect(heights[0]).toBeGreaterThan(40);
  expect(heights[1]).toBe(heights[0]);
});
