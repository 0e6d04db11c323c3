import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Compressed bytes of a page of a built site with its style sheets and scripts; fonts are kept by the browser and not
 * counted.
 */
export function weightOf(site: string, page: string): number {
  const html = readFileSync(path.join(site, page), 'utf8');
  const parts = [...html.matchAll(/<(?:link[^>]+rel="stylesheet"[^>]*href|script[^>]*src)="([^"]+)"/g)].map((match) =>
    readFileSync(path.join(site, match[1]!.split('?')[0]!)),
  );
  return [Buffer.from(html), ...parts].reduce((sum, part) => sum + gzipSync(part).length, 0);
}
