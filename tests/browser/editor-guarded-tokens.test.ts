import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TOKEN } from '../editing/hosts/server.ts';
import { chromiumHere } from './chromium.ts';
import { content, HAVULINNA, lineOpened, outcome, PATIENCE, press } from './form-tab.ts';
import { begun, type GuardedSite, guardedSite, kept, signedIn, signedOut } from './guarded-editor.ts';

const browser = chromiumHere();
let made: GuardedSite;
beforeAll(async () => {
  made = await guardedSite();
});
afterAll(() => made?.end());
beforeEach(() => {
  made.host.branches.get('main')?.files.set(`content/${HAVULINNA}`, content(HAVULINNA));
});

/** All that was asked for so far: what each request says, part by part. */
const partsOf = (requests: readonly Request[]) =>
  Promise.all(
    requests.map(async (request) => {
      const { authorization = '', ...others } = await request.allHeaders();
      const url = new URL(request.url());
      return { url, authorization, others: JSON.stringify(others), body: request.postData() ?? '' };
    }),
  );
const bearing = async (requests: readonly Request[], secret: string) =>
  (await partsOf(requests)).filter((parts) => JSON.stringify(parts).includes(secret));

/** The addresses that the tab can go back to. */
async function historyOf(tab: Page): Promise<string> {
  const session = await tab.context().newCDPSession(tab);
  return JSON.stringify(await session.send('Page.getNavigationHistory'));
}

/** What makes the next token, which the host has given with this one. */
const renewBy = (tab: Page) =>
  tab.evaluate(() =>
    Object.values(sessionStorage).flatMap((each) => /"renewBy":"([^"]+)"/.exec(String(each))?.[1] ?? []),
  );

/** Where somebody goes who reads on: what asks the host while somebody is signed in. */
async function walk(tab: Page): Promise<void> {
  await tab.reload();
  await tab.goto(`${made.site.address}accounts/havulinna-paper/`);
  await lineOpened(tab);
  await tab.locator('.editor').first().waitFor(PATIENCE);
  await tab.goto(`${made.site.address}my-edits/`);
  await tab.locator('.edit-waiting').first().waitFor(PATIENCE);
}

test('a token that the host gave goes to the host alone, in one header; after signing out it is nowhere', async () => {
  const { tab, requests, said, close } = await begun(browser, made.site);
  const { origin } = new URL(made.host.account.url);
  await signedIn(tab);
  const renewals = await renewBy(tab);
  expect(renewals).toHaveLength(1);
  await press(tab.locator('[data-send]').first());
  await expect.poll(() => outcome(tab), PATIENCE).toMatch(/Sent/);
  await walk(tab);
  const withToken = await bearing(requests, TOKEN);
  expect(withToken.length).toBeGreaterThan(2);
  for (const { url, authorization, others, body } of withToken) {
    expect([url.origin, authorization]).toEqual([origin, `Bearer ${TOKEN}`]);
    expect(`${url}${others}${body}`).not.toContain(TOKEN);
  }
  // What makes the next one is asked for in a body of its own, if at all.
  for (const { url, authorization, others } of await bearing(requests, renewals[0] ?? '')) {
    expect(url.href).toBe(`${origin}/oauth/token`);
    expect(authorization + others).not.toContain(renewals[0]);
  }
  // All has been sent, and nothing is left to hand in: who is signed in can sign out all the same.
  await signedOut(tab);
  const before = requests.length;
  await walk(tab);
  await tab.goBack();
  await tab.goForward();
  const after = requests.slice(before);
  expect(after.length).toBeGreaterThan(0);
  const places = [
    await kept(tab),
    await historyOf(tab),
    said.join('\n'),
    requests.map((each) => each.url()).join('\n'),
  ];
  for (const secret of [TOKEN, ...renewals]) {
    expect(await bearing(after, secret)).toEqual([]);
    for (const place of places) expect(place).not.toContain(secret);
  }
  expect((await partsOf(after)).filter(({ authorization }) => authorization !== '')).toEqual([]);
  expect(said).toEqual([]);
  await close();
});

test('a token that somebody pasted to be kept until signing out is gone then, from the tab that has shown it and from others', async () => {
  const { tab, requests, said, close } = await begun(browser, made.site);
  const other = await tab.context().newPage();
  await tab.locator('#hand-in-token').fill(TOKEN);
  await tab.locator('[name="hand-in-until"][value="out"]').check();
  await press(tab.locator('[data-send]').first());
  await expect.poll(() => outcome(tab), PATIENCE).toMatch(/Sent/);
  expect(await tab.evaluate(() => JSON.stringify(localStorage))).toContain(TOKEN);
  await other.goto(`${made.site.address}my-edits/`);
  await other.locator('[data-sign-out]').waitFor(PATIENCE);
  await signedOut(tab);
  const before = requests.length;
  await walk(other);
  for (const each of [tab, other]) expect((await kept(each)) + (await historyOf(each))).not.toContain(TOKEN);
  expect(await bearing(requests.slice(before), TOKEN)).toEqual([]);
  expect([...requests.map((request) => request.url()), ...said].filter((each) => each.includes(TOKEN))).toEqual([]);
  await close();
});
