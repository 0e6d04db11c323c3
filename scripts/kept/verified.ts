import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { BuildValues, BuiltSite } from '../shell/build-options.ts';
import { DONE, WrongUse } from '../shell/command-line.ts';
import { workshop } from '../shell/places.ts';
import { swapIn } from '../shell/swap.ts';
import { filesUnder } from './files-under.ts';
import { folderAside, giveBack } from '#writing/left-behind.ts';

/**
 * Builds a site once more, from nothing and aside, and holds the one that stands in its place against it, byte by byte.
 * Where they differ, the one from nothing takes its place. Comes back with the names of the files that differ.
 */
export async function verified(values: BuildValues, site: BuiltSite): Promise<string[]> {
  const aside = folderAside(workshop(), 'building-');
  try {
    const anew = path.join(aside, 'anew');
    buildAnew({ ...values, out: anew, 'as-of': site.asOf });
    const [is, should] = [new Set(filesUnder(site.out)), new Set(filesUnder(anew))];
    const differing = [...new Set([...is, ...should])].filter(
      (name) =>
        !is.has(name) ||
        !should.has(name) ||
        !readFileSync(path.join(site.out, name)).equals(readFileSync(path.join(anew, name))),
    );
    if (differing.length > 0) await swapIn(anew, site.out);
    return differing.sort();
  } finally {
    giveBack(aside);
  }
}

/** By a process of its own: Astro builds once in one. */
function buildAnew(values: BuildValues): void {
  const options = (['content', 'out', 'base', 'host', 'audience', 'as-of'] as const).flatMap((name) =>
    values[name] === undefined ? [] : [`--${name}=${values[name]}`],
  );
  const { status } = spawnSync(process.execPath, [process.argv[1] ?? '', 'build', ...options, '--cold'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== DONE) throw new WrongUse('notBuiltAnew');
}
