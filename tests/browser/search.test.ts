import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();
let tab: Page;
beforeAll(async () => {
  tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
});

async function resultsOf(query: string, language = ''): Promise<string[]> {
  await tab.goto(`${address}${language}search/?q=${encodeURIComponent(query)}`);
  await tab
    .locator('[data-status]')
    .getByText(/\d|Nothing|Ei osumia/)
    .waitFor();
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
    expect(await tab.locator('#site-query').getAttribute('aria-activedescendant')).toBe(
      await option.getAttribute('id'),
    );
    await tab.keyboard.press('Enter');
    await tab.waitForURL('**/accounts/havulinna-paper/#person-eero-kallas');
  });

  test('says how many results there are and groups them', async () => {
    await tab.goto(address);
    await tab.locator('#site-query').fill('loop');
    await tab
      .getByRole('status')
      .getByText(/\d+ results/)
      .waitFor();
    expect(await tab.locator('.search-kind').allInnerTexts()).toEqual(expect.arrayContaining(['Plans', 'People']));
    expect(await tab.locator('.search-panel mark').first().innerText()).toBe('loop');
  });
});

describe('the page of results', () => {
  test.each([
    ['Kallaksen', 'Eero Kallas'],
    ['Huttuselle', 'Pekka Huttunen'],
    ['Akerblom', 'Karin Åkerblom'],
  ])('finds %s as %s in both languages', async (query, name) => {
    expect(await resultsOf(query)).toContain(name);
    expect(await resultsOf(query, 'fi/')).toContain(name);
  });
  test('finds the method in Finnish, whatever the form of the word', async () => {
    expect(await resultsOf('asenteiden', 'fi/')).toContain('Asenteet');
  });
  test('lists nothing for a word that nobody wrote, and says where to look', async () => {
    expect(await resultsOf('insinööritoimistossa zebra')).toEqual([]);
    const lists = tab.locator('[data-elsewhere] a');
    expect(await lists.filter({ visible: true }).allInnerTexts()).toEqual(
      expect.arrayContaining(['Accounts', 'Stakeholders', 'Our team']),
    );
  });
  test('begins anew where its files are gone, as in a tab that is older than the site', async () => {
    const page = await browser.newPage();
    let begun = 0;
    page.on('request', (request) => (begun += request.url().endsWith('/languages.json') ? 1 : 0));
    await page.goto(`${address}search/`);
    const isGone = '**/search-index/lists/*';
    await page.route(isGone, (route) => route.fulfill({ status: 404 }));
    const input = page.locator('main [name=q]');
    await input.fill('loop');
    await page.getByText('The search index could not be read').waitFor();
    await page.unroute(isGone);
    await input.fill('loops');
    await page.locator('[data-results] li a').first().waitFor();
    expect(begun).toBe(2);
    await page.close();
  });
  test('finds a name with one letter wrong, and says which it took it for', async () => {
    expect(await resultsOf('Havulina')).toContain('Havulinna Paper');
    expect(await tab.locator('[data-status]').innerText()).toContain('Nothing for “Havulina”, but for “Havulinna”');
  });
  test('finds the chief financial officer by CFO, and directors by the Finnish word', async () => {
    const notes = async () => tab.locator('[data-results] li .note').allInnerTexts();
    await resultsOf('CFO');
    expect((await notes()).some((note) => /chief financial officer|CFO/i.test(note))).toBe(true);
    expect((await resultsOf('johtaja', 'fi/')).length).toBeGreaterThan(2);
    expect(await tab.locator('[data-results] h2').first().innerText()).toMatch(/Ihmiset|Suunnitelmat/);
  });
  test('puts people before all else where a name matches, and finds our own', async () => {
    expect((await resultsOf('Kallas'))[0]).toBe('Eero Kallas');
    expect(await tab.locator('[data-results] h2').first().innerText()).toContain('People');
    expect(await resultsOf('Sanna Rintala')).toContain('Sanna Rintala');
    expect(await tab.locator('[data-results] a[href$="/team/sanna-rintala/"]').count()).toBe(1);
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
    expect(await tab.locator('[data-rows] mark').allInnerTexts()).toContain('closed-loop');
  });

  test('says so when nobody matches', async () => {
    await tab.goto(`${address}stakeholders/?q=zebra`);
    await tab.getByText('No people match.').waitFor();
    expect(await tab.locator('[data-rows] tbody tr').count()).toBe(0);
  });

  test('is used by keyboard alone: search, filter, take a filter away, cards, follow a person', async () => {
    const press = async (key: string, times = 1) => {
      for (let at = 0; at < times; at++) await tab.keyboard.press(key);
    };
    const isOn = (selector: string) =>
      tab.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    const tabTo = async (selector: string) => {
      for (let stop = 0; stop < 120; stop++) {
        if (await isOn(selector)) return;
        await press('Tab');
      }
      throw new Error(`Expected to reach ${selector} with Tab, did not in 120 stops.`);
    };
    await tab.goto(`${address}stakeholders/`);
    await tabTo('#people-query');
    await tab.keyboard.type('water');
    await tab.locator('[data-rows] mark').first().waitFor();
    const found = await tab.locator('[data-count]').innerText();
    // What is announced is what is shown; politely, in a region of its own.
    expect(await tab.locator('[data-announce][role=status]').innerText()).toBe(found);
    await tabTo('input[data-of=influence][value=high]');
    await press('Space');
    await tab.locator('[data-chips] .chip', { hasText: 'High' }).waitFor();
    expect(new URL(tab.url()).search).toBe('?q=water&influence=high');
    const narrowed = await tab.locator('[data-count]').innerText();
    expect(Number.parseInt(narrowed, 10)).toBeLessThan(Number.parseInt(found, 10));
    expect(await tab.locator('[data-announce]').innerText()).toBe(narrowed);
    await tabTo('[data-view] [value=cards]');
    await press('Enter');
    expect(new URL(tab.url()).searchParams.get('view')).toBe('cards');
    expect(await isOn('[aria-pressed=true]')).toBe(true);
    await tabTo('.chip[data-remove*=influence]');
    await press('Enter');
    await tab.locator('[data-count]').getByText(found, { exact: true }).waitFor();
    // The focus goes on from the search box, not from a button that is gone.
    expect(await isOn('#people-query')).toBe(true);
    const href = (await tab.locator('[data-rows] a.name').first().getAttribute('href')) ?? '';
    await tabTo('[data-rows] a.name');
    await press('Enter');
    await tab.waitForURL((url) => url.pathname + url.hash === href);
    expect(await tab.locator(new URL(tab.url()).hash).count()).toBe(1);
  });

  test('is restored whole from an address: words, filters and cards', async () => {
    await tab.goto(`${address}stakeholders/?q=water&influence=high&attitude=growth&view=cards`);
    await tab.locator('[data-chips] .chip').nth(2).waitFor();
    expect(await tab.locator('input[data-of=attitude][value=growth]').isChecked()).toBe(true);
    expect(await tab.locator('[data-rows].cards').count()).toBe(1);
    const growth = await tab
      .locator('[data-facet=attitude] .facet-value', { hasText: 'Growth' })
      .locator('.count')
      .innerText();
    // A value's count is what it leaves under the other filters: here just those shown.
    expect(await tab.locator('[data-rows] tbody tr').count()).toBe(Number(growth));
  });
});

describe('what is held about a person', () => {
  test('stands alone once the person is chosen, on paper too', async () => {
    await tab.goto(`${address}accounts/havulinna-paper/people/`);
    expect(await tab.locator('.reports > section').count()).toBe(
      await tab.locator('.reports > section:visible').count(),
    );
    await tab.getByRole('link', { name: 'Eero Kallas' }).click();
    expect(await tab.locator('.reports > section:visible h2').allInnerTexts()).toEqual(['Eero Kallas']);
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.locator('.reports > section:visible h2').allInnerTexts()).toEqual(['Eero Kallas']);
    await tab.emulateMedia({ media: null });
  });
});
