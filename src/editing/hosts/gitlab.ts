import type { Account, CodeHost } from '../code-host.ts';
import { type Api, askHost } from '../host-call.ts';
import { HostRefused } from '../host-refused.ts';
import { nameOfCopy, towardsCopy, whenReady } from './copies.ts';
import { field, fromBase64, isThere, madeBy, number, parts, text } from './parts.ts';

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
  /** What writes into a project: this one, or a copy of it, whose branches begin where this one's do. */
  const into = (to: Api, copy: { of: number; top: string } | undefined): CodeHost => ({
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
    hasBranch: (at) => isThere(askHost(to, 'GET', `repository/branches/${encodeURIComponent(at)}`)),
    async commit({ name: at, title, files }) {
      const actions = files.map(({ file, text: content, isNew = false }) => ({
        action: isNew ? 'create' : 'update',
        file_path: file,
        content,
        ...(read.has(file) && { last_commit_id: read.get(file) }),
      }));
      await askHost(to, 'POST', 'repository/commits', {
        branch: at,
        start_branch: branch,
        ...(copy && { start_project: copy.of }),
        commit_message: title,
        actions,
      });
    },
    open: async ({ name: at, title, words }) =>
      text(
        await askHost(to, 'POST', 'merge_requests', {
          source_branch: at,
          target_branch: branch,
          ...(copy && { target_project_id: copy.of }),
          title,
          description: words,
          remove_source_branch: true,
        }),
        'web_url',
      ),
    byHand: (at) =>
      `${copy?.top ?? top}/-/merge_requests/new?merge_request%5Bsource_branch%5D=${encodeURIComponent(at)}`,
  });
  return {
    ...into(api, undefined),
    async copy() {
      const own = await towardsCopy(askHost(api, 'GET', 'forks?owned=true&per_page=1'));
      const made = field(own, '0') ?? (await towardsCopy(askHost(api, 'POST', 'fork', {})));
      const to = { ...api, address: `${origin}/api/v4/projects/${number(made, 'id')}/` };
      const whole = await whenReady(api, async () => {
        // The project itself stands at its address without the slash that its parts follow.
        const now = await askHost({ ...to, address: to.address.slice(0, -1) }, 'GET', '');
        const state = field(now, 'import_status');
        if (state === 'failed') throw new HostRefused('no-copy', String(field(now, 'import_error') ?? ''));
        return state === 'finished' || state === 'none' ? now : undefined;
      });
      return into(to, {
        of: number(field(whole, 'forked_from_project'), 'id'),
        top: `${origin}/${nameOfCopy(whole, 'path_with_namespace')}`,
      });
    },
  };
}
