import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { filesUnder } from '../../scripts/kept/files-under.ts';
import { keptPlace, MADE_FROM, OF_ALL_SITES } from '../../scripts/kept/kept-places.ts';
import { PLANS_ALONE, runRulla, type Ended } from '../shell.ts';

const SAMPLE = path.join(import.meta.dirname, '../sample-company/content');
const HOOK = new URL('../writing/at-a-moment.mjs', import.meta.url).href;
const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'rulla-meanwhile-')));
const content = path.join(top, 'content');
const out = path.join(top, 'site');
const FIRST = 'accounts/havulinna-paper.mdx';
const LAST = 'accounts/meritar-foods.mdx';

/** What of the site and the cache happens at a moment of a build, and what is done just before it. */
interface Moment {
  call: 'open' | 'readFile' | 'writeFile' | 'rename' | 'link';
  at: string;
  nth?: number;
  each?: boolean;
  before: object[];
}

/** The content is read, and of what is read last, nothing yet. */
const READING = { call: 'open', at: `${LAST}$` } as const;
/** All is read, and no page is printed. */
const PRINTING = { call: 'writeFile', at: String.raw`building-.*/site/.*\.html$` } as const;
/** The old site is away, and the new one not yet in its place. */
const BETWEEN = { call: 'rename', at: String.raw`\.site\.rulla-new$`, nth: 2 } as const;
/** Printed, and about to ask for the place of the site alone: once it was looked at before. */
const SWAPPING = { call: 'link', at: 'rulla-import-[0-9a-f]+$', nth: 2 } as const;

const args = (...more: string[]) => ['build', '--content', content, '--out', out, '--as-of', '2026-09-18', ...more];
const build = (moments: Moment[] = [], ...more: string[]): Promise<Ended> =>
  runRulla(args(...more), { ...PLANS_ALONE, NODE_OPTIONS: `--import ${HOOK}`, AT_A_MOMENT: JSON.stringify(moments) });
const siteAt = (place: string) =>
  Object.fromEntries(
    filesUnder(place)
      .sort()
      .map((name) => [name, readFileSync(path.join(place, name), 'latin1')]),
  );
const textOf = (file: string) => readFileSync(path.join(content, file), 'utf8');
const named = (file: string, name: string) => ({
  write: path.join(content, file),
  text: textOf(file).replace(/^name: .*$/m, `name: ${name}`),
});
const page = (file: string) =>
  readFileSync(path.join(out, file.replace('.mdx', ''), 'index.html'), 'utf8').slice(0, 20_000);

/** What a first build makes of the content as it stands, which knows of no other but scripts and styles. */
async function coldSite(): Promise<Record<string, string>> {
  const cold = path.join(top, 'cold', 'site');
  rmSync(cold, { recursive: true, force: true });
  const known = caches();
  expect(
    await runRulla(['build', '--content', content, '--out', cold, '--as-of', '2026-09-18'], PLANS_ALONE),
  ).toMatchObject({
    code: 0,
  });
  for (const cache of caches().filter((each) => !known.includes(each))) rmSync(cache, { recursive: true });
  return siteAt(cold);
}

const nothingLeft = () => {
  expect(readdirSync(top).filter((name) => name !== 'cold')).toEqual(['content', 'site']);
  expect(readdirSync(path.dirname(keptPlace())).filter((name) => name.startsWith(`building-${process.pid}`))).toEqual(
    [],
  );
};

/** The folders of caches that are of this content. */
const caches = () =>
  readdirSync(keptPlace())
    .filter((name) => name !== OF_ALL_SITES)
    .map((name) => path.join(keptPlace(), name))
    .filter((place) => {
      try {
        return readFileSync(path.join(place, MADE_FROM), 'utf8') === content;
      } catch {
        return false;
      }
    });

const begun = async () => {
  rmSync(content, { recursive: true, force: true });
  cpSync(SAMPLE, content, { recursive: true });
  expect(await build()).toMatchObject({ code: 0, errors: '' });
};
beforeAll(begun);
beforeEach(nothingLeft);
afterAll(() => {
  for (const cache of caches()) rmSync(cache, { recursive: true, force: true });
  rmSync(top, { recursive: true, force: true });
});

test('files that are saved while they are read, one of them half before: the site is of all as they are then', async () => {
  const saved = [named(FIRST, 'Havulinna saved'), named(LAST, 'Meritar saved')];
  writeFileSync(path.join(content, FIRST), textOf(FIRST).slice(0, 60));
  expect(await build([{ ...READING, before: saved }])).toMatchObject({ code: 0, errors: '' });
  expect([page(FIRST), page(LAST)]).toEqual([
    expect.stringContaining('Havulinna saved'),
    expect.stringContaining('Meritar saved'),
  ]);
});

test('a file that is saved all the time: one sentence in the company’s language, and the old site stands', async () => {
  const before = siteAt(out);
  const company = path.join(content, 'company.yaml');
  const written = readFileSync(company, 'utf8');
  const said = {
    en: /^accounts\/havulinna-paper\.mdx was changed while .* Run the command again when nobody saves into the folder\.\n$/,
    fi: /^Tiedosto accounts\/havulinna-paper\.mdx muuttui .* Aja komento uudelleen, kun kukaan ei tallenna kansioon\.\n$/,
  };
  for (const [language, sentence] of Object.entries(said)) {
    if (language === 'fi') writeFileSync(company, written.replace('[en, fi]', '[fi, en]'));
    expect(await build([{ ...READING, each: true, before: [named(FIRST, 'Havulinna %')] }])).toMatchObject({
      code: 2,
      output: '',
      errors: expect.stringMatching(sentence),
    });
  }
  expect(siteAt(out)).toEqual(before);
  writeFileSync(company, written);
});

test('what is cut off and removed once all is read: the site is as it was read, and the next one as it is', async () => {
  const [first, last] = [textOf(FIRST), textOf(LAST)];
  writeFileSync(path.join(content, FIRST), `${first}\nMore.\n`);
  writeFileSync(path.join(content, LAST), `${last}\nMore.\n`);
  const asRead = await coldSite();
  const half = { write: path.join(content, FIRST), text: first.slice(0, 60) };
  const gone = { remove: path.join(content, LAST) };
  expect(await build([{ ...PRINTING, before: [half, gone] }])).toMatchObject({ code: 0, errors: '' });
  expect(siteAt(out)).toEqual(asRead);
  expect((await build()).code).toBe(1);
  expect(siteAt(out)).toEqual(asRead);
  writeFileSync(path.join(content, FIRST), first);
  writeFileSync(path.join(content, LAST), last);
  expect(await build()).toMatchObject({ code: 0, errors: '' });
  expect(siteAt(out)).toEqual(await coldSite());
});

test('a cache that somebody takes away while a build uses it: one sentence, and the old site stands', async () => {
  const before = siteAt(out);
  const change = named(FIRST, 'Havulinna without a cache');
  writeFileSync(change.write, change.text);
  const taken = caches().map((remove) => ({ remove }));
  expect(taken).toHaveLength(1);
  expect(await build([{ ...PRINTING, before: taken }])).toMatchObject({
    code: 2,
    errors: expect.stringMatching(
      /^What the last build had kept in .* was taken away .* Run the command again, and everything is built anew\.\n$/,
    ),
  });
  expect(siteAt(out)).toEqual(before);
  expect(await build()).toMatchObject({ code: 0, errors: '' });
});

test('a whole build of another state into the same folder, just before this one puts its own there', async () => {
  const [mine, theirs] = [named(FIRST, 'Havulinna of mine'), named(FIRST, 'Havulinna of theirs')];
  writeFileSync(mine.write, mine.text);
  const other = [theirs, { run: args('--base', '/') }];
  expect(await build([{ ...SWAPPING, before: other }])).toMatchObject({ code: 0, errors: '' });
  expect(page(FIRST)).toContain('Havulinna of mine');
  nothingLeft();
  expect(await build()).toMatchObject({ code: 0, errors: '' });
  expect(siteAt(out)).toEqual(await coldSite());
});

test('a build that asks for the place of the site while another one is between its two renames', async () => {
  const change = named(FIRST, 'Havulinna of two');
  writeFileSync(change.write, change.text);
  const [asks, ends] = [path.join(top, 'cold', 'asks'), path.join(top, 'cold', 'ends')];
  const moment: Moment = { ...SWAPPING, nth: 1, before: [{ write: asks, text: '' }] };
  const atItsEnd: Moment = { call: 'writeFile', at: 'took\\.json$', before: [{ write: ends, text: '' }] };
  const env = { ...PLANS_ALONE, NODE_OPTIONS: `--import ${HOOK}`, AT_A_MOMENT: JSON.stringify([moment, atItsEnd]) };
  const both: Moment[] = [
    { ...BETWEEN, before: [{ start: { args: args('--base', '/'), env } }, { wait: asks }] },
    // The first one ends no sooner than the other, so that both can be looked at.
    { call: 'writeFile', at: 'took\\.json$', before: [{ wait: ends }] },
  ];
  expect(await build(both)).toMatchObject({ code: 0, errors: '' });
  expect(siteAt(out)).toEqual(await coldSite());
});
