import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startDev, type DevServer } from '../site/dev-server.ts';
import { chromiumHere, PATIENCE_MS } from './chromium.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
const PATIENCE = { timeout: PATIENCE_MS };
let folder: string;
const browser = chromiumHere();
let server: DevServer;
let tab: Page;
/** Who tells a page of what is saved: Rulla's own server where a build has kept what it needs, else Vite. */
const WAYS = [
  { way: 'from what a build has kept', words: [] },
  { way: 'by Astro', words: ['--cold'] },
];
const plan = () => path.join(folder, 'accounts/havulinna-paper.mdx');
const panel = () => tab.locator('#rulla-problems');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-live-'));
  await cp(SAMPLE, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the server for the time of one test. */
async function serve(words: readonly string[] = []): Promise<void> {
  server = await startDev(folder, {}, words);
  onTestFinished(() => server.stop());
}

/** Opens a page of the server, and comes back when it hears of what is saved. */
async function openFollowed(address: string): Promise<Page> {
  const opened = await browser.newPage();
  const hears = Promise.any([
    opened.waitForResponse(/\/edit\/live$/, PATIENCE),
    opened.waitForEvent('websocket', PATIENCE).then((socket) => socket.waitForEvent('framereceived', PATIENCE)),
  ]);
  await opened.goto(address, PATIENCE);
  await hears;
  return opened;
}

/**
 * Does what makes the open page load itself again, and comes back when it has: Chromium, asked to close a page that is
 * just being loaded, at times answers nobody any more.
 */
async function loadedAnew(tab: Page, change: () => Promise<void>): Promise<void> {
  await tab.evaluate(() => document.documentElement.setAttribute('data-before', ''));
  await change();
  await tab.waitForFunction(
    () => document.readyState === 'complete' && !document.documentElement.hasAttribute('data-before'),
    undefined,
    PATIENCE,
  );
}

test.for(WAYS)(
  'a plan that is broken while its page is open shows there with place and cure, in a page opened later too, and goes when mended, $way',
  async ({ words }) => {
    await serve(words);
    const good = await readFile(plan(), 'utf8');
    onTestFinished(() => writeFile(plan(), good));
    tab = await openFollowed(`${server.address}accounts/havulinna-paper/`);
    const name = await tab.locator('h1').innerText();

    await writeFile(plan(), good.replace('\nsegment: ', '\nsegmnt: '));
    await expect.poll(() => panel().innerText(), PATIENCE).toMatch(/accounts\/havulinna-paper\.mdx:3:1/);
    const said = await panel().innerText();
    expect(said).toContain('segmnt');
    expect(said).toContain('Did you mean segment?');
    expect(said).toContain('as it was before');
    expect(await tab.locator('h1').innerText()).toBe(name);
    // The page of the rule is a page of this very site.
    const href = (await panel().locator('a').first().getAttribute('href')) ?? '';
    expect((await fetch(new URL(href, server.address))).status).toBe(200);

    expect(server.said()).toContain(`More: ${server.address}handbook/rules/unknown-field/`);

    await tab.goto(server.address, PATIENCE);
    await expect.poll(() => panel().innerText(), PATIENCE).toContain('Did you mean segment?');

    await loadedAnew(tab, () => writeFile(plan(), good));
    await expect.poll(() => panel().count(), PATIENCE).toBe(0);
    await tab.close();

    tab = await openFollowed(`${server.address}accounts/havulinna-paper/`);
    await loadedAnew(tab, () => writeFile(plan(), good.replace(/^name: .*$/m, 'name: Havulinna Board')));
    await expect.poll(() => tab.locator('h1').innerText(), PATIENCE).toContain('Havulinna Board');
    await tab.close();
  },
);

test('a company that begins with an error gets the page that it asked for once that is mended', async () => {
  const company = path.join(folder, 'company.yaml');
  const good = await readFile(company, 'utf8');
  await writeFile(company, good.replace('currency: EUR', 'currency: EURO'));
  await serve();
  tab = await browser.newPage();
  await tab.goto(`${server.address}accounts/havulinna-paper/`, PATIENCE);
  await expect.poll(() => panel().innerText(), PATIENCE).toMatch(/company\.yaml:\d+:\d+/);
  await writeFile(company, good);
  await expect.poll(() => tab.locator('h1').count(), PATIENCE).toBe(1);
  expect(await panel().count()).toBe(0);
  await tab.close();
});
