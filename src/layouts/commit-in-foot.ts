/** The foot of a printed page: what people write has no such mark in it, since it is escaped. */
const FOOT = /<footer class="?site-foot"?>.*?<\/footer>/s;

/**
 * A printed page whose foot names one commit, with another in its place, byte for byte as it would be printed with
 * that; a page without a foot as it is. Nothing where there is a foot that does not name the one.
 */
export function withCommit(page: string, was: string, is: string): string | undefined {
  const foot = FOOT.exec(page);
  if (!foot) return page;
  const [before, after, ...others] = foot[0].split(`<code>${was}</code>`);
  if (before === undefined || after === undefined || others.length > 0) return undefined;
  const end = foot.index + foot[0].length;
  return `${page.slice(0, foot.index)}${before}<code>${is}</code>${after}${page.slice(end)}`;
}
