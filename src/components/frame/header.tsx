import { MY_EDITS } from '#views/editing/ground.ts';
import { BRAND, HALF_DARK, magnifier, PENCIL } from '#components/marks/icons.tsx';
import type { Html } from '#jsx/html.ts';
import { languageChoices } from '#views/frame/frame.ts';
import type { Site } from '#views/site.ts';
import { oncePer } from '#domain/once-per.ts';

/** The header of every page: where one is, the search, the languages, light and dark. */
export function siteHeader(site: Site, path: string) {
  const { before, after } = sameOnAllPages(site);
  return (
    <header class="site-header">
      {before}
      {myEditsLink(site)}
      {languageSwitch(site, path)}
      {searchLink(site)}
      {after}
    </header>
  );
}

/** What is the same on all pages, made once. */
const sameOnAllPages = oncePer((site: Site) => ({
  before: (
    <>
      {brand(site)}
      <span class="company">{site.portfolio.company.name}</span>
      {siteSearch(site)}
    </>
  ),
  after: themeSwitch(site),
}));

function brand(site: Site) {
  return (
    <a class="brand" href={site.url('/')}>
      {BRAND}
      <span>{site.t.site.product}</span>
    </a>
  );
}

/** The search box works as a plain form; the search in place is fetched when the box is first used. */
function siteSearch(site: Site) {
  const t = site.t.site;
  return (
    <search class="site-search" aria-label={t.searchWholeSite}>
      <form action={site.url('/search/')}>
        {magnifier(1.5)}
        <input type="search" id="site-query" name="q" aria-label={site.t.search.submit} placeholder={t.search} />
        <kbd class="needs-script" aria-hidden="true">
          /
        </kbd>
        <button class="visually-hidden" type="submit">
          {site.t.search.submit}
        </button>
      </form>
    </search>
  );
}

/** The way to the reader's own edits, with how many there are; shown by the script that finds some in this browser. */
function myEditsLink(site: Site) {
  return (
    site.editing && (
      <a class="my-edits" href={site.url(MY_EDITS)}>
        {PENCIL}
        <span>{site.t.editing.myEdits}</span> <b></b>
      </a>
    )
  );
}

/** The way to the search where there is no room for its box. */
function searchLink(site: Site) {
  return (
    <a class="search-link" href={site.url('/search/')} aria-label={site.t.search.submit}>
      {magnifier(1.5)}
    </a>
  );
}

function languageSwitch(site: Site, path: string): Html | undefined {
  const choices = languageChoices(site, path);
  if (choices.length < 2) return undefined;
  return (
    <nav aria-label={site.t.site.languages}>
      <ul class="languages">
        {choices.map((choice) => (
          <li>
            {choice.isCurrent ? (
              <span aria-current="true">{choice.name}</span>
            ) : (
              <a href={choice.href} lang={choice.language} hreflang={choice.language}>
                {choice.name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function themeSwitch(site: Site) {
  const t = site.t.site;
  return (
    <button class="theme-switch needs-script" type="button" aria-label={t.switchTheme}>
      {HALF_DARK}
    </button>
  );
}
