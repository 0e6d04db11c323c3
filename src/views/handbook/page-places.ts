import { oncePer } from '#domain/once-per.ts';
import { mainNavigation } from '../frame/frame.ts';
import type { Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';
import { handbookShelf, standInLanguage } from './handbook.ts';
import { slugOf } from './shelf.ts';

/** The parts of the handbook that are made of the software itself. */
export function referencePages(site: Site): { slug: string; href: string; title: string; summary: string }[] {
  const words = site.t.handbook;
  return [
    { slug: 'glossary', title: words.glossaryTitle, summary: words.glossarySummary },
    { slug: 'rules', title: words.rulesTitle, summary: words.rulesSummary },
    { slug: 'fields', title: words.fieldsTitle, summary: words.fieldsSummary },
    { slug: 'commands', title: words.commandsTitle, summary: words.commandsSummary },
    { slug: 'requirements', title: words.requirementsTitle, summary: words.requirementsSummary },
    { slug: 'decisions', title: words.decisionsTitle, summary: words.decisionsSummary },
  ].map((page) => ({ ...page, href: site.url(`/handbook/${page.slug}/`) }));
}

/**
 * An address of this site by the title of its page. Throws where no page is known there, so that none is named without
 * being.
 */
export function placeLink(site: Site, address: string): Linked {
  const [path = ''] = address.split('#');
  // A build without the handbook has none of its titles.
  const place =
    knownPlace(site, address) ?? (site.method.length === 0 ? { text: path, href: site.url(path) } : undefined);
  if (!place) throw new Error(`Expected the address of a page with a title, got "${address}".`);
  return place;
}

/** The same, or nothing where no page is known there. */
export function knownPlace(site: Site, address: string): Linked | undefined {
  const [path = '', anchor] = address.split('#');
  const title = pageTitles(site).get(path);
  return title && { ...title, href: site.url(anchor === undefined ? path : `${path}#${anchor}`) };
}

/**
 * Titles of pages by their address; those of the terminal are in English, and so are pages that stand in for others.
 */
const pageTitles = oncePer((site: Site): Map<string, Pick<Linked, 'text' | 'lang'>> => {
  const { t } = site;
  const english = site.language === 'en' ? undefined : 'en';
  const inMenu = mainNavigation(site, undefined, '').flatMap(({ links }) => links);
  const start = site.url('/').length;
  const own = [
    ...inMenu
      .filter(({ href }) => !href.includes('#'))
      .map(({ href, name }) => [`/${href.slice(start)}`, name] as const),
    ['/stakeholders/attitudes/', t.attitudes.title] as const,
    ['/stakeholders/roles/', t.rolesCovered.title] as const,
    ['/actions/lessons/', t.lessons.title] as const,
    ['/search/', t.search.title] as const,
    ...referencePages(site).map(({ slug, title }) => [`/handbook/${slug}/`, title] as const),
  ];
  return new Map([
    ...own.map(([address, text]) => [address, { text }] as const),
    ...site.commands.map(
      ({ name }) => [`/handbook/commands/${name}/`, { text: `npm run ${name}`, lang: english }] as const,
    ),
    ...handbookShelf(site).map((page) => {
      const title = { text: page.title, lang: standInLanguage(site, page) };
      return [`/handbook/${slugOf(page) === 'index' ? '' : `${slugOf(page)}/`}`, title] as const;
    }),
  ]);
});
