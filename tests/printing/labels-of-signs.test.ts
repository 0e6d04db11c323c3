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

// The method is one click from every drawn sign and every figure: the key at a page's foot has each once, and leads to
// its place.

const OF_EACH = 3;
/** Signs and drawings that need no way to the method, each with the reason. */
const CLEAR: Readonly<Record<string, string>> = {
  'mark fraction': 'three of six is said in words beside it',
  'mark flag closed': 'a tick beside the word closed',
  arrow: 'from one to the other',
  chevron: 'opens what it stands before',
  patterns: 'the pattern that drawings are filled with',
  mean: 'a line of another drawing',
};
/** Drawings that are a part or a picture of what a section shows: the heading of the section leads to the method. */
const PICTURE = /^(?:|mark|passed|reviews|lane-months|today|late|plot|outside|whole|slope|steps?|chart.*|flow.*)$/;
/** What a sign is called in the key: by its class, the address that its entry leads to. */
const KEY: readonly [RegExp, string][] = [
  [/^mark attitude|^mark strip|^mark person-sign/, '/handbook/attitudes/#'],
  [/^mark confidence/, '/handbook/glossary/#term-confidence'],
  [/^mark series target/, '/handbook/glossary/#term-target'],
  [/^mark series budget/, '/handbook/glossary/#term-budget'],
  [/^mark series forecast/, '/handbook/glossary/#term-forecast'],
  [/^mark series actual/, '/handbook/glossary/#term-actual'],
  [/^mark series gap|^gap-bar/, '/handbook/glossary/#term-gap'],
  [/^mark influence|^bars/, '/handbook/glossary/#term-influence'],
  [/^mark age/, '/handbook/glossary/#term-shelfLife'],
  [/^mark flag/, '/handbook/glossary/#term-redFlag'],
  [/^mark stage/, '/handbook/feedback-and-testing/'],
  [/^miss-bar/, '/handbook/glossary/#term-miss'],
  [/^pace|^spark/, '/handbook/reading-the-budget-page/'],
  [/^load-bar/, '/handbook/glossary/#term-capacity'],
  [/^shared-mark/, '/handbook/joint-plan/'],
  [/^flag-count/, '/handbook/glossary/#term-redFlag'],
  [/^lock/, '/handbook/glossary/#term-seal'],
];

let facts: SiteFacts;

beforeAll(async () => {
  const { portfolio } = assemble((await readFolder('content')).files);
  if (!portfolio) expect.unreachable('the demo has no error');
  const book = openBook(portfolio, '2026-09-18');
  const flags = judge(book, { files: new Map(), edits: [] });
  facts = gatherFacts(book, flags, { method: methodShelf(), commands: commandHelps() });
});

interface Element {
  tag: string;
  own: string;
}

/** The elements of a page with those around them, the nearest last. */
function* elementsIn(html: string): Generator<{ element: Element; around: readonly Element[] }> {
  const around: Element[] = [];
  for (const [tag = '', end, name = '', attributes = ''] of html.matchAll(/<(\/?)([a-z0-9]+)((?:"[^"]*"|[^>"])*)>/gi)) {
    if (end === '/') {
      while (around.length > 0 && around.pop()?.tag !== name);
      continue;
    }
    const own = /\bclass=(?:"([^"]*)"|([^\s>]+))/.exec(attributes);
    const element = { tag: name, own: (own?.[1] ?? own?.[2] ?? '').replace(' one-line', '') };
    yield { element, around };
    if (!tag.endsWith('/>') && !/^(?:br|hr|img|input|meta|link|col|wbr)$/.test(name)) around.push(element);
  }
}

const SIGN = /^mark\b|\b(?:shared-mark|flag-count)\b/;
const LEADS = new Set(['a', 'button', 'summary']);

test.each(LANGUAGES)('every drawn sign and every figure of every kind of page is in its key, in %s', (language) => {
  const site = siteIn(language, facts, '/');
  const place = sitePlaceAt('/');
  const bare = new Set<string>();
  const kinds = new Set<string>();
  let figures = 0;
  for (const kind of PAGE_TYPES)
    for (const { path, make } of kind.outputsIn(site).slice(0, OF_EACH)) {
      if (path.startsWith('/handbook/')) continue;
      const whole = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(documentOf(site, make(), place))?.[1] ?? '';
      const [main = '', key = ''] = whole.split('<nav class="sign-key"');
      // The rows of a figure by quarter lead to their measures themselves.
      const leadsTo = [
        ...key.matchAll(/href="?([^"\s>]+)/g),
        ...main.matchAll(/<a class="?explained"? href="?([^"\s>]+)"?><span class="mark/g),
      ].map(([, href = '']) => href);
      const isInKey = (address: string) => leadsTo.some((href) => href.includes(address));
      for (const { element, around } of elementsIn(main)) {
        const { tag, own } = element;
        if (tag === 'td' && /\bnum\b/.test(own)) {
          figures++;
          for (const measure of ['target', 'budget', 'forecast', 'actual', 'gap'])
            if (!isInKey(`#term-${measure}`)) bare.add(`${path} a figure, ${measure}`);
        }
        const isSign = SIGN.test(own);
        if (!isSign && (tag !== 'svg' || around.some((outer) => outer.tag === 'svg' || SIGN.test(outer.own)))) continue;
        if (!isSign && around.some((outer) => LEADS.has(outer.tag))) continue;
        if (CLEAR[own] !== undefined) continue;
        const entry = KEY.find(([is]) => is.test(own));
        if (entry) kinds.add(entry[1]);
        if (entry ? !isInKey(entry[1]) : !PICTURE.test(own)) bare.add(`${path} ${own || tag}`);
      }
    }
  expect([...bare]).toEqual([]);
  expect(figures).toBeGreaterThan(1000);
  expect(kinds.size).toBe(new Set(KEY.map(([, address]) => address)).size);
});
