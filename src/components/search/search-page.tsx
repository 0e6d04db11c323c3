import type { PageContent, PageType } from '#components/frame/page.ts';
import { wears } from '#components/text/wears.ts';
import { SEARCH_WORDS, searchIndexAddress } from '#views/frame/search-words.ts';
import type { Site } from '#views/site.ts';

export const searchPageType: PageType = { path: '/search/', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.search;
  const lists = [
    { name: site.t.site.accounts, path: '/accounts/' },
    ...(site.portfolio.salesPlans.length > 0 ? [{ name: site.t.site.salesPlans, path: '/sales-plans/' }] : []),
    { name: site.t.site.stakeholders, path: '/stakeholders/' },
    { name: site.t.site.ourTeam, path: '/team/' },
    { name: site.t.site.handbook, path: '/handbook/' },
  ];
  const links = (
    <ul>
      {lists.map(({ name, path }) => (
        <li>
          <a href={site.url(path)}>{name}</a>
        </li>
      ))}
    </ul>
  );
  return {
    title: t.title,
    section: 'search',
    isTimeless: true,
    read: [],
    main: (
      <>
        {wears('search')}
        <h1>{t.title}</h1>
        <div class="without-script">
          <p>{t.needsScript}</p>
          {links}
        </div>
        <div
          class="needs-script"
          data-uses="now"
          data-search-page={searchIndexAddress(site.base)}
          data-words={site.url(SEARCH_WORDS)}
        >
          <p class="ink2">{t.lede}</p>
          <search class="page-search" aria-label={t.title}>
            <form action={site.url('/search/')}>
              <label class="visually-hidden" for="page-query">
                {site.t.site.search}
              </label>
              <input
                type="search"
                id="page-query"
                name="q"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
              />
              <button class="button primary" type="submit">
                {t.submit}
              </button>
            </form>
          </search>
          <p class="ink2 status" role="status" data-status></p>
          <div data-results></div>
          <div data-elsewhere hidden>
            <p>{t.elsewhere}</p>
            {links}
          </div>
        </div>
      </>
    ),
  };
}
