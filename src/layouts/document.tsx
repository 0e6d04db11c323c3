import { boot, bootFile } from '#components/frame/boot.tsx';
import { siteHeader } from '#components/frame/header.tsx';
import { pageContents } from '#components/frame/page-contents.tsx';
import { sideNavigation, siteFoot, tape } from '#components/frame/navigation.tsx';
import { breadcrumb, pageHead } from '#components/frame/overview.tsx';
import type { Page } from '#components/frame/page.ts';
import { hatch } from '#components/figures/hatch.tsx';
import { signKey } from '#components/marks/sign-key.tsx';
import { openedWords } from '#components/table/opened-panel.tsx';
import { worn } from '#components/text/wears.ts';
import { oncePer } from '#domain/once-per.ts';
import { raw } from '#jsx/html.ts';
import { apiOf } from '#editing/code-hosts.ts';
import { FIGURES_FILE } from '#views/links/figures-file.ts';
import { editsBegin } from '#views/links/edit-link.ts';
import type { SheetName } from '#styles/sheets.ts';
import { togetherFor } from '#styles/together.ts';
import type { Site } from '#views/site.ts';
import { type AskedFonts, fontsOf, type ScreenFonts } from './asked-fonts.ts';
import { drawnOnce } from './drawn-once.ts';
import { labelled } from './labelled.ts';
import { marked } from './marked.ts';
import { panelsApart } from './panels-apart.ts';
import { reachable } from './reachable.ts';
import { terse } from './terse.ts';
import { unbroken } from './unbroken.ts';

/** Where the site stands, and where what its pages fetch is found. */
export interface SitePlace {
  /** The path that the site stands under, ending in `/`. */
  base: string;
  /** The address of the script that a page fetches when a reader first uses the search, a filter or the theme. */
  script: string;
  /** The addresses of the fonts of the screen; nothing while somebody edits. */
  fonts?: ScreenFonts | undefined;
  /** The address of the drawings of many pages; nothing while somebody edits, when they stand in each. */
  drawings?: string | undefined;
  /** The address of the style sheet that every page has, and of each of the others. */
  sheets: Readonly<Record<'site' | SheetName, string>>;
  /** The address of each file in which several of these stand, by `togetherName`; none while somebody edits. */
  together: Readonly<Record<string, string>>;
  /**
   * While somebody edits and Vite serves the page: the script that tells of errors. Vite’s own would not pass the
   * policy.
   */
  liveProblems?: string | undefined;
}

/** A page in its frame, before it is known where it stands: what is printed of it, and what that wears. */
export type PageBody = ReturnType<typeof worn>;

/** What both a page and the one beside it are printed from. */
export function pageBody(site: Site, page: Page): PageBody {
  return worn(String(bodyOf(site, page)));
}

/** The one printer: a page in its frame, as the text of a document, with its language and what paper repeats. */
export function documentOf(site: Site, page: Page, place: SitePlace, body: PageBody = pageBody(site, page)): string {
  const { markup: whole, sheets } = body;
  // While somebody edits, what figures open to stands in the page; the handbook has no such figures.
  const isApart = place.drawings !== undefined && page.section !== 'handbook';
  const plain = isApart ? panelsApart(whole, site.url(page.path)).page : whole;
  const shown = page.section === 'handbook' ? reachable(plain) : labelled(site, plain);
  return printed(site, page, place, { markup: marked(site, shown), sheets });
}

/**
 * The page beside one whose figures open, of what they open to: it is what a script fetches, and where a figure leads
 * without one. It has no frame, and the way back.
 */
export function figuresOf(site: Site, page: Page, place: SitePlace, body: PageBody = pageBody(site, page)): string {
  const { markup } = body;
  const sheets = [...new Set<SheetName>([...body.sheets, 'figures'])];
  const title = site.t.budget.sources;
  const main = (
    <div class="site">
      <main class="site-main figures-page" id="main">
        {breadcrumb({ href: site.url(page.path), text: page.title }, title)}
        {pageHead(title)}
        {raw(
          panelsApart(markup, site.url(page.path)).panels.join('').replaceAll(CLOSED, '<details class="opened" open>'),
        )}
      </main>
    </div>
  );
  const path = page.path + FIGURES_FILE;
  const own = { ...page, path, title: `${page.title}: ${title}`, description: undefined, printCentre: undefined };
  return printed(site, own, place, { markup: marked(site, labelled(site, String(main))), sheets });
}
const CLOSED = '<details class="opened">';

/** A whole document around what stands in its body. */
function printed(
  site: Site,
  page: Page,
  place: SitePlace,
  { markup, sheets }: { markup: string; sheets: readonly SheetName[] },
): string {
  const fonts = place.fonts ? fontsOf(String(page.main), markup, place.fonts) : { first: [], later: [] };
  const addresses = [place.sheets.site, ...addressesOf(sheets, place)];
  const document = `<!DOCTYPE html>${(
    <html
      lang={site.language}
      data-print-left={page.printLeft ?? site.t.site.internal(site.portfolio.company.name)}
      data-print-centre={page.printCentre ?? page.title}
      data-print-page={site.t.site.pageOf}
      {...(place.drawings ? {} : rootData(site, place))}
    >
      {headOf(site, page, place, addresses, fonts)}
      <body>
        {raw(markup)}
        {sheets.includes('figures') && [HATCHED.test(markup) && hatch(), OPENS.test(markup) && openedWords(site)]}
      </body>
    </html>
  )}`;
  if (!place.drawings) return document;
  const once = drawnOnce(document, place.drawings);
  // Texts of the handbook are read once more, by the search.
  return page.section === 'handbook' ? unbroken(once) : terse(withOwnLinks(once, site.url(page.path)), unbroken);
}

/** Where what a page wears is found: in one file where there is one of it, else each sheet in its own. */
function addressesOf(sheets: readonly SheetName[], place: SitePlace): string[] {
  const together = place.together[togetherFor(sheets) ?? ''];
  return together === undefined ? sheets.map((sheet) => place.sheets[sheet]) : [together];
}

/** Drawn with the pattern of what is expected; a figure that opens may bring such a drawing from another page. */
const HATCHED = /url\(#hatch\)|class="opens"/;
const OPENS = /class="opens"/;

/** A plan, or the page of its figures beside it; and a page that stands below such a one, as quarters do. */
const PLAN = /\/(?:accounts|sales-plans)\/[^/]+\/(?:figures\.html)?$/;
const BELOW_ONE = /^(\/(?:[^/]+\/)*)[^/]+\/[^/]+\/[^/]+\/$/;

/**
 * A page on which what leads to a place of its own says no more than the place, and on one of many, what leads below it
 * or to another beside it no more than how that is called.
 */
function withOwnLinks(document: string, address: string): string {
  const own = document.replaceAll(`href="${address}#`, 'href="#');
  const folder = address.replace(/[^/]*$/, '');
  if (PLAN.test(address))
    return own
      .replaceAll(`href="${folder}`, folder === address ? 'href="' : 'href="./')
      .replaceAll('href=""', `href="${address}"`);
  const above = BELOW_ONE.test(address) ? address.replace(/[^/]+\/$/, '') : undefined;
  return above === undefined ? own : own.replaceAll(`href="${above}`, 'href="../');
}

/** The first script of the pages of a language, and its file. */
export function bootOf(site: Site, { script, base, sheets }: SitePlace): { path: string; text: string } {
  return bootAt(site, script, base, sheets.editing);
}

/** Made once, and not for each page of thousands. */
const bootAt = oncePer((site: Site, script: string, base: string, sheet: string) =>
  bootFile(script, toldScripts(site, base, sheet)),
);

/** What scripts read from the root of a page that has no file for it. */
function rootData(site: Site, { base, sheets }: SitePlace): Record<string, string> {
  return Object.fromEntries(
    Object.entries(toldScripts(site, base, sheets.editing)).map(([name, value]) => [`data-${name}`, value]),
  );
}

/**
 * Where the site and its language begin; where links to the code host's editor begin, which open forms, and where a
 * form finds what it is made with.
 */
function toldScripts(site: Site, base: string, sheet: string): Record<string, string> {
  const begin = editsBegin(site);
  const places = { base, root: site.url('/') };
  if (begin === undefined) return places;
  return {
    ...places,
    edits: begin,
    kept: keptUnder(site, base),
    sheet,
    opening: site.t.editing.opening,
  };
}

/**
 * What a reader's own edits are kept under in a browser: beside those of other sites of the same origin, whatever the
 * language.
 */
function keptUnder(site: Site, base: string): string {
  const { company } = site.portfolio;
  return (company.repository && editsBegin(site)) ?? `${base} ${company.name}`;
}

function headOf(
  site: Site,
  { title, description }: Page,
  place: SitePlace,
  sheets: readonly string[],
  fonts: AskedFonts,
) {
  const { base, script, drawings, liveProblems } = place;
  const file = drawings === undefined ? undefined : `${base}${bootOf(site, place).path}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} – ${site.t.site.product}, ${site.portfolio.company.name}`}</title>
      {description && <meta name="description" content={description} />}
      {fonts.first.map((address) => (
        <link rel="preload" as="font" href={address} crossorigin="anonymous" />
      ))}
      {fonts.later.map((address) => (
        <link rel="preload" as="font" href={address} crossorigin="anonymous" fetchpriority="low" />
      ))}
      {boot({ script, file }, apiOf(site.portfolio.company.repository))}
      {liveProblems !== undefined && [
        <script type="module" src={`${base}@vite/client`}></script>,
        <script type="module" src={liveProblems}></script>,
      ]}
      <link rel="icon" href={`${base}favicon.svg`} />
      {sheets.map((address) => (
        <link rel="stylesheet" href={address} />
      ))}
    </head>
  );
}

/**
 * The frame of every page: header, quarter tape, navigation, foot; the page's own contents stand before the navigation.
 */
function bodyOf(site: Site, page: Page) {
  const { path, section, side, main } = page;
  return (
    <>
      <a class="skip-link" href="#main">
        {site.t.site.skip}
      </a>
      <div class={['site', side && 'with-side']}>
        {siteHeader(site, path)}
        <details class="menu">
          <summary>{site.t.site.menu}</summary>
          <div class="menu-inside">
            {sideNavigation(site, section, path)}
            {side}
            {siteFoot(site, page)}
            {!side && !page.hasContents && pageContents(site, String(main), page.textIn)}
          </div>
        </details>
        {tape(site, page)}
        <main class="site-main" id="main" tabindex={-1}>
          {main}
          {section !== 'handbook' && signKey(site, String(main))}
        </main>
      </div>
    </>
  );
}
