import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openBook } from '#domain/budget/figures.ts';
import { companySchema } from '#domain/plan/company.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { SHIPPED_HANDBOOK } from '#loading/shipped-handbook.ts';
import { methodShelf } from '#site/method-shelf.ts';
import { belongsTo } from '#views/handbook/around-page.ts';
import { requirementRows } from '#views/handbook/requirements.ts';
import { shelfOf, slugOf } from '#views/handbook/shelf.ts';
import { gatherFacts, siteIn, type Site, type SiteFacts } from '#views/site.ts';
import { LANGUAGES } from '#words/languages.ts';
import { KINDS } from '../field-kinds.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

// What the pages of the method that come with Rulla promise: the same pages in every language, each for somebody, each
// ending in something to do, and examples that a file may really hold.

const METHOD = methodShelf();
const PAGES = METHOD.filter((page) => shelfOf(page) !== 'decisions' && slugOf(page) !== 'index');
const facts = siteOf(kaarnavesi({ accounts: { 'havulinna-paper': {} } }), '2026-09-18');
const sites = sitesOf(gatherFacts(facts.book, [], { method: METHOD }));
const textOf = ({ id }: { id: string }) => readFileSync(path.join(SHIPPED_HANDBOOK, `${id}.mdx`), 'utf8');

/** One for each language: what pages ask of a site is worked out once for all of them. */
function sitesOf(of: SiteFacts): Map<string, Site> {
  return new Map(LANGUAGES.map((language) => [language, siteIn(language, of, '/')]));
}

test('every page of the method is there in every language', () => {
  const slugs = (language: string) => PAGES.filter((page) => shelfOf(page) === language).map(slugOf);
  for (const language of LANGUAGES) expect(slugs(language), language).toEqual(slugs('en'));
  expect(slugs('en').length).toBeGreaterThan(25);
});

test.each(PAGES.map((page) => [page.id, page] as const))(
  '%s says for whom it is, and ends in something to do',
  (_, page) => {
    expect(page.readers?.trim()).toBeTruthy();
    const { todo, lists } = belongsTo(sites.get(shelfOf(page))!, page);
    expect(todo?.page.href).toBeTruthy();
    expect(lists.length).toBeGreaterThan(0);
  },
);

/** The files in which the fields of each kind are written. */
const WRITTEN_IN: Readonly<Record<string, RegExp>> = {
  account: /^accounts\//,
  segment: /^segments\//,
  unit: /^team\//,
  company: /^company\.yaml$/,
};

test('every page leads to the forms in which the fields that it names are written, of files that are there', async () => {
  const { portfolio } = assemble((await readFolder('content')).files);
  if (!portfolio) expect.unreachable('the demo has no error');
  const demo = gatherFacts(openBook(portfolio, '2026-09-18'), [], { method: METHOD });
  const demoSites = sitesOf(demo);
  let seen = 0;
  for (const page of PAGES) {
    const named = new Set(page.fields.map((field) => field.split('.')[0]));
    const { forms } = belongsTo(demoSites.get(shelfOf(page))!, page);
    const links = forms.flatMap((form) => form.links.map(({ href }) => href ?? ''));
    const files = links.flatMap((href) => href.split('/edit/main/content/')[1] ?? []);
    for (const [kind, is] of Object.entries(WRITTEN_IN))
      expect(
        files.some((file) => is.test(file)),
        `${page.id}, ${kind}`,
      ).toBe(named.has(kind));
    for (const file of files) expect(existsSync(path.join('content', file)), file).toBe(true);
    seen += files.length;
  }
  expect(seen).toBeGreaterThan(200);
});

test('a page says the same of itself in every language: its part, its place, and what belongs to it', () => {
  for (const page of PAGES) {
    const first = PAGES.find(({ id }) => id === `en/${slugOf(page)}`);
    const { part, order, pages, rules, fields, requirements } = page;
    expect({ part, order, pages, rules, fields, requirements, at: page.todo?.at }, page.id).toEqual({
      part: first?.part,
      order: first?.order,
      pages: first?.pages,
      rules: first?.rules,
      fields: first?.fields,
      requirements: first?.requirements,
      at: first?.todo?.at,
    });
  }
});

// The columns of exports have a shape of their own, which the tests of the import read.
const EXAMPLES = PAGES.filter((page) => slugOf(page) !== 'importing').flatMap((page) =>
  [...textOf(page).matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map((match) => [page.id, match[1] ?? ''] as const),
);

test.each(EXAMPLES)('an example of %s has fields that a file may hold, together', (_, text) => {
  const paths = pathsOf(parse(text));
  expect(paths.length).toBeGreaterThan(0);
  const best = Object.values(KINDS)
    .map((fields) => fields.map(({ path }) => path))
    .map((known) => paths.filter((each) => !known.includes(each)))
    .sort((a, b) => a.length - b.length)[0];
  expect(best).toEqual([]);
});

/** The paths of all fields of a value, `people[].roles`; what is by period or by rule ends at its field. */
function pathsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value))
    return [...new Set(value.flatMap((each) => (typeof each === 'object' ? pathsOf(each, `${at}[]`) : [])))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    // Figures by period, grades by rule, a text in each language.
    if (/^\d{4}(-Q\d)?$/.test(name) || at === 'grades' || LANGUAGES.includes(name)) return [];
    const whole = at === '' ? name : `${at}.${name}`;
    return [whole, ...pathsOf(inner, whole)];
  });
}

test.each(LANGUAGES)('every requirement of the method is answered by a page in %s', (language) => {
  const rows = requirementRows(sites.get(language)!);
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 86 }, (_, at) => `R${at + 1}`));
  expect(rows.filter(({ pages }) => pages.length === 0).map(({ number }) => number)).toEqual([]);
});

const { horizonQuarters, thresholds } = companySchema({ code: 'EUR', decimals: 2 }, LANGUAGES).parse({
  name: 'Kaarnavesi Oy',
  currency: 'EUR',
});
/** Figures of settings that pages name in words, with the words around them. */
const NAMED = [
  ['en/rolling-rhythm', /by default (\w+)\s+quarters/, horizonQuarters],
  ['fi/rolling-rhythm', /tavallisesti (\w+) kvartaalia/, horizonQuarters],
  ['en/rolling-rhythm', /within (\w+)\s+days/, thresholds.reviewWithinDays],
  ['fi/rolling-rhythm', /(\w+) päivän kuluessa/, thresholds.reviewWithinDays],
  ['en/reviews', /within (\w+) days unless/, thresholds.reviewWithinDays],
  ['fi/reviews', /(\w+) päivän kuluessa, ellei/, thresholds.reviewWithinDays],
] as const;
const IN_WORDS: Readonly<Record<string, number>> = { five: 5, viisi: 5, thirty: 30, kolmenkymmenen: 30 };

test.each(NAMED)(
  'the figure that %s names at %s is the one that counts where no company says another',
  (id, at, figure) => {
    expect(IN_WORDS[at.exec(textOf({ id }))?.[1] ?? '']).toBe(figure);
  },
);

test.each(LANGUAGES)('a line of a setting in %s is of a kind that a company may write', (language) => {
  const schema = companySchema({ code: 'EUR', decimals: 2 }, LANGUAGES);
  const lines = [...textOf({ id: `${language}/company-set-up` }).matchAll(/^```yaml\n([\s\S]*?)^```/gm)]
    .map(([, text = '']) => parse(text) as Record<string, unknown>)
    .filter((each) => Object.keys(each).every((name) => name in schema.shape));
  expect(lines.length).toBeGreaterThan(0);
  for (const each of lines) {
    const read = schema.partial().safeParse(each);
    expect([each, read.error?.issues ?? []]).toEqual([each, []]);
  }
});
