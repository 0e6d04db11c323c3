import { CONTENT_TYPES } from '#site/content-types.ts';
import { SITE_HEADERS } from './site-headers.ts';

export interface HostedSite {
  /** The folder that the site stands in at last. */
  out: string;
  /** The path that it stands under, with a slash at both ends. */
  base: string;
  /** Its first page, whose policy on scripts all pages share. */
  firstPage: string;
}

/**
 * Every kind of file that a site has, by its ending without the point. What search fetches (`.pf_index` and others) is
 * none of these.
 */
export const TYPES: readonly (readonly [ending: string, type: string])[] = Object.entries({
  ...CONTENT_TYPES,
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.mdx': 'text/markdown',
}).map(([ending, type]) => [ending.slice(1), type.replace(/;.*/, '')]);

/** Whether a type is text, which is always written in UTF-8 here. */
export function isText(type: string): boolean {
  return type.startsWith('text/') || type === 'application/json' || type === 'image/svg+xml';
}

/** The headers of every file of a site: those of all sites, with the policy that its pages carry themselves. */
export function headersOf({ firstPage }: Pick<HostedSite, 'firstPage'>): [name: string, value: string][] {
  const own = policyIn(firstPage);
  if (own === undefined) throw new Error('Expected a policy on the first page, got none.');
  const policy = `${own};${SITE_HEADERS['content-security-policy']}`;
  return Object.entries({ ...SITE_HEADERS, 'content-security-policy': policy });
}

/** The policy on scripts that a page carries itself; nothing on a page that is none of ours. */
export function policyIn(page: string): string | undefined {
  const written = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(page)?.[1];
  return written?.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

/** A folder or value between quotation marks, as nginx, Apache and Caddy read them: with slashes, on Windows too. */
export function quoted(text: string): string {
  return `"${text.replaceAll('\\', '/').replaceAll('"', '\\"')}"`;
}
