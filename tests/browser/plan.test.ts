import { beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { chromiumHere } from './chromium.ts';
import { readPdf } from './pdf.ts';

const address = inject('address');
const browser = chromiumHere();

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** The plan of the demo that holds the most. */
const LARGEST = 'accounts/havulinna-paper/';

/** One for all: each test shows its page in it anew, and none leaves anything but the address. */
let tab: Page;
beforeAll(async () => {
  tab = await browser.newPage();
});

async function opened(page: string, viewport: typeof WIDE): Promise<void> {
  await tab.setViewportSize(viewport);
  await tab.goto(address + page);
  await tab.evaluate(() => document.fonts.ready);
}

test.each([
  [LARGEST, 6500],
  [`fi/${LARGEST}`, 6500],
] as const)('/%s is read to its end: at 1440 it is under %i px tall', async (page, most) => {
  await opened(page, WIDE);
  expect(await tab.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(most);
});

test.each([
  [LARGEST, '1 Facts'],
  [`fi/${LARGEST}`, '1 Perustiedot'],
])('/%s prints on 8 sheets, its brief alone on the first', async (page, second) => {
  await opened(page, WIDE);
  const { sheets } = await readPdf(await tab.pdf({ preferCSSPageSize: true }));
  expect(sheets.length).toBeLessThanOrEqual(8);
  expect(sheets[1]?.text.replace(/\s+/g, ' ')).toContain(second);
});

test.each([LARGEST, `fi/${LARGEST}`])(
  'a button of /%s prints the brief alone, and then the page is as before',
  async (page) => {
    await opened(page, WIDE);
    await tab.evaluate(() => {
      window.print = () => undefined;
    });
    await tab.getByRole('button', { name: /1 page|1 sivu/ }).click();
    const part = () => tab.evaluate(() => document.documentElement.dataset['printed']);
    expect(await part()).toBe('brief');
    const { sheets } = await readPdf(await tab.pdf({ preferCSSPageSize: true }));
    expect(sheets.map(({ text }) => /Meet the CFO/.test(text))).toEqual([true]);
    await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await part()).toBeUndefined();
  },
);

test('the bar below the figure is as long as what is invoiced, with a line at the day', async () => {
  await opened(LARGEST, PHONE);
  const { whole, booked, passed } = await tab.evaluate(() => {
    const box = (name: string) => document.querySelector(`.sales-pace .${name}`)!.getBoundingClientRect();
    return { whole: box('whole'), booked: box('booked'), passed: box('passed') };
  });
  // 371 of 455 are invoiced on day 80 of 92.
  expect(booked.width / whole.width).toBeCloseTo(371 / 455, 2);
  expect((passed.x + passed.width / 2 - whole.x) / whole.width).toBeCloseTo(80 / 92, 2);
});

test('the contents of a plan stay in sight, with its name, and mark the section that is read', async () => {
  await opened(LARGEST, WIDE);
  const contents = tab.getByRole('navigation', { name: 'This plan' });
  const current = () => contents.locator('[aria-current=location]').allInnerTexts();
  expect(await current()).toEqual(['In brief']);
  for (const [id, name] of [
    ['people', 'Stakeholders'],
    ['actions', 'Actions'],
  ] as const) {
    await tab.evaluate((anchor) => document.getElementById(anchor)?.scrollIntoView(), id);
    await expect.poll(async () => (await current()).join()).toContain(name);
    const box = await contents.getByText('Havulinna Paper').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(200);
  }
});

test('without script the contents stay in sight and their links work', async () => {
  const context = await browser.newContext({ viewport: WIDE, javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(address + LARGEST);
  const link = tab.getByRole('navigation', { name: 'This plan' }).getByRole('link', { name: /Reviews/ });
  await link.click();
  const box = await link.boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect(box?.y).toBeLessThan(WIDE.height);
  await context.close();
});

test('the heads of the table of people stay in sight while it is read', async () => {
  await opened(LARGEST, WIDE);
  await tab.locator('#person-mikael-storm').evaluate((row) => row.scrollIntoView({ block: 'center' }));
  const head = await tab.getByRole('columnheader', { name: 'How we go on' }).boundingBox();
  expect(head?.y).toBeGreaterThanOrEqual(0);
  expect(head?.y).toBeLessThan(40);
});

test('on a phone a bar says which plan and which section is read, moves nothing, and opens the contents', async () => {
  await opened(LARGEST, PHONE);
  const bar = tab.locator('.place-bar');
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.evaluate(() => scrollTo(0, 1500));
  await bar.waitFor({ state: 'visible' });
  expect(await tab.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  expect(await bar.locator('summary').innerText()).toMatch(/Havulinna Paper\s+In brief/);
  await bar.locator('summary').click();
  await bar.getByRole('link', { name: /Stakeholders/ }).click();
  await expect.poll(() => bar.locator('summary').innerText()).toContain('Stakeholders');
  expect(await tab.locator('#person-eero-kallas').isVisible()).toBe(true);
  await tab.evaluate(() => scrollTo(0, 0));
  await bar.waitFor({ state: 'hidden' });
});
