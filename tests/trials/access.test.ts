import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { colourViolationsOn, violationsOn } from '../browser/axe.ts';
import { openChromium } from '../browser/chromium.ts';
import { overlappingTexts } from '../browser/overlaps.ts';
import { shown } from '../browser/tabs.ts';
import { builtSite, DEMO, type BuiltSite } from '../site/demo-build.ts';
import { PAGE_TYPES } from '../site/pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let demo: BuiltSite;
let browser: Browser;
beforeAll(async () => {
  demo = await builtSite(DEMO);
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await demo?.end();
});

/** Opens what can be; what is laid over the page is left out by a selector where words are looked for on words. */
const opened = (tab: Page, which = '') =>
  tab.evaluate((of) => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>(`details${of}`)) part.open = true;
  }, which);
const widthOf = (tab: Page) => tab.evaluate(() => document.documentElement.scrollWidth);

/** A plan with its first figure open. */
async function figureOpen(tab: Page): Promise<void> {
  await tab.locator('.brief td.now a.opens').first().click();
  await tab.locator('.opened[open]').waitFor();
}

/** A plan with a form of a new person, and what its fields say of what was typed. */
async function formOpen(tab: Page): Promise<void> {
  await tab.locator('.page-head a.button[href*="edit"], .page-head a.button:has(svg)').last().click();
  await tab.locator('.editor, .editor-page').first().waitFor({ timeout: 60_000 });
  await tab
    .locator('.editor button, .editor a.button')
    .filter({ hasText: /person|henkilö/i })
    .first()
    .click();
  const day = tab.locator('.editor [name="asOf"]');
  await day.waitFor({ timeout: 60_000 });
  await day.fill('32.9.');
  await expect.poll(() => tab.locator('.editor [data-field="asOf"] .edit-said').innerText()).toContain('32.9.');
}

/** What pages become when somebody does something on them. */
const STATES: [name: string, page: string, reach: (tab: Page) => Promise<unknown>][] = [
  ['a figure that is open', 'accounts/havulinna-paper/', figureOpen],
  ['a form with a fault in it', 'accounts/havulinna-paper/', formOpen],
  ['results of a search', 'search/?q=havulinna', (tab) => tab.locator('main a mark').first().waitFor()],
  ['a search that finds nothing', 'search/?q=zzzqqqxxx', (tab) => tab.waitForLoadState('networkidle')],
  ['a list that is narrowed', 'accounts/?kam=petri-salmela', (tab) => tab.waitForLoadState('networkidle')],
  [
    'a list that is narrowed to nothing',
    'accounts/',
    async (tab) => {
      await tab.locator('.list-filter input').first().fill('zzzqqqxxx');
      await expect.poll(() => tab.locator('[data-row]:visible').count()).toBe(0);
    },
  ],
  ['an address that is not there', 'nobody-here/', () => Promise.resolve()],
];

const LANGUAGES = ['', 'fi/'];
const WIDTHS = [1440, 390];

async function tabAs(options: BrowserContextOptions): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}

describe.each(LANGUAGES)('axe, language /%s', (language) => {
  describe.each(WIDTHS)('%i px wide', (width) => {
    let tab: Page;
    beforeAll(async () => {
      tab = await tabAs({ viewport: { width, height: 900 } });
    });
    afterAll(() => tab.context().close());

    test('every kind of page with everything open that can be, light and dark', async () => {
      const faults: string[] = [];
      for (const page of Object.values(PAGE_TYPES)) {
        await tab.emulateMedia({ colorScheme: 'light' });
        await shown(tab, demo.address, language + page);
        await opened(tab);
        faults.push(...(await violationsOn(tab, TAGS)).map((fault) => `${page} light: ${fault}`));
        await tab.emulateMedia({ colorScheme: 'dark' });
        faults.push(...(await colourViolationsOn(tab)).map((fault) => `${page} dark: ${fault}`));
        if ((await widthOf(tab)) > width) faults.push(`${page}: ${await widthOf(tab)} px wide`);
      }
      expect(faults).toEqual([]);
    });

    test.each(STATES)('%s, light and dark', async (_, page, reach) => {
      await tab.emulateMedia({ colorScheme: 'light' });
      await tab.goto(demo.address + language + page);
      await reach(tab);
      const light = await violationsOn(tab, TAGS);
      await tab.emulateMedia({ colorScheme: 'dark' });
      expect([light, await colourViolationsOn(tab), (await widthOf(tab)) > width]).toEqual([[], [], false]);
    });
  });
});

/** A desk at twice the size, and the narrowest phone. */
describe.each([720, 640, 320])('%i px wide', (width) => {
  test.each(
    LANGUAGES.flatMap((language) =>
      STATES.map(([name, ...rest]) => [`${name} /${language}`, language, ...rest] as const),
    ),
  )('%s does not scroll sideways, and no words stand on others', async (_, language, page, reach) => {
    const tab = await tabAs({ viewport: { width, height: 900 } });
    await tab.goto(demo.address + language + page);
    await reach(tab);
    // What stays in sight while somebody scrolls goes once the top is reached again, a moment later.
    await expect.poll(() => tab.evaluate(overlappingTexts), { timeout: 10_000 }).toEqual([]);
    expect(await widthOf(tab)).toBe(width);
    await tab.context().close();
  });

  test.each(LANGUAGES)(
    'every kind of page with everything open that stands in it, language /%s: the same',
    async (language) => {
      const faults: string[] = [];
      const tab = await tabAs({ viewport: { width, height: 900 } });
      for (const page of Object.values(PAGE_TYPES)) {
        await shown(tab, demo.address, language + page);
        await opened(tab, ':not(.last-change, .opened, .menu)');
        faults.push(...(await tab.evaluate(overlappingTexts)).map((pair) => `${page}: ${pair}`));
        if ((await widthOf(tab)) > width) faults.push(`${page}: ${await widthOf(tab)} px wide`);
      }
      expect(faults).toEqual([]);
      await tab.context().close();
    },
  );
});

describe('with colours of the reader’s own', () => {
  let tab: Page;
  beforeAll(async () => {
    tab = await tabAs({ viewport: { width: 1440, height: 900 }, forcedColors: 'active' });
  });
  afterAll(() => tab.context().close());

  /** What is told apart by a fill alone, which such colours take away: nothing is drawn of it. */
  const unseen = () =>
    [...document.querySelectorAll('main svg :is(rect, path, circle), .site-header svg *, nav svg *')]
      .filter((shape) => {
        if (!shape.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
        if (shape.closest('defs, pattern, symbol, clipPath, mask')) return false;
        // Cut out of a shape that is filled, and what keeps lines away from behind a text: both are the paper's colour.
        if (shape.matches('.on-fill, .ground')) return false;
        const { fill, stroke, strokeWidth } = getComputedStyle(shape);
        const paper = getComputedStyle(document.documentElement).backgroundColor;
        const { width, height } = shape.getBoundingClientRect();
        const isNothing = (paint: string) => paint === 'none' || paint === paper || paint === 'rgba(0, 0, 0, 0)';
        return (
          Math.max(width, height) > 0 && isNothing(fill) && (isNothing(stroke) || Number.parseFloat(strokeWidth) === 0)
        );
      })
      .map(
        (shape) =>
          `${shape.localName}.${shape.getAttribute('class') ?? ''} in .${shape.closest('svg')?.getAttribute('class') ?? ''}`,
      );

  test('every kind of page: drawings are drawn, controls have an edge, and the focus has a ring', async () => {
    const faults = new Set<string>();
    for (const page of Object.values(PAGE_TYPES)) {
      await shown(tab, demo.address, page);
      await opened(tab);
      for (const shape of await tab.evaluate(unseen)) faults.add(`/${page}: nothing is seen of ${shape}`);
      const edgeless = await tab.evaluate(() =>
        [...document.querySelectorAll('main :is(button, input, select, textarea, .button)')]
          .filter((control) => control.checkVisibility() && control.getBoundingClientRect().width > 2)
          .filter((control) => {
            const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(control);
            const hasEdge = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
            const isWord = (control.textContent ?? '').trim() !== '' || control.querySelector('svg') !== null;
            return (
              !hasEdge && textDecorationLine === 'none' && !isWord && !control.matches('[type=checkbox], [type=radio]')
            );
          })
          .map((control) => control.outerHTML.slice(0, 120)),
      );
      for (const control of edgeless) faults.add(`/${page}: no edge: ${control}`);
      for (let stop = 0; stop < 12; stop++) {
        await tab.keyboard.press('Tab');
        const at = await tab.evaluate(() => {
          const { activeElement: focus } = document;
          if (!focus || focus === document.body) return undefined;
          const { outlineStyle, outlineWidth } = getComputedStyle(focus);
          return outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2
            ? focus.outerHTML.slice(0, 120)
            : undefined;
        });
        if (at !== undefined) faults.add(`/${page}: no ring: ${at}`);
      }
    }
    expect([...faults].slice(0, 30)).toEqual([]);
  });
});
