import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { listenWith, recorded } from '#domain/reads.ts';
import type { BuiltAssets } from '#site/handover.ts';
import { assetsKey } from '../../scripts/kept/build-keys.ts';
import { KeptAssets, type MadeAssets } from '../../scripts/kept/kept-assets.ts';
import { ReusingBuild } from '../../scripts/kept/reuse-site.ts';
import { EditedCompany, removeCompanies } from './kept-builds.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rulla-assets-'));
const companies: EditedCompany[] = [];
afterEach(() => listenWith(undefined));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  removeCompanies(companies);
});

let places = 0;
const newPlace = () => path.join(folder, String(++places));
/** A new folder with the files of a site in it. */
function siteOf(files: Readonly<Record<string, string>>): string {
  const site = newPlace();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
    writeFileSync(path.join(site, name), text);
  }
  return site;
}

const FILES = { 'assets/site.css': 'p{}', 'handbook/index.html': '<p>The method</p>' };
const MADE: MadeAssets = {
  names: { script: 'assets/reader.js' } as BuiltAssets,
  files: Object.keys(FILES),
  said: [['en/company|languages', 'hash']],
};
const same = () => true;

test('what was kept is put into another site, file by file, where the key and all that was read is the same', () => {
  const place = newPlace();
  new KeptAssets('key', '/one', place).keep(siteOf(FILES), MADE);
  const other = newPlace();
  const asked: unknown[] = [];
  const taken = new KeptAssets('key', '/two', place).putInto(other, (said) => asked.push(said) > 0);
  expect([taken, asked]).toEqual([MADE, [MADE.said]]);
  for (const [name, text] of Object.entries(FILES)) expect(readFileSync(path.join(other, name), 'utf8')).toBe(text);
  expect(new KeptAssets('another key', '/two', place).putInto(newPlace(), same)).toBeUndefined();
  expect(new KeptAssets('key', '/two', place).putInto(newPlace(), () => false)).toBeUndefined();
});

test.each([
  [
    'a byte of a file that is another',
    (kept: string) => writeFileSync(path.join(kept, 'files/assets/site.css'), 'q{}'),
  ],
  ['a file that is not there', (kept: string) => rmSync(path.join(kept, 'files/handbook/index.html'))],
  [
    'a byte of the list that is another',
    (kept: string) => {
      const list = path.join(kept, 'made.json');
      const text = readFileSync(list, 'utf8').replace('reader', 'writer');
      rmSync(list);
      writeFileSync(list, text);
    },
  ],
])('%s: nothing of it is believed', (_, harm) => {
  const place = newPlace();
  const assets = new KeptAssets('key', '/one', place);
  const site = siteOf(FILES);
  assets.keep(site, MADE);
  harm(path.join(place, readdirSync(place)[0] ?? ''));
  const other = newPlace();
  expect(assets.putInto(other, same)).toBeUndefined();
  expect(() => readdirSync(other)).toThrow('ENOENT');
  // The next one that is made takes its place.
  rmSync(site, { recursive: true });
  assets.keep(siteOf(FILES), MADE);
  expect(assets.putInto(other, same)).toEqual(MADE);
});

test('of more than are kept, those that were not asked for longest go', () => {
  const place = newPlace();
  const keysThere = () => [...'abcdefg'].filter((key) => new KeptAssets(key, '/one', place).putInto(newPlace(), same));
  for (const [at, key] of [...'abcdef'].entries()) {
    const before = new Set(readdirSync(folder).includes(path.basename(place)) ? readdirSync(place) : []);
    new KeptAssets(key, '/one', place).keep(siteOf(FILES), MADE);
    const own = readdirSync(place).find((name) => !before.has(name)) ?? '';
    // Long ago, in this order.
    utimesSync(path.join(place, own), 1000 + at, 1000 + at);
  }
  new KeptAssets('a', '/one', place).putInto(newPlace(), same);
  new KeptAssets('g', '/one', place).keep(siteOf(FILES), MADE);
  expect(keysThere()).toEqual([...'acdefg']);
});

test('a place that takes nothing keeps nothing, and a build goes on', () => {
  const place = path.join(siteOf({ file: 'no folder' }), 'file');
  const assets = new KeptAssets('key', '/one', place);
  expect(() => assets.keep(siteOf(FILES), MADE)).not.toThrow();
  expect(assets.putInto(newPlace(), same)).toBeUndefined();
});

test('a path, a part that is left out and other code are each of another key; without the handbook no other part is', () => {
  const keys = [
    assetsKey('code', '/', new Set()),
    assetsKey('code', '/plans/', new Set()),
    assetsKey('other code', '/', new Set()),
    assetsKey('code', '/', new Set(['search'])),
    assetsKey('code', '/', new Set(['handbook'])),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(assetsKey('code', '/', new Set(['search', 'handbook']))).toBe(keys.at(-1));
});

test('a build takes from another company what reads of it nothing but what both say, and makes anew what does not', async () => {
  const place = newPlace();
  const build = async (edit: (company: EditedCompany) => void) => {
    const company = new EditedCompany();
    companies.push(company);
    edit(company);
    const facts = await company.facts();
    if (!facts) throw new Error('Expected sound content, got errors.');
    const assets = new KeptAssets('key', company.content, place);
    const reuse = new ReusingBuild(company.kept, facts, '/', siteOf(FILES), undefined, assets);
    return { facts, reuse };
  };
  const first = await build(() => undefined);
  expect(first.reuse.putAssets()).toBeUndefined();
  const { reads } = recorded(() => first.facts.portfolio.company.name);
  first.reuse.tookAssets(MADE.names, MADE.files, reads);
  const otherPlan = await build((company) =>
    company.swap('accounts/havulinna-paper.mdx', 'Bring the permit dates.', 'Bring other dates.'),
  );
  expect(otherPlan.reuse.putAssets()).toEqual(MADE.names);
  // A cache that is betrayed takes these with it.
  const otherName = await build((company) => company.swap('company.yaml', /^name: .*$/m, 'name: Toinen Oy'));
  expect(otherName.reuse.putAssets()).toBeUndefined();
  otherPlan.reuse.forgetEarlier();
  expect(otherPlan.reuse.putAssets()).toBeUndefined();
});
