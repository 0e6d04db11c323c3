import { HANDBOOK_PARTS } from '#domain/plan/handbook-page.ts';
import { changeOfFile } from '#domain/history.ts';
import type { Linked } from '../links/account-links.ts';
import { editHref, newFileHref } from '../links/edit-link.ts';
import { ruleLink } from '../links/rule-link.ts';
import type { Site } from '../site.ts';
import { fieldPlace } from './field-place.ts';
import { decisionRecords, methodPages } from './handbook.ts';
import { placeLink } from './page-places.ts';
import { shelfOf, slugOf, type HandbookPage } from './shelf.ts';

/** The pages of the handbook behind its front, part by part; a part without pages is left out. */
export function handbookParts(site: Site) {
  const pages = methodPages(site);
  return HANDBOOK_PARTS.map((part) => ({
    id: part,
    title: site.t.handbook.part[part],
    pages: pages.filter((page) => page.part === part),
  })).filter((part) => part.pages.length > 0);
}

/** What belongs to a page of the method: what is to be done now, the live pages, the rules and the fields. */
export function belongsTo(site: Site, page: HandbookPage) {
  return {
    todo: page.todo && { text: page.todo.text, page: placeLink(site, page.todo.at) },
    lists: [
      { title: site.t.handbook.livePages, links: page.pages.map((address) => placeLink(site, address)) },
      { title: site.t.handbook.itsRules, links: page.rules.map((rule) => ruleLink(site, rule)) },
      { title: site.t.handbook.itsFields, links: page.fields.map((field) => fieldPlace(site, field)) },
    ].filter(({ links }) => links.length > 0),
  };
}

/** The page or decision that took the place of one; nothing where it still holds. */
export function successorOf(site: Site, page: HandbookPage): Linked | undefined {
  const among = shelfOf(page) === 'decisions' ? decisionRecords(site) : methodPages(site);
  const later = among.find((each) => slugOf(each) === page.supersededBy);
  const folder = shelfOf(page) === 'decisions' ? '/handbook/decisions/' : '/handbook/';
  return later && { text: later.title, href: site.url(`${folder}${slugOf(later)}/`) };
}

/**
 * Who keeps a page, when it was changed last, and where it is edited. A page that comes with Rulla is not edited by a company
 * but replaced: the way leads to a file of the same name among its own pages.
 */
export function careOf(site: Site, page: HandbookPage) {
  const words = site.t.handbook;
  const { company, handbook } = site.portfolio;
  const own = handbook.find((each) => each === page);
  if (!own)
    return {
      said: [words.comesWithRulla],
      edit: {
        text: words.replacePage,
        href: newFileHref(company.repository, `handbook/${site.language}/${slugOf(page)}.mdx`),
      },
    };
  const change = changeOfFile(site.history, own.source.file);
  return {
    said: [
      own.owner === undefined ? words.noOwner : words.keptBy(own.owner),
      change && site.t.history.lastChange(site.format.date(change.on), change.by),
    ].filter((text) => text !== undefined),
    edit: { text: site.t.site.suggestEdit, href: editHref(site, own.source.file) },
  };
}
