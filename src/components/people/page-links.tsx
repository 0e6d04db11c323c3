import type { Site } from '#views/site.ts';
import { pathOfPage, type StakeholderPage } from '#views/people/stakeholders.ts';

/** The pages of the list of everyone, when there is more than one. */
export function pageLinks(site: Site, page: StakeholderPage) {
  const t = site.t.stakeholders;
  return (
    page.of > 1 && (
      <nav class="page-links" aria-label={t.pages} data-pages>
        {page.number > 1 && (
          <a href={site.url(pathOfPage(page.number - 1))} rel="prev">
            {t.previous}
          </a>
        )}
        <span>{t.page(page.number, page.of)}</span>
        {page.number < page.of && (
          <a href={site.url(pathOfPage(page.number + 1))} rel="next">
            {t.next}
          </a>
        )}
      </nav>
    )
  );
}
