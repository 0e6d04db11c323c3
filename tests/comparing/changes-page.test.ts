import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { openGit } from '#loading/history/git.ts';
import { pagesIn } from '#printing/page-types.ts';
import { factsOf } from '#site/facts.ts';
import { siteIn, type SiteFacts } from '#views/site.ts';
import { checkFolder } from '../../scripts/shell/checked.ts';
import { comparedWith } from '../../scripts/shell/compared-site.ts';
import { byHand } from '../loading/git-repository.ts';
import { DEMO } from './made-up-repository.ts';

const DAY = '2026-09-18';
let top: string;
let facts: SiteFacts;
let content: string;

/** The demo in a repository of its own, with a branch that asks what happens if closed loops come later. */
beforeAll(async () => {
  top = mkdtempSync(path.join(tmpdir(), 'rulla-changes-'));
  content = path.join(top, 'content');
  cpSync(DEMO, content, { recursive: true, filter: (file) => !file.startsWith(path.join(DEMO, 'handbook')) });
  const git = (...args: string[]) => byHand(top, args);
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'Plans');
  git('checkout', '-q', '-b', 'what-if/loops-a-quarter-later');
  const plan = path.join(content, 'accounts/havulinna-paper.mdx');
  writeFileSync(plan, readFileSync(plan, 'utf8').replace('2026-Q4: 130000', '2026-Q4: 80000'));
  git('commit', '-q', '-a', '-m', 'If permits slip');
  const { portfolio, read } = await checkFolder(content);
  if (!portfolio) expect.unreachable('the demo has no error');
  const wish = { folder: content, commit: 'abc1234', withHistory: false, files: read.files };
  facts = await factsOf(openBook(portfolio, DAY), wish);
}, 60_000);
afterAll(() => rmSync(top, { recursive: true, force: true }));

const against = async (state: string, title?: string) =>
  comparedWith(state, title, facts, { folder: content, git: await openGit(content) });
const pageOf = (of: SiteFacts | undefined, language = 'en') =>
  of &&
  pagesIn(siteIn(language, of, '/'))
    .find(({ path: at }) => at === '/changes/')
    ?.make();
const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/&nbsp;|\s+/g, ' ');

describe('/changes/', () => {
  test('is there only in a site that is held against another state, and the menu leads to it', async () => {
    expect(pageOf(facts)).toBeUndefined();
    expect(pageOf(await against('main'))?.section).toBe('changes');
  });

  test('says in English and in Finnish what the what-if does to company, segment and account, and whose yes it asks', async () => {
    const compared = await against('main');
    const page = pageOf(compared);
    const text = textOf(page?.main.toString() ?? '');
    expect(page?.title).toBe('Loops a quarter later');
    expect(text).toMatch(/What-if Not a plan before it is accepted/);
    expect(text).toMatch(/2026-Q4 plans fall by €50k\. One red flag opens, none closes/);
    expect(text).toMatch(/Needs a yes from Marja Tuomisto/);
    expect(text).toMatch(
      /Before: main [0-9a-f]{7}\. After: what-if\/loops-a-quarter-later abc1234\. Both as of 18 Sep 2026/,
    );
    // Of a line the figures are read first, also where it is printed as text, and then where it stands.
    expect(text).toMatch(
      /Whose What Period Was Now Change Where Havulinna Paper Budget: PM4[^−]* 2026-Q4 130 80 −50 acc/,
    );
    expect(page?.main.toString()).toMatch(/data-label="Now">80</);
    // One table: whose it is down, the quarter and its year across, and before beside after.
    expect(text).toMatch(/2026-Q4 Year 2026 Whose Budget before after Change Gap before after/);
    expect(text).toMatch(/Kaarnavesi Oy 3,422 3,372 −50 −128 −178 [\d,]+ [\d,]+ −50/);
    expect(text).toMatch(/Key accounts 1,860 1,810 −50 −40 −90/);
    expect(text).toMatch(/Havulinna Paper 540 490 −50 −20 −70/);
    expect(textOf(pageOf(compared, 'fi')?.main.toString() ?? '')).toMatch(
      /Entä jos Suunnitelma vasta hyväksyttynä.*Budjetti ennen jälkeen.*Avainasiakkaat 1 860/,
    );
  });

  test('shows both states to one scale, with what changed marked', async () => {
    const main = pageOf(await against('main'))?.main.toString() ?? '';
    const [before = '', after = ''] = main.split('aria-labelledby="after"');
    const changed = (half: string) =>
      [...half.matchAll(/<td class="[^"]*changed[^"]*">([^<]*)/g)].map(([, said]) => said);
    expect(changed(before.slice(before.indexOf('aria-labelledby="before"')))).toEqual(['3,422', '−128']);
    expect(changed(after.slice(0, after.indexOf('id="sums"')))).toEqual(['3,372', '−178']);
    // What the gap was is outlined where it is another one, on the later side alone; a narrow page shows part of that.
    const outlines = (half: string) => half.match(/stroke-dasharray="3 2"/g)?.length ?? 0;
    expect([outlines(before.slice(before.indexOf('aria-labelledby="before"'))), outlines(after)]).toEqual([0, 1]);
    const [, id] = /<g id="([^"]+)">(?:(?!<\/g>).)*stroke-dasharray="3 2"/.exec(after) ?? [];
    expect(after).toContain(`<use href="#${id}"`);
    // The same target of the same quarter stands as high on both sides.
    const targets = (half: string) =>
      /<path[^>]*stroke="var\(--link\)"[^>]*>/.exec(half.slice(half.indexOf('<svg')))?.[0];
    expect(targets(after)).toBe(targets(before.slice(before.indexOf('aria-labelledby="before"'))));
  });

  test('says what stays as it is, and which quarters a narrow screen has no room for', async () => {
    const compared = await against('main');
    const html = pageOf(compared)?.main.toString() ?? '';
    const text = textOf(html);
    // It stands beside the flags that open and close, once.
    expect(html.match(/<div class="beside-flags"><section[^>]*>.*?id="same"/s)?.[0]).toMatch(/gap-over-threshold/);
    expect(html.match(/id="same"/g)).toHaveLength(1);
    expect(text).toMatch(
      /What stays as it is The same on both sides: attitudes, people, needs, actions, promises, growth ideas, sealed quarters\. Unchanged plans: Aallokko Dairy, /,
    );
    expect(text).not.toMatch(/Unchanged plans:[^.]*Havulinna/);
    expect(text).toMatch(/no room here for 2027-Q4;/);
    const finnish = textOf(pageOf(compared, 'fi')?.main.toString() ?? '');
    expect(finnish).toMatch(
      /Mikä pysyy ennallaan Molemmilla puolilla samat: asenteet, .*Muuttumattomat suunnitelmat: /,
    );
  });

  test('leads from each row to whose it is, to its place and to the rule of its flag', async () => {
    const page = pageOf(await against('main'), 'fi')?.main.toString() ?? '';
    const links = (text: RegExp) =>
      [...page.slice(page.indexOf('id="sums"')).matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)</g)].flatMap(
        ([, href = '', said = '']) => (text.test(said) ? [href] : []),
      );
    expect(new Set(links(/^Havulinna Paper$/))).toEqual(new Set(['/fi/accounts/havulinna-paper/']));
    expect(new Set(links(/^Avainasiakkaat$/))).toEqual(new Set(['/fi/segments/key-accounts/']));
    expect(new Set(links(/^Kaarnavesi Oy$/))).toEqual(new Set(['/fi/budget/']));
    expect(links(/havulinna-paper\.mdx:\d+/)[0]).toMatch(/\/edit\/main\/content\/accounts\/havulinna-paper\.mdx#L\d+$/);
    expect(links(/./).filter((href) => href.includes('/handbook/rules/gap-over-threshold/'))).toHaveLength(1);
  });

  test('can be held against a folder and be given a title, and a state with errors is told', async () => {
    const page = pageOf(await against(DEMO, 'Loops later'));
    expect([page?.title, textOf(page?.main.toString() ?? '').includes('One red flag opens')]).toEqual([
      'Loops later',
      true,
    ]);
    // Two folders of one name are told apart.
    const apart = mkdtempSync(path.join(tmpdir(), 'rulla-apart-'));
    const [earlier = '', later = ''] = ['earlier', 'later'].map((one) => path.join(apart, one, 'content'));
    for (const one of [earlier, later]) cpSync(DEMO, one, { recursive: true });
    const beside = { folder: later, git: await openGit(later) };
    const twin = await comparedWith(earlier, undefined, { ...facts, commit: undefined }, beside);
    rmSync(apart, { recursive: true, force: true });
    expect(twin?.comparison?.names).toEqual({ before: earlier, after: 'later/content' });
    const broken = path.join(top, 'broken');
    cpSync(DEMO, broken, { recursive: true });
    writeFileSync(path.join(broken, 'company.yaml'), 'name: Kaarnavesi Oy\n');
    expect(await against(broken)).toBeUndefined();
  });
});
