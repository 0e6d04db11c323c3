import { headersOf, isText, TYPES, type HostedSite } from './served.ts';
import { KEPT } from './site-headers.ts';

/**
 * What Netlify reads within the site. A header that two rules set is sent with both values, so that only what the
 * server does not do by itself is told: it asks for pages anew each time, and knows our page for what is not there.
 */
export function netlify(site: HostedSite): Record<string, string> {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return {
    _headers: `${[
      '# Written by Rulla.',
      rule('/*', headersOf(site)),
      rule('/assets/*', [['cache-control', KEPT.hashed]]),
      ...TYPES.filter(([ending]) => !KNOWN.includes(ending)).map(([ending, type]) =>
        rule(`/*.${ending}`, [['content-type', isText(type) ? `${type}; charset=utf-8` : type]]),
      ),
    ].join('\n')}\n`,
  };
}

/** What the server says rightly of its own accord; `.ics`, `.csv` and `.mdx` it may not. */
const KNOWN = ['html', 'js', 'css', 'json', 'svg', 'png', 'woff', 'woff2', 'xlsx', 'bin'];
