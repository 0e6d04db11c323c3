import { WrongUse } from '../shell/command-line.ts';
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { netlify } from './netlify.ts';
import { nginx } from './nginx.ts';
import type { HostedSite } from './served.ts';

const HOSTS = ['nginx', 'apache', 'caddy', 'netlify', 'github-pages', 'none'] as const;
export type Host = (typeof HOSTS)[number];

/** `--host`, or none; refuses one that cannot serve a site under its path. */
export function hostFrom(written: string | undefined, base: string): Host {
  const found = HOSTS.find((host) => host === (written ?? 'none'));
  if (!found) throw new WrongUse('notOneOf', '--host', written ?? '', HOSTS);
  // Netlify serves a folder from its root, where the pages of a path would find nothing of theirs.
  if (found === 'netlify' && base !== '/') throw new WrongUse('netlifyFromRoot', base);
  return found;
}

/** What stands beside the site for its server, and what the server reads within it: names with their texts. */
export interface HostFiles {
  beside?: string;
  within?: Record<string, string>;
}

const WRITERS: Record<Host, (site: HostedSite) => HostFiles> = {
  nginx: (site) => ({ beside: nginx(site) }),
  apache: (site) => ({ beside: apache(site) }),
  caddy: (site) => ({ beside: caddy(site) }),
  netlify: (site) => ({ within: netlify(site) }),
  'github-pages': () => ({ within: { '.nojekyll': '' } }),
  none: () => ({}),
};

/** What a host is told of a site, with the headers, types and times that every server of ours has from one source. */
export function hostFiles(host: Host, site: HostedSite): HostFiles {
  return WRITERS[host](site);
}
