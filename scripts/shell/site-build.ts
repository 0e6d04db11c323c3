import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { folderAside, giveBack } from '#writing/left-behind.ts';
import { putWhole } from '#writing/put-whole.ts';
import { writeInto } from '#writing/write-into.ts';
import { hashOfBytes } from '#reuse/hash-of-bytes.ts';
import { listenWith, recordedInTime } from '#domain/reads.ts';
import { fedBy, handbookPagesIn } from '#indexing/handbook-records.ts';
import { inOrder, recordPartsIn } from '#indexing/records.ts';
import { INDEX_FOLDER } from '#search/index-format.ts';
import { handOver, nameAssets, namedAssets } from '#site/handover.ts';
import type { SiteFacts } from '#views/site.ts';
import { filesOfSite, printSite } from '#printing/print-site.ts';
import { sitePlaceAt } from '#layouts/site-place.ts';
import { hostFiles, type Host } from '../hosting/host-files.ts';
import { whyNot, WrongUse } from './command-line.ts';
import { astroIn } from './astro-in.ts';
import { IS_IN_ONE_FILE, OneByOne } from './in-one-file.ts';
import { workshop } from './places.ts';
import { filesUnder } from '../kept/files-under.ts';
import type { ReusingBuild } from '../kept/reuse-site.ts';
import type { SiteCache } from '../kept/site-cache.ts';
import { progress } from './stages.ts';
import { swapIn } from './swap.ts';

export interface BuildWish {
  /** The content folder, which has been read and checked. */
  folder: string;
  facts: SiteFacts;
  out: string;
  base: string;
  /** What serves the site. */
  host?: Host;
  /**
   * What earlier builds of this site have left, and where this one leaves what it learns; nothing for a build that does
   * neither.
   */
  cache?: SiteCache | undefined;
}

/**
 * Builds the site of a checked content folder and swaps it into place whole: it is built aside, and the old site stays
 * untouched until the new one is ready. Throws when the build fails; then nothing at `out` has changed. Comes back with
 * how many pages it has.
 */
export async function buildSite({ folder, facts, out, base, host = 'none', cache }: BuildWish): Promise<number> {
  const shop = workshop();
  const cameFrom = process.cwd();
  const aside = folderAside(shop, 'building-');
  try {
    const site = path.join(aside, 'site');
    const reuse = cache?.listen(facts, base, site);
    handOver({ folder, asOf: facts.asOf, facts, out: site, base });
    // V8 would let what is held grow to four times what is in use before it clears it; half as much again takes no
    // longer (handbook, speed and size).
    setFlagsFromString('--heap-growing-percent=50');
    await assetsInto(aside, site, reuse);
    const files = filesOfSite(facts, sitePlaceAt(base));
    if (reuse && (await cache?.isBetrayed(reuse, files))) await assetsInto(aside, site, reuse);
    // Of a large site it takes a second to look for its pages once they are written.
    const pagesOfAll = reuse ? 0 : pagesOf([...filesUnder(site), ...files.map((file) => file.path)]);
    progress.begin('printing');
    await printSite(site, files, progress.count, reuse?.pages);
    const placeOf = reuse?.placeOf ?? ((name: string) => path.join(site, name));
    if (!facts.leftOut.has('search')) await searchInto(site, facts, base, reuse);
    const firstPage = await readFile(placeOf('index.html'), 'utf8');
    const { beside, within = {} } = hostFiles(host, { out, base, firstPage });
    for (const [name, text] of Object.entries(within)) await writeFile(path.join(site, name), text);
    // Counted here: where it goes, another build may put its own at the same time.
    const pages = reuse ? pagesOf([...reuse.left, ...filesUnder(site)]) : pagesOfAll;
    if (cache && reuse) await cache.putInPlace(reuse, site);
    else await swapIn(site, out);
    if (beside !== undefined) await putWhole(`${out}.${host}.conf`, beside);
    if (reuse) await cache?.save(reuse);
    return pages;
  } catch (error) {
    if (cache?.isGone()) throw cache.saysGone();
    throw whileBuilding(error as NodeJS.ErrnoException, shop);
  } finally {
    progress.end();
    listenWith(undefined);
    // A folder that somebody stands in cannot be removed everywhere.
    process.chdir(cameFrom);
    giveBack(aside);
  }
}

function pagesOf(files: readonly string[]): number {
  return files.filter((file) => file.endsWith('.html')).length;
}

/**
 * Styles, scripts, fonts and the handbook: as an earlier build has left them, where Vite and Astro would make the same.
 */
async function assetsInto(aside: string, site: string, reuse: ReusingBuild | undefined): Promise<void> {
  const known = reuse?.putAssets();
  if (known) return nameAssets(known);
  if (reuse?.hasMadeAssets) return;
  if (IS_IN_ONE_FILE) throw new OneByOne();
  progress.begin('preparing');
  const { reads } = await recordedInTime(async () => {
    // Whoever needs no Astro does not wait for it either.
    const { build } = await import('astro');
    await build({ ...(await astroIn(aside, 'build')), logLevel: 'error' });
  });
  const names = namedAssets();
  if (names) reuse?.tookAssets(names, filesUnder(site), reads);
}

/**
 * The search, as an earlier build has left it, where it would be fed with the same; of its files those that come out
 * otherwise.
 */
async function searchInto(
  site: string,
  facts: SiteFacts,
  base: string,
  reuse: ReusingBuild | undefined,
): Promise<void> {
  progress.begin('indexing');
  const languages = recordPartsIn(facts, base);
  const write = writeInto(path.join(site, INDEX_FOLDER));
  if (!reuse) {
    const records = languages.map(({ language, parts }) => ({
      language,
      records: inOrder(parts.flatMap(({ make }) => make())),
    }));
    const { indexSite } = await import('#indexing/index-site.ts');
    return indexSite(write, { records, pages: await handbookPagesIn(site), base }, progress.count);
  }
  const feed = reuse.search.feed(languages);
  const pages = await handbookPagesIn(site, new Map([...reuse.left].map((name) => [name, reuse.placeOf(name)])));
  const fed = hashOfBytes(
    feed.key + JSON.stringify(pages.map(({ page }) => [page, reuse.search.fedHashOf(page, fedBy)])),
  );
  if (reuse.search.put(fed)) return;
  // Whoever feeds nothing does not wait for it.
  const { indexSite } = await import('#indexing/index-site.ts');
  const { byPart, byLanguage } = feed.records(reuse.search.recordsBefore());
  const files: string[] = [];
  await indexSite(
    (name, content) => {
      const file = `${INDEX_FOLDER}/${name}`;
      files.push(file);
      if (!reuse.isSame(file, content)) write(name, content);
    },
    { records: byLanguage, pages, base },
    progress.count,
  );
  reuse.search.took(fed, files, byPart);
}

/**
 * What stands in the way of the building itself is told of the folder that it happens in, not of one of its thousand
 * files.
 */
function whileBuilding(error: NodeJS.ErrnoException, shop: string): unknown {
  const why = whyNot(error.code);
  return why === undefined ? error : new WrongUse('cannotBuildIn', shop, why, String(error.code));
}
