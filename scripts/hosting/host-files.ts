import { CONTENT_TYPES } from '#site/content-types.ts';
import { WrongUse } from '../shell/command-line.ts';
import { KEPT, SITE_HEADERS } from './site-headers.ts';

const HOSTS = ['nginx', 'github-pages', 'none'] as const;
export type Host = (typeof HOSTS)[number];

/** `--host`, or none. */
export function hostFrom(written: string | undefined): Host {
  const found = HOSTS.find((host) => host === (written ?? 'none'));
  if (!found) throw new WrongUse(`--host "${written}" is not known. Write one of: ${HOSTS.join(', ')}.`);
  return found;
}

export interface HostedSite {
  /** The folder that the site stands in at last. */
  out: string;
  /** The path that it stands under, with a slash at both ends. */
  base: string;
  /** Its first page, whose policy on scripts all pages share. */
  firstPage: string;
}

/** What a host needs beside the site, and what within it: names with their texts. */
export function hostFiles(
  host: Host,
  site: HostedSite,
): { beside: string | undefined; within: Record<string, string> } {
  if (host === 'github-pages') return { beside: undefined, within: { '.nojekyll': '' } };
  return { beside: host === 'nginx' ? nginx(site) : undefined, within: {} };
}

/** What nginx is told, for its `server { … }`. */
function nginx({ out, base, firstPage }: HostedSite): string {
  const headers = { ...SITE_HEADERS, 'content-security-policy': wholePolicy(firstPage) };
  const said = (kept: string) =>
    Object.entries({ ...headers, 'cache-control': kept }).map(
      ([name, value]) => `    add_header ${name} "${value}" always;`,
    );
  const place = (path: string, folder: string, kept: string, more: readonly string[] = []) => [
    `location ${path} {`,
    `    alias "${folder.replaceAll('\\', '/').replaceAll('"', '\\"')}/";`,
    ...TYPES,
    ...said(kept),
    ...more,
    '}',
  ];
  return [
    `# Written by Rulla beside the site. Take it into the server that has the login:`,
    `#   server { listen 443 ssl; … auth_basic "Plans"; auth_basic_user_file …; include "${out}.nginx.conf"; }`,
    ...(base === '/' ? [] : [`location = ${base.slice(0, -1)} { return 301 ${base}; }`]),
    ...place(base, out, KEPT.others, [
      '    index index.html;',
      `    error_page 404 ${base}404.html;`,
      '    limit_except GET { deny all; }',
    ]),
    ...place(`${base}assets/`, `${out}/assets`, KEPT.hashed, ['    limit_except GET { deny all; }']),
    '',
  ].join('\n');
}

/** The policy that a page carries itself, and what only a header can say. */
function wholePolicy(page: string): string {
  const own = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(page)?.[1];
  if (own === undefined) throw new Error('Expected a policy on the first page, got none.');
  return `${own.replaceAll('&#39;', "'").replaceAll('&amp;', '&')};${SITE_HEADERS['content-security-policy']}`;
}

/** Every kind of file that a site has. What search fetches (`.pf_index` and others) is none of these. */
const TYPES = [
  '    default_type application/octet-stream;',
  '    types {',
  ...Object.entries({
    ...CONTENT_TYPES,
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.woff2': 'font/woff2',
    '.woff': 'font/woff',
    '.wasm': 'application/wasm',
    '.mdx': 'text/markdown',
  }).map(([ending, type]) => `        ${type.replace(/;.*/, '')} ${ending.slice(1)};`),
  '    }',
  '    charset utf-8;',
  '    charset_types text/html text/css text/csv text/calendar text/javascript text/markdown application/json image/svg+xml;',
];
