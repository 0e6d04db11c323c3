import { expect, inject, test } from 'vitest';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();

test.each([
  ['segments/', '.roll-up .scroll', 1440],
  ['segments/', '.roll-up .scroll', 1024],
  ['fi/segments/', '.roll-up .scroll', 390],
  ['quarters/2026-q3/', '.results .scroll', 1440],
])(
  'the heads of a long table of /%s, %s, stay in sight at %i px, also where it scrolls sideways',
  async (page, region, width) => {
    const tab = await browser.newPage({ viewport: { width, height: 500 } });
    await tab.goto(address + page, { waitUntil: 'networkidle' });
    await tab.mouse.wheel(0, 30);
    await tab.locator(`${region}[data-fits]`).waitFor();
    await tab
      .locator(`${region} tbody tr:visible`)
      .last()
      .evaluate((row) => row.scrollIntoView({ block: 'center' }));
    const top = () => tab.locator(`${region} > table > thead`).evaluate((heads) => heads.getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThanOrEqual(-1);
    expect(await top()).toBeLessThan(60);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await tab.close();
  },
);

test('at the top of the page the heads stand in their table', async () => {
  const tab = await browser.newPage({ viewport: { width: 1024, height: 500 } });
  await tab.goto(`${address}segments/`, { waitUntil: 'networkidle' });
  await tab.mouse.wheel(0, 3000);
  await tab.locator('.roll-up .scroll[data-fits]').waitFor();
  await tab.evaluate(() => scrollTo(0, 0));
  const apart = () =>
    tab.locator('.roll-up .scroll > table').evaluate((table) => {
      const heads = table.querySelector('thead');
      return Math.abs((heads?.getBoundingClientRect().top ?? NaN) - table.getBoundingClientRect().top);
    });
  await expect.poll(apart).toBeLessThan(2);
  await tab.close();
});

test('where a browser has no animations by scrolling, a shadow says that a table goes on, and goes at its end', async () => {
  const tab = await browser.newPage({ viewport: { width: 390, height: 500 } });
  await tab.goto(`${address}budget/`, { waitUntil: 'networkidle' });
  const wider = await tab
    .locator('main .scroll:visible')
    .evaluateAll((regions) => regions.findIndex((region) => region.scrollWidth > region.clientWidth));
  const region = tab.locator('main .scroll:visible').nth(wider);
  // What this browser skips is given to it, and what it can do in its place is taken away.
  await tab.evaluate(() => {
    const rules = (group: CSSStyleSheet | CSSRule): CSSRule[] =>
      'cssRules' in group
        ? [...(group as unknown as CSSGroupingRule).cssRules].flatMap((rule) => [rule, ...rules(rule)])
        : [];
    const skipped = [...document.styleSheets]
      .flatMap(rules)
      .filter((rule): rule is CSSSupportsRule => rule instanceof CSSSupportsRule && /^not/.test(rule.conditionText));
    const own = new CSSStyleSheet();
    own.replaceSync(skipped.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'));
    document.adoptedStyleSheets = [own];
  });
  const edge = () =>
    region.evaluate((scroll) => {
      const { backgroundAttachment, backgroundImage } = getComputedStyle(scroll);
      return {
        goesOn: scroll.scrollWidth > scroll.clientWidth,
        backgroundAttachment,
        layers: backgroundImage.split('linear-gradient').length - 1,
      };
    });
  expect(await edge()).toEqual({ goesOn: true, backgroundAttachment: 'local, scroll', layers: 2 });
  await tab.close();
});
