import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { spelledOut } from './spelled-out.ts';

/**
 * Compressed bytes of a page of a built site with its style sheets and scripts, where they are more than a limit;
 * nothing where not. Fonts are kept by the browser and not counted.
 */
export function weightAbove(limit: number, site: string, page: string): number | undefined {
  const html = readFileSync(path.join(site, page), 'utf8');
  const parts = [...spelledOut(html).matchAll(/<(?:link[^>]+rel="stylesheet"[^>]*href|script[^>]*src)="([^"]+)"/g)].map(
    (match) => path.join(site, match[1]!.split('?')[0]!),
  );
  // What is light as it stands is not pressed to be weighed.
  const asItStands = parts.reduce((sum, file) => sum + statSync(file).size, Buffer.byteLength(html));
  if (asItStands <= limit) return undefined;
  const weight = parts.reduce((sum, file) => sum + pressedSize(file), gzipSync(html).length);
  return weight > limit ? weight : undefined;
}

const pressed = new Map<string, number>();

/** Style sheets and scripts stand in many pages. */
function pressedSize(file: string): number {
  const size = pressed.get(file) ?? gzipSync(readFileSync(file)).length;
  pressed.set(file, size);
  return size;
}
