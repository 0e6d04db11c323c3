import { headersOf, isText, quoted, TYPES, type HostedSite } from './served.ts';
import { KEPT } from './site-headers.ts';

/** What nginx is told, for its `server { … }`. */
export function nginx(site: HostedSite): string {
  const { out, base } = site;
  const said = (kept: string) =>
    [...headersOf(site), ['cache-control', kept]].map(([name, value]) => `    add_header ${name} "${value}" always;`);
  const place = (path: string, folder: string, kept: string, more: readonly string[] = []) => [
    `location ${path} {`,
    `    alias ${quoted(`${folder}/`)};`,
    ...KINDS,
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

const KINDS = [
  '    default_type application/octet-stream;',
  '    types {',
  ...TYPES.map(([ending, type]) => `        ${type} ${ending};`),
  '    }',
  '    charset utf-8;',
  `    charset_types ${[...new Set(TYPES.map(([, type]) => type).filter(isText))].join(' ')};`,
];
