import { headersOf, isText, quoted, TYPES, type HostedSite } from './served.ts';
import { KEPT } from './site-headers.ts';

/** What Apache is told, for its `<VirtualHost>`. It lets nobody in by itself: the login's `Require` does. */
export function apache(site: HostedSite): string {
  const { out, base } = site;
  const path = base === '/' ? base : base.slice(0, -1);
  const header = (name: string, value: string) =>
    `    Header always set ${name} ${quoted(value.replaceAll('%', '%%'))}`;
  return [
    '# Written by Rulla beside the site. Take it into the virtual host that has the login; mod_headers must be on:',
    `#   Include "${out}.apache.conf"`,
    `#   <Location "${path}"> AuthType Basic, AuthName "Plans", AuthUserFile …, Require valid-user </Location>`,
    `Alias ${quoted(path)} ${quoted(base === '/' ? `${out}/` : out)}`,
    `<Directory ${quoted(out)}>`,
    '    Options None',
    '    AllowOverride None',
    '    DirectoryIndex index.html',
    `    ErrorDocument 404 ${base}404.html`,
    ...TYPES.map(([ending, type]) => `    AddType ${type} .${ending}`),
    `    AddCharset utf-8 ${TYPES.flatMap(([ending, type]) => (isText(type) ? [`.${ending}`] : [])).join(' ')}`,
    ...headersOf(site).map(([name, value]) => header(name, value)),
    header('cache-control', KEPT.others),
    '</Directory>',
    `<Directory ${quoted(`${out}/assets`)}>`,
    header('cache-control', KEPT.hashed),
    '</Directory>',
    '',
  ].join('\n');
}
