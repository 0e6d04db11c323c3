import { methodPages, standInLanguage } from '#views/handbook/handbook.ts';
import { slugOf } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';
import { contentsItems, referencePages } from './handbook-head.tsx';

/** The contents of the handbook: the method's pages in reading order, then the reference. */
export function handbookContents(site: Site) {
  const words = site.t.handbook;
  return (
    <div class="handbook-contents">
      <section aria-labelledby="method">
        <h2 id="method">{words.method}</h2>
        <ol class="contents-list">
          {contentsItems(
            methodPages(site).map((page) => ({
              ...page,
              href: site.url(`/handbook/${slugOf(page)}/`),
              lang: standInLanguage(site, page),
            })),
          )}
        </ol>
      </section>
      <section aria-labelledby="reference">
        <h2 id="reference">{words.reference}</h2>
        <ul class="contents-list">{contentsItems(referencePages(site))}</ul>
      </section>
    </div>
  );
}
