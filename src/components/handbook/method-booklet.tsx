import type { Page } from '#components/frame/page.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { lede } from '#components/text/words.tsx';
import { raw, type Html } from '#jsx/html.ts';
import { handbookParts } from '#views/handbook/around-page.ts';
import { standInLanguage } from '#views/handbook/handbook.ts';
import { slugOf } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';
import { handbookHead } from './handbook-head.tsx';

/**
 * All pages of the handbook one after another, each on sheets of its own when printed, behind their contents. What
 * leads from one of them to another stays within the booklet.
 */
export function methodBooklet(site: Site, text: Html): Page {
  const words = site.t.handbook;
  return {
    title: words.bookletTitle,
    path: '/handbook/booklet/',
    section: 'handbook',
    isTimeless: true,
    read: [],
    description: words.bookletLede,
    main: (
      <>
        {handbookHead(site)}
        <h1>{words.bookletTitle}</h1>
        {lede(words.bookletLede)}
        {contents(site)}
        {raw(withinOnePage(site, String(text)))}
      </>
    ),
  };
}

/** What the booklet holds, part by part, on its first sheet. */
function contents(site: Site) {
  return (
    <div class="booklet-contents">
      {handbookParts(site).map(({ title, pages }) => (
        <div>
          <p>
            <b>{title}</b>
          </p>
          <ol>
            {pages.map((page) => (
              <li>{linkedText({ text: page.title, href: `#${slugOf(page)}`, lang: standInLanguage(site, page) })}</li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

/**
 * Texts that were pages of their own, in one: headings a level lower, no ids, of which two pages may have the same, but
 * one for each page, and links to pages that are here lead there.
 */
function withinOnePage(site: Site, html: string): string {
  const here = new Set(handbookParts(site).flatMap(({ pages }) => pages.map(slugOf)));
  const start = site.url('/handbook/');
  return html
    .replace(/<(\/?)h([1-4])\b/g, (_, closing: string, level: string) => `<${closing}h${Number(level) + 1}`)
    .replace(/\s(?:id|aria-labelledby)="[^"]*"/g, '')
    .replace(/\sdata-page="/g, ' id="')
    .replace(/\shref="([^"#]*)(?:#[^"]*)?"/g, (whole, address: string) => {
      const slug = address.startsWith(start) ? address.slice(start.length).replace(/\/$/, '') : '';
      return here.has(slug) ? ` href="#${slug}"` : whole;
    });
}
