import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HostServer, hostServer, TOKEN } from '../editing/hosts/server.ts';
import { CLIENT } from '../editing/hosts/sign-in.ts';
import { PLANS_ALONE } from '../shell.ts';
import { printedSite } from '../site/printed-site.ts';
import { chromiumHere } from './chromium.ts';
import { content, field, figureTyped, formTab, HAVULINNA, lineOpened, outcome, PATIENCE, press } from './form-tab.ts';

const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
const IN = `content/${HAVULINNA}`;
const CORRECTED = content(HAVULINNA).replace('2026-Q4: 130000', '2026-Q4: 95000');
const browser = chromiumHere();
let context: BrowserContext | undefined;
let folder: string;
afterEach(() => context?.close());

/** The demo's pages, of a company with another code host, or with none. */
async function siteAt(repository: string): Promise<{ address: string; stop: () => Promise<unknown> }> {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-at-hosts-'));
  const of = path.join(folder, 'content');
  cpSync(DEMO, of, { recursive: true });
  const company = content('company.yaml').replace(/^repository:\n(?: {2}.*\n)+/m, repository);
  writeFileSync(path.join(of, 'company.yaml'), company);
  const site = await printedSite(of, {
    asOf: '2026-09-18',
    leftOut: `${PLANS_ALONE.RULLA_LEAVE_OUT},overviews,call-sheets,history`,
    pages: (address) => /^(?:fi\/)?(?:my-edits|accounts\/(?:havulinna-paper|aallokko-dairy))\/$/.test(address),
  });
  return {
    address: site.address,
    async stop() {
      await site.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function opened(address: string, at: string): Promise<{ tab: Page; asked: string[]; forbidden: string[] }> {
  const made = await formTab(browser, address + at);
  context = made.context;
  return made;
}

describe.each(['gitlab', 'gitea'] as const)('on a page of a company that keeps its plans at %s', (name) => {
  let host: HostServer;
  let site: Awaited<ReturnType<typeof siteAt>>;
  const OTHER = 'accounts/aallokko-dairy.mdx';
  beforeAll(async () => {
    host = await hostServer(name, { [IN]: content(HAVULINNA), [`content/${OTHER}`]: content(OTHER) });
    site = await siteAt(`repository:\n  host: ${name}\n  url: ${host.account.url}\n  signInAs: ${CLIENT}\n`);
  });
  afterAll(async () => {
    expect(host.undescribed).toEqual([]);
    await Promise.all([host.close(), site.stop()]);
  });
  /** The plan as it is on the pages, at a host that refuses nothing. */
  const begin = () => {
    host.branches.get('main')?.files.set(IN, content(HAVULINNA));
    host.instead = () => undefined;
  };
  beforeEach(begin);

  /** Signs in at the host itself, on the page of one's own edits. */
  async function signedIn(tab: Page): Promise<void> {
    await press(tab.locator('[data-sign-in]'));
    await tab.locator('[data-sign-out]').waitFor(PATIENCE);
  }

  test('somebody signs in there, sends a figure as one proposal of one line, and it waits', async () => {
    const { tab, asked, forbidden } = await opened(site.address, 'fi/accounts/havulinna-paper/');
    await figureTyped(tab);
    await press(tab.locator('.editor button[type=submit]'));
    await tab.waitForURL(/fi\/my-edits\/#hand-in/);
    await signedIn(tab);
    expect(tab.url()).toMatch(/\/fi\/my-edits\/#hand-in$/);
    expect(await tab.evaluate(() => JSON.stringify(localStorage))).not.toContain(TOKEN);
    const before = host.proposals.length;
    await press(tab.locator('[data-send]').first());
    await expect.poll(() => outcome(tab), PATIENCE).toMatch(/Lähetetty\. Hyväksyjä: Marja Tuomisto/);
    const proposal = host.proposals[before];
    expect(proposal?.into).toBe('main');
    expect(proposal?.words).toMatch(/Hyväksyjä: Marja Tuomisto/);
    expect(host.branches.get(proposal?.from ?? '')?.files.get(IN)).toBe(CORRECTED);
    expect(await tab.locator('.edit-waiting a').getAttribute('href')).toMatch(/proposals\/\d+$/);
    expect(forbidden).toEqual([]);
    const origins = [new URL(site.address).origin, new URL(host.account.url).origin];
    expect(asked.filter((each) => !origins.includes(new URL(each).origin))).toEqual([]);
    await press(tab.locator('[data-undo-one]'));
  });

  test('a token that ends is made anew by the host, without a question, and what waits is sent', async () => {
    const { tab } = await opened(site.address, 'accounts/havulinna-paper/');
    await figureTyped(tab);
    await press(tab.locator('.editor button[type=submit]'));
    await tab.waitForURL(/my-edits/);
    await signedIn(tab);
    // Two hours later; the old token is none any more.
    await tab.evaluate((old) => {
      for (const [key, kept] of Object.entries(sessionStorage)) {
        if (key.startsWith('renewal '))
          sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(String(kept)), until: 0 }));
        if (kept === old) sessionStorage.setItem(key, 'a-token-that-has-ended');
      }
    }, TOKEN);
    const before = host.proposals.length;
    await press(tab.locator('[data-send]').first());
    await expect.poll(() => host.proposals.length, PATIENCE).toBe(before + 1);
    expect(await tab.evaluate(() => JSON.stringify(localStorage))).not.toContain(TOKEN);
    await expect.poll(() => outcome(tab), PATIENCE).toMatch(/Sent/);
    await press(tab.locator('[data-undo-one]'));
  });

  test('a plan that is newer than the page is shown as it is now, and one value that two changed is chosen', async () => {
    const newer = content(HAVULINNA).replace('2027-Q1: 130000', '2027-Q1: 120000').replace('---\n', '---\n# Newer.\n');
    host.branches.get('main')?.files.set(IN, newer);
    const { tab } = await opened(site.address, 'accounts/havulinna-paper/');
    await figureTyped(tab);
    expect(await tab.locator('.editor .edit-note').first().innerText()).toMatch(
      /Read from this page, as of 18 Sep 2026/,
    );
    await press(tab.locator('.editor button[type=submit]'));
    await tab.waitForURL(/my-edits/);
    await signedIn(tab);
    // Signed in, the form has the plan as it is now, and the edit still fits.
    await tab.goto(`${site.address}accounts/havulinna-paper/`);
    await lineOpened(tab);
    await expect.poll(() => tab.locator('.editor').innerText(), PATIENCE).toMatch(/The plan is newer than this page/);
    expect(await field(tab, 'sales.2027-Q1').inputValue()).toBe('120,000');
    expect(await field(tab, 'sales.2026-Q4').inputValue()).toBe('95 000');
    // Then somebody else changes the very figure.
    host.branches.get('main')?.files.set(IN, newer.replace('2026-Q4: 130000', '2026-Q4: 110000'));
    host.changedBy.set(IN, { by: 'Henna Koivu', why: 'The order slips', on: '2026-09-21T10:00:00Z' });
    await tab.goto(`${site.address}accounts/havulinna-paper/`);
    await lineOpened(tab);
    await expect
      .poll(() => tab.locator('.editor [data-tag]').innerText(), PATIENCE)
      .toMatch(/changed meanwhile.*130,000.*110,000.*95,000/s);
    // Who made it and why, as the host's list of commits says.
    await expect
      .poll(() => tab.locator('.editor [data-who]').innerText(), PATIENCE)
      .toMatch(/Last change of the file: Henna Koivu, 21 Sep 2026: The order slips/);
    await press(tab.locator('.editor [data-propose-mine]'));
    await expect
      .poll(() => tab.locator('.editor [data-lead]').innerText(), PATIENCE)
      .toMatch(/2026-Q4 plans fall by €15k/);
    await press(tab.locator('.editor button[type=submit]'));
    await tab.waitForURL(/my-edits/);
    const before = host.proposals.length;
    await press(tab.locator('[data-send]').first());
    await expect.poll(() => host.proposals.length, PATIENCE).toBe(before + 1);
    const made = host.branches.get(host.proposals[before]?.from ?? '')?.files.get(IN);
    expect(made).toBe(newer.replace('2026-Q4: 130000', '2026-Q4: 95000'));
  });

  describe('what the host refuses', () => {
    let refused: BrowserContext;
    let tab: Page;
    // One figure is typed once: nothing typed is lost, so that it waits for each of the refusals.
    beforeAll(async () => {
      // This is done before the first of them begins.
      begin();
      ({ tab, context: refused } = await formTab(browser, `${site.address}accounts/havulinna-paper/`));
      await figureTyped(tab);
      await press(tab.locator('.editor button[type=submit]'));
      await tab.waitForURL(/my-edits/);
      await signedIn(tab);
    });
    afterAll(() => refused.close());

    test.each([
      ['a sign-in that has ended', { status: 401 }, /does not accept your token/],
      ['no right to write', { status: 403, body: { message: 'insufficient_scope' } }, /not write to it/],
      [
        'a protected branch',
        { status: 403, body: { message: 'You are not allowed to push' } },
        /nobody writes to that branch/,
      ],
      ['too many requests', { status: 429, headers: { 'retry-after': '5400' } }, /asks to wait until \d\d?:\d\d/],
      ['trouble of its own', { status: 502 }, /has trouble of its own/],
    ])('%s is told apart, and nothing typed is lost', async (what, answer, said) => {
      // Who was refused for the sign-in signs in once more.
      await tab.locator('[data-sign-in], [data-sign-out]').first().waitFor(PATIENCE);
      if ((await tab.locator('[data-sign-out]').count()) === 0) await signedIn(tab);
      const before = host.proposals.length;
      host.instead = (method) => (method === 'POST' ? answer : undefined);
      await press(tab.locator('[data-send]').first());
      await expect.poll(() => outcome(tab), PATIENCE).toMatch(said);
      expect(host.proposals).toHaveLength(before);
      if (what === 'no right to write') {
        // By hand and by file the same text goes on, and from a copy of one's own.
        expect(await outcome(tab)).toMatch(/What you typed is kept\. Other ways stay open/);
        await press(tab.locator('[data-way="by-hand"]'));
        expect(await tab.locator('details[data-of="by-hand"]').getAttribute('open')).not.toBeNull();
        await press(tab.locator('details[data-of="by-hand"] [data-copy]'));
        await expect.poll(() => tab.evaluate(() => navigator.clipboard.readText()), PATIENCE).toBe(CORRECTED);
      }
      await tab.reload();
      await expect.poll(() => tab.locator('.edit-file').innerText(), PATIENCE).toMatch(/Budget line.*The board meets/s);
    });
  });

  test('somebody who may only read the plans proposes from a copy of their own, made when they say so, and one proposal for each plan', async () => {
    const before = { proposals: host.proposals.length, branches: [...host.branches.keys()] };
    const proposed = () => host.proposals.slice(before.proposals);
    host.rights.mayWrite = false;
    host.rights.notReadyFor = 1;
    const { tab } = await opened(site.address, 'accounts/havulinna-paper/');
    await figureTyped(tab);
    await press(tab.locator('.editor [data-keep]'));
    await tab.goto(`${site.address}accounts/aallokko-dairy/`);
    await press(tab.locator('.page-head a.button', { hasText: 'Suggest an edit' }));
    await press(tab.getByRole('button', { name: 'Add a person' }).first());
    await field(tab, 'name').fill('Pia Lehtonen', PATIENCE);
    await press(tab.locator('.editor button[type=submit]'));
    await tab.waitForURL(/my-edits/);
    await tab.locator('#hand-in-token').fill(TOKEN, PATIENCE);
    await press(tab.locator('[data-send-each]'));
    await expect.poll(() => outcome(tab), PATIENCE).toMatch(/not write to it.*can make a copy/s);
    expect(proposed()).toEqual([]);
    expect(host.copies).toEqual([]);
    await press(tab.locator('[data-send-copy]'));
    await expect.poll(() => proposed().length, PATIENCE).toBe(2);
    await expect.poll(() => outcome(tab), PATIENCE).toMatch(/Sent/);
    const files = host.copies[0]?.commits.map((commit) => commit.files);
    expect(files).toEqual([[IN], [`content/${OTHER}`]]);
    expect(proposed().map(({ from, title }) => [from.split(':')[0], title.split(':')[0]])).toEqual([
      ['reader', 'Havulinna Paper'],
      ['reader', 'Aallokko Dairy'],
    ]);
    // Each says what it does by itself.
    expect(proposed().map(({ words }) => /plans fall by €35k/.test(words))).toEqual([true, false]);
    expect([...host.branches.keys()]).toEqual(before.branches);
    expect(await tab.locator('.edit-waiting').innerText()).toMatch(/Budget line[\s\S]*Pia Lehtonen/);
  });
});

describe('on a page of a company without a code host', () => {
  let site: Awaited<ReturnType<typeof siteAt>>;
  beforeAll(async () => {
    site = await siteAt('');
  });
  afterAll(() => site.stop());

  /** What a press saves among the downloads. */
  async function downloaded(tab: Page, by: string): Promise<string> {
    const [download] = await Promise.all([tab.waitForEvent('download'), press(tab.locator(by))]);
    return readFileSync((await download.path()) ?? '', 'utf8');
  }

  test('a figure is corrected in its place and handed in as a patch that git takes, or as the new file', async () => {
    const { tab, asked, forbidden } = await opened(site.address, 'accounts/havulinna-paper/');
    expect(await tab.locator('a[href*="github"]').count()).toBe(0);
    await figureTyped(tab);
    await expect.poll(() => tab.locator('.editor [data-lead]').innerText(), PATIENCE).toMatch(/plans fall by €35k/);
    expect(await tab.locator('.editor').innerText()).not.toMatch(/Open the file/);
    await press(tab.locator('.editor button[type=submit]'));
    await tab.waitForURL(/my-edits\/#hand-in/);
    await tab.locator('#hand-in-name').waitFor(PATIENCE);
    expect(await tab.locator('.edit-way').count()).toBe(1);
    await tab.locator('#hand-in-name').fill('Petri Salmela');
    await tab.locator('#hand-in-mail').fill('petri@example.com');
    const patch = await downloaded(tab, '[data-download]');
    const git = (...args: string[]) => execFileSync('git', args, { cwd: at, encoding: 'utf8' });
    const at = path.join(folder, 'repository');
    mkdirSync(path.join(at, 'accounts'), { recursive: true });
    writeFileSync(path.join(at, HAVULINNA), content(HAVULINNA));
    git('init', '--quiet');
    git('config', 'user.name', 'Keeper');
    git('config', 'user.email', 'keeper@example.com');
    git('add', '.');
    git('commit', '--quiet', '--message', 'all');
    writeFileSync(path.join(folder, 'change.patch'), patch);
    git('am', '--quiet', path.join(folder, 'change.patch'));
    expect(readFileSync(path.join(at, HAVULINNA), 'utf8')).toBe(CORRECTED);
    expect(git('log', '-1', '--format=%an %s%n%b')).toMatch(
      /^Petri Salmela Havulinna Paper: The board meets in November\n[\s\S]*2026-Q4 plans fall by €35k/,
    );
    expect(await downloaded(tab, '[data-download-file]')).toBe(CORRECTED);
    const [file] = await Promise.all([tab.waitForEvent('download'), press(tab.locator('[data-mail]'))]);
    await expect.poll(() => tab.locator('[data-mailed]').innerText()).toContain(file.suggestedFilename());
    expect(forbidden).toEqual([]);
    expect(asked.filter((each) => !each.startsWith(site.address) && !/^(?:blob|mailto):/.test(each))).toEqual([]);
  });

  test('a link opened in a tab of its own has the form as well, and edits are the same in each language', async () => {
    const { tab } = await opened(site.address, 'accounts/havulinna-paper/');
    const href = await tab.locator('.review a.edit-link').first().getAttribute('href');
    expect(href).toMatch(/^\/my-edits\/\?of=reviews\//);
    await tab.goto(new URL(href ?? '', site.address).href);
    await field(tab, 'judgement').fill('The pilot holds.', PATIENCE);
    await press(tab.locator('.editor [data-keep]'));
    await tab.goto(`${site.address}fi/accounts/havulinna-paper/`);
    await expect.poll(() => tab.locator('.my-edits').innerText(), PATIENCE).toMatch(/1$/);
  });
});
