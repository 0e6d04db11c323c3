import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from './chromium.ts';

const address = inject('address');
let browser: Browser;
let tab: Page;
beforeAll(async () => {
  browser = await openChromium();
  tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
});
afterAll(() => browser.close());

async function resultsOf(query: string, language = ''): Promise<string[]> {
  await tab.goto(`${address}${language}search/?q=${encodeURIComponent(query)}`);
  await tab.locator('[data-status]').getByText(/\d|Nothing|Ei osumia/).waitFor();
  return tab.locator('[data-results] li a').allInnerTexts();
}

describe('the search box of the header', () => {
  test('is reached by "/", walked by arrows, followed by Enter, left by Escape', async () => {
    await tab.goto(address);
    await tab.keyboard.press('/');
    await tab.keyboard.type('Eero Kallas');
    const option = tab.getByRole('option', { name: /^Eero Kallas/ });
    await option.waitFor();
    await tab.keyboard.press('Escape');
    expect(await option.isVisible()).toBe(false);
    await tab.keyboard.press('ArrowDown');
    await option.waitFor();
    while ((await option.getAttribute('aria-selected')) !== 'true') await tab.keyboard.press('ArrowDown');
    expect(await tab.locator('#site-query').getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await tab.keyboard.press('Enter');
    await tab.waitForURL('**/accounts/havulinna-paper/#person-eero-kallas');
  });

  test('says how many results there are and groups them', async () => {
    await tab.goto(address);
    await tab.locator('#site-query').fill('loop');
    await tab.getByRole('status').getByText(/\d+ results/).waitFor();
    expect(await tab.locator('.search-kind').allInnerTexts()).toEqual(expect.arrayContaining(['Plans', 'People']));
    expect(await tab.locator('.search-panel mark').first().innerText()).toBe('loop');
  });
});

describe('the page of results', () => {
  test.each([['Kallaksen', 'Eero Kallas'], ['Huttuselle', 'Pekka Huttunen'], ['Akerblom', 'Karin Åkerblom']])('finds %s as %s in both languages', async (query, name) => {
    expect(await resultsOf(query)).toContain(name);
    expect(await resultsOf(query, 'fi/')).toContain(name);
  });
  test('finds the method in Finnish, whatever the form of the word', async () => {
    expect(await resultsOf('asenteiden', 'fi/')).toContain('Asenteet');
  });
  test('lists nothing for a word that nobody wrote', async () => {
    expect(await resultsOf('insinööritoimistossa zebra')).toEqual([]);
  });
});

describe('the list of people', () => {
  test('is narrowed by a filter; the address can be sent to somebody', async () => {
    await tab.goto(`${address}stakeholders/`);
    const everyone = Number.parseInt(await tab.locator('[data-count]').innerText(), 10);
    await tab.getByRole('checkbox', { name: /^High/ }).focus();
    await tab.keyboard.press('Space');
    await tab.locator('[data-count]').getByText(/ of /).waitFor();
    const narrowed = await tab.locator('[data-count]').innerText();
    expect(Number.parseInt(narrowed, 10)).toBeLessThan(everyone);
    expect(await tab.locator('[data-rows] tbody tr').count()).toBe(Number.parseInt(narrowed, 10));
    expect(tab.url()).toContain('?influence=high');
    await tab.reload();
    await tab.locator('[data-count]').getByText(narrowed, { exact: true }).waitFor();
    await tab.getByRole('button', { name: 'Clear filters' }).click();
    await tab.locator('[data-count]').getByText(`${everyone} people`, { exact: true }).waitFor();
  });

  test('is searched by what was seen, and marks it', async () => {
    await tab.goto(`${address}stakeholders/?q=closed+loop`);
    await tab.locator('[data-rows] mark').first().waitFor();
    expect(await tab.locator('[data-rows] mark').allInnerTexts()).toContain('closed loop');
  });

  test('says so when nobody matches', async () => {
    await tab.goto(`${address}stakeholders/?q=zebra`);
    await tab.getByText('No people match.').waitFor();
    expect(await tab.locator('[data-rows] tbody tr').count()).toBe(0);
  });
});
