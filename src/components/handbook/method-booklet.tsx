import type { Page } from '#components/frame/page.ts';
import { lede } from '#components/text/words.tsx';
import { raw, type Html } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';
import { handbookHead } from './handbook-head.tsx';

/** All pages of the handbook one after another, each on sheets of its own when printed. */
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
        {raw(withinOnePage(String(text)))}
      </>
    ),
  };
}

/** Texts that were pages of their own, in one: headings a level lower, and no ids, of which two pages may have the same. */
function withinOnePage(html: string): string {
  return html
    .replace(/<(\/?)h([1-4])\b/g, (_, closing: string, level: string) => `<${closing}h${Number(level) + 1}`)
    .replace(/\s(?:id|aria-labelledby)="[^"]*"/g, '');
}
