import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isHeld } from '../shell/hold.ts';
import { workshop } from '../shell/places.ts';

/** Sites and checks that are kept beside one another; of more, those that were made longest ago are forgotten. */
const MOST_KEPT = 8;

/** Where what builds and checks keep is: a folder for each site, and for each content folder that was checked. */
export function keptPlace(): string {
  return path.join(workshop(), 'kept');
}

/** Beside them, what builds of any of them have left for the others. */
export const OF_ALL_SITES = 'assets';

/** Where that is: a folder for each that is kept. */
export function assetsPlace(): string {
  return path.join(keptPlace(), OF_ALL_SITES);
}

/** In each of them, which content folder the site is made from; of what several share, those of all, a line each. */
export const MADE_FROM = 'made-from';

/** All that builds and checks have kept of a content folder: it holds the words that pages and search said. */
export function keptOf(folder: string): string[] {
  return [keptPlace(), assetsPlace()].flatMap((place) =>
    (existsSync(place) ? readdirSync(place) : [])
      .filter((name) => {
        const from = path.join(place, name, MADE_FROM);
        return name !== OF_ALL_SITES && (!existsSync(from) || readFileSync(from, 'utf8').split('\n').includes(folder));
      })
      .map((name) => path.join(place, name)),
  );
}

/** Removes all that builds and checks have kept of a content folder. */
export function forgetKept(folder: string): void {
  for (const kept of keptOf(folder)) rmSync(kept, { recursive: true, force: true });
}

/** Forgets what was kept longest ago and nobody is at work with, beside one's own, where there are too many. */
export function forgetOldest(place: string, own: string): void {
  const others = readdirSync(place)
    .filter((name) => name !== own && name !== OF_ALL_SITES)
    .map((name) => ({ name, at: statSync(path.join(place, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of others.slice(MOST_KEPT - 1))
    if (!isHeld(path.join(place, name))) rmSync(path.join(place, name), { recursive: true, force: true });
}
