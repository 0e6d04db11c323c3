import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, expect, inject, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { chromiumHere } from './chromium.ts';
import { field, figureTyped, formTab, lineOpened, PATIENCE, press } from './form-tab.ts';

const address = inject('address');
const browser = chromiumHere();
let context: BrowserContext;
afterEach(() => context.close());

async function opened(at: string, viewport?: { width: number; height: number }): Promise<Page> {
  const made = await formTab(browser, address + at, viewport);
  context = made.context;
  return made.tab;
}

test('a flag that would open is offered its comment, which is an edit of its own and keeps it from opening', async () => {
  const tab = await opened('accounts/havulinna-paper/');
  await figureTyped(tab);
  await expect.poll(() => tab.locator('.editor [data-lead]').innerText(), PATIENCE).toMatch(/One red flag opens/);
  // What stays though it perhaps should not is named, and corrected by one press.
  await expect
    .poll(() => tab.locator('.editor [data-stays]').innerText(), PATIENCE)
    .toMatch(/Forecast 2026-Q4 is still 530\. It is €25k over this budget\./);
  await press(tab.locator('[data-stay]'));
  expect(await tab.locator('.editor').nth(1).locator('[name="sales.2026-Q4"]').count()).toBe(1);
  await press(tab.locator('.editor').nth(1).locator('[data-hide]'));
  await press(tab.locator('[data-cure]'));
  const second = tab.locator('.editor').nth(1);
  await second.locator('[name="comment"]').fill('Half of phase 2 moves to the next quarter.', PATIENCE);
  expect(await second.locator('[name="quarter"]').inputValue()).toBe('2026-Q4');
  await expect
    .poll(() => tab.locator('.editor').first().locator('[data-lead]').innerText(), PATIENCE)
    .toMatch(/No red flag opens/);
  await press(second.locator('button[type=submit]'));
  await tab.waitForURL(/my-edits/);
  await expect.poll(() => tab.locator('.edit-mine').innerText(), PATIENCE).toMatch(/Price tag of both/);
  // Changed once more, in its place on this page.
  await press(tab.locator('[data-change-one]').first());
  await field(tab, 'sales.2026-Q4').fill('96 000', PATIENCE);
  await press(tab.locator('.editor [data-keep]'));
  await expect.poll(() => tab.locator('.edit-mine [data-lead]').innerText(), PATIENCE).toMatch(/fall by €34k/);
  expect(await violationsOn(tab, ['wcag2a', 'wcag2aa'], '.editor-page')).toEqual([]);
});

test('a promise is noted with three presses on a phone, and goes with the person to whom it was given', async () => {
  const tab = await opened('accounts/havulinna-paper/', { width: 390, height: 844 });
  const adding = async (name: string) => {
    await press(tab.locator('.page-head a.button', { hasText: 'Suggest an edit' }));
    await press(tab.getByRole('button', { name }).first());
  };
  await adding('Add a person');
  await field(tab, 'name').fill('Pia Lehtonen', PATIENCE);
  await press(tab.locator('.editor [data-keep]'));
  await adding('Note a promise');
  await field(tab, 'promise').fill('The payback of a second machine', PATIENCE);
  // Whom one met last come first, three of them, each by one press.
  expect(await tab.locator('.editor [data-field="to"] .edit-quick button').allInnerTexts()).toEqual([
    'Antti Pohjola',
    'Eero Kallas',
    'Ritva Hakala',
  ]);
  // Pressed by a finger, right from the field before: what the first kept edit brings does not move it away.
  await tab.locator('.editor [data-field="to"] .edit-quick button').first().click();
  await expect.poll(() => tab.locator('.editor [data-combo="to"] input').inputValue(), PATIENCE).toBe('Antti Pohjola');
  await press(tab.locator('.editor [data-field="due"] .edit-quick button').first());
  expect(await field(tab, 'due').inputValue()).toBe('2026-09-25');
  await expect
    .poll(() => tab.locator('.editor [data-field="due"] .edit-said').innerText(), PATIENCE)
    .toMatch(/25 Sep 2026/);
  expect(await tab.locator('.editor [data-combo="by"] input').inputValue()).toBe('Petri Salmela');
  await tab.locator('.editor [data-combo="to"] input').focus();
  await tab.keyboard.type('pia');
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Enter');
  await press(tab.locator('.editor [data-keep]'));
  await tab.goto(`${address}my-edits/`);
  await tab.locator('[data-undo-one]').nth(1).waitFor(PATIENCE);
  await press(tab.locator('[data-undo-one]').first());
  await expect
    .poll(() => tab.locator('[data-undone]').innerText(), PATIENCE)
    .toMatch(/promise.*points at it.*Pia Lehtonen/s);
  await press(tab.locator('[data-undo-both]'));
  await expect.poll(() => tab.locator('main').innerText(), PATIENCE).toMatch(/No edits of yours/);
  await press(tab.getByRole('button', { name: 'Bring back' }));
  await expect.poll(() => tab.locator('[data-undo-one]').count(), PATIENCE).toBe(2);
});

test('an edit that is undone in its form stays undone, and what was opened and typed to hand it in stays as it is', async () => {
  const tab = await opened('accounts/havulinna-paper/');
  const waiting = () =>
    tab.evaluate(
      () =>
        Object.values(localStorage)
          .join('')
          .match(/"typed"/g)?.length ?? 0,
    );
  await figureTyped(tab);
  await expect.poll(waiting).toBe(1);
  await press(tab.locator('.editor [data-undo]'));
  // Longer than a form waits before it keeps what was typed.
  await tab.waitForTimeout(1_200);
  expect(await waiting()).toBe(0);
  await press(tab.locator('.editor [data-back]'));
  await expect.poll(waiting).toBe(1);
  await press(tab.locator('.editor button[type=submit]'));
  await tab.waitForURL(/my-edits/);
  await press(tab.locator('details[data-of="by-file"] summary'));
  await tab.locator('#hand-in-word').fill('For the review on Friday.', PATIENCE);
  // A figure changed here, and the form hidden before it has kept it: the page says it nevertheless.
  await press(tab.locator('[data-change-one]').first());
  await field(tab, 'sales.2026-Q4').fill('96 000', PATIENCE);
  await press(tab.locator('.editor [data-hide]'));
  await expect.poll(() => tab.locator('.edit-mine [data-lead]').innerText(), PATIENCE).toMatch(/fall by €34k/);
  expect(await tab.locator('details[data-of="by-file"]').getAttribute('open')).toBe('');
  expect(await tab.locator('#hand-in-word').inputValue()).toBe('For the review on Friday.');
  await press(tab.locator('[data-undo-one]').first());
  await expect.poll(() => tab.evaluate(() => document.activeElement?.textContent), PATIENCE).toBe('Bring back');
});

test('an action that slips names the forecast that stays, and one press corrects it', async () => {
  const tab = await opened('accounts/havulinna-paper/');
  const actions = tab.locator('.plan-section', { has: tab.locator('h2:text-is("Actions")') });
  await press(actions.locator(':is(.section-header, .D) a.edit-link'));
  await press(tab.getByRole('button', { name: 'Correct: Order for phase 2' }));
  // Where the system has its own colours, what is wrong is marked without one.
  await tab.emulateMedia({ forcedColors: 'active' });
  await field(tab, 'due').fill('32.13.', PATIENCE);
  // Why it slipped is a field of the action, and why the edit is made another one.
  await press(tab.locator('.editor .edit-more > summary').first());
  await field(tab, 'reason').fill('The board is late.', PATIENCE);
  await expect
    .poll(() => field(tab, 'due').evaluate((at) => getComputedStyle(at).outlineStyle), PATIENCE)
    .toBe('dashed');
  await field(tab, 'due').fill('20 Jan 2027', PATIENCE);
  await expect
    .poll(() => tab.locator('.editor [data-stays]').innerText(), PATIENCE)
    .toMatch(/^Order for phase 2 slips\. Forecast 2026-Q4 is still 530\./);
  expect(await tab.locator('.editor .edit-lines pre').first().textContent()).toMatch(
    /^\+ +reason: The board is late\.$/m,
  );
  expect(await tab.locator('[id]').evaluateAll((all) => all.length - new Set(all.map(({ id }) => id)).size)).toBe(0);
  await press(tab.locator('[data-stay]'));
  expect(await tab.locator('.editor').nth(1).locator('[name="sales.2026-Q4"]').count()).toBe(1);
});

test('two tabs show the same edit: who types last is right, and it stays one edit', async () => {
  const tab = await opened('accounts/havulinna-paper/');
  const other = await context.newPage();
  await other.goto(`${address}accounts/havulinna-paper/`);
  // Both forms stand open before anybody has typed.
  await lineOpened(other);
  await field(other, 'sales.2026-Q4').waitFor(PATIENCE);
  await lineOpened(tab);
  await field(tab, 'sales.2026-Q4').fill('95 000', PATIENCE);
  await expect.poll(() => field(other, 'sales.2026-Q4').inputValue(), PATIENCE).toBe('95 000');
  await field(other, 'sales.2026-Q4').fill('96 000');
  await expect.poll(() => field(tab, 'sales.2026-Q4').inputValue(), PATIENCE).toBe('96 000');
  await expect.poll(() => tab.locator('.editor [data-lead]').innerText(), PATIENCE).toMatch(/fall by €34k/);
  await press(tab.locator('.editor [data-keep]'));
  await expect.poll(() => tab.locator('.my-edits b').innerText(), PATIENCE).toBe('1');
});

test('on a phone the price tag below an opened figure keeps its names whole', async () => {
  const tab = await opened('accounts/havulinna-paper/', { width: 390, height: 844 });
  await figureTyped(tab);
  await expect.poll(() => tab.locator('.editor [data-lead]').innerText(), PATIENCE).toMatch(/fall by/);
  const sums = tab.locator('.editor .edit-tag .edit-scroll').first();
  const names = sums.locator('tbody th', { hasText: 'Havulinna Paper' });
  // Two words, a line each.
  for (const box of await names.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height)))
    expect(box).toBeLessThan(60);
  expect(await names.count()).toBeGreaterThan(0);
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
