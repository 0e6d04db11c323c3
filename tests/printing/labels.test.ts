import { beforeAll, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { documentOf } from '#layouts/document.tsx';
import { sitePlaceAt } from '#layouts/site-place.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { PAGE_TYPES } from '#printing/page-types.ts';
import { commandHelps } from '#site/command-helps.ts';
import { methodShelf } from '#site/method-shelf.ts';
import { gatherFacts, siteIn, type SiteFacts } from '#views/site.ts';
import { LANGUAGES } from '#words/languages.ts';

// The method is one click from every label: each heading, column, name of a figure and name of a fact on every kind of
// page has its mark, unless it is the name of a thing or of a time.

/** How many pages of a kind are looked at. */
const OF_EACH = 3;
/** Labels that need no way to the method, each with the reason. */
const CLEAR: readonly RegExp[] = [
  /^%$/, // the share of the figures beside it
  /^(?:EUR thousand|t€)\b/, // in what the figures are
  /^(?:Contents|Sisällys)$/, // the page's own
];
/** What a label is when it names a time: a quarter, a month, a year, a day, before or after. */
const TIME = /\d/;

let facts: SiteFacts;
let written: Set<string>;

beforeAll(async () => {
  const { files } = await readFolder('content');
  const { portfolio } = assemble(files);
  if (!portfolio) expect.unreachable('the demo has no error');
  const book = openBook(portfolio, '2026-09-18');
  const flags = judge(book, { files: new Map(), edits: [] });
  facts = gatherFacts(book, flags, { method: methodShelf(), commands: commandHelps() });
  written = new Set(textsIn(files));
  for (const { code, name } of portfolio.segments) written.add(`${code}, ${name}`);
});

/** Every text that people have written into the content, alone and as the heading of a plan's own text. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    yield value;
    for (const [, heading = ''] of value.matchAll(/<h\d[^>]*>([^<]*)</g)) yield heading;
  } else if (value !== null && typeof value === 'object' && !(value instanceof Map))
    for (const inner of Object.values(value)) yield* textsIn(inner);
}

interface Label {
  text: string;
  isMarked: boolean;
}

function mainOf(html: string): string {
  return /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
}

/** Heads of columns that are only heard, in the names that a page has. */
const UNSEEN =
  /<thead class="?(?:visually-hidden|v)"?>[\s\S]*?<\/thead>|<th scope="col"><span class="visually-hidden">[^<]*<\/span><\/th>/g;

function seenIn(main: string): string {
  return main.replace(UNSEEN, '');
}

function labelsOf(html: string): Label[] {
  const all = seenIn(mainOf(html)).matchAll(
    /<(h[1-6]|th|dt)\b([^>]*)>((?:(?!<\/\1>)[\s\S])*)<\/\1>(\s*<a class="?how)?/g,
  );
  return [...all]
    .filter(([, tag, attributes]) => tag !== 'h1' && !attributes?.includes('scope=row'))
    .filter(([, , attributes]) => !/scope="?row/.test(attributes ?? ''))
    .map(([, , , inner = '', after]) => ({
      text: inner
        .replace(/<sup>.*?<\/sup>|<[^>]+>/g, ' ')
        .replace(/&amp;/g, '&')
        .replace(/\s+/g, ' ')
        .trim(),
      isMarked: after !== undefined || inner.includes('class="how"') || inner.includes('<a '),
    }))
    .filter(({ text }) => text !== '');
}

/** The first pages of every kind, printed once for all tests here. */
const printed = new Map<string, { path: string; html: string }[]>();

function pagesIn(language: (typeof LANGUAGES)[number]) {
  const known = printed.get(language);
  if (known) return known;
  const site = siteIn(language, facts, '/');
  const place = sitePlaceAt('/');
  const pages = PAGE_TYPES.flatMap((kind) =>
    kind
      .outputsIn(site)
      .slice(0, OF_EACH)
      .map(({ path, make }) => ({ path, html: documentOf(site, make(), place) })),
  );
  printed.set(language, pages);
  return pages;
}

test.each(LANGUAGES)(
  'every label of every kind of page leads to the method, or is a name or a time, in %s',
  (language) => {
    const bare: string[] = [];
    let seen = 0;
    for (const { path, html } of pagesIn(language)) {
      if (path.startsWith('/handbook/')) continue;
      const labels = labelsOf(html);
      const marked = new Set(labels.filter(({ isMarked }) => isMarked).map(({ text }) => text));
      seen += labels.length;
      for (const { text } of labels)
        if (!marked.has(text) && !TIME.test(text) && !written.has(text) && !CLEAR.some((is) => is.test(text)))
          bare.push(`${path} ${text}`);
    }
    expect(seen).toBeGreaterThan(1000);
    expect(bare).toEqual([]);
  },
);

test('no way to the method stands where only those who hear the page find it', () => {
  const unseen = pagesIn('en').flatMap(({ html }) => mainOf(html).match(UNSEEN) ?? []);
  expect(unseen.length).toBeGreaterThan(10);
  expect(unseen.filter((head) => head.includes('<a '))).toEqual([]);
});

test.each(LANGUAGES)('no sentence ends twice, even after a day that has a full stop of its own, in %s', (language) => {
  const twice = pagesIn(language).flatMap(({ path, html }) =>
    mainOf(html)
      .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, '')
      .split(/<\/(?:p|li|td|dd|h\d)>/)
      .map((part) => part.replace(/<[^>]*>/g, ''))
      .filter((text) => /[^.\s]\.\.(?![./])/.test(text))
      .map((text) => `${path} ${text}`),
  );
  expect(twice).toEqual([]);
});
