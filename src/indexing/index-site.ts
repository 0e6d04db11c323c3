import { readdir, readFile } from 'node:fs/promises';
import { byText } from '#domain/order.ts';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { FIRST_LANGUAGE, LANGUAGES, settingsOf } from '#words/languages.ts';
import { kindWord, namesFile } from '#search/kinds.ts';
import { wordsOf } from '#search/words.ts';
import { siteIn, type SiteFacts } from '#views/site.ts';
import type { FileWriter } from '#writing/write-into.ts';
import { plainText } from './record-text.ts';
import { recordParts, type RecordPart, type SearchRecord } from './records.ts';
import { finnishKeys } from '#search/keys.ts';

const ENTRY = 'pagefind-entry.json';
/** Of what Pagefind writes, what its program interface needs: our own search box asks it. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|pagefind\.[\w-]+\.pf_meta|(?:fragment|index|filter)\/[\w.-]+)$/;

/**
 * Makes the search index of a built site when all its pages have been printed, for its folder `pagefind`. Plans and
 * people come as records from the portfolio that the pages were printed from; handbook pages as they were printed.
 * Everything is fed in sorted order, so that the same content gives the same bytes. A record that cannot be indexed
 * fails the build.
 */
export async function indexSite(
  write: FileWriter,
  { records, pages, base }: { records: readonly LanguageRecords[]; pages: readonly SearchedPage[]; base: string },
  onIndexed?: OnIndexed,
): Promise<void> {
  await makeIndex(write, records, (index) => addHandbook(index, pages, base), onIndexed);
  for (const { language, records: all } of records) write(namesFile(language), JSON.stringify(namesIn(all)));
}

/** What the search of a site is fed with beside the pages of the handbook, in each language, thing by thing. */
export function recordPartsIn(facts: SiteFacts, base: string): { language: string; parts: RecordPart[] }[] {
  return facts.portfolio.company.languages.map((language) => ({
    language,
    parts: recordParts(siteIn(language, facts, base)),
  }));
}

/** Every word of a name of a plan, a customer or a person, once, in order: what a misspelt name is held against. */
function namesIn(records: readonly SearchRecord[]): string[] {
  const words = records.flatMap(({ title }) => wordsOf(title).map(({ word }) => word));
  return [...new Set(words)].filter((word) => word.length > 2).sort(byText);
}

/** The records of one language. */
export interface LanguageRecords {
  language: string;
  records: readonly SearchRecord[];
}

/** Is told how many records are in the index, of how many. */
type OnIndexed = (done: number, of: number) => void;

/** Writes an index of these records, and of the pages that `addPages` adds and counts. */
export async function makeIndex(
  write: FileWriter,
  languages: readonly LanguageRecords[],
  addPages: (index: PagefindIndex) => Promise<number> = async () => 0,
  onIndexed?: OnIndexed,
): Promise<void> {
  const ofRecords = languages.reduce((sum, { records }) => sum + records.length, 0);
  let done = 0;
  try {
    const index = await opened();
    for (const { language, records } of languages)
      await addRecords(index, language, records, () => onIndexed?.(++done, ofRecords));
    const pages = await addPages(index);
    await writeIndex(index, write, ofRecords + pages);
  } finally {
    await close();
  }
}

async function opened(): Promise<PagefindIndex> {
  const { errors, index } = await createIndex({
    rootSelector: 'main',
    excludeSelectors: ['nav', '.edit-link', '.rule-example'],
  });
  refuse('the search index', errors);
  if (!index) throw new Error('Expected a search index from Pagefind, got none.');
  return index;
}

async function addRecords(
  index: PagefindIndex,
  language: string,
  records: readonly SearchRecord[],
  onAdded: () => void,
): Promise<void> {
  for (const { url, kind, title, note, names, also, content, lang, sections, keys } of records) {
    const { errors } = await index.addCustomRecord({
      url,
      language,
      content,
      meta: {
        title,
        note,
        keys,
        kind: kindWord(kind),
        ...(names !== '' && { names }),
        ...(also !== '' && { also }),
        ...(lang !== '' && { lang }),
        ...(sections.length > 0 && { sections: JSON.stringify(sections) }),
      },
    });
    refuse(url, errors);
    onAdded();
  }
}

/** Adds the handbook pages of a built site to an index; comes back with how many. */
export async function addHandbook(index: PagefindIndex, pages: readonly SearchedPage[], base: string): Promise<number> {
  for (const { page, file } of pages) {
    const html = await readFile(file, 'utf8');
    const { errors } = await index.addHTMLFile({
      url: `${base}${page.replace(/index\.html$/, '')}`,
      // Inside <main>, since nothing outside it is read.
      content: html.replace(
        /<main[^>]*>/,
        (main) =>
          `${main}${metaOf('kind', kindWord('method'))}${partIn(html)}${metaOf('keys', keysOf(html))}${lastResort(html, page)}`,
      ),
    });
    refuse(page, errors);
  }
  return pages.length;
}

/** What no search finds, as far as its first element of the same name goes. */
const IGNORED = /\s*<(\w+)\b[^>]* data-pagefind-ignore\b[^>]*>[\s\S]*?<\/\1>/g;

/**
 * All that a page which is searched as it was printed may feed the search with: pages that differ in nothing of it give
 * the same index.
 */
export function fedBy(html: string): string {
  const [lang, title, main] = [/<html[^>]*>/, /<title>[\s\S]*?<\/title>/, /<main[^>]*>[\s\S]*<\/main>/].map(
    (part) => part.exec(html)?.[0] ?? '',
  );
  return [lang, title, partIn(html), main?.replace(IGNORED, '')].join('\n');
}

/** A page that is searched as it was printed: its path in the site, and the file that it is in. */
export interface SearchedPage {
  page: string;
  file: string;
}

/**
 * The handbook's pages that are searched, in order: those in a folder, and `elsewhere`, which are files of the site
 * that stand in other places.
 */
export async function handbookPagesIn(
  site: string,
  elsewhere: ReadonlyMap<string, string> = new Map(),
): Promise<SearchedPage[]> {
  const tops = ['', ...LANGUAGES].map((language) => path.join(language, 'handbook'));
  const found = await Promise.all(
    tops.map(async (top) =>
      (await readdir(path.join(site, top), { recursive: true }).catch(() => [])).map((file) => path.join(top, file)),
    ),
  );
  const here = found.flat().map((file) => file.split(path.sep).join('/'));
  return [...new Map([...elsewhere, ...here.map((page) => [page, path.join(site, page)] as const)])]
    .map(([page, file]) => ({ page, file }))
    .filter(({ page }) => isHandbookPage(page) && !/\/(?:decisions|booklet)\//.test(page))
    .sort((a, b) => byText(a.page, b.page));
}

/** Whether a file of a site is a page of the handbook, at the root or in the folder of a language. */
function isHandbookPage(file: string): boolean {
  const [first = '', ...rest] = file.split('/');
  const inside = LANGUAGES.includes(first) ? rest : [first, ...rest];
  return inside[0] === 'handbook' && inside.at(-1) === 'index.html';
}

/** A page without a word in it is left out of an index silently: it goes in by its address. */
function lastResort(html: string, page: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const own = main
    .replace(/<nav[^>]*>[\s\S]*?<\/nav>/g, ' ')
    .replace(/<(\w+)[^>]*\bedit-link\b[^>]*>[\s\S]*?<\/\1>/g, ' ');
  return /[\p{L}\p{N}]/u.test(plainText(own)) ? '' : `<p>${path.basename(path.dirname(page))}</p>`;
}

/** The part of the handbook that a page says it stands in, as it is escaped there; the front page is in none. */
function partIn(html: string): string {
  const part = /<nav class="breadcrumb"[^>]* data-part="([^"]*)"/.exec(html)?.[1];
  return part === undefined ? '' : metaOf('note', part);
}

function metaOf(name: string, value: string): string {
  return `<meta data-pagefind-meta="${name}[content]" content="${value}">`;
}

/**
 * The stems of the words of a page in a language of such endings as Finnish; letters only, so they need no escaping.
 * Other pages need none.
 */
function keysOf(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/
    .exec(html)?.[1]
    ?.replace(/<figure class="rule-example">[\s\S]*?<\/figure>/g, ' ');
  const language = /<html lang="([\w-]+)"/.exec(html)?.[1] ?? FIRST_LANGUAGE;
  return main !== undefined && settingsOf(language).endings === 'finnish'
    ? finnishKeys({ names: '', text: plainText(main) }).join(' ')
    : '';
}

async function writeIndex(index: PagefindIndex, write: FileWriter, fed: number): Promise<void> {
  const { errors, files } = await index.getFiles();
  refuse('the search index', errors);
  const entry = entryOf(files);
  const held = Object.values(entry.languages).reduce((sum, language) => sum + language.page_count, 0);
  if (held !== fed) throw new Error(`Expected a search index of ${fed} records, got one of ${held}.`);
  for (const { path: name, content } of files)
    if (NEEDED.test(name)) write(name, name === ENTRY ? JSON.stringify(entry) : content);
}

/**
 * What an index says of itself: how many records it holds of each language (it leaves one out without a word when its
 * content is empty). Languages come in any order; here they are sorted.
 */
function entryOf(files: readonly { path: string; content: Uint8Array }[]): {
  languages: Record<string, { page_count: number }>;
} {
  const file = files.find(({ path: name }) => name === ENTRY);
  if (!file) throw new Error('Expected an entry file in the search index, got none.');
  const entry = JSON.parse(new TextDecoder().decode(file.content)) as {
    languages: Record<string, { page_count: number }>;
  };
  return {
    ...entry,
    languages: Object.fromEntries(Object.entries(entry.languages).sort(([a], [b]) => byText(a, b))),
  };
}

function refuse(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index ${what}: ${errors.join('; ')}`);
}
