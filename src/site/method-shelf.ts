import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { SHIPPED_HANDBOOK } from '#loading/shipped-handbook.ts';
import { shippedPage, type HandbookPage } from '#views/handbook/shelf.ts';

/** What is known of the handbook pages that come with Rulla before they are opened, in the order of their names. */
export function methodShelf(): HandbookPage[] {
  return readdirSync(SHIPPED_HANDBOOK, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(SHIPPED_HANDBOOK, file), 'utf8');
      return shippedPage(file.replace(/\.mdx$/, ''), parse(text.slice(3, text.indexOf('\n---', 3))));
    });
}
