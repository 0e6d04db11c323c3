import { beforeAll, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { pagesIn } from '#printing/page-types.ts';
import { methodShelf } from '#site/method-shelf.ts';
import { gatherFacts, siteIn, type SiteFacts } from '#views/site.ts';
import { LANGUAGES } from '#words/languages.ts';

// Every heading of a section and of a column leads to its place in the method, on every kind of page. What is looked at
// is the demo, one or two pages of each kind; a label that leads nowhere is a name, a day or a quarter, or stands in
// the list below.

let facts: SiteFacts;
/** What stands as a heading and is a name of the company's own. */
let names: Set<string>;

beforeAll(async () => {
  const { portfolio } = assemble((await readFolder('content')).files);
  if (!portfolio) expect.unreachable('the demo has no error');
  const book = openBook(portfolio, '2026-09-18');
  facts = gatherFacts(book, judge(book, { files: new Map(), edits: [] }), { method: methodShelf() });
  const { accounts, segments, units, members, company, newCustomerPlans, salesPlans } = portfolio;
  names = new Set(
    [
      ...accounts.flatMap((account) => [account.name, ...account.people.map(({ name }) => name)]),
      ...segments.flatMap(({ name, code }) => [name, code ?? '']),
      ...units.flatMap((unit) => [unit.name, ...unit.teams.map(({ name }) => name)]),
      ...[...members.values()].map(({ name }) => name),
      ...company.offerings.map(({ name }) => name),
      ...company.goals.map(({ id, name }) => `${id.toUpperCase()} ${name}`),
      ...newCustomerPlans.map(({ name }) => name),
      ...salesPlans.map(({ name }) => name),
    ].map((name) => name.trim()),
  );
}, 60_000);

/** Labels that say themselves what they are; nothing of the method stands behind them. */
const SAYS_ITSELF = /^(?:|%|\d[\d\s.–/QqvV-]*|\d{2,4}[ -]Q\d.*|Q\d|[A-C]|\d+ \p{L}+|EUR .*)$/u;

test.each(LANGUAGES)(
  'every heading of a section and of a column in %s leads to its place in the method',
  (language) => {
    const site = siteIn(language, facts, '/');
    const dumb = new Map<string, string>();
    let leading = 0;
    for (const { path, make } of onePerKind(pagesIn(site))) {
      // A booklet is for paper, where nothing can be followed.
      const html = String(make().main)
        .replace(/<nav class="booklet-contents.*?<\/nav>/s, '')
        .replace(/<section class="[^"]*booklet.*$/s, '')
        // What is only heard leads nowhere that nobody sees.
        .replace(/<th scope="col"><span class="visually-hidden">[^<]*<\/span><\/th>/g, '');
      for (const [, tag = '', words = '', after = ''] of html.matchAll(
        /<(h2|th scope="col")[^>]*>((?:(?!<\/(?:h2|th)>).)*)<\/(?:h2|th)>(.{0,40})/gs,
      )) {
        const label = plain(words);
        if ((tag === 'h2' ? after : words).includes('class="how"')) leading++;
        else if (!SAYS_ITSELF.test(label) && !names.has(label)) dumb.set(label, path);
      }
    }
    expect(leading).toBeGreaterThan(400);
    expect([...dumb].map(([label, path]) => `${label} · ${path}`)).toEqual([]);
  },
);

/** The first pages of each kind that stand in a folder, but for the handbook's own. */
function onePerKind(pages: ReturnType<typeof pagesIn>) {
  const seen = new Map<string, number>();
  return pages.filter(({ path }) => {
    if (path.startsWith('/handbook/')) return false;
    const kind = path.replace(/\/[^/]+(?=\/)/g, (part, at) =>
      at === 0 ? part : /^\/\d{4}-q\d$/.test(part) ? '/q' : '/x',
    );
    const times = seen.get(kind) ?? 0;
    seen.set(kind, times + 1);
    return times < 2;
  });
}

function plain(html: string): string {
  return html
    .replace(/<sup>.*?<\/sup>|<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .trim();
}
