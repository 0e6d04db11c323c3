import GithubSlugger from 'github-slugger';

/** Gives each heading of a body its level on the page and an id of its own. */
export interface HeadingLevels {
  next(written: number, text: string): { level: number; id: string };
}

/** The page's title is level 1 and its sections are level 2, so a body begins at 3. */
const FIRST_LEVEL = 3;

/**
 * Levels follow how headings are nested, not how many signs were written, so that none is skipped on the page.
 * Ids begin with `text-` and never meet the page's own anchors.
 */
export function planHeadings(): HeadingLevels {
  const levelOf = nesting(FIRST_LEVEL);
  const taken = new Map<string, number>();
  return {
    next(written, text) {
      const slug = `text-${slugOf(text)}`;
      const times = (taken.get(slug) ?? 0) + 1;
      taken.set(slug, times);
      const id = times === 1 ? slug : `${slug}-${times}`;
      if (times > 1) taken.set(id, 1);
      return { level: levelOf(written), id };
    },
  };
}

/** Ids that the frame around a page has. */
const OF_THE_FRAME = ['main', 'site-query'];

/**
 * The same for a handbook page, which has nothing but its title above it. Ids are those that Astro gives to compiled
 * pages.
 */
export function pageHeadings(): HeadingLevels {
  const levelOf = nesting(2);
  const slugs = new GithubSlugger();
  for (const id of OF_THE_FRAME) slugs.slug(id);
  return { next: (written, text) => ({ level: levelOf(written), id: slugs.slug(text.trim() || 'part') }) };
}

/** The level of each heading by how those before it are nested. */
function nesting(first: number): (written: number) => number {
  const open: number[] = [];
  return (written) => {
    while ((open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    return Math.min(6, first - 1 + open.length);
  };
}

function slugOf(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'part'
  );
}
