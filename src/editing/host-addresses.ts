/** The code hosts whose pages are known. */
export const HOSTS = ['github', 'gitlab', 'gitea', 'bitbucket', 'azure'] as const;
export type Host = (typeof HOSTS)[number];

export interface Repository {
  host: Host;
  /** Of its page: `https://github.com/kaarnavesi/plans`. */
  url: string;
  branch: string;
}

/**
 * Where the host's own editor opens a file, by the shapes of addresses that each host keeps: GitHub (and Enterprise),
 * GitLab, Gitea and Forgejo, Bitbucket Cloud, Azure DevOps. Any sign of a branch or file may be in it.
 */
export function editAddress({ host, url, branch }: Repository, file: string): string {
  const top = url.replace(/\/+$/, '').replace(/\.git$/, '');
  const [at, path] = [onPath(branch), onPath(file)];
  switch (host) {
    case 'github':
      return `${top}/edit/${at}/${path}`;
    case 'gitlab':
      return `${top}/-/edit/${at}/${path}`;
    case 'gitea':
      return `${top}/_edit/${at}/${path}`;
    case 'bitbucket':
      return `${top}/src/${encodeURIComponent(branch)}/${path}?mode=edit&at=${encodeURIComponent(branch)}`;
    case 'azure':
      return `${top}?path=/${path}&version=GB${encodeURIComponent(branch)}&_a=contents`;
  }
}

/** A path whose slashes stay slashes. */
function onPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
