import type { Page, PageContent, PageType } from '#components/frame/page.ts';
import { wears } from '#components/text/wears.ts';
import { lede } from '#components/text/words.tsx';
import type { Language } from '#domain/plan/company.ts';
import type { HandbookHeading } from '#domain/plan/handbook-text.ts';
import type { OwnPage } from '#domain/portfolio.ts';
import { raw, type Html } from '#jsx/html.ts';
import { handbookShelf, methodPages, standInLanguage } from '#views/handbook/handbook.ts';
import { withLinkedTerms } from '#views/handbook/linked-terms.ts';
import { ownPageParts } from '#views/handbook/own-page.ts';
import { type HandbookPage, slugOf } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';
import { languageName } from '#words/languages.ts';
import { handbookContents } from './handbook-contents.tsx';
import { handbookPart } from './handbook-head.tsx';
import { handbookSide } from './handbook-side.tsx';
import { ownPageText } from './own-page-text.tsx';
import { pageFoot, supersededNote } from './page-foot.tsx';

/** A handbook page that is opened: its text, and its headings for the list of contents. */
export interface OpenedPage {
  text: Html;
  headings: readonly HandbookHeading[];
}

/**
 * The handbook pages of the company's own, whose texts are data; Astro compiles and opens those that come with Rulla.
 */
export const ownPagesType: PageType<OwnPage> = {
  part: 'handbook',
  path: (page) => (slugOf(page) === 'index' ? '/handbook/' : `/handbook/${slugOf(page)}/`),
  keys: (site) => {
    const shown = new Set<HandbookPage>(handbookShelf(site));
    return site.portfolio.handbook.filter((page) => shown.has(page));
  },
  page: (site, own) =>
    handbookPage(site, own, { text: ownPageText(site, ownPageParts(site, own)), headings: own.headings }),
};

/** The front of a handbook that has no page of that name: its pages alone. */
export const bareFrontType: PageType = {
  path: '/handbook/',
  keys: (site) => (handbookShelf(site).some((page) => slugOf(page) === 'index') ? [] : [undefined]),
  page: (site) => handbookFront(site),
};

/** A page of the method; the one called `index` is the front of the handbook. */
export function handbookPage(site: Site, page: HandbookPage, opened: OpenedPage): Page {
  const slug = slugOf(page);
  return slug === 'index'
    ? { ...handbookFront(site, opened.text, page), path: '/handbook/' }
    : { ...methodPage(site, page, opened), path: `/handbook/${slug}/` };
}

/** The front of the handbook: what it is for, and its pages. */
function handbookFront(site: Site, text?: Html, page?: HandbookPage): PageContent {
  const words = site.t.handbook;
  const lang = page && standInLanguage(site, page);
  return {
    title: words.title,
    section: 'handbook',
    isTimeless: true,
    read: [],
    description: words.lede,
    textIn: lang,
    main: (
      <>
        {wears('handbook')}
        {lang && standIn(site, lang)}
        <h1 lang={lang}>{page?.title ?? words.title}</h1>
        {lede(page?.summary ?? words.lede, undefined, lang)}
        <div class="handbook-front">
          {lang ? <div lang={lang}>{text}</div> : text}
          {handbookContents(site)}
        </div>
      </>
    ),
  };
}

function methodPage(site: Site, page: HandbookPage, { text, headings }: OpenedPage): PageContent {
  const { method, previous, next } = site.t.handbook;
  const slug = slugOf(page);
  const pages = methodPages(site);
  const at = pages.findIndex((each) => slugOf(each) === slug);
  const lang = standInLanguage(site, page);
  const contents = headings.filter(({ depth }) => depth === 2);
  return handbookPart(
    site,
    {
      title: page.title,
      lede: page.summary,
      part: page.part,
      side: handbookSide(site, slug, contents),
      notice: [supersededNote(site, page), lang && standIn(site, lang)],
      lang,
      readers: page.readers,
    },
    <>
      <article lang={lang}>{lang ? text : raw(withLinkedTerms(site, String(text), slug))}</article>
      {pageFoot(site, page)}
      <nav class="handbook-turn" aria-label={method}>
        {turn(site, 'prev', previous, pages[at - 1])}
        {turn(site, 'next', next, pages[at + 1])}
      </nav>
    </>,
  );
}

/** The way to the page before or after; nothing at an end. */
function turn(site: Site, rel: 'prev' | 'next', words: string, page: HandbookPage | undefined) {
  if (!page) return undefined;
  const lang = standInLanguage(site, page);
  return (
    <a rel={rel} href={site.url(`/handbook/${slugOf(page)}/`)}>
      <span class="ink2">{words}</span> {lang ? <span lang={lang}>{page.title}</span> : page.title}
    </a>
  );
}

/** Says that a page stands in for one that the reader's language lacks. */
function standIn(site: Site, language: Language) {
  return <p class="ink2">{site.t.handbook.notTranslated(languageName(language, site.language))}</p>;
}
