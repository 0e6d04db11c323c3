import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, expect, inject, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { chromiumHere } from './chromium.ts';
import { field, formTab, PATIENCE, press } from './form-tab.ts';

const address = inject('address');
const browser = chromiumHere();
let context: BrowserContext;
afterEach(() => context.close());

async function opened(at: string): Promise<{ tab: Page; forbidden: string[] }> {
  const made = await formTab(browser, address + at, { width: 390, height: 844 });
  context = made.context;
  return made;
}

/** The new file as it is handed to whoever keeps the plans. */
async function downloaded(tab: Page): Promise<string> {
  const [download] = await Promise.all([tab.waitForEvent('download'), press(tab.locator('[data-download-file]'))]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

test('a review that nobody has begun is judged in its form, on a phone and in Finnish, and handing it in makes its file', async () => {
  const { tab, forbidden } = await opened('fi/accounts/havulinna-paper/#reviews');
  await press(tab.locator('a.edit-link', { hasText: 'Aloita tarkastelu' }).first());
  await field(tab, 'judgement').waitFor(PATIENCE);
  expect(await tab.locator('.editor .edit-title').first().innerText()).toMatch(/Aloita tarkastelu/);
  await field(tab, 'judgement').fill('y'.repeat(1501));
  await expect
    .poll(() => tab.locator('.editor [data-field="judgement"] .edit-said').innerText(), PATIENCE)
    .toMatch(/1.?500/);
  await field(tab, 'judgement').fill('Pilotti pitää.');
  await expect.poll(() => tab.locator('.editor [data-tag]').innerText(), PATIENCE).toMatch(/Tarkastelu|tarkastelu/);
  expect(await violationsOn(tab, ['wcag2a', 'wcag2aa'], '.editor')).toEqual([]);
  await press(tab.locator('.editor button[type=submit]'));
  await tab.waitForURL(/my-edits/);
  await press(tab.locator('details.edit-way summary').last());
  const text = await downloaded(tab);
  expect(text).toMatch(/^---\n# /);
  expect(text).toMatch(/\nof: havulinna-paper\non: 2026-09-18\n.*\njudgement: Pilotti pitää\.\n/);
  expect(await tab.locator('a[href*="/new/main/content/reviews/"]').getAttribute('href')).toMatch(
    /filename=havulinna-paper\.mdx$/,
  );
  expect(forbidden).toEqual([]);
});

test('a new-customer plan is begun by its name, waits among the edits, and is gone on with', async () => {
  const { tab, forbidden } = await opened('new-customers/');
  await press(tab.getByRole('link', { name: 'Start a new-customer plan' }));
  await field(tab, 'name').fill('Mills of the west', PATIENCE);
  await press(tab.locator('.editor button[type=submit]'));
  // What is missing is said, and nothing is begun.
  await expect.poll(() => tab.locator('.editor [data-field="who"]').innerText()).toMatch(/is missing/);
  expect(await tab.evaluate(() => localStorage.length)).toBe(0);
  await field(tab, 'who').fill('Saw mills');
  await field(tab, 'criterion').fill('Their own boiler');
  expect(await violationsOn(tab, ['wcag2a', 'wcag2aa'], '.editor')).toEqual([]);
  await press(tab.locator('.editor button[type=submit]'));
  await tab.locator('.editor .edit-note').waitFor(PATIENCE);
  await tab.goto(`${address}my-edits/`);
  await expect
    .poll(() => tab.locator('.edit-file').innerText(), PATIENCE)
    .toMatch(/new-customers\/mills-of-the-west\.mdx/);
  await press(tab.locator('[data-change-one]').first());
  await press(tab.locator('.editor summary', { hasText: 'This file' }));
  await press(tab.locator('.editor [data-open]', { hasText: 'Correct' }).first());
  await field(tab, 'goal').fill('Two mills by spring.', PATIENCE);
  await press(tab.locator('.editor [data-keep]'));
  await press(tab.locator('details.edit-way summary').last());
  const text = await downloaded(tab);
  expect(text).toMatch(
    /^---\nname: Mills of the west\nowner: [\w-]+\n[\s\S]*who: Saw mills\n\s+criteria: \[Their own boiler\]/,
  );
  expect(text).toMatch(/\ngoal: Two mills by spring\.\n/);
  await press(tab.locator('[data-undo-one]').first());
  await expect.poll(() => tab.locator('[data-undone]').innerText(), PATIENCE).toMatch(/points at it/);
  expect(forbidden).toEqual([]);
});

test('a correction of a sealed quarter is written where it is read, and seals stay as they are', async () => {
  const { tab, forbidden } = await opened('quarters/2026-q1/');
  await press(tab.locator('.add-correction a').first());
  await field(tab, 'text').fill('One visit was counted twice.', PATIENCE);
  await press(tab.locator('.editor [data-keep]'));
  await tab.goto(`${address}my-edits/`);
  await expect.poll(() => tab.locator('.edit-file').innerText(), PATIENCE).toMatch(/snapshots\/2026-Q1\.notes\.yaml/);
  expect(forbidden).toEqual([]);
});

test('a segment and a unit are begun by their names, and one of our people is added to a unit', async () => {
  const { tab, forbidden } = await opened('segments/');
  await press(tab.getByRole('link', { name: 'Start a segment' }));
  await field(tab, 'name').fill('Mills abroad', PATIENCE);
  await press(tab.locator('.editor button[type=submit]'));
  await tab.locator('.editor .edit-note').waitFor(PATIENCE);
  await tab.goto(`${address}team/`);
  await press(tab.locator('a.edit-link', { hasText: 'Process industry' }));
  await press(tab.locator('.editor [data-open]', { hasText: /^Add a person/ }).first());
  await field(tab, 'name').fill('Pia Lehtonen', PATIENCE);
  await press(tab.locator('.editor [data-keep]'));
  await press(tab.getByRole('link', { name: 'Start a unit' }));
  await field(tab, 'name').fill('Exports', PATIENCE);
  await press(tab.locator('.editor button[type=submit]'));
  await tab.locator('.editor .edit-note').waitFor(PATIENCE);
  await tab.goto(`${address}my-edits/`);
  await expect
    .poll(() => tab.locator('.edit-file').allInnerTexts(), PATIENCE)
    .toEqual([
      expect.stringMatching(/segments\/mills-abroad\.yaml/),
      expect.stringMatching(/team\/process-industry\.yaml[\s\S]*Pia Lehtonen/),
      expect.stringMatching(/team\/exports\.yaml/),
    ]);
  expect(forbidden).toEqual([]);
});

test('a review out of turn is begun where it is asked for', async () => {
  const { tab } = await opened('accounts/havulinna-paper/#reviews');
  await press(tab.locator('.review-notices a.edit-link').first());
  await field(tab, 'judgement').fill('The change is known, and the plan holds.', PATIENCE);
  await press(tab.locator('.editor [data-keep]'));
  await tab.goto(`${address}my-edits/`);
  await expect.poll(() => tab.locator('.edit-file').innerText(), PATIENCE).toMatch(/havulinna-paper-c\d\.mdx/);
});

test('a form that is opened in a row of flags is as wide as the phone', async () => {
  const { tab } = await opened('fi/accounts/havulinna-paper/');
  await press(tab.locator('.flags a.edit-link').first());
  await tab.locator('.editor textarea').first().waitFor(PATIENCE);
  expect((await tab.locator('.editor').first().boundingBox())?.width).toBeGreaterThan(340);
});
