import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDev } from '../site/dev-server.ts';
import { PLANS_ALONE } from '../shell.ts';
import { chromiumHere, PATIENCE_MS } from './chromium.ts';

const RULLA = fileURLToPath(new URL('../../scripts/rulla.mjs', import.meta.url));
const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
const HAVULINNA = 'accounts/havulinna-paper.mdx';
/** A busy machine takes its time for a page that is made when it is asked for, and for a build. */
const PATIENCE = { timeout: PATIENCE_MS };
let folder: string;
const browser = chromiumHere();
let context: BrowserContext;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-locally-'));
  cpSync(DEMO, path.join(folder, 'content'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Petri');
  git('config', 'user.email', 'petri@example.com');
  git('add', '.');
  git('commit', '--quiet', '--message', 'all');
});
afterEach(async () => {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});

const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
const plan = () => readFileSync(path.join(folder, 'content', HAVULINNA), 'utf8');

/** Presses what has the focus, as somebody without a mouse does. */
async function press(at: Locator): Promise<void> {
  await at.focus(PATIENCE);
  await at.press(await at.evaluate((element) => (element.matches('a, [role=button]') ? 'Enter' : 'Space')));
}

const field = (tab: Page, name: string) => tab.locator(`.editor [name="${name}"]`);
const budget = (tab: Page) => tab.locator('.brief tr.budget');

/** Types a figure into the form of its line, opened from the page. */
async function typed(tab: Page, address: string): Promise<void> {
  await tab.goto(`${address}accounts/havulinna-paper/`, PATIENCE);
  await press(budget(tab).locator('a.opens', { hasText: /^540$/ }));
  await press(tab.locator('.opened[open] tr', { hasText: 'PM4 closed loop' }).locator('a.edit-line'));
  await field(tab, 'sales.2026-Q4').fill('95 000', PATIENCE);
  await field(tab, 'edit:why').fill('The board meets in November.');
}

/** Corrects a figure on its page, and saves it; the page says so also after it was made anew. */
async function corrected(address: string): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const tab = await context.newPage();
  await typed(tab, address);
  await press(tab.locator('.editor button[type=submit]'));
  await tab.waitForURL(/my-edits\/#hand-in/, PATIENCE);
  const was = plan();
  await press(tab.locator('[data-save]'));
  await expect.poll(plan, PATIENCE).toBe(was.replace('2026-Q4: 130000', '2026-Q4: 95000'));
  expect(git('diff', '--numstat')).toBe(`1\t1\tcontent/${HAVULINNA}`);
  await expect
    .poll(() => tab.locator('main').innerText(), PATIENCE)
    .toMatch(/^(?!.*being built again).*No edits.*Saved into accounts\/havulinna-paper\.mdx.*Keep it as a branch/s);
  return tab;
}

/** Keeps what was saved as a branch and a commit, and looks at the page. */
async function committed(tab: Page, address: string): Promise<void> {
  // While pages are served for editing a page that was saved is made anew, and may be under the press: what has not
  // come of it in a while is pressed once more.
  const kept = /Kept as a commit on the branch rulla\//;
  const pressed = async () => {
    if ((await tab.locator('[data-commit]').count()) > 0) await press(tab.locator('[data-commit]'));
    await tab
      .locator('main', { hasText: kept })
      .waitFor({ timeout: 10_000 })
      .catch(() => undefined);
    return tab.locator('main').innerText();
  };
  await expect.poll(pressed, PATIENCE).toMatch(kept);
  expect(git('log', '-1', '--format=%s', '--name-only')).toBe(
    `Havulinna Paper: The board meets in November\n\ncontent/${HAVULINNA}`,
  );
  expect(git('status', '--short', '--', 'content')).toBe('');
  const shown = async () => {
    await tab.goto(`${address}accounts/havulinna-paper/`, PATIENCE);
    return budget(tab).innerText();
  };
  await expect.poll(shown, PATIENCE).toMatch(/\b505\b/);
}

test('while pages are served for editing, a figure is saved, shown and kept as a commit', async () => {
  const server = await startDev(path.join(folder, 'content'));
  try {
    await committed(await corrected(server.address), server.address);
  } finally {
    await server.stop();
  }
});

test('a built site that is served with --edit saves, is built again, shows it, and asks before a tab with unsent edits is closed', async () => {
  const args = ['start', '--edit', '--content', path.join(folder, 'content'), '--out', path.join(folder, 'site')];
  const child = spawn(process.execPath, [RULLA, ...args, '--as-of', '2026-09-18', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Each build prints all that is not left out, of which a plan and its edits are looked at.
    env: { ...process.env, VITEST: '', RULLA_LEAVE_OUT: `${PLANS_ALONE.RULLA_LEAVE_OUT},overviews,call-sheets` },
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  try {
    let told = '';
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        told += text;
        const found = /http:\/\/localhost:\d+\//.exec(told)?.[0];
        if (found !== undefined) resolve(found);
      });
      child.on('close', () => reject(new Error(told)));
    });
    context = await browser.newContext();
    const leaving = await context.newPage();
    await typed(leaving, address);
    const asked = leaving.waitForEvent('dialog', PATIENCE);
    await expect.poll(() => leaving.locator('p[data-kept]').innerText(), PATIENCE).not.toBe('');
    await leaving.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.accept();
    await context.close();
    await committed(await corrected(address), address);
  } finally {
    child.kill('SIGINT');
    await ended;
  }
});
