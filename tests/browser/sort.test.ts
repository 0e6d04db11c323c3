import { describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();

/** The rows of a table as text, group by group; what is opened below a row is left out. */
function rowsOf(tab: Page, table: string): Promise<string[][]> {
  return tab
    .locator(table)
    .first()
    .evaluate((element) =>
      [...(element as HTMLTableElement).tBodies].map((body) =>
        [...body.rows]
          .filter((row) => !row.matches('.opened-row'))
          .map((row) => [...row.cells].map((cell) => cell.textContent?.trim()).join('|')),
      ),
    );
}

describe('a sorted table', () => {
  test('keeps every sum in its place, and what a row has opened goes with it', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${address}segments/#lines-meritar-foods`);
    const before = await rowsOf(tab, '.roll-up table');
    await tab.locator('.roll-up .scroll').focus();
    await tab.locator('.roll-up thead').getByRole('button', { name: 'Account' }).click();
    await tab.locator('.roll-up thead').getByRole('button', { name: 'Account' }).click();
    const after = await rowsOf(tab, '.roll-up table');
    expect(after.map((group) => group.at(-1))).toEqual(before.map((group) => group.at(-1)));
    expect(after[0]?.slice(1, -1).map((row) => row.split('|')[0])).toEqual([
      'Norrvik Energi',
      'Meritar Foods',
      'Lainetar Shipyard',
      'Kuparkorpi Mining',
      'Havulinna Paper',
    ]);
    expect(await tab.locator('tr:has(+ .opened-row .opened[open]) > th').allTextContents()).toEqual(['Meritar Foods']);
    await tab.close();
  });

  test('reads Finnish figures as figures, and what is not set stands last', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${address}fi/segments/`);
    const head = tab.locator('.roll-up thead').getByRole('button', { name: 'Näkymä' });
    await tab.locator('.roll-up .scroll').focus();
    await head.click();
    const [keyAccounts] = await rowsOf(tab, '.roll-up table');
    const outlooks = keyAccounts?.slice(1, -1).map((row) => Number(row.split('|').at(-2)?.replace(/\s/g, '')));
    expect(outlooks).toEqual([1835, 1535, 1182, 1161, 903]);
    await tab.locator('.roll-up thead tr:last-child th').nth(3).getByRole('button').click();
    const named = (await rowsOf(tab, '.roll-up table'))[2]?.slice(1, -1).map((row) => row.split('|')[3]);
    const isSet = (figure?: string) => /\d/.test(figure ?? '');
    expect(named).toEqual([...(named ?? [])].sort((a, b) => Number(isSet(b)) - Number(isSet(a))));
    await tab.close();
  });
});
