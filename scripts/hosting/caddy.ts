import { headersOf, isText, quoted, TYPES, type HostedSite } from './served.ts';
import { KEPT } from './site-headers.ts';

/** What Caddy is told, for the block of a site. */
export function caddy(site: HostedSite): string {
  const { out, base } = site;
  const prefix = base.slice(0, -1);
  const serve = [...(prefix === '' ? [] : [`        uri strip_prefix ${prefix}`]), `        root * ${quoted(out)}`];
  const header = (at: string, name: string, value: string) => `        header ${at}${name} ${quoted(value)}`;
  return [
    '# Written by Rulla beside the site. Take it into the site that has the login:',
    `#   plans.acme.example { basicauth { … } import "${out}.caddy.conf" }`,
    ...(prefix === '' ? [] : [`redir ${prefix} ${base} 301`]),
    `handle ${base}* {`,
    ...headersOf(site).map(([name, value]) => header('', name, value)),
    // Of two headers the one without a matcher would be set last.
    `        @others not path ${base}assets/*`,
    header('@others ', 'cache-control', KEPT.others),
    `        @hashed path ${base}assets/*`,
    header('@hashed ', 'cache-control', KEPT.hashed),
    ...TYPES.flatMap(([ending, type]) => [
      `        @${ending} path *.${ending}`,
      header(`@${ending} `, 'content-type', isText(type) ? `${type}; charset=utf-8` : type),
    ]),
    ...serve,
    '        file_server',
    '}',
    'handle_errors {',
    `        @lost path ${base}*`,
    '        handle @lost {',
    `            rewrite * ${base}404.html`,
    ...serve,
    ...headersOf(site).map(([name, value]) => header('', name, value)),
    '            file_server',
    '        }',
    '}',
    '',
  ].join('\n');
}
