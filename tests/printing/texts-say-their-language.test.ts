import { beforeAll, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { textsInLanguages } from '#domain/plan/said.ts';
import type { SiteFacts } from '#views/site.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { filesOfSite } from '#printing/print-site.ts';
import { factsOf } from '#site/facts.ts';
import { sitePlaceAt } from '#layouts/site-place.ts';

// The demo's plans are written in two languages, and each is read on pages of both. Whatever page prints a text of a
// plan says which language it is in, where that is not the page's own: wherever the text stands, and whoever prints it.

let facts: SiteFacts;
/** What the company's own files hold, by file. */
const written = new Map<string, unknown>();
/**
 * Texts of plans by their first three words, each with the language of its plan; those of several plans with all of
 * theirs.
 */
const texts = new Map<string, Map<string, Set<string>>>();

beforeAll(async () => {
  const { files } = await readFolder('content');
  const { portfolio } = assemble(files);
  if (!portfolio) return expect.unreachable('the demo has no error');
  facts = await factsOf(openBook(portfolio, '2026-09-18'), {
    folder: 'content',
    commit: undefined,
    withHistory: true,
    files,
  });
  for (const file of files) {
    if (file.kind === 'company' || file.kind === 'segment' || file.kind === 'unit' || file.kind === 'group')
      written.set(file.source.file, file.data);
    const isPlan = file.kind === 'account' || file.kind === 'sales-plan' || file.kind === 'new-customer-plan';
    if (!isPlan && file.kind !== 'review') continue;
    const of = file.kind === 'review' ? portfolio.accountById.get(file.data.of)?.lang : undefined;
    for (const text of longTexts(file.data)) take(text, file.data.lang ?? of ?? 'en');
  }
});

function take(text: string, language: string): void {
  const key = text.split(' ').slice(0, 3).join(' ');
  const alike = texts.get(key) ?? new Map<string, Set<string>>();
  texts.set(key, alike.set(text, (alike.get(text) ?? new Set()).add(language)));
}

/** Texts of at least four words. Names are of no language. */
function longTexts(value: unknown, field = ''): string[] {
  if (typeof value === 'string') {
    const text = value.replace(/\s+/g, ' ').trim();
    return field !== 'name' && text.split(' ').length > 3 ? [text] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, within]) => longTexts(within, Array.isArray(value) ? field : name));
}

interface Printed {
  text: string;
  language: string;
}

const VOID = /^(?:area|base|br|col|hr|img|input|link|meta|source|wbr)$/i;

/** Every text of a page with the language that holds where it stands. */
function* textsOf(page: string): Generator<Printed> {
  const open: { name: string; language: string }[] = [];
  const plain = page.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  for (const [, closing, name, attributes = '', text] of plain.matchAll(
    /<(?:!doctype[^>]*|(\/)?([a-z][\w-]*)([^>]*))>|([^<]+)/gi,
  )) {
    if (text !== undefined) yield { text: readable(text), language: open.at(-1)?.language ?? '' };
    else if (closing)
      open.length = Math.max(
        0,
        open.findLastIndex((one) => one.name === name),
      );
    else if (name !== undefined && !VOID.test(name) && !attributes.endsWith('/')) {
      const language = /\slang=(?:"([^"]*)"|(\S+))/.exec(attributes);
      open.push({ name, language: language?.[1] ?? language?.[2] ?? open.at(-1)?.language ?? '' });
    }
  }
}

function readable(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? '').replace(/\s+/g, ' ');
}

/** What is said of plans in a text of a page: each text with the languages that it may be in. */
function plansIn(text: string): [string, ReadonlySet<string>][] {
  const words = text.trim().split(' ');
  return words.flatMap((_, at) =>
    [...(texts.get(words.slice(at, at + 3).join(' ')) ?? [])].filter(([known]) => text.includes(known)),
  );
}

test('every text of a plan is in an element that says its language', async () => {
  const wrong = new Set<string>();
  let seen = 0;
  for (const { path, make } of filesOfSite(facts, sitePlaceAt('/'))) {
    if (!path.endsWith('.html') || path.includes('/handbook/')) continue;
    for (const { text, language } of textsOf(String(await make())))
      for (const [known, languages] of plansIn(text)) {
        seen += 1;
        if (!languages.has(language))
          wrong.add(`${path}: ${known.slice(0, 60)} (${[...languages].join()}, not ${language})`);
      }
  }
  expect(seen).toBeGreaterThan(5000);
  expect([...wrong]).toEqual([]);
}, 180_000);

/** Words that English cannot do without, and that no Finnish text has. */
const ENGLISH =
  /(?<![\p{L}\p{N}./_-])(?:the|of|and|with|from|for|is|are|not|by|this|has|have|was|its)(?![\p{L}\p{N}./_-])/iu;

test('the Finnish site says nothing in English, and names the company’s things in Finnish', async () => {
  const names = textsInLanguages([...written.values()]).map((said) => said.texts);
  expect(names.length).toBeGreaterThan(60);
  const byLanguage = (language: string, other: string) =>
    new Set(names.flatMap((said) => (said[language] === said[other] ? [] : [said[language] ?? ''])));
  const [english, finnish] = [byLanguage('en', 'fi'), byLanguage('fi', 'en')];
  const wrong = new Set<string>();
  for (const { path, make } of filesOfSite(facts, sitePlaceAt('/'))) {
    // The handbook's pages of fields, rules and decisions show what is typed, which is English for all.
    if (!path.endsWith('.html') || path.includes('/handbook/') || path.includes('/data/')) continue;
    const isFinnish = path.startsWith('/fi/');
    for (const { text, language } of textsOf(String(await make()))) {
      const plain = text.trim();
      if (isFinnish && language === 'fi' && ENGLISH.test(plain)) wrong.add(`${path}: ${plain.slice(0, 80)}`);
      if (language === (isFinnish ? 'fi' : 'en') && (isFinnish ? english : finnish).has(plain))
        wrong.add(`${path}: ${plain} is a name of the other language`);
      if (isFinnish && language === 'en' && finnish.has(plain)) wrong.add(`${path}: ${plain} is marked as English`);
    }
  }
  expect([...wrong]).toEqual([]);
}, 180_000);
