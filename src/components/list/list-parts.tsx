import { overview } from '#components/frame/overview.tsx';
import type { PageType } from '#components/frame/page.ts';
import type { Printable } from '#jsx/html.ts';
import type { SheetName } from '#styles/sheets.ts';
import type { Section } from '#views/frame/frame.ts';
import { furtherParts, type Paging } from '#views/list/parts.ts';
import type { Site } from '#views/site.ts';
import type { SitePart } from '#views/site-parts.ts';

interface ListParts {
  /** Where the first page stands. */
  path: string;
  pathOf: (part: number) => string;
  part?: SitePart;
  section: Section;
  title: (site: Site) => string;
  sheets: readonly SheetName[];
  paging: (site: Site) => Paging;
  count: (site: Site) => number;
  list: (site: Site, part: number) => Printable;
}

/**
 * The further pages of a long list: what a reader without a script walks, and a script fetches to sort and narrow the
 * whole.
 */
export function listPartsType(of: ListParts): PageType<number> {
  return {
    path: of.pathOf,
    // Further pages have numbers: the folder of them all is that of any.
    folder: of.pathOf(2).split('/')[1],
    part: of.part,
    keys: (site) => furtherParts(of.paging(site), of.count(site)),
    page: (site, part) =>
      overview(site, {
        title: `${of.title(site)}, ${site.t.lists.page(part, furtherParts(of.paging(site), of.count(site)).length + 1)}`,
        section: of.section,
        back: { text: of.title(site), href: site.url(of.path) },
        sheets: of.sheets,
        content: of.list(site, part),
      }),
  };
}
