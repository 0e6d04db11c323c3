import type { Account, CodeHost } from '../code-host.ts';
import { type Api, askHost } from '../host-call.ts';
import { firstCommit, fromBase64, isThere, onPath, parts, text, toBase64 } from './parts.ts';

/** Gitea and Forgejo: two calls, and one for each file that is read. */
export function gitea({ url, branch, token, patience }: Account): CodeHost {
  const { ownerAndName, top, base } = parts(url);
  const api: Api = {
    address: `${base}/api/v1/repos/${ownerAndName}`,
    headers: { authorization: `token ${token}` },
    ...(patience !== undefined && { patience }),
  };
  const read = new Map<string, string>();
  return {
    async read(file) {
      const answer = await askHost(api, 'GET', `/contents/${onPath(file)}?ref=${encodeURIComponent(branch)}`);
      read.set(file, text(answer, 'sha'));
      return fromBase64(text(answer, 'content'));
    },
    async lastCommit(file) {
      const asked = `path=${encodeURIComponent(file)}&sha=${encodeURIComponent(branch)}&limit=1`;
      return firstCommit(await askHost(api, 'GET', `/commits?${asked}`));
    },
    hasBranch: (at) => isThere(askHost(api, 'GET', `/branches/${onPath(at)}`)),
    async commit({ name: at, title, files }) {
      const known = files.map(({ file, text: content, isNew = false }) => ({
        operation: isNew ? 'create' : 'update',
        path: file,
        content: toBase64(content),
        ...(!isNew && { sha: read.get(file) }),
      }));
      await askHost(api, 'POST', '/contents', { branch, new_branch: at, message: title, files: known });
    },
    open: async ({ name: at, title, words }) =>
      text(await askHost(api, 'POST', '/pulls', { title, head: at, base: branch, body: words }), 'html_url'),
    byHand: (at) => `${top}/compare/${onPath(branch)}...${onPath(at)}`,
  };
}
