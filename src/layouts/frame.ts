import { boot } from '#components/frame/boot.ts';
import { siteHeader } from '#components/frame/header.ts';
import { sideNavigation, siteFoot, tape } from '#components/frame/navigation.ts';
import { attribute, html, Html } from '#components/html.ts';
import type { Section } from '#views/frame/frame.ts';
import type { Site } from '#views/site.ts';

/** What a page tells its frame. */
export interface PageOf {
  site: Site;
  title: string;
  /** The page's path in any language: `/accounts/havulinna-paper/`. */
  path: string;
  /** Where the page stands in the navigation; nowhere when left out. */
  section?: Section | undefined;
  description?: string | undefined;
  /** The quarter that the page is about, marked on the tape. */
  quarter?: string | undefined;
  /** A sealed page says nothing that the plans could change: no counts, no commit of today. */
  isSealed?: boolean | undefined;
  /** Running footer on paper. */
  printLeft?: string | undefined;
  printCentre?: string | undefined;
}

/** Where the site stands: its root, ending in `/`, and the script that its pages fetch when they need one. */
export interface SitePlace {
  base: string;
  script: string;
  /** Whether Vite serves the page while somebody edits: its own scripts would not pass the policy. */
  isBeingEdited: boolean;
}

/**
 * The tag that opens a page, with its language and what paper repeats. Printed here for both ways of printing: Astro
 * escapes an attribute of its own in another way, and names have apostrophes.
 */
export function rootTag({ site, title, printLeft, printCentre }: PageOf): Html {
  const attributes = {
    lang: site.language,
    'data-print-left': printLeft ?? site.t.site.internal(site.portfolio.company.name),
    'data-print-centre': printCentre ?? title,
    'data-print-page': site.t.site.pageOf,
  };
  return html`<html${Object.entries(attributes).map(([name, value]) => attribute(name, value))}>`;
}

export function pageHead({ site, title, description }: PageOf, { base, script, isBeingEdited }: SitePlace): Html {
  return html`
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} – ${site.t.site.product}, ${site.portfolio.company.name}</title>
    ${description && html`<meta name="description" content="${description}">`}
    ${boot(`${base}${script}`, !isBeingEdited)}
    <link rel="icon" href="${base}favicon.svg" type="image/svg+xml">`;
}

/** The page down to where its own contents may stand before the navigation. */
export function frameBeforeSide({ site, path }: PageOf, { base }: SitePlace, withSide: boolean): Html {
  return html`
    <a class="skip-link" href="#main">${site.t.site.skip}</a>
    <div class="site${withSide && ' with-side'}">
      ${siteHeader(site, base, path)}
      <details class="menu">
        <summary>${site.t.site.menu}</summary>
        <div class="menu-inside">`;
}

/** From there to where the content begins. */
export function frameAfterSide({ site, section, path, quarter, isSealed = false }: PageOf): Html {
  return html`
          <p class="narrow-only"><a href="${site.url('/search/')}">${site.t.site.search}</a></p>
          ${sideNavigation(site, section, path, !isSealed)}
          ${siteFoot(site, !isSealed)}
        </div>
      </details>
      ${tape(site, quarter)}
      <main class="site-main" id="main" tabindex="-1">`;
}

export const FRAME_END = new Html('</main></div>');

/** Closes what `rootTag` opened. */
export const ROOT_END = new Html('</html>');

/** A whole page without Astro, as Page.astro prints it; `styles` are the links to its style sheets. */
export function pageDocument(
  page: PageOf,
  place: SitePlace,
  { styles, side, main }: { styles: Html; side?: Html | undefined; main: Html },
): Html {
  return html`<!DOCTYPE html>${rootTag(page)}<head>${pageHead(page, place)}${styles}</head><body>${frameBeforeSide(page, place, side !== undefined)}${side}${frameAfterSide(page)}${main}${FRAME_END}</body></html>`;
}
