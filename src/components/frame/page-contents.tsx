import { raw } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';
import { sideNav } from './side-nav.tsx';

/** A page with fewer parts is seen at a glance. */
const LEAST_PARTS = 4;

/** The headings of parts, as `heading` prints them: those that paper alone has are not among them. */
const HEADINGS = /(?<!print-only"[^>]*>)<h2 id="([^"]+)">(.*?)<\/h2>/gs;

/**
 * The parts of a long page by their headings, in the order in which they are read, for a page that has no contents of
 * its own; `lang` where its text is in another language than the page. They stand below the site's menu and stay in
 * sight while the page is read; nothing on a page of few parts.
 */
export function pageContents(site: Site, markup: string, lang?: string) {
  const parts = [...markup.matchAll(HEADINGS)].map(([, id = '', text = '']) => ({ id, text: wordsOf(text) }));
  if (parts.length < LEAST_PARTS) return undefined;
  return sideNav(
    site.t.site.onThisPage,
    [
      {
        title: site.t.site.onThisPage,
        links: parts.map(({ id, text }) => ({ href: `#${id}`, text: <span lang={lang}>{raw(text)}</span> })),
      },
    ],
    { isBelowMenu: true },
  );
}

/** Text that is escaped already, without the tags in it. */
function wordsOf(markup: string): string {
  return markup.replaceAll(/<[^>]*>/g, '').trim();
}
