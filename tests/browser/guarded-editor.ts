import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Request } from 'playwright-core';
import { type HostServer, hostServer } from '../editing/hosts/server.ts';
import { CLIENT } from '../editing/hosts/sign-in.ts';
import { PLANS_ALONE } from '../shell.ts';
import type { BuiltSite } from '../site/demo-build.ts';
import { printedSite } from '../site/printed-site.ts';
import type { Chromium } from './chromium.ts';
import { content, figureTyped, formTab, HAVULINNA, PATIENCE, press } from './form-tab.ts';

const DEMO = fileURLToPath(new URL('../../content', import.meta.url));

/** The demo's plan and the page of one's own edits, of a company that keeps its plans at a host of the tests' own. */
export interface GuardedSite {
  host: HostServer;
  site: BuiltSite;
  end(): Promise<void>;
}

/** Makes both; whoever does so ends them. */
export async function guardedSite(): Promise<GuardedSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rulla-guarded-'));
  const host = await hostServer('gitlab', { [`content/${HAVULINNA}`]: content(HAVULINNA) });
  const company = content('company.yaml').replace(
    /^repository:\n(?: {2}.*\n)+/m,
    `repository:\n  host: gitlab\n  url: ${host.account.url}\n  signInAs: ${CLIENT}\n`,
  );
  cpSync(DEMO, path.join(folder, 'content'), { recursive: true });
  writeFileSync(path.join(folder, 'content/company.yaml'), company);
  const site = await printedSite(path.join(folder, 'content'), {
    asOf: '2026-09-18',
    leftOut: `${PLANS_ALONE.RULLA_LEAVE_OUT},overviews,call-sheets,history`,
    pages: (address) => /^(?:my-edits|accounts\/havulinna-paper)\/$/.test(address),
  });
  return {
    host,
    site,
    async end() {
      await Promise.all([host.close(), site.end()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A tab, and all that is asked and said in it from its beginning. */
export interface Watched {
  tab: Page;
  requests: Request[];
  said: string[];
  close: () => Promise<void>;
}

/** A tab on the plan. */
export async function onPlan(browser: Chromium, site: BuiltSite): Promise<Watched> {
  const { context, tab, forbidden } = await formTab(browser, 'about:blank');
  const [requests, said]: [Request[], string[]] = [[], forbidden];
  context.on('request', (request) => requests.push(request));
  context.on('console', (message) => said.push(message.text()));
  await tab.goto(`${site.address}accounts/havulinna-paper/`);
  return { tab, requests, said, close: () => context.close() };
}

/** A tab on the page of one's own edits, with one that waits. */
export async function begun(browser: Chromium, site: BuiltSite): Promise<Watched> {
  const watched = await onPlan(browser, site);
  await figureTyped(watched.tab);
  await press(watched.tab.locator('.editor button[type=submit]'));
  await watched.tab.waitForURL(/my-edits/);
  return watched;
}

/** Signs in at the host itself, on the page of one's own edits. */
export async function signedIn(tab: Page): Promise<void> {
  await press(tab.locator('[data-sign-in]'));
  await tab.locator('[data-sign-out]').first().waitFor(PATIENCE);
}

/** Signs out there. */
export async function signedOut(tab: Page): Promise<void> {
  await press(tab.locator('[data-sign-out]').first());
  await tab.locator('[data-sign-out]').waitFor({ ...PATIENCE, state: 'detached' });
}

/** What the site's page keeps anywhere: in its storages, cookies, databases and caches, and on the page itself. */
export async function kept(tab: Page): Promise<string> {
  const state = await tab.context().storageState({ indexedDB: true });
  const here = await tab.evaluate(async () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    const stores = 'caches' in globalThis ? await caches.keys() : [];
    const cached = await Promise.all(
      stores.map(async (store) => (await (await caches.open(store)).keys()).map(({ url }) => url)),
    );
    const written = document.documentElement.outerHTML;
    const { referrer, cookie, title } = document;
    const past: unknown = history.state;
    return [localStorage, sessionStorage, cookie, databases, cached, fields, written, name, referrer, title, past];
  });
  return JSON.stringify([state, here]);
}
