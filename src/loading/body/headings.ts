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
export function headingLevels(): HeadingLevels {
  const open: number[] = [];
  const taken = new Map<string, number>();
  return {
    next(written, text) {
      while ((open.at(-1) ?? 0) >= written) open.pop();
      open.push(written);
      const slug = `text-${slugOf(text)}`;
      const times = (taken.get(slug) ?? 0) + 1;
      taken.set(slug, times);
      const id = times === 1 ? slug : `${slug}-${times}`;
      if (times > 1) taken.set(id, 1);
      return { level: Math.min(6, FIRST_LEVEL - 1 + open.length), id };
    },
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
