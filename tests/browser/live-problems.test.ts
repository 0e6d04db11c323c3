import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDev, type DevServer } from '../site/dev-server.ts';
import { chromiumHere, PATIENCE_MS } from './chromium.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
const PATIENCE = { timeout: PATIENCE_MS };
let folder: string;
const browser = chromiumHere();
let server: DevServer;
let tab: Page;
const plan = () => path.join(folder, 'accounts/havulinna-paper.mdx');
const panel = () => tab.locator('#rulla-problems');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-live-'));
  await cp(SAMPLE, folder, { recursive: true });
  server = await startDev(folder);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a plan that is broken while its page is open shows there with place and cure, in a page opened later too, and goes when mended', async () => {
  const good = await readFile(plan(), 'utf8');
  tab = await browser.newPage();
  await tab.goto(`${server.address}accounts/havulinna-paper/`, PATIENCE);
  await tab.waitForLoadState('networkidle', PATIENCE);
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

  await writeFile(plan(), good);
  await expect.poll(() => panel().count(), PATIENCE).toBe(0);
  await tab.close();

  tab = await browser.newPage();
  await tab.goto(`${server.address}accounts/havulinna-paper/`, PATIENCE);
  await tab.waitForLoadState('networkidle', PATIENCE);
  await writeFile(plan(), good.replace(/^name: .*$/m, 'name: Havulinna Board'));
  await expect.poll(() => tab.locator('h1').innerText(), PATIENCE).toContain('Havulinna Board');
  await tab.close();
});

test('a company that begins with an error gets the page that it asked for once that is mended', async () => {
  const company = path.join(folder, 'company.yaml');
  const good = await readFile(company, 'utf8');
  await server.stop();
  await writeFile(company, good.replace('currency: EUR', 'currency: EURO'));
  server = await startDev(folder);
  tab = await browser.newPage();
  await tab.goto(`${server.address}accounts/havulinna-paper/`, PATIENCE);
  await expect.poll(() => panel().innerText(), PATIENCE).toMatch(/company\.yaml:\d+:\d+/);
  await writeFile(company, good);
  await expect.poll(() => tab.locator('h1').count(), PATIENCE).toBe(1);
  expect(await panel().count()).toBe(0);
  await tab.close();
});
