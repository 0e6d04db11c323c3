import type { Site } from '../site.ts';

/** The id of something on its page, or on the page that its page stands within: `flags`, `havulinna-paper-flags`. */
export function ownId({ inside }: Pick<Site, 'inside'>, id: string): string {
  return inside === undefined ? id : `${inside}-${id}`;
}
