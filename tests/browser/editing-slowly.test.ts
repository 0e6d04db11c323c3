import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { chromiumHere } from './chromium.ts';
import {
  content,
  field,
  figureOpened,
  figureTyped,
  formTab,
  HAVULINNA,
  lineOpened,
  PATIENCE,
  press,
} from './form-tab.ts';

const address = inject('address');
const browser = chromiumHere();
let context: BrowserContext;
afterEach(() => context.close());

async function opened(at = 'accounts/havulinna-paper/'): Promise<{ tab: Page; forbidden: string[] }> {
  const made = await formTab(browser, address + at);
  context = made.context;
  return made;
}

/** Longer than a form waits with judging and keeping what was typed. */
const SLOW_PRESS_MS = 900;
const whilePressed = () => new Promise((done) => setTimeout(done, SLOW_PRESS_MS));

/** Presses with a finger that rests: down, a while, up at the same place. */
async function pressSlowly(tab: Page, at: Locator): Promise<void> {
  await at.hover(PATIENCE);
  await tab.mouse.down();
  await whilePressed();
  await tab.mouse.up();
}

describe('a press that takes its time', () => {
  test.each(['key', 'finger'] as const)('chooses how a figure was meant, by a %s', async (by) => {
    const { tab } = await opened();
    await lineOpened(tab);
    await field(tab, 'sales.2026-Q4').selectText(PATIENCE);
    await tab.keyboard.type('95.000');
    const reading = tab.locator('[data-reading]', { hasText: '95,000' });
    await reading.waitFor(PATIENCE);
    if (by === 'finger') await pressSlowly(tab, reading);
    else {
      await reading.focus();
      await tab.keyboard.down('Space');
      await whilePressed();
      await tab.keyboard.up('Space');
    }
    await expect.poll(() => tab.locator('.editor [data-lead]').innerText(), PATIENCE).toMatch(/fall by €35k/);
    expect(await field(tab, 'sales.2026-Q4').inputValue()).toBe('95,000');
  });

  test('keeps what is pressed right after typing, and what was opened stays open while one types', async () => {
    const { tab } = await opened();
    await figureTyped(tab);
    const lines = tab.locator('.editor .edit-lines');
    await lines.locator('summary').click(PATIENCE);
    await field(tab, 'sales.2026-Q4').fill('96 000');
    await expect.poll(() => tab.locator('.editor [data-lead]').innerText(), PATIENCE).toMatch(/fall by €34k/);
    expect(await lines.evaluate((at: HTMLDetailsElement) => at.open)).toBe(true);
    // Typed, and pressed before what was typed is judged.
    await field(tab, 'sales.2026-Q4').fill('97 000');
    await pressSlowly(tab, tab.locator('.editor [data-cure]'));
    await expect.poll(() => tab.locator('.editor').count(), PATIENCE).toBe(2);
  });
});

describe('on a connection that drops', () => {
  test('what does not come is asked for once more, and a link that is pressed twice opens one form', async () => {
    const { tab, forbidden } = await opened();
    await figureOpened(tab);
    const failed = new Set<string>();
    await tab.route(/\/edit\//, (route) => {
      const at = route.request().url();
      if (failed.has(at)) return route.continue();
      failed.add(at);
      return route.abort();
    });
    const line = tab.locator('.opened[open] tr', { hasText: 'PM4 closed loop' }).locator('a.edit-line');
    await press(line);
    await press(line);
    await field(tab, 'sales.2026-Q4').waitFor(PATIENCE);
    await expect.poll(() => tab.locator('.editor [data-tag]').innerText(), PATIENCE).toMatch(/Figures do not change/);
    expect(failed.size).toBeGreaterThan(2);
    expect(await tab.locator('.editor').count()).toBe(1);
    expect(tab.url()).toContain(address);
    expect(forbidden).toEqual([]);
  });

  test('an edit of a plan that is not to be had is listed and kept, and the others are handed in without it', async () => {
    const { tab } = await opened();
    await figureTyped(tab);
    await press(tab.locator('.editor [data-keep]'));
    await tab.route(/\/edit\/.*havulinna/, (route) => route.abort());
    await tab.goto(`${address}my-edits/`);
    await expect
      .poll(() => tab.locator('.edit-file').innerText(), PATIENCE)
      .toMatch(/havulinna-paper\.mdx.*Budget line.*could not be read/s);
    expect(await tab.locator('[data-undo-one]').count()).toBe(1);
    expect(await tab.locator('[data-send]').count()).toBe(0);
    expect(await tab.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('edits')))).toBe(true);
  });

  test('a page of one’s own edits that does not come whole says so, and what is to be done', async () => {
    const { tab } = await opened('fi/accounts/');
    await tab.route(/\/edit\/words/, (route) => route.abort());
    await tab.goto(`${address}fi/my-edits/`);
    await expect.poll(() => tab.locator('[data-my-edits]').innerText(), PATIENCE).toMatch(/Lataa sivu uudelleen/);
  });
});

describe('several cells of a spreadsheet', () => {
  const paste = (tab: Page, text: string) =>
    field(tab, 'sales.2026-Q4').evaluate((cell, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  const figures = (tab: Page) =>
    tab.locator('.editor [data-figure]').evaluateAll((all: HTMLInputElement[]) => all.map((one) => one.value));

  test('fill a line, each in its quarter, and are taken back by one press, later too', async () => {
    const { tab } = await opened();
    await lineOpened(tab);
    await field(tab, 'sales.2026-Q4').waitFor(PATIENCE);
    const before = await figures(tab);
    await paste(tab, '95 000\r\n\r\n120 000\r\n');
    const said = tab.locator('.editor [data-field="sales"] .edit-said');
    expect(await said.innerText()).toMatch(/3 figures pasted, 2026-Q4 to 2027-Q2\./);
    expect(await field(tab, 'sales.2027-Q1').inputValue()).toBe('');
    expect(await field(tab, 'sales.2027-Q2').inputValue()).toBe('120 000');
    await field(tab, 'edit:why').fill('As the mill’s own table has it.');
    await expect.poll(() => tab.locator('.editor [data-tag]').innerText(), PATIENCE).toMatch(/fall by/);
    await press(said.locator('[data-unpaste]'));
    expect(await figures(tab)).toEqual(before);
    expect(await said.innerText()).toBe('');
  });

  test('of whatever is in them, each that is no figure is asked about by its quarter, and nothing of it runs', async () => {
    const { tab, forbidden } = await opened();
    await lineOpened(tab);
    await field(tab, 'sales.2026-Q4').waitFor(PATIENCE);
    const cells = [
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK("x")',
      '\u202e000',
      `9${'9'.repeat(5000)}`,
      '\ud800',
      '7',
    ];
    await paste(tab, cells.join('\t'));
    const said = tab.locator('.editor [data-field="sales"] .edit-said');
    await expect
      .poll(() => said.innerText(), PATIENCE)
      .toMatch(/2026-Q4: “<img src=x onerror=alert\(1\)>” is not a figure/);
    const text = await said.innerText();
    expect(text).toMatch(/2027-Q1: “=HYPERLINK/);
    expect(text.length).toBeLessThan(1_500);
    expect(text).toMatch(/5 figures pasted.*One cell left out/s);
    expect(await tab.locator('.editor img').count()).toBe(0);
    expect(await tab.locator('.editor [data-lead]').count()).toBe(0);
    await press(tab.locator('.editor [data-keep]'));
    await tab.goto(`${address}my-edits/`);
    await expect.poll(() => tab.locator('.edit-file').innerText(), PATIENCE).toMatch(/Budget line/);
    expect(await tab.locator('.edit-lines').count()).toBe(0);
    expect(forbidden).toEqual([]);
    expect(content(HAVULINNA)).toContain('2026-Q4: 130000');
  });
});
