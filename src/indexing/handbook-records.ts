import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { byText } from '#domain/order.ts';
import { FIRST_LANGUAGE, LANGUAGES } from '#words/languages.ts';
import { plainText, sectionedText } from './record-text.ts';
import type { SearchRecord } from './records.ts';

/** A page that is searched as it was printed: its path in the site, and the file that it is in. */
export interface SearchedPage {
  page: string;
  file: string;
}

/** What a page of the handbook gives the search, and the language that it is in. */
export interface HandbookRecord {
  language: string;
  record: SearchRecord;
}

/** Reads pages of the handbook; where each begins a section, a result leads there. */
export async function handbookRecords(pages: readonly SearchedPage[], base: string): Promise<HandbookRecord[]> {
  const found: HandbookRecord[] = [];
  for (const { page, file } of pages)
    found.push(recordOfPage(await readFile(file, 'utf8'), `${base}${page.replace(/index\.html$/, '')}`));
  return found;
}

/** All that a page which is searched as it was printed gives the search. */
export function fedBy(html: string): string {
  return JSON.stringify(recordOfPage(html, ''));
}

function recordOfPage(html: string, url: string): HandbookRecord {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const { title, parts } = partsOf(main);
  const text = sectionedText(parts);
  // A page without a word in it is found by its address.
  const hasWords = /[\p{L}\p{N}]/u.test(title + text.content);
  return {
    language: /<html lang="([\w-]+)"/.exec(html)?.[1] ?? FIRST_LANGUAGE,
    record: {
      url,
      kind: 'method',
      title,
      note: plainText(/<nav class="breadcrumb"[^>]* data-part="([^"]*)"/.exec(html)?.[1] ?? ''),
      names: '',
      also: '',
      lang: '',
      ...(hasWords ? text : { content: path.posix.basename(url), sections: [] }),
    },
  };
}

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
/** What no search finds, by its element or by what is said of it. */
const UNSEARCHED = /^(?:nav|script|style|svg|template|form|label|footer|noscript|iframe)$/i;
const SAYS_UNSEARCHED = /\bdata-unsearched\b|\bclass="[^"]*\b(?:edit-link|rule-example)\b/;
const WITHOUT_END = /^(?:br|hr|img|input|wbr|link|meta|source|col|use|path)$/i;
/** Elements within a line: what stands before and after them is one text with them. */
const IN_LINE = /^(?:a|abbr|b|bdi|cite|code|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr)$/i;

type Part = [anchor: string, name: string, texts: string[]];

/** The title of a page, and its texts: those before its first heading, and those from each to the next. */
function partsOf(main: string): { title: string; parts: Part[] } {
  const parts: Part[] = [['', '', []]];
  let [title, text, from] = ['', '', 0];
  let left: { name: string; depth: number } | undefined;
  let heading: { name: string; id: string | undefined } | undefined;
  const end = () => {
    const said = plainText(text).replace(/\s+/g, ' ').trim();
    text = '';
    if (said === '') return;
    if (heading?.name === 'h1' && title === '') title = said;
    else {
      if (heading?.id !== undefined) parts.push([heading.id, said, []]);
      parts.at(-1)?.[2].push(said);
    }
  };
  for (const { index, 0: tag, 1: slash, 2: found, 3: said = '' } of main.matchAll(TAG)) {
    const name = found?.toLowerCase();
    if (!left) text += main.slice(from, index);
    from = index + tag.length;
    if (name === undefined) continue;
    if (left) {
      if (name === left.name && !said.endsWith('/')) left.depth += slash === '/' ? -1 : 1;
      if (left.depth === 0) left = undefined;
    } else if (slash === '' && (UNSEARCHED.test(name) || SAYS_UNSEARCHED.test(said))) {
      if (!IN_LINE.test(name)) end();
      if (!WITHOUT_END.test(name) && !said.endsWith('/')) left = { name, depth: 1 };
    } else if (!IN_LINE.test(name)) {
      end();
      if (/^h[1-3]$/.test(name))
        heading = slash === '/' ? undefined : { name, id: name === 'h1' ? undefined : idIn(said) };
    }
  }
  text += left ? '' : main.slice(from);
  end();
  return { title, parts };
}

function idIn(said: string): string | undefined {
  const id = /\bid="([^"]*)"/.exec(said)?.[1];
  return id === undefined ? undefined : plainText(id);
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
