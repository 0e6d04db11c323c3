import type { Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';
import { methodPages, standInLanguage } from './handbook.ts';
import { slugOf } from './shelf.ts';

/**
 * A requirement of the method and the pages of the handbook that answer it; none where a company has replaced them all.
 */
export interface RequirementRow {
  number: string;
  title: string;
  pages: Linked[];
}

/**
 * What the method asks for (.github/requirements.md), in its own order, as the pages of the handbook say which they
 * answer.
 */
export function requirementRows(site: Site): RequirementRow[] {
  const pages = methodPages(site);
  return Object.entries(site.t.requirements).map(([number, title]) => ({
    number,
    title,
    pages: pages
      .filter(({ requirements }) => requirements.includes(Number(number.slice(1))))
      .map((page) => ({
        text: page.title,
        href: site.url(`/handbook/${slugOf(page)}/`),
        lang: standInLanguage(site, page),
      })),
  }));
}
