import { existsSync, renameSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { swapIn } from '../shell/swap.ts';
import { changeFiles, placer, type Changed } from './change-files.ts';
import type { KeptHead, KeptSite } from './kept-site.ts';

/**
 * Puts a site in its place that is made of what a build has made aside, in `site`, and of what it has left. Where the
 * site that stands there is made of the same files as what was kept of it, the two change places, and what has not
 * changed is not touched.
 */
export async function putInPlace(
  kept: KeptSite,
  before: KeptHead['files'],
  changed: Changed,
  { site, out }: { site: string; out: string },
): Promise<void> {
  const files = kept.fileAt('');
  kept.beginChange();
  if (changed.left.size === 0 || !kept.isOneWith(out)) {
    const place = placer();
    for (const name of changed.left) place(kept.fileAt(name), path.join(site, name));
    return swapIn(site, out);
  }
  changeFiles(files, before, changed, (name, to) => renameSync(path.join(site, name), to));
  await swapIn(files, out, undefined, (old) =>
    // The kept files are there still where they could not change places, and were copied.
    existsSync(files) ? rm(old, { recursive: true, force: true }) : rename(old, files),
  );
}
