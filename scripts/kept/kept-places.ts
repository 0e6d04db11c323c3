import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { workshop } from '../shell/places.ts';

/** Where what builds keep is: a folder for each site. */
export function keptPlace(): string {
  return path.join(workshop(), 'kept');
}

/** In each of them, which content folder the site is made from. */
export const MADE_FROM = 'made-from';

/** Removes all that builds have kept of a content folder: it holds the words that pages and the search said. */
export function forgetKept(folder: string): void {
  const place = keptPlace();
  for (const name of existsSync(place) ? readdirSync(place) : []) {
    const from = path.join(place, name, MADE_FROM);
    if (!existsSync(from) || readFileSync(from, 'utf8') === folder)
      rmSync(path.join(place, name), { recursive: true, force: true });
  }
}
