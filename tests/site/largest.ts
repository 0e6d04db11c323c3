import { readFileSync } from 'node:fs';
import path from 'node:path';
import { weightAbove } from './weight.ts';

/** What a page of a site may be at most. */
const LIMIT_NODES = 15_000;
const LIMIT_BYTES = 250 * 1024;
export const LARGEST = '15,000 nodes and 250 KB compressed';

/** What makes a page of a built site too large; an empty list where nothing does. */
export function tooLarge(site: string, page: string): string[] {
  const nodes = readFileSync(path.join(site, page), 'utf8').match(/<[a-z]/gi)?.length ?? 0;
  const weight = weightAbove(LIMIT_BYTES, site, page);
  return [
    ...(nodes > LIMIT_NODES ? [`${page}: ${nodes} nodes`] : []),
    ...(weight === undefined ? [] : [`${page}: ${Math.round(weight / 1024)} KB`]),
  ];
}
