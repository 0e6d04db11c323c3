/**
 * What every web server says with each file of a site, the one that `start` uses and those that a company has: no page
 * of another site shows ours inside it or learns where somebody came from, and no search engine keeps any.
 */
export const SITE_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-robots-tag': 'noindex',
};

/**
 * How long a browser keeps what it was given: files with a hash in their name for a year, all others are asked for
 * anew.
 */
export const KEPT = { hashed: 'public, max-age=31536000, immutable', others: 'no-cache' } as const;
