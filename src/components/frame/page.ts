import type { Html } from '#jsx/html.ts';
import type { Section } from '#views/frame/frame.ts';
import type { Site } from '#views/site.ts';
import type { SitePart } from '#views/site-parts.ts';

/** A page before it is printed. */
export interface Page extends PageContent {
  /** The page's path in any language: `/accounts/havulinna-paper/`. */
  path: string;
}

/** What a page says, wherever it stands: in its frame, at its side, and its content. */
export interface PageContent {
  title: string;
  /** Where the page stands in the navigation; nowhere when left out. */
  section?: Section | undefined;
  description?: string | undefined;
  /** The quarter that the page is about, marked on the tape. */
  quarter?: string | undefined;
  /**
   * Whether it says nothing that another day would say otherwise, such as an age: its frame then leaves out the day and
   * the week of the quarter, and the page stays the same until its content changes.
   */
  isTimeless?: boolean | undefined;
  /** The files of the content that it was made from, where these are few; their last commit stands in its foot. */
  read?: readonly string[] | undefined;
  /** Running footer on paper: at the left, and in the middle in the place of the title. */
  printLeft?: string | undefined;
  printCentre?: string | undefined;
  /** The page's own contents, in the place of the side navigation. */
  side?: Html | undefined;
  main: Html;
  /** Whether a list of its contents stands in it, so that none is made of its headings. */
  hasContents?: boolean | undefined;
  /** The language that its headings are in, where that is not the page's own. */
  textIn?: string | undefined;
}

/** Of what there is one in each language, and where each stands. */
export interface Places<K> {
  /** The part of the site that it belongs to, or the parts; a build that leaves out one of them has none of it. */
  part?: SitePart | readonly SitePart[] | undefined;
  /** What there is one of: each account, each quarter. One in all when left out. */
  keys?: (site: Site) => readonly K[];
  path: string | ((key: K) => string);
  /** The folder at the top of the site that only pages of this kind stand in, where no page with one path does. */
  folder?: string | undefined;
}

/** One kind of page, and how it is made. A pure function of the site and a key. */
export interface PageType<K = undefined> extends Places<K> {
  page: (site: Site, key: K) => PageContent;
}
