import type { Site } from '#views/site.ts';
import type { Page } from './page.ts';

/** What a server shows for an address that there is not, in every language of the site; the first is the page's own. */
export function notFoundPage(sites: readonly Site[]): Page {
  const [site] = sites;
  if (!site) throw new Error('Expected at least one language, got none.');
  return {
    title: site.t.site.pageNotFound,
    path: '/',
    isTimeless: true,
    read: [],
    main: (
      <>
        {sites.map((own) => (
          <div class="section" lang={own.language}>
            <div class="page-head">
              {own === site ? <h1>{own.t.site.pageNotFound}</h1> : <h2>{own.t.site.pageNotFound}</h2>}
            </div>
            <p>{own.t.site.pageNotFoundText}</p>
            <p>
              <a href={own.url('/')}>{own.t.site.pageNotFoundHome}</a>
            </p>
          </div>
        ))}
      </>
    ),
  };
}
