import { rmSync } from 'node:fs';
import process from 'node:process';
import type { BuildValues, BuiltSite } from '../shell/build-options.ts';
import { commandWords } from '../shell/command-tongue.ts';
import { IS_IN_ONE_FILE, OneByOne } from '../shell/in-one-file.ts';
import { askedBuild, type AskedBuild } from './asked-build.ts';
import { assetsPlace } from './kept-places.ts';

/**
 * The site that is asked for: as it stands, when nothing has changed since it was built, else built, with what an
 * earlier build has made of the same. Comes back empty after listing the errors when the content has any.
 */
export async function builtSite(values: BuildValues): Promise<BuiltSite | undefined> {
  const isCold = values.cold === true || values.compare !== undefined;
  // What is built from nothing needs Astro: nothing is read before that is said.
  if (IS_IN_ONE_FILE && (isCold || values.verify === true)) throw new OneByOne();
  const asked = isCold ? undefined : await askedBuild(values);
  try {
    const site = await standingOrBuilt(values, asked);
    if (site && values.verify === true) await holdAgainstAnew(values, site, asked);
    return site;
  } finally {
    asked?.kept.release();
  }
}

async function standingOrBuilt(values: BuildValues, asked: AskedBuild | undefined): Promise<BuiltSite | undefined> {
  if (asked?.unchanged) {
    const { out, asOf, company, pages } = asked.unchanged;
    return { out, base: values.base ?? '/', asOf, company, pages, isUnchanged: true };
  }
  // All that reads, checks and prints is loaded only when there is something to do.
  const { buildChecked } = await import('../shell/build-checked.ts');
  return buildChecked(values, asked);
}

async function holdAgainstAnew(values: BuildValues, site: BuiltSite, asked: AskedBuild | undefined): Promise<void> {
  const { verified } = await import('./verified.ts');
  const differing = await verified(values, site);
  if (differing.length === 0) return;
  asked?.kept.clear();
  rmSync(assetsPlace(), { recursive: true, force: true });
  site.differing = differing.length;
  process.stderr.write(`${commandWords().commands.build.notAsAnew(differing.length, differing.slice(0, 3))}\n`);
}
