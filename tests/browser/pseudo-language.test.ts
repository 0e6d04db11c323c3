import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { DATA_TABLES } from '#data/data-files.ts';
import { FORMS } from '../../scripts/language/pseudo.ts';
import { serveFolder } from '../../scripts/shell/web-server.ts';
import { layoutFaults, textsOf, type Told } from '../languages/look.ts';
import { ProjectCopy } from '../languages/project-copy.ts';
import { brokenEnds, contentTexts, FIELD_NAMES, unmarkedWords, wordsOfLocale } from '../languages/unmarked.ts';
import { PAGE_TYPES } from '../site/pages.ts';
import { chromiumHere } from './chromium.ts';

/**
 * A language that nobody speaks, made and built as CONTRIBUTING.md says, shows what a third language would suffer. It
 * writes numbers, plurals and letters as Croatian does, which differs from English and from Finnish in each: a point
 * between thousands and a comma before decimals; 2 and 22 of one form, 1 and 5 of two others; č after c.
 */
const LANGUAGE = 'hr';

let project: ProjectCopy;
let server: Awaited<ReturnType<typeof serveFolder>>;
const browser = chromiumHere();
let tab: Page;
let content: ReadonlySet<string>;
let allowed: ReadonlySet<string>;

beforeAll(async () => {
  project = new ProjectCopy();
  expect(await project.rulla('new', 'language', LANGUAGE, '--pseudo')).toMatchObject({ code: 0, errors: '' });
  project.edit('content/company.yaml', /^languages: .*$/m, `languages: [${LANGUAGE}, en]`);
  // Two neighbours that Croatian puts in another order than English and Finnish do.
  for (const [from, to, name] of [
    ['ojskog-timber', 'caven', 'Čaven Glass'],
    ['norrvik-energi', 'cezar', 'Cezar Foods'],
  ] as const) {
    cpSync(project.file(`content/accounts/${from}.mdx`), project.file(`content/accounts/${to}.mdx`));
    project.edit(`content/accounts/${to}.mdx`, /^name: .*$/m, `name: ${name}`);
    project.edit(`content/accounts/${to}.mdx`, /^crm:.*\n(?: +.*\n)*/m, '');
  }
  project.commit();
  const site = project.file('dist');
  const built = await project.rulla('build', '--out', site, '--as-of', '2026-09-18');
  expect(built).toMatchObject({ code: 0, errors: '' });
  server = await serveFolder(site, '/', 0, false);
  tab = await browser.newPage({ viewport: { width: 390, height: 800 } });
  content = contentTexts(project.file('content'));
  allowed = new Set([
    ...wordsOfLocale(LANGUAGE),
    // Tables of figures are files, whose names are the same in every language; so is the message of a commit.
    ...DATA_TABLES.map(({ name }) => name),
    ...'content: as it stands'.split(/\W+/),
    // A found name is marked word by word.
    'Glass',
  ]);
});
afterAll(async () => {
  await server?.stop();
  project?.remove();
});

/** What is told in the page's language: the method's pages stand in for it in English, and say so. */
const inItsLanguage = (told: readonly Told[], page: string) =>
  told.filter(
    ({ lang, by }) =>
      !(
        (page.startsWith('handbook/') && (lang || /^(?:title|meta)$/.test(by))) ||
        (lang && page.startsWith('no-such-page'))
      ),
  );

/** What shows the words that a reader asked for: names are marked, and the question stands on a button. */
const ASKED = /^(?:mark|a\.name|a\.account|button\.chip|span|p\.person)\b/;

const PAGES = {
  ...PAGE_TYPES,
  'decisions behind the software': 'handbook/decisions/',
  'page that is not there': 'no-such-page/',
};

describe.each(Object.entries(PAGES))('%s', (_name, page) => {
  test('has no word but those of its language and those that people wrote', async () => {
    await tab.goto(server.address + page);
    const told = inItsLanguage(await textsOf(tab), page);
    expect(told.length).toBeGreaterThan(20);
    const words = page.startsWith('handbook/') ? new Set([...allowed, ...FIELD_NAMES]) : allowed;
    expect([...unmarkedWords(told, content, words), ...brokenEnds(told)]).toEqual([]);
  });

  test('cuts nothing off, puts nothing on other words and never scrolls sideways, on a phone and on a desk', async () => {
    // Where it was read already, it stands there as it came.
    if (tab.url() !== server.address + page) await tab.goto(server.address + page);
    const faults: string[] = [];
    for (const width of [390, 1280]) {
      await tab.setViewportSize({ width, height: 800 });
      faults.push(...(await layoutFaults(tab)).map((fault) => `${width} px: ${fault}`));
    }
    await tab.setViewportSize({ width: 390, height: 800 });
    expect(faults).toEqual([]);
  });
});

test('the test itself sees an unmarked word wherever it stands, a cut text, and words on other words', async () => {
  await tab.goto(`${server.address}goals/`);
  await tab.evaluate(() =>
    document.querySelector('main')?.insertAdjacentHTML(
      'afterbegin',
      `<p>Budget by quarter</p><button aria-label="Close this">⟦×⟧</button>
      <p id="cut">⟦Ţĥéé ṗľááñš⟧</p><p id="on">⟦Ţĥéé ṗľááñš⟧</p><p title="⟦cut">⟦Ţĥéé ḃúúďğééť⟧</p>`,
    ),
  );
  // The site forbids styles in its pages; these are set as a script may.
  await tab.evaluate(() => {
    const styled = (id: string, style: Partial<CSSStyleDeclaration>) =>
      Object.assign((document.getElementById(id) as HTMLElement).style, style);
    styled('cut', { width: '3em', overflow: 'hidden', whiteSpace: 'nowrap' });
    styled('on', { marginBottom: '-3em' });
  });
  const told = await textsOf(tab);
  expect(unmarkedWords(told, content, allowed).map((fault) => fault.split(' (')[0])).toEqual(
    expect.arrayContaining(['p: Budget by quarter', 'button[aria-label]: Close this']),
  );
  expect(brokenEnds(told)).toEqual(['p[title]: ⟦cut']);
  const faults = await layoutFaults(tab);
  expect(faults).toContain('cut off: p "⟦Ţĥéé ṗľááñš⟧"');
  expect(faults.filter((fault) => fault.startsWith('on each other: p')).length).toBeGreaterThan(0);
});

describe('what scripts say', () => {
  beforeAll(() => tab.setViewportSize({ width: 1280, height: 800 }));

  test('the search finds by letters without their marks, and says how many in the language’s form', async () => {
    await tab.goto(`${server.address}search/?q=caven`);
    const link = tab.locator('[data-results] a', { hasText: 'Čaven Glass' }).first();
    await link.waitFor();
    expect(await tab.locator('[data-status]').innerText()).toContain(FORMS[formOf(await hits(tab))]);
    expect(inItsLanguageOf(await textsOf(tab))).toEqual([]);
  });

  test('the list of people counts in the form of each number, however it is narrowed down', async () => {
    await tab.goto(`${server.address}stakeholders/`);
    const count = () => tab.locator('[data-count]').innerText();
    const box = tab.locator('[data-people-form] input[name=q]');
    const seen = new Set<string>();
    let before = await count();
    for (const asked of [
      'Eero Kallas',
      'Kallas',
      'mill',
      'k',
      'manager',
      'a',
      'm',
      'technical',
      'plant',
      'director',
      'chief',
      'h',
      'r',
    ]) {
      await box.fill(asked);
      await expect.poll(count).not.toBe(before);
      before = await count();
      const people = Number(before.replace(/[^\d]/g, ''));
      expect(before).toContain(`${FORMS[formOf(people)]}${people}`);
      seen.add(formOf(people));
      expect(inItsLanguageOf(await textsOf(tab)).filter((fault) => !ASKED.test(fault))).toEqual([]);
      await box.fill('');
      await expect.poll(count).not.toBe(before);
      before = await count();
    }
    expect([...seen].sort()).toEqual(['few', 'one', 'other']);
  });
});

describe('the order of a table', () => {
  test('puts names as the language does, printed and sorted', async () => {
    await tab.goto(`${server.address}accounts/`);
    const names = () =>
      tab.locator('#account-list tbody [data-row] th a').evaluateAll((links) => links.map((link) => link.textContent));
    const place = async (name: string) => (await names()).indexOf(name);
    expect(await names()).toEqual(expect.arrayContaining(['Čaven Glass', 'Cezar Foods']));
    await tab.locator('#account-list thead th').first().click();
    // The list stands sorted by another column at first.
    await tab.locator('#account-list th:first-child[aria-sort=ascending]').waitFor();
    const inGroup = await tab
      .locator('#account-list tbody')
      .evaluateAll((bodies) =>
        bodies.map((body) => [...body.querySelectorAll('[data-row] th a')].map((link) => link.textContent ?? '')),
      );
    for (const group of inGroup) expect(group).toEqual([...group].sort(new Intl.Collator(LANGUAGE).compare));
    expect(await place('Cezar Foods')).toBeGreaterThan(-1);
  });

  test('reads figures as the language writes them', async () => {
    await tab.goto(`${server.address}accounts/`);
    await tab.evaluate(() => {
      const table = document.querySelector('#account-list table');
      const body = document.createElement('tbody');
      body.id = 'figures';
      for (const figure of ['999,5', '1.234,5', '−2.000', '12,25', '10.000'])
        body.insertAdjacentHTML('beforeend', `<tr>${`<td class="num">${figure}</td>`.repeat(9)}</tr>`);
      table?.append(body);
    });
    await tab.locator('#account-list thead th.num').first().click();
    await tab.locator('#account-list th[aria-sort=descending]').waitFor();
    expect(
      await tab
        .locator('#figures tr')
        .evaluateAll((rows) => rows.map((row) => (row as HTMLTableRowElement).cells[3]?.textContent)),
    ).toEqual(['10.000', '1.234,5', '999,5', '12,25', '−2.000']);
  });
});

test('sums are written as the language writes them', async () => {
  await tab.goto(server.address);
  const sums = await tab.locator('td.num').allInnerTexts();
  expect(sums.filter((sum) => /^\d\.\d{3}$/.test(sum)).length).toBeGreaterThan(3);
  expect(sums.filter((sum) => /\d[,\s]\d{3}(?!\d)/.test(sum))).toEqual([]);
});

test('documents beside the site speak the language: the calendar, the joint plan, the booklet', async () => {
  const calendar = readFileSync(path.join(project.file('dist'), 'calendar.ics'), 'utf8').replace(/\r\n /g, '');
  const told = [...calendar.matchAll(/^(?:SUMMARY|DESCRIPTION|X-WR-CALNAME|NAME)[^:]*:(.*)$/gm)].map(
    ([, text = '']) => ({
      text: text.replaceAll('\\n', '\n').replaceAll('\\', ''),
      by: 'calendar',
      lang: undefined,
    }),
  );
  expect(told.length).toBeGreaterThan(5);
  expect(unmarkedWords(told, content, allowed)).toEqual([]);

  const out = project.file('dist-joint-plan.html');
  expect(await project.rulla('joint-plan', 'havulinna-paper', '--out', out)).toMatchObject({ code: 0, errors: '' });
  await tab.goto(`file://${out}`);
  expect(inItsLanguageOf(await textsOf(tab))).toEqual([]);
  expect(await layoutFaults(tab)).toEqual([]);

  await tab.goto(`${server.address}quarters/2026-q2/`);
  await tab.emulateMedia({ media: 'print' });
  expect(inItsLanguageOf(await textsOf(tab))).toEqual([]);
  await tab.emulateMedia({ media: null });
});

/** The words of a page that are not its language's, in a page that has no text of another. */
function inItsLanguageOf(told: readonly Told[]): string[] {
  return unmarkedWords(told, content, allowed);
}

function formOf(count: number): string {
  return new Intl.PluralRules(LANGUAGE).select(count);
}

/** How many results a page of results counts in all. */
async function hits(page: Page): Promise<number> {
  return Number((await page.locator('[data-status]').innerText()).replace(/\D/gu, ''));
}
