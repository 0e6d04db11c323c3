import type { Site } from '../site.ts';

/**
 * The list of accounts, narrowed down to those of a segment, of a corporate group or of somebody who answers for them.
 */
export function accountsHref(
  site: Pick<Site, 'url'>,
  by: { segment?: string; parent?: string; kam?: string } = {},
): string {
  const asked = Object.entries(by).map(([field, value]) => `${field}=${encodeURIComponent(value)}`);
  return `${site.url('/accounts/')}${asked.length === 0 ? '' : `?${asked.join('&')}`}`;
}
