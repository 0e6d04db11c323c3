import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { companySchema } from '#domain/plan/company.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { PAGE_TYPES } from '#printing/page-types.ts';
import { commandHelps } from '#site/command-helps.ts';
import { methodShelf } from '#site/method-shelf.ts';
import { gatherFacts, siteIn } from '#views/site.ts';
import { LANGUAGES } from '#words/languages.ts';
import { KINDS } from '../field-kinds.ts';

// What any text names can be typed, written or opened: options, fields and addresses, wherever they stand, also alone:
// in the handbook, the README, the list of changes, the messages, the help of the commands and the files of a new
// company.

const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => path.join(folder, name));
const HELPS = commandHelps();
const TEXTS = [
  ...['README.md', 'README.fi.md', 'CHANGELOG.md', 'SECURITY.md'],
  ...filesIn('content/handbook', /(?:en|fi)\/.*\.mdx$/),
  ...filesIn('scripts/company/templates', /\.md$/),
]
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  .concat(HELPS.map(({ name, help }) => ({ file: `${name} --help`, text: help })))
  .concat(
    LANGUAGES.flatMap((language) => filesIn(`src/words/${language}`, /\.json$/)).map((file) => ({
      file,
      text: said(JSON.parse(readFileSync(file, 'utf8'))),
    })),
  );

/** What messages say, without what they are told: {quarter}, {count, plural, …}. */
function said(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\{[a-zA-Z]+[,}]/g, ' ');
  return typeof value === 'object' && value !== null ? Object.values(value).map(said).join('\n') : '';
}

/** Options of git and of npm that texts tell of, where they stand without a name of ours. */
const OF_OTHERS = new Set(
  'loglevel save-exact include omit global unshallow filter refetch no-filter replace-text force invert-paths all tags path package-lock-only sbom-format provenance'.split(
    ' ',
  ),
);

test('every option that any text names, also alone, is one of a command', () => {
  // What was promised is tried by the commands of a checkout, as its page says.
  const ofCheckout = ['bench', 'mutate', 'trials'].map((name) => readFileSync(`scripts/${name}.ts`, 'utf8'));
  const known = new Set(HELPS.flatMap(({ help }) => [...help.matchAll(/--([a-z][a-z-]*)/g)].map(([, name]) => name)));
  const named = TEXTS.flatMap(({ file, text }) =>
    [...text.matchAll(/(?<![\w-])--([a-z][a-z-]+)/g)].map(([, name = '']) => ({ file, name })),
  );
  expect(named.length).toBeGreaterThan(300);
  const wrong = named.filter(
    ({ file, name }) =>
      !known.has(name) &&
      !OF_OTHERS.has(name) &&
      !/^(?:version|help)$/.test(name) &&
      !(file.endsWith('promises.mdx') && ofCheckout.some((text) => text.includes(`--${name} `))),
  );
  expect(wrong.map(({ file, name }) => `${file}: --${name}`)).toEqual([]);
});

/** Words that look like fields and are none, each with what it is. */
const NO_FIELDS: Readonly<Record<string, string>> = {
  allowBuilds: 'a setting of pnpm',
  flagsClosed: 'a choice within a message',
  flagsOpened: 'a choice within a message',
  macOS: 'a system',
  neverPlanned: 'a choice within a message',
  newlySet: 'a choice within a message',
  teamOfUnit: 'a choice within a message',
};

test('every word of any text that looks like a field is one, or a word that a field may hold', () => {
  const fields = new Set(
    Object.values(KINDS)
      .flat()
      .flatMap(({ path: place, allowed }) => [...place.split(/[.[\]]+/), ...allowed]),
  );
  const named = TEXTS.flatMap(({ file, text }) =>
    [...text.matchAll(/(?<![\w/<{.$-])[a-z]+[A-Z][A-Za-z]+\b/g)].map(([name]) => ({ file, name })),
  );
  expect(named.length).toBeGreaterThan(150);
  const wrong = named.filter(({ name }) => !fields.has(name) && NO_FIELDS[name] === undefined);
  expect(wrong.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});

/** Addresses that no page has: a path that a site may be served under. */
const EXAMPLES = /^\/(?:plans|srv|etc|edit|assets)\//;

test('every address of the site that any text names is that of a page', async () => {
  const { portfolio } = assemble((await readFolder('content')).files);
  if (!portfolio) expect.unreachable('the demo has no error');
  const facts = gatherFacts(openBook(portfolio, '2026-09-18'), [], { method: methodShelf(), commands: HELPS });
  const pages = new Set(
    LANGUAGES.flatMap((language) => PAGE_TYPES.flatMap((kind) => kind.outputsIn(siteIn(language, facts, '/')))).map(
      ({ path: place }) => place,
    ),
  );
  for (const { id } of methodShelf())
    pages.add(`/handbook/${id.replace(/^(?:en|fi)\/(?:index)?/, '')}/`.replace('//', '/'));
  for (const other of ['/fi/', '/my-edits/', '/changes/', '/handbook/decisions/', '/handbook/booklet/'])
    pages.add(other);
  const named = TEXTS.flatMap(({ file, text }) =>
    [...text.matchAll(/(?<![\w.:/<>*})-])\/(?:[a-z0-9<>-]+\/)+(?![\w*.])/g)].map(([address]) => ({ file, address })),
  ).filter(({ address }) => !EXAMPLES.test(address));
  expect(named.length).toBeGreaterThan(100);
  const isThere = (address: string) =>
    pages.has(address) ||
    (/<|\/x\//.test(address) &&
      [...pages].some((page) => new RegExp(`^${address.replace(/<[^>]*>|(?<=\/)x(?=\/)/g, '[^/]+')}$`).test(page)));
  expect(named.filter(({ address }) => !isThere(address)).map(({ file, address }) => `${file}: ${address}`)).toEqual(
    [],
  );
});

test.each(LANGUAGES)('the page on setting the company up tells of every limit that it can set, in %s', (language) => {
  const { thresholds } = companySchema({ code: 'EUR', decimals: 2 }, LANGUAGES).parse({
    name: 'Acme',
    currency: 'EUR',
  });
  const page = readFileSync(`content/handbook/${language}/company-set-up.mdx`, 'utf8');
  const told = [...page.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  expect(Object.keys(thresholds).filter((name) => !told.includes(name))).toEqual([]);
});
