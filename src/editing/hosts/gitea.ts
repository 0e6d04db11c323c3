import type { Account, CodeHost } from '../code-host.ts';
import { type Api, askHost } from '../host-call.ts';
import { nameOfCopy, towardsCopy, whenReady } from './copies.ts';
import { field, firstCommit, fromBase64, isThere, onPath, owned, parts, text, toBase64 } from './parts.ts';

/** Gitea and Forgejo: two calls, and one for each file that is read. */
export function gitea({ url, branch, token, patience }: Account): CodeHost {
  const { ownerAndName, top, base } = parts(url);
  const api: Api = {
    address: `${base}/api/v1/repos/${ownerAndName}`,
    headers: { authorization: `token ${token}` },
    ...(patience !== undefined && { patience }),
  };
  const read = new Map<string, string>();
  /** What writes into a repository: this one, or a copy of it that belongs to somebody. */
  const into = (to: Api, owner: string | undefined): CodeHost => ({
    async read(file) {
      const answer = await askHost(api, 'GET', `/contents/${onPath(file)}?ref=${encodeURIComponent(branch)}`);
      read.set(file, text(answer, 'sha'));
      return fromBase64(text(answer, 'content'));
    },
    async lastCommit(file) {
      const asked = `path=${encodeURIComponent(file)}&sha=${encodeURIComponent(branch)}&limit=1`;
      return firstCommit(await askHost(api, 'GET', `/commits?${asked}`));
    },
    hasBranch: (at) => isThere(askHost(to, 'GET', `/branches/${onPath(at)}`)),
    async commit({ name: at, title, files }) {
      const known = files.map(({ file, text: content, isNew = false }) => ({
        operation: isNew ? 'create' : 'update',
        path: file,
        content: toBase64(content),
        ...(!isNew && { sha: read.get(file) }),
      }));
      await askHost(to, 'POST', '/contents', { branch, new_branch: at, message: title, files: known });
    },
    open: async ({ name: at, title, words }) =>
      text(
        await askHost(api, 'POST', '/pulls', { title, head: owned(owner, at), base: branch, body: words }),
        'html_url',
      ),
    byHand: (at) => `${top}/compare/${onPath(branch)}...${onPath(owned(owner, at))}`,
  });
  return {
    ...into(api, undefined),
    async copy() {
      const all = await towardsCopy(askHost(api, 'GET', '/forks?limit=50'));
      const own = ((Array.isArray(all) ? all : []) as unknown[]).find(
        (one) => field(field(one, 'permissions'), 'push') === true,
      );
      const copy = own ?? (await towardsCopy(askHost(api, 'POST', '/forks', {})));
      const to = { ...api, address: `${base}/api/v1/repos/${nameOfCopy(copy, 'full_name')}` };
      // A branch begins where the copy stands: one that was made earlier is brought to where the plans are now.
      if (own) await caughtUp(to, branch);
      await whenReady(api, async () =>
        (await isThere(askHost(to, 'GET', `/branches/${onPath(branch)}`))) ? to : undefined,
      );
      return into(to, text(field(copy, 'owner'), 'login'));
    },
  };
}

/**
 * Gitea and Forgejo each have a call of their own for it, and older ones have none: then the branch begins where the
 * copy stands.
 */
async function caughtUp(copy: Api, branch: string): Promise<void> {
  if (await isThere(askHost(copy, 'POST', '/merge-upstream', { branch }))) return;
  await isThere(askHost(copy, 'POST', `/sync_fork/${onPath(branch)}`));
}
