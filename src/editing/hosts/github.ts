import type { Account, CodeHost } from '../code-host.ts';
import { type Api, askHost } from '../host-call.ts';
import { nameOfCopy, towardsCopy, whenReady } from './copies.ts';
import { field, firstCommit, fromBase64, isThere, onPath, owned, parts, text } from './parts.ts';

/**
 * GitHub and GitHub Enterprise: six calls, one commit of any number of files, and the branch is there when all of it
 * is.
 */
export function github({ url, branch, token, patience }: Account): CodeHost {
  const { origin, host, name, top } = parts(url);
  const api: Api = {
    address: `${host === 'github.com' ? 'https://api.github.com' : `${origin}/api/v3`}/repos/${name}`,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    },
    ...(patience !== undefined && { patience }),
  };
  /**
   * The commit that all texts are read from, and that the new one is made upon: what comes in between is never undone.
   */
  let found: Promise<string> | undefined;
  const head = () => {
    found ??= askHost(api, 'GET', `/git/ref/heads/${onPath(branch)}`).then((answer) =>
      text(field(answer, 'object'), 'sha'),
    );
    return found;
  };
  /** What writes into a repository: this one, or a copy of it, which knows the commits of this one too. */
  const into = (to: Api, owner: string | undefined): CodeHost => ({
    read: async (file) =>
      fromBase64(text(await askHost(api, 'GET', `/contents/${onPath(file)}?ref=${await head()}`), 'content')),
    async lastCommit(file) {
      const asked = `path=${encodeURIComponent(file)}&sha=${encodeURIComponent(branch)}&per_page=1`;
      return firstCommit(await askHost(api, 'GET', `/commits?${asked}`));
    },
    hasBranch: (at) => isThere(askHost(to, 'GET', `/git/ref/heads/${onPath(at)}`)),
    async commit({ name: at, title, files }) {
      const base = text(field(await askHost(api, 'GET', `/git/commits/${await head()}`), 'tree'), 'sha');
      const changed = files.map(({ file, text: content }) => ({ path: file, mode: '100644', type: 'blob', content }));
      const tree = text(await askHost(to, 'POST', '/git/trees', { base_tree: base, tree: changed }), 'sha');
      const made = await askHost(to, 'POST', '/git/commits', { message: title, tree, parents: [await head()] });
      await askHost(to, 'POST', '/git/refs', { ref: `refs/heads/${at}`, sha: text(made, 'sha') });
    },
    open: async ({ name: at, title, words }) =>
      text(
        await askHost(api, 'POST', '/pulls', { title, head: owned(owner, at), base: branch, body: words }),
        'html_url',
      ),
    byHand: (at) => `${top}/compare/${onPath(branch)}...${onPath(owned(owner, at))}?expand=1`,
  });
  return {
    ...into(api, undefined),
    async copy() {
      // Of somebody who has a copy already, this is the one that is there.
      const made = await towardsCopy(askHost(api, 'POST', '/forks', {}));
      const to = { ...api, address: api.address.slice(0, -name.length) + nameOfCopy(made, 'full_name') };
      await whenReady(api, async () =>
        (await isThere(askHost(to, 'GET', `/git/ref/heads/${onPath(branch)}`))) ? to : undefined,
      );
      return into(to, text(field(made, 'owner'), 'login'));
    },
  };
}
