import type { Account, CodeHost } from '../code-host.ts';
import { type Api, askHost } from '../host-call.ts';
import { field, fromBase64, isThere, madeBy, parts, text } from './parts.ts';

/** GitLab: two calls, and one for each file that is read. */
export function gitlab({ url, branch, token, patience }: Account): CodeHost {
  const { origin, name, top } = parts(url);
  const api: Api = {
    address: `${origin}/api/v4/projects/${encodeURIComponent(name)}/`,
    headers: { authorization: `Bearer ${token}` },
    ...(patience !== undefined && { patience }),
  };
  /** What each file was when it was read: the host refuses a commit upon anything else. */
  const read = new Map<string, string>();
  return {
    async read(file) {
      const answer = await askHost(
        api,
        'GET',
        `repository/files/${encodeURIComponent(file)}?ref=${encodeURIComponent(branch)}`,
      );
      read.set(file, text(answer, 'last_commit_id'));
      return fromBase64(text(answer, 'content'));
    },
    async lastCommit(file) {
      const of = `path=${encodeURIComponent(file)}&ref_name=${encodeURIComponent(branch)}&per_page=1`;
      const last = field(await askHost(api, 'GET', `repository/commits?${of}`), '0');
      return madeBy(field(last, 'author_name'), field(last, 'title'), field(last, 'committed_date'));
    },
    hasBranch: (at) => isThere(askHost(api, 'GET', `repository/branches/${encodeURIComponent(at)}`)),
    async commit({ name: at, title, files }) {
      const actions = files.map(({ file, text: content, isNew = false }) => ({
        action: isNew ? 'create' : 'update',
        file_path: file,
        content,
        ...(read.has(file) && { last_commit_id: read.get(file) }),
      }));
      await askHost(api, 'POST', 'repository/commits', {
        branch: at,
        start_branch: branch,
        commit_message: title,
        actions,
      });
    },
    open: async ({ name: at, title, words }) =>
      text(
        await askHost(api, 'POST', 'merge_requests', {
          source_branch: at,
          target_branch: branch,
          title,
          description: words,
          remove_source_branch: true,
        }),
        'web_url',
      ),
    byHand: (at) => `${top}/-/merge_requests/new?merge_request%5Bsource_branch%5D=${encodeURIComponent(at)}`,
  };
}
