import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { chromiumHere } from './chromium.ts';
import { content, field, figureOpened, formTab, HAVULINNA, lineOpened, PATIENCE, press } from './form-tab.ts';

const address = inject('address');
const site = inject('site');
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

const section = (tab: Page, name: string) =>
  tab
    .locator('.plan-section', { has: tab.locator(`h2:text-is("${name}")`) })
    .locator(':is(.section-header, .D) a.edit-link');
const chip = (tab: Page, of: string, text: string) =>
  tab.locator(`.editor [data-field="${of}"] .edit-chip`, { hasText: text }).locator('input');
const said = (tab: Page, of: string) => tab.locator(`.editor [data-field="${of}"] .edit-said`);

/** Chooses in a field that finds by name. */
async function choose(tab: Page, of: string, typed: string): Promise<void> {
  await tab.locator(`.editor [data-combo="${of}"] input`).focus();
  await tab.keyboard.type(typed);
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Enter');
}

/** Hands in, and copies the file that a person would paste at the code host. */
async function handedIn(tab: Page): Promise<string> {
  await press(tab.locator('.editor button[type=submit]'));
  await tab.waitForURL(/my-edits\/#hand-in/);
  const byHand = tab.locator('.edit-way', { has: tab.locator('[data-copy]') });
  await byHand.locator('summary').press('Enter');
  await press(byHand.locator('[data-copy]'));
  await expect.poll(() => byHand.locator('[data-copied]').innerText(), PATIENCE).toMatch(/copied|kopioitu/);
  return tab.evaluate(() => navigator.clipboard.readText());
}

describe('from a page to the hand-over, by keyboard, with three presses beside the typing', () => {
  test('a figure is corrected in its line; a figure that can be read in two ways is asked about', async () => {
    const { tab, asked, forbidden } = await opened('accounts/havulinna-paper/');
    expect(asked.filter((each) => /\/edit\/|open\.|editing/.test(each))).toEqual([]);
    await figureOpened(tab);
    await tab.waitForLoadState('networkidle');
    const before = new Set(asked);
    await lineOpened(tab);
    const cell = field(tab, 'sales.2026-Q4');
    await expect.poll(() => cell.evaluate((at) => at === document.activeElement), PATIENCE).toBe(true);
    await tab.keyboard.type('95.000');
    await expect.poll(() => said(tab, 'sales').innerText(), PATIENCE).toMatch(/95\.000. can be read in two ways/);
    expect(await cell.getAttribute('aria-invalid')).toBe('true');
    expect(await cell.getAttribute('aria-describedby')).toContain(await said(tab, 'sales').getAttribute('id'));
    await press(tab.locator('[data-reading]', { hasText: '95,000' }));
    await field(tab, 'edit:why').fill('The mill’s board meets in November.');
    await expect
      .poll(() => tab.locator('.editor [data-lead]').innerText(), PATIENCE)
      .toMatch(/2026-Q4 plans fall by €35k.*One red flag opens/s);
    const tag = await tab.locator('.editor [data-tag]').innerText();
    expect(tag).toMatch(/2026-Q4\s+Havulinna Paper\s+540\s+505\s+−35\s+−20\s+−55/);
    // Its target stands there too, and is seen where there is room for it.
    expect(await tab.locator('.editor [data-tag] td.target').allTextContents()).toContain('560');
    // What was announced of a value is taken back with it.
    const announced = tab.locator('.editor [data-announced]');
    await expect.poll(() => announced.textContent(), PATIENCE).toMatch(/2026-Q4 plans fall by €35k/);
    await cell.fill('95.000');
    await expect.poll(() => announced.textContent(), PATIENCE).toBe('');
    await cell.fill('');
    await expect.poll(() => said(tab, 'sales').innerText(), PATIENCE).toMatch(/2026-Q4: Emptied; its neighbours are/);
    await cell.fill('95000');
    expect(await violationsOn(tab, TAGS, FORM)).toEqual([]);
    const opening = fetchedBytes(asked.filter((each) => !before.has(each)));
    expect(opening).toBeGreaterThan(100_000);
    expect(opening).toBeLessThan(LARGEST_EDITOR);
    expect(await handedIn(tab)).toBe(content(HAVULINNA).replace('2026-Q4: 130000', '2026-Q4: 95000'));
    expect(await violationsOn(tab, TAGS)).toEqual([]);
    expect(forbidden).toEqual([]);
    expect(asked.filter((each) => !each.startsWith(address))).toEqual([]);
  });

  test('a person met yesterday is added', async () => {
    const { tab, forbidden } = await opened('accounts/havulinna-paper/', { width: 390, height: 844 });
    await press(tab.locator('.page-head a.button', { hasText: 'Suggest an edit' }));
    await press(tab.getByRole('button', { name: 'Add a person' }).first());
    // Somebody who is there already is mostly the same person.
    await field(tab, 'name').fill('eero  kallas');
    await expect.poll(() => said(tab, 'name').innerText(), PATIENCE).toMatch(/^Eero Kallas is in this plan already/);
    await field(tab, 'name').fill('Kalas Eero');
    await expect.poll(() => said(tab, 'name').innerText(), PATIENCE).toMatch(/^Eero Kallas is in this plan already/);
    await field(tab, 'name').fill('Pia Lehtonen');
    expect(await tab.locator('.editor [data-field="basis"] textarea').count()).toBe(1);
    await field(tab, 'title').fill('Shift supervisor, PM4');
    await field(tab, 'asOf').fill('32.9.');
    await expect
      .poll(() => said(tab, 'asOf').innerText(), PATIENCE)
      .toBe('“32.9.” is not a day. Write for example 25 Sep.');
    await field(tab, 'asOf').fill('yesterday');
    await expect.poll(() => said(tab, 'asOf').innerText(), PATIENCE).toBe('17 Sep 2026');
    await chip(tab, 'roles', 'User').press('Space');
    await chip(tab, 'attitude', 'Trouble').press('Space');
    await field(tab, 'basis').fill('Asked whether the seal of PM4 is changed before Christmas.');
    await choose(tab, 'counterpart', 'henna');
    // Beside the fields the person stands as the plan will show her, and is not read out at every key.
    const shown = tab.locator('.editor [data-shown]');
    await expect
      .poll(() => shown.innerText(), PATIENCE)
      .toMatch(/As the plan will show them\s+Pia Lehtonen\s+Shift supervisor, PM4\s[\s\S]*Trouble[\s\S]*Henna Koivu/);
    expect(await shown.evaluate((at) => at.closest('[role=status], [aria-live]'))).toBeNull();
    const ids = await tab.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violationsOn(tab, TAGS, FORM)).toEqual([]);
    const text = await handedIn(tab);
    const added = [
      '  - id: pia-lehtonen',
      '    name: Pia Lehtonen',
      '    title: Shift supervisor, PM4',
      '    roles: [user]',
      '    attitude: trouble',
      '    basis: Asked whether the seal of PM4 is changed before Christmas.',
      '    asOf: 2026-09-17',
      '    counterpart: henna-koivu',
      '',
    ].join('\n');
    expect(text.replace(added, '')).toBe(content(HAVULINNA));
    expect(text).toContain(`${added}\nstrategy:`);
    expect(forbidden).toEqual([]);
  });

  test('a promise is noted on a phone, in the dark and in Finnish', async () => {
    const { tab, forbidden } = await opened('fi/accounts/havulinna-paper/', { width: 390, height: 844 }, 'dark');
    await press(tab.locator('.page-head a.button', { hasText: 'Ehdota muutosta' }));
    await press(tab.getByRole('button', { name: 'Kirjaa lupaus' }).first());
    await field(tab, 'promise').fill('Toisen koneen takaisinmaksuaika');
    await choose(tab, 'to', 'outi');
    await choose(tab, 'by', 'petri');
    await field(tab, 'due').fill('32.9.');
    await expect
      .poll(() => said(tab, 'due').innerText(), PATIENCE)
      .toBe('”32.9.” ei ole päivä. Kirjoita esimerkiksi 25.9.');
    await field(tab, 'due').fill('pe');
    await expect.poll(() => said(tab, 'due').innerText(), PATIENCE).toBe('25.9.2026');
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violationsOn(tab, TAGS, FORM)).toEqual([]);
    const text = await handedIn(tab);
    expect(await violationsOn(tab, TAGS)).toEqual([]);
    const added = addedTo(HAVULINNA, text);
    expect(added).toMatch(
      /^ {2}- id: p\d+\n {4}promise: Toisen koneen takaisinmaksuaika\n {4}to: outi-valkama\n {4}by: petri-salmela\n {4}due: 2026-09-25\n\n?$/,
    );
    expect(forbidden).toEqual([]);
  });

  test('an action is closed with its effect, and the judgement is written once', async () => {
    const { tab } = await opened('accounts/havulinna-paper/', { width: 390, height: 844 });
    await press(tab.locator('.page-head a.button', { hasText: 'Suggest an edit' }));
    await press(tab.getByRole('button', { name: /Close with effect: Meet the CFO/ }));
    await press(tab.locator('[data-row-new="effect.relationship"]'));
    await choose(tab, 'effect.relationship.0.person', 'outi');
    await chip(tab, 'effect.relationship.0.to', 'Growth').press('Space');
    await field(tab, 'seen.0').fill('Asked for the payback of a second machine.');
    await field(tab, 'effect.sales:amount').fill('about 95');
    await expect.poll(() => said(tab, 'effect.sales').innerText(), PATIENCE).toMatch(/“about 95” is not a figure/);
    await field(tab, 'effect.sales:amount').fill('95,000');
    await field(tab, 'effect.learned').fill('She reads the payback in her own form.');
    await expect
      .poll(() => tab.locator('.editor [data-lead]').innerText(), PATIENCE)
      .toMatch(/one closes.*One attitude moves/s);
    const text = await handedIn(tab);
    expect(text).toBe(
      content(HAVULINNA)
        .replace(
          '    attitude: unknown\n    basis: Not met. Signs every investment above 200.\n',
          '    attitude: growth\n    basis: Asked for the payback of a second machine.\n    asOf: 2026-09-18\n',
        )
        .replace(/(id: outi-valkama[\s\S]*?wanted: 1\n)/, '$1    lastContact: 2026-09-18\n')
        .replace(
          /(action: "Meet the CFO[\s\S]*?)stage: planned\n([\s\S]*?)( {4}customerWin)/,
          (_, before, after, next) => {
            const effect = [
              '    closedOn: 2026-09-18',
              '    effect:',
              '      relationship:',
              '        - person: outi-valkama',
              '          from: unknown',
              '          to: growth',
              '      sales: 95000',
              '      learned: She reads the payback in her own form.',
              '',
            ].join('\n');
            return `${before}stage: done\n${after}${effect}${next}`;
          },
        ),
    );
  });

  test('an attitude is moved, and the earlier judgement is kept', async () => {
    const { tab } = await opened('accounts/havulinna-paper/', { width: 390, height: 844 });
    await press(tab.locator('.page-head a.button', { hasText: 'Suggest an edit' }));
    await press(tab.getByRole('button', { name: 'Correct: Eero Kallas' }));
    await chip(tab, 'attitude', 'Growth').press('Space');
    await field(tab, 'basis').fill('x'.repeat(601));
    await expect.poll(() => said(tab, 'basis').innerText(), PATIENCE).toMatch(/600/);
    await field(tab, 'basis').fill('Wants the loop in the permit.');
    await field(tab, 'asOf').fill('17 Sep');
    await field(tab, 'edit:why').fill('Met him at the mill.');
    const text = await handedIn(tab);
    const was = content(HAVULINNA);
    expect(text).toContain(
      '    attitude: growth\n    basis: Wants the loop in the permit.\n    asOf: 2026-09-17\n    history:\n',
    );
    expect(text).toContain(
      '      - attitude: even-keel\n        asOf: 2026-08-11\n        basis: Says the mill runs well; sees no reason to change the water loop before he retires.\n',
    );
    expect(text.split('\n').length).toBe(was.split('\n').length + 3);
  });

  test('a review’s judgement is written', async () => {
    const { tab } = await opened('accounts/havulinna-paper/', { width: 390, height: 844 });
    // Sections are closed on a phone: the first press opens the one of reviews.
    await press(tab.locator('.plan-section', { has: tab.locator('.review') }).locator('> details > summary'));
    const link = tab.locator('.review a.edit-link').first();
    const file = decodeURIComponent(/\/content\/([^#]*)/.exec((await link.getAttribute('href')) ?? '')?.[1] ?? '');
    await press(link);
    const written = 'The pilot holds; phase 2 waits for the board.';
    await field(tab, 'judgement').fill('y'.repeat(1501));
    await expect.poll(() => said(tab, 'judgement').innerText(), PATIENCE).toMatch(/1500|1,500/);
    await field(tab, 'judgement').fill(written);
    const text = await handedIn(tab);
    expect(text).toBe(
      content(file).replace(/judgement: >-\n(?: {2}.*\n)+|judgement: .*\n/, `judgement: >-\n  ${written}\n`),
    );
  });
});

/** What a text has more than its file; everything else of it is as it was. */
function addedTo(file: string, text: string): string {
  const was = content(file);
  let head = 0;
  while (head < was.length && was[head] === text[head]) head++;
  const begin = text.lastIndexOf('\n', head - 1) + 1;
  const length = text.length - was.length;
  expect(text.slice(0, begin) + text.slice(begin + length)).toBe(was);
  return text.slice(begin, begin + length);
}

describe('edits that wait in the browser', () => {
  test('outlive the tab, are listed, and are undone one by one', async () => {
    const { tab } = await opened('accounts/havulinna-paper/');
    await press(section(tab, 'Actions'));
    await press(tab.getByRole('button', { name: 'Add an action' }).first());
    await field(tab, 'action').fill('Call the mill');
    await press(tab.locator('.editor [data-keep]'));
    await tab.close({ runBeforeUnload: false });
    const later = await context.newPage();
    await later.goto(`${address}accounts/`);
    await expect.poll(() => later.locator('.my-edits').innerText(), PATIENCE).toMatch(/My edits\s*1/);
    await press(later.locator('.my-edits'));
    await later.locator('[data-undo-one]').waitFor();
    expect(await later.locator('.edit-file').innerText()).toMatch(/Add an action: Call the mill/);
    await press(later.locator('[data-undo-one]'));
    await expect.poll(() => later.locator('main').innerText(), PATIENCE).toMatch(/No edits of yours/);
    await press(later.getByRole('button', { name: 'Bring back' }));
    await later.locator('[data-undo-one]').waitFor();
  });
});

/** What opening a form may fetch of scripts, words and sheet, under gzip. */
const LARGEST_EDITOR = 150_000;

/** The bytes of scripts, words and sheets among what was asked for. */
function fetchedBytes(asked: readonly string[]): number {
  const fetched = new Set(
    asked.filter((each) => /\/edit\/words|\.js$|editing\.[\w-]+\.css/.test(each) && !/open-figure|reader/.test(each)),
  );
  return [...fetched].reduce((sum, each) => {
    const file = readFileSync(path.join(site, each.slice(address.length)));
    return sum + (each.endsWith('.bin') ? file.length : gzipSync(file, { level: 9 }).length);
  }, 0);
}
