import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judgedOn } from '#domain/snapshot/as-it-stood.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { documentOf } from '#layouts/document.tsx';
import { sitePlaceAt } from '#layouts/site-place.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { linked } from '#loading/linked.ts';
import { sealFile } from '#loading/seal-file.ts';
import { pagesIn } from '#printing/page-types.ts';
import { factsOf } from '#site/facts.ts';
import { siteIn } from '#views/site.ts';
import { MANY_AS_OF, writeManyAccounts } from '../site/many-accounts.ts';
import { shapeOf } from '../site/pages.ts';

const MANY = { key: 170, growth: 400, named: 1430 };
const ALL = MANY.key + MANY.growth + MANY.named;
const LIMIT_NODES = 15_000;
/**
 * A page without its style sheets and scripts, which are the same at any size and for which the rest of 250 KB is left.
 */
const LIMIT_BYTES = 190 * 1024;
/**
 * Of pages that speak of one customer or person, so many of a kind are looked at: they do not grow with the portfolio.
 */
const OF_A_KIND = 12;

test(`with ${ALL} customers and two sealed quarters no page has more than 15,000 nodes or weighs more than 250 KB`, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'rulla-thousands-'));
  await writeManyAccounts(folder, MANY);
  const { portfolio: open } = linked(await readFolder(folder));
  if (!open) expect.unreachable('the company has no error');
  const judged = judgedOn(open, MANY_AS_OF);
  await mkdir(path.join(folder, 'snapshots'));
  for (const quarter of ['2026-Q1', '2026-Q2'] as const) {
    const snapshot = takeSnapshot(open, judged, quarter, MANY_AS_OF);
    const { text } = sealFile({ ...snapshot, sealedBefore: [], withoutActuals: [] });
    await writeFile(path.join(folder, `snapshots/${quarter}.json`), text);
  }
  const { files } = await readFolder(folder);
  const { portfolio } = assemble(files);
  if (!portfolio) expect.unreachable('the company has no error');
  const book = openBook(portfolio, MANY_AS_OF);
  expect(portfolio.snapshots.map(({ quarter }) => quarter)).toEqual(['2026-Q1', '2026-Q2']);
  const facts = await factsOf(book, { folder, commit: 'f3532f2', withHistory: true, files });
  await rm(folder, { recursive: true, force: true });
  const site = siteIn('en', facts, '/');
  const seen = new Map<string, number>();
  const pages = pagesIn(site).filter(({ path: address }) => {
    const shape = shapeOf(address.slice(1));
    seen.set(shape, (seen.get(shape) ?? 0) + 1);
    return !shape.includes('*') || (seen.get(shape) ?? 0) <= OF_A_KIND;
  });
  expect(seen.size).toBeGreaterThan(35);
  const place = sitePlaceAt('/');
  const large = pages.flatMap(({ path: address, make }) => {
    const html = documentOf(site, make(), place);
    const nodes = html.match(/<[a-z]/gi)?.length ?? 0;
    const bytes = gzipSync(html).length;
    return nodes > LIMIT_NODES || bytes > LIMIT_BYTES
      ? [`${address}: ${nodes} nodes, ${Math.round(bytes / 1024)} KB`]
      : [];
  });
  expect(large).toEqual([]);
});
