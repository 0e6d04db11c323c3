import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';
import { spelledOut } from './spelled-out.ts';

const site = inject('site');
const pages = await pagesOf(site);
const ids = new Map<string, Set<string>>();

function idsOf(page: string): Set<string> {
  const known =
    ids.get(page) ??
    new Set(
      [...spelledOut(readFileSync(path.join(site, page), 'utf8')).matchAll(/\sid="([^"]*)"/g)].map((match) =>
        decode(match[1]!),
      ),
    );
  ids.set(page, known);
  return known;
}

function decode(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}

/** Why an address on a page leads nowhere, or nothing when it resolves. */
function deadEnd(page: string, address: string): string | undefined {
  const target = new URL(address, `http://site/${page.replace(/index\.html$/, '')}`);
  if (target.origin !== 'http://site') return undefined;
  const file = decodeURIComponent(target.pathname).slice(1);
  const found = [file, `${file}index.html`].find(
    (candidate) => candidate !== '' && !candidate.endsWith('/') && existsSync(path.join(site, candidate)),
  );
  if (found === undefined) return `${page}: ${address} leads nowhere`;
  const anchor = decodeURIComponent(target.hash.slice(1));
  return anchor !== '' && found.endsWith('.html') && !idsOf(found).has(anchor)
    ? `${page}: ${address} has no such anchor`
    : undefined;
}

test('every internal link, anchor and file that a page names is there', () => {
  const dead = pages.flatMap((page) => {
    const html = spelledOut(readFileSync(path.join(site, page), 'utf8'));
    const addresses = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map((match) => decode(match[1]!));
    return [...new Set(addresses)].flatMap((address) => deadEnd(page, address) ?? []);
  });
  expect(dead).toEqual([]);
});

test('no page loads anything from another host', () => {
  const loads = pages.flatMap((page) => {
    const html = spelledOut(readFileSync(path.join(site, page), 'utf8'));
    return [
      ...html.matchAll(
        /<(?:script|img|iframe|source|link rel="(?:stylesheet|preload|icon)")[^>]*\s(?:src|href)="(?:https?:)?\/\/[^"]*"/g,
      ),
    ].map((match) => `${page}: ${match[0]}`);
  });
  expect(loads).toEqual([]);
});
