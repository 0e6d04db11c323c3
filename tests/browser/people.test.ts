import { describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readFolder } from '#loading/disk.ts';
import { chromiumHere } from './chromium.ts';
import { readPdf } from './pdf.ts';

const address = inject('address');
const browser = chromiumHere();

/** Shows a page, in a tab of its own where none is handed on. */
async function open(path: string, width = 1440, used?: Page): Promise<Page> {
  const tab = used ?? (await browser.newPage({ viewport: { width, height: 900 } }));
  await tab.goto(address + path, { waitUntil: 'networkidle' });
  return tab;
}

/** Ids of the demo's accounts, those with most people first. */
async function accountsByPeople(): Promise<string[]> {
  const { files } = await readFolder('content');
  return files
    .flatMap((file) => (file.kind === 'account' ? [file] : []))
    .sort((a, b) => b.data.people.length - a.data.people.length)
    .map(({ id }) => id);
}

describe('a call sheet', () => {
  test.each(['', 'fi/'])(
    'of the customers with most people is one sheet of A4, nothing cut off at its edge: /%s',
    async (language) => {
      const largest = (await accountsByPeople()).slice(0, 3);
      let tab: Page | undefined;
      for (const id of largest) {
        tab = await open(`${language}accounts/${id}/call-sheet/`, undefined, tab);
        const { sheets } = await readPdf(await tab.pdf({ preferCSSPageSize: true }));
        expect([
          id,
          sheets.map(({ width, height, outside }) => [Math.round(width), Math.round(height), outside]),
        ]).toEqual([id, [[595, 842, []]]]);
      }
      await tab?.close();
    },
  );

  test('tells whom to meet, how, and what is open', async () => {
    const tab = await open('accounts/havulinna-paper/call-sheet/');
    const row = tab.locator('tbody tr', { hasText: 'Sini Karppinen' });
    expect(await row.innerText()).toMatch(
      /Trouble[\s\S]*Fewer web breaks on PM4[\s\S]*A quiet summer shutdown\.[\s\S]*Stay with the breaks\.[\s\S]*J\. Mattila/,
    );
    expect(await tab.locator('.open-things').allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('A spare analyser at the mill before the winter'),
        expect.stringContaining('Who owns the 2027 investment list'),
      ]),
    );
    await tab.close();
  });
});

describe('the relationship map', () => {
  test.each(['', 'fi/'])('keeps each text in its box: /%s', async (language) => {
    let tab: Page | undefined;
    for (const id of (await accountsByPeople()).slice(0, 4)) {
      tab = await open(`${language}accounts/${id}/`, undefined, tab);
      const beyond = await tab.locator('.relationship-map g').evaluateAll((boxes) =>
        boxes.flatMap((box) => {
          const frame = box.querySelector('rect')?.getBoundingClientRect();
          return [...box.querySelectorAll('text')]
            .filter((text) => {
              const { left, right, top, bottom } = text.getBoundingClientRect();
              return !frame || left < frame.left || right > frame.right - 4 || top < frame.top || bottom > frame.bottom;
            })
            .map(({ textContent }) => textContent);
        }),
      );
      expect(beyond).toEqual([]);
      // A name never runs into the bars of influence, nor a title into the counterpart.
      const upon = await tab.locator('.relationship-map g').evaluateAll((boxes) =>
        boxes.flatMap((box) => {
          const parts = [...box.querySelectorAll('text, .bars')].map((part) => ({
            part,
            at: part.getBoundingClientRect(),
          }));
          return parts.flatMap((one, index) =>
            parts
              .slice(index + 1)
              .filter(
                ({ at }) =>
                  at.left < one.at.right &&
                  one.at.left < at.right &&
                  at.top + 3 < one.at.bottom &&
                  one.at.top + 3 < at.bottom,
              )
              .map(({ part }) => `${one.part.textContent} on ${part.textContent}`),
          );
        }),
      );
      expect(upon).toEqual([]);
    }
    await tab?.close();
  });

  test('scrolls in a region of its own on a phone, by keyboard too', async () => {
    const tab = await open('accounts/havulinna-paper/', 390);
    await tab.locator('summary:has(+ #people)').click();
    const region = tab.getByRole('region', { name: 'Relationship map' });
    await region.focus();
    await tab.keyboard.press('ArrowRight');
    await tab.waitForFunction(() => (document.querySelector('.relationship-map .scroll')?.scrollLeft ?? 0) > 0);
    expect(await tab.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await tab.close();
  });
});

describe('the list of everyone', () => {
  const names = (tab: Page) => tab.locator('table[data-rows] tbody tr:visible > th .name').allTextContents();

  test('is sorted over the whole by a press on a head and by the choice above it, and the address keeps it', async () => {
    const tab = await open('stakeholders/');
    const before = await names(tab);
    await tab.locator('.people-table thead th', { hasText: 'Person' }).click();
    await tab.locator('.people-table th[aria-sort=ascending]').waitFor();
    const sorted = [...before].sort((a, b) => a.localeCompare(b, 'en'));
    await expect.poll(() => names(tab)).toEqual(sorted);
    await tab.locator('.people-table thead').getByRole('button', { name: 'Person' }).click();
    await expect.poll(() => names(tab)).toEqual(sorted.toReversed());
    await tab.reload();
    await expect.poll(() => names(tab)).toEqual(sorted.toReversed());
    await tab.locator('[data-sort-people]').selectOption({ label: 'Oldest assessment first' });
    await tab.locator('.people-table th[aria-sort=descending]', { hasText: 'Age' }).waitFor();
    const ages = await tab.locator('.people-table td.old').allTextContents();
    const days = ages.map((age) => Number(/^(\d+) d/.exec(age.trim())?.[1] ?? -1));
    expect(days.length).toBe(before.length);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    await tab.locator('[data-sort-people]').selectOption({ index: 0 });
    await expect.poll(() => names(tab)).toEqual(before);
    expect(new URL(tab.url()).search).toBe('');
    await tab.close();
  });

  test('keeps its order while it is narrowed down, also on a phone', async () => {
    const tab = await open('stakeholders/?attitude=growth&sort=account+ascending', 390);
    const accounts = () => tab.locator('table[data-rows] tbody tr:visible .account').allTextContents();
    await expect.poll(async () => (await accounts()).length).toBeGreaterThan(5);
    const said = await accounts();
    expect(said).toEqual([...said].sort((a, b) => a.localeCompare(b, 'en')));
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await tab.close();
  });
});
