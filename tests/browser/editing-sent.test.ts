import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { type HostServer, hostServer, TOKEN } from '../editing/hosts/server.ts';
import { chromiumHere } from './chromium.ts';
import { content, figureTyped, formTab, HAVULINNA, outcome, PATIENCE, press } from './form-tab.ts';

const address = inject('address');
/** What accessibility is held to on every page. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A form, or the page of one’s own edits: the rest of the pages is looked at in every-page/. */
const FORM = '.editor, .editor-page';
const browser = chromiumHere();
let context: BrowserContext;
afterEach(() => context.close());

/** A tab on a page of the demo. */
async function opened(at: string, viewport?: { width: number; height: number }, colorScheme?: 'light' | 'dark') {
  const made = await formTab(browser, address + at, viewport, colorScheme);
  context = made.context;
  return made;
}

describe('handing in by the host’s API', () => {
  let host: HostServer;
  const api = 'https://api.github.com/repos/example/kaarnavesi-plans';

  /** One figure corrected on the page, handed in to a host of the test's own in the place of the company's. */
  async function corrected(newest = content(HAVULINNA)): Promise<{ tab: Page; forbidden: string[] }> {
    host = await hostServer('github', { [`content/${HAVULINNA}`]: newest });
    const { tab, forbidden } = await opened('accounts/havulinna-paper/');
    const { origin, pathname } = new URL(host.account.url);
    await tab.route(`${api}/**`, async (route) => {
      const request = route.request();
      const answer = await fetch(`${origin}/api/v3/repos${pathname}${request.url().slice(api.length)}`, {
        method: request.method(),
        headers: await request.allHeaders(),
        body: request.postData(),
      }).catch(() => undefined);
      // What a page still asks when its test is over finds the host gone.
      if (!answer) return route.abort();
      await route.fulfill({
        status: answer.status,
        body: await answer.text(),
        headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json' },
      });
    });
    await figureTyped(tab);
    await press(tab.locator('.editor button[type=submit]'));
    await tab.waitForURL(/my-edits/);
    await tab.locator('#hand-in-token').waitFor();
    return { tab, forbidden };
  }
  test('makes one proposal of one line, with its price tag, and the edit waits', async () => {
    const { tab, forbidden } = await corrected();
    await tab.locator('#hand-in-token').fill('wrong');
    await press(tab.locator('[data-send]').first());
    await expect.poll(() => outcome(tab), PATIENCE).toMatch(/github\.com does not accept your token/);
    await tab.locator('#hand-in-token').fill(TOKEN);
    await press(tab.locator('.edit-way [data-send]'));
    await expect.poll(() => outcome(tab), PATIENCE).toMatch(/Sent\. Needs a yes from Marja Tuomisto/);
    const [proposal] = host.proposals;
    expect(proposal?.into).toBe('main');
    expect(proposal?.title).toMatch(/Havulinna Paper: The board meets in November/);
    expect(proposal?.words).toMatch(/2026-Q4 plans fall by/);
    expect(host.branches.get(proposal?.from ?? '')?.files.get(`content/${HAVULINNA}`)).toBe(
      content(HAVULINNA).replace('2026-Q4: 130000', '2026-Q4: 95000'),
    );
    expect(await tab.locator('.edit-waiting').innerText()).toMatch(/Budget line/);
    expect(await tab.evaluate(() => JSON.stringify(localStorage))).not.toContain(TOKEN);
    expect(await violationsOn(tab, TAGS, FORM)).toEqual([]);
    expect(forbidden).toEqual([]);
    await host.close();
  });

  test('asks which value holds where somebody has changed the same figure, and sends nothing before', async () => {
    const { tab } = await corrected(content(HAVULINNA).replace('2026-Q4: 130000', '2026-Q4: 110000'));
    await tab.locator('#hand-in-token').fill(TOKEN);
    await press(tab.locator('[data-send]').first());
    await expect.poll(() => outcome(tab), PATIENCE).toMatch(/changed meanwhile.*130,000.*110,000.*95,000/s);
    expect(host.proposals).toEqual([]);
    await press(tab.locator('[data-propose-mine]'));
    await expect.poll(() => host.proposals.length, PATIENCE).toBe(1);
    // What the page still asks is answered before the host is gone.
    await expect.poll(() => outcome(tab), PATIENCE).toMatch(/Sent/);
    const made = host.branches.get(host.proposals[0]?.from ?? '')?.files.get(`content/${HAVULINNA}`);
    expect(made).toBe(content(HAVULINNA).replace('2026-Q4: 130000', '2026-Q4: 95000'));
    await host.close();
  });

  test('says in words that the host does not answer, and loses nothing', async () => {
    const { tab } = await corrected();
    await tab.unroute(`${api}/**`);
    await tab.route(`${api}/**`, (route) => route.abort());
    await tab.locator('#hand-in-token').fill(TOKEN);
    await press(tab.locator('[data-send]').first());
    await expect.poll(() => outcome(tab), PATIENCE).toMatch(/github\.com does not answer.*Nothing is lost/s);
    expect(await tab.locator('[data-undo-one]').count()).toBe(1);
    await host.close();
  });
});
