import type { Printable } from '#jsx/html.ts';
import { ownId } from '#views/links/own-id.ts';
import type { Site } from '#views/site.ts';

/** A heading; on a page within another one it is one level lower, and looks as it did by its old level as data. */
export function heading(site: Site, level: 1 | 2 | 3, text: Printable, id?: string) {
  const anchor = id === undefined ? undefined : ownId(site, id);
  const isInside = site.inside !== undefined;
  const Level = `h${isInside ? level + 1 : level}` as 'h1' | 'h2' | 'h3' | 'h4';
  return (
    <Level data-level={isInside ? level : undefined} id={anchor}>
      {text}
    </Level>
  );
}

/**
 * The heading that names a section, as `aria-labelledby` says it; on a page within another one sections have no names.
 */
export function namedBy(site: Site, id: string): string | undefined {
  return site.inside === undefined ? id : undefined;
}
