import { handbookParts } from '#views/handbook/around-page.ts';
import { referencePages } from '#views/handbook/page-places.ts';
import { standInLanguage } from '#views/handbook/handbook.ts';
import { slugOf } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';
import { contentsItems } from './handbook-head.tsx';

/** The contents of the handbook: its parts with their pages in reading order, then the references. */
export function handbookContents(site: Site) {
  const words = site.t.handbook;
  return (
    <div class="handbook-contents">
      {handbookParts(site).map(({ id, title, pages }) => (
        <section aria-labelledby={`part-${id}`}>
          <h2 id={`part-${id}`}>{title}</h2>
          <ol class="contents-list">
            {contentsItems(
              pages.map((page) => ({
                ...page,
                href: site.url(`/handbook/${slugOf(page)}/`),
                lang: standInLanguage(site, page),
              })),
            )}
          </ol>
        </section>
      ))}
      <section aria-labelledby="reference">
        <h2 id="reference">{words.reference}</h2>
        <ul class="contents-list">{contentsItems(referencePages(site))}</ul>
        <p>
          <a href={site.url('/handbook/booklet/')}>{words.bookletTitle}</a>
        </p>
      </section>
    </div>
  );
}
