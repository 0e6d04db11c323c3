import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '#components/frame/page.ts';
import { concerning } from '#faults/concerning.ts';
import { documentOf, type SitePlace } from '#layouts/document.tsx';
import { siteIn, type Site, type SiteFacts } from '#views/site.ts';
import { pagesIn } from './page-types.ts';

/**
 * Prints every page of a site into a folder, one file after another: writing them at once takes three times as long.
 * `place` says what the pages refer to; the texts of the handbook are Astro's.
 */
export function printSite(folder: string, facts: SiteFacts, place: SitePlace): void {
  const { languages } = facts.portfolio.company;
  for (const language of languages) {
    const site = siteIn(language, facts, place.base);
    const own = language === languages[0] ? folder : path.join(folder, language);
    for (const { path: at, make } of pagesIn(site))
      concerning(`the page ${language}${at}`, () => write(path.join(own, at, 'index.html'), site, make(), place));
  }
}

function write(file: string, site: Site, page: Page, place: SitePlace): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, documentOf(site, page, place));
}
