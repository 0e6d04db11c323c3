import { methodPages, standInLanguage } from '#views/handbook/handbook.ts';
import { slugOf } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';
import { referencePages } from './handbook-head.tsx';

/** The side of a handbook page: its own headings, then the other pages. */
export function handbookSide(site: Site, current: string, headings: readonly { slug: string; text: string }[] = []) {
  const words = site.t.handbook;
  return (
    <nav class="side-nav" aria-label={words.title}>
      <p class="group">{words.method}</p>
      <ul>
        {methodPages(site).map((page) => (
          <li lang={standInLanguage(site, page)}>
            <a
              href={site.url(`/handbook/${slugOf(page)}/`)}
              aria-current={slugOf(page) === current ? 'page' : undefined}
            >
              {page.title}
            </a>
            {slugOf(page) === current && headings.length > 0 && (
              <ul class="side-inside">
                {headings.map(({ slug, text }) => (
                  <li>
                    <a href={`#${slug}`}>{text}</a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <p class="group">{words.reference}</p>
      <ul>
        {referencePages(site).map(({ slug, href, title }) => (
          <li>
            <a href={href} aria-current={current === slug ? 'page' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
