import { handbookParts } from '#views/handbook/around-page.ts';
import { referencePages } from '#views/handbook/page-places.ts';
import { standInLanguage } from '#views/handbook/handbook.ts';
import { slugOf } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';

/**
 * The side of a handbook page: the parts of the handbook with their pages, under the one that is read its own headings.
 */
export function handbookSide(site: Site, current: string, headings: readonly { slug: string; text: string }[] = []) {
  const words = site.t.handbook;
  return (
    <nav class="side-nav" aria-label={words.title} data-follows={headings.length > 0 ? words.title : undefined}>
      {handbookParts(site).map(({ title, pages }) => (
        <>
          <p class="group">{title}</p>
          <ul>
            {pages.map((page) => (
              <li lang={standInLanguage(site, page)}>
                <a
                  href={site.url(`/handbook/${slugOf(page)}/`)}
                  aria-current={slugOf(page) === current ? 'page' : undefined}
                >
                  {page.title}
                </a>
                {slugOf(page) === current && inside(headings)}
              </li>
            ))}
          </ul>
        </>
      ))}
      <p class="group">{words.reference}</p>
      <ul>
        {referencePages(site).map(({ slug, href, title }) => (
          <li>
            <a href={href} aria-current={current === slug ? 'page' : undefined}>
              {title}
            </a>
            {current === slug && inside(headings)}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The headings of the page that is read, under its name. */
function inside(headings: readonly { slug: string; text: string }[]) {
  return (
    headings.length > 0 && (
      <ul class="side-inside">
        {headings.map(({ slug, text }) => (
          <li>
            <a href={`#${slug}`}>{text}</a>
          </li>
        ))}
      </ul>
    )
  );
}
