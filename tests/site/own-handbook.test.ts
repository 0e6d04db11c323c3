import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownPageText } from '#components/handbook/own-page-text.tsx';
import { openBook } from '#domain/budget/figures.ts';
import type { HandbookNode } from '#domain/plan/handbook-text.ts';
import { parseBody } from '#loading/body/parse-body.ts';
import { partPlan } from '#loading/frontmatter.ts';
import { SHIPPED_HANDBOOK } from '#loading/shipped-handbook.ts';
import { INDEX_FOLDER } from '#search/index-format.ts';
import { commandHelps } from '#site/command-helps.ts';
import { methodShelf } from '#site/method-shelf.ts';
import { withLinkedTerms } from '#views/handbook/linked-terms.ts';
import { ownPageParts } from '#views/handbook/own-page.ts';
import { gatherFacts, siteIn } from '#views/site.ts';
import { checkFolder } from '../../scripts/shell/checked.ts';
import { readIndex } from '../search/read-index.ts';
import { runRulla } from '../shell.ts';

const ran = path.join(tmpdir(), `rulla-own-handbook-ran-${process.pid}`);
const live = (text: string) => `{globalThis.process.getBuiltinModule('node:fs').writeFileSync('${ran}','${text}')}`;
/** Texts that a check may not notice; nothing of a page that is data may run whatever they are. */
const TRICKS: Record<string, string> = {
  footnote: `- \`\`\`\n  code\n[^1]: /x "${live('footnote')}"\n\nSome text [^1].`,
  quote: `> \`\`\`\n> code\n\n${live('quote')}`,
  plain: live('plain'),
};
let folder: string;
const built = (page: string) => readFileSync(path.join(folder, 'site', page, 'index.html'), 'utf8');

function page(name: string, text: string): void {
  const file = path.join(folder, 'content/handbook/en', `${name}.mdx`);
  writeFileSync(file, `---\ntitle: ${name}\nsummary: How we do it.\norder: 5\n---\n\n${text}\n`);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-own-handbook-'));
  cpSync(fileURLToPath(new URL('../problems/sound', import.meta.url)), path.join(folder, 'content'), {
    recursive: true,
  });
  mkdirSync(path.join(folder, 'content/handbook/en'), { recursive: true });
  page(
    'visits',
    `A <Term>visit</Term> to our "friends" ends in an action (<Rule id="action-overdue" />), see
[attitudes](/handbook/attitudes/#talking).

## Before a visit

<Note kind="risk">

Ask first: <Figure of="target" quarter="2026-Q3" account="north-oy" />

</Note>

## Main

### A list

- [ ] coffee

<FieldReference of="segment" />`,
  );
  for (const [name, text] of Object.entries(TRICKS)) page(name, text);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(ran, { force: true });
});

test('nothing of a company’s own handbook runs, whatever the check says of it', async () => {
  const args = ['build', '--content', path.join(folder, 'content'), '--out', path.join(folder, 'site')];
  for (let built = false; !built; ) {
    const { code, errors } = await runRulla([...args, '--base', '/plans/'], { RULLA_LEAVE_OUT: 'history' });
    expect(existsSync(ran)).toBe(false);
    built = code === 0;
    if (built) break;
    // Pages that are refused by name make way for those that are not.
    const refused = Object.keys(TRICKS).filter((name) => errors.includes(`handbook/en/${name}.mdx:`));
    expect(refused, errors).not.toEqual([]);
    for (const name of refused) rmSync(path.join(folder, 'content/handbook/en', `${name}.mdx`), { force: true });
  }
});

test('a page of the company’s own looks like one that comes with Rulla: headings, contents, links, components', () => {
  const html = built('handbook/visits');
  expect(html).toContain('<a href="#before-a-visit">Before a visit</a>');
  expect(html).toContain('<h2 id="before-a-visit">Before a visit</h2>');
  // The frame has an element main of its own.
  expect(html).toContain('<h2 id="main-1">Main</h2>');
  expect(html).toContain('<h3 id="a-list">A list</h3>');
  expect(html).toContain('<dfn>visit</dfn> to our “friends”');
  expect(html).toContain('<a href="/plans/handbook/rules/action-overdue/">Action past its day</a>');
  expect(html).toContain('<a href="/plans/handbook/attitudes/#talking">attitudes</a>');
  expect(html).toMatch(/<div class="plan-note risk" role="note" aria-label="Risk">/);
  expect(html).toMatch(/<a class="live-figure" href="\/plans\/accounts\/north-oy\/#sales"/);
  expect(html).toContain('<table class="field-table">');
  expect(built('handbook')).toContain('<a href="/plans/handbook/visits/">visits</a>');
});

/** What the search of the built site knows of the handbook: the part that each page stands in, by its address. */
function searchedPages(): Map<string, string> {
  const index = path.join(folder, 'site', INDEX_FOLDER);
  const { kinds, records } = readIndex((name) => readFileSync(path.join(index, name)), 'en');
  return new Map(records.slice(-kinds.method).map(([url, , note]) => [url, note]));
}

test('a page of the company’s own is found by searching', () => {
  const pages = readdirSync(path.join(folder, 'site/handbook'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('index.html') && !/^(?:decisions|booklet)\b/.test(file),
  );
  expect(pages.length).toBeGreaterThan(0);
  expect([...searchedPages().keys()].toSorted()).toEqual(
    pages.map((file) => `/plans/handbook/${file.replace(/index\.html$/, '')}`).toSorted(),
  );
});

test('a hit in the handbook says in which part of it the page stands', () => {
  const notes = searchedPages();
  expect(notes.get('/plans/handbook/visits/')).toBe('Method');
  expect(notes.get('/plans/handbook/importing/')).toBe('How to');
  expect(notes.get('/plans/handbook/rules/action-overdue/')).toBe('Reference');
  const silent = [...notes].filter(([url, note]) => /\/handbook\/.+/.test(url) && note === '').map(([url]) => url);
  expect(silent).toEqual([]);
});

test('the same text gives the same HTML as data and compiled', async () => {
  const { portfolio } = await checkFolder(path.join(folder, 'content'));
  if (!portfolio) throw new Error('Expected a company, got none.');
  const site = siteIn(
    'en',
    gatherFacts(openBook(portfolio, '2026-09-18'), [], { method: methodShelf(), commands: commandHelps() }),
    '/plans/',
  );
  for (const file of readdirSync(path.join(SHIPPED_HANDBOOK, 'en'))) {
    const parted = partPlan(readFileSync(path.join(SHIPPED_HANDBOOK, 'en', file), 'utf8'), file);
    if ('rule' in parted) throw new Error(`Expected fields in ${file}, got none.`);
    const { body, problems } = parseBody({ file, text: parted.body, firstLine: 1, kind: 'handbook' });
    expect(problems).toEqual([]);
    const printed = String(ownPageText(site, ownPageParts(site, { body: body as HandbookNode[] })));
    const own = file === 'index.mdx' ? printed : withLinkedTerms(site, printed, file.replace(/\.mdx$/, ''));
    const compiled = built(`handbook/${file.replace(/(?:index)?\.mdx$/, '')}`);
    expect(
      alike(compiled.slice(compiled.indexOf('<div class="prose handbook-text">'))).startsWith(alike(own)),
      file,
    ).toBe(true);
  }
});

/**
 * HTML without what the frame adds to text, and what makes no difference to a reader: code has no look by its language.
 */
function alike(html: string): string {
  return html
    .replaceAll(' tabindex="0"', '')
    .replaceAll(/<\/?bdi>/g, '')
    .replaceAll(' scope="col"', '')
    .replace(/<th\b[^>]*>\s*<\/th>/g, '<td></td>')
    .replace(/<code class="language-\w+">/g, '<code>')
    .replaceAll(/&quot;|&#34;/g, '"')
    .replaceAll(/&#39;|&#x27;/g, "'")
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ')
    .replaceAll('> <', '><');
}
