import { overview } from '#components/frame/overview.tsx';
import type { PageContent } from '#components/frame/page.ts';
import { pageNav } from './page-nav.tsx';
import type { Printable } from '#jsx/html.ts';
import type { SheetName } from '#styles/sheets.ts';
import type { Section } from '#views/frame/frame.ts';
import { type OwnPages, ownPagePath, ownPages, pagingOfOwn } from '#views/list/own-pages.ts';
import { rangeOf } from '#views/list/parts.ts';
import type { Site } from '#views/site.ts';

interface OwnPage {
  of: OwnPages;
  /** Where its first page stands. */
  path: string;
  part: number;
  /** How many rows the list has. */
  count: number;
  title: string;
  section: Section;
  sheets: readonly SheetName[];
  /** The page that shows the first rows. */
  back: { text: string; href: string };
  /** The rows of that page. */
  list: Printable;
}

/** One of the pages that a long list has of its own, with the way to the others. */
export function ownPageOf(site: Site, { of, path, part, count, list, ...page }: OwnPage): PageContent {
  const { lists } = site.t;
  const pages = ownPages(of, count).length;
  return overview(site, {
    ...page,
    title: part === 1 ? page.title : `${page.title}, ${lists.page(part, pages)}`,
    content: [
      <p class="caption">{lists.rowsOf(...rangeOf(pagingOfOwn(of), part, count), count)}</p>,
      list,
      pageNav(site, { part, of: pages, pathOf: (each) => ownPagePath(path, each) }),
    ],
  });
}

/** Below the rows that are shown beside others, on paper too: of how many they are, and where all of them stand. */
export function ownPagesLink(site: Site, { shown, all, path }: { shown: number; all: number; path: string }) {
  const { lists } = site.t;
  return (
    <p class="caption">
      {lists.shownHere(shown, all)} <a href={site.url(path)}>{lists.allOnOwnPage(all)}</a>
    </p>
  );
}
