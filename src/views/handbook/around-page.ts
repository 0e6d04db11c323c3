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

/**
 * What belongs to a page of the method: what is to be done now, the live pages, the rules and the fields, and the
 * forms.
 */
export function belongsTo(site: Site, page: HandbookPage) {
  return {
    todo: page.todo && { text: page.todo.text, page: placeLink(site, page.todo.at) },
    lists: [
      { title: site.t.handbook.livePages, links: page.pages.map((address) => placeLink(site, address)) },
      { title: site.t.handbook.itsRules, links: page.rules.map((rule) => ruleLink(site, rule)) },
      { title: site.t.handbook.itsFields, links: page.fields.map((field) => fieldPlace(site, field)) },
    ].filter(({ links }) => links.length > 0),
    forms: formsOf(site, page),
  };
}

/** The most names of one kind; who looks for another finds the way to all of them. */
const MOST_NAMES = 12;

/**
 * Where what a page is about is written: the forms of the plans, segments, units and the company whose fields it names.
 * Each link opens a form in its place; without a script it leads to where the file is edited. Empty where nothing is
 * edited.
 */
function formsOf(site: Site, page: HandbookPage): { title: string; links: Linked[] }[] {
  const { file } = site.t.handbook;
  const { accounts, segments, units, company } = site.portfolio;
  const named = new Set(page.fields.map((field) => field.split('.')[0]));
  const plans = accounts.filter(({ salesPlan }) => !salesPlan);
  const kinds = [
    { of: 'account', title: file.account, things: plans, all: '/accounts/' },
    { of: 'segment', title: file.segment, things: segments, all: '/segments/' },
    { of: 'unit', title: file.unit, things: units, all: '/team/' },
    { of: 'company', title: file.company, things: [company], all: '/' },
  ];
  return kinds
    .filter(({ of }) => named.has(of))
    .map(({ title, things, all }) => {
      const links = things.flatMap(({ name, source }): Linked[] => {
        const href = editHref(site, source.file);
        return href === undefined ? [] : [{ text: name, href }];
      });
      return {
        title,
        links: [...links.slice(0, MOST_NAMES), ...(links.length > MOST_NAMES ? [placeLink(site, all)] : [])],
      };
    })
    .filter(({ links }) => links.length > 0);
}

/** The page or decision that took the place of one; nothing where it still holds. */
export function successorOf(site: Site, page: HandbookPage): Linked | undefined {
  const among = shelfOf(page) === 'decisions' ? decisionRecords(site) : methodPages(site);
  const later = among.find((each) => slugOf(each) === page.supersededBy);
  const folder = shelfOf(page) === 'decisions' ? '/handbook/decisions/' : '/handbook/';
  return later && { text: later.title, href: site.url(`${folder}${slugOf(later)}/`) };
}

/**
 * Who keeps a page, when it was changed last, and where it is edited. A page that comes with Rulla is not edited by a
 * company but replaced: the way leads to a file of the same name among its own pages.
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
