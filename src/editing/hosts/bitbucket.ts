import type { Account, CodeHost } from '../code-host.ts';
import { type Api, askHost } from '../host-call.ts';
import { HostRefused } from '../host-refused.ts';
import { field, isThere, madeBy, onPath, parts, text } from './parts.ts';

/** Bitbucket Cloud: the commit is a form with a part for each file; a branch that is not there is made by it. */
export function bitbucket({ url, branch, token, patience }: Account): CodeHost {
  const { origin, host, name, top } = parts(url);
  const api: Api = {
    address: `${host === 'bitbucket.org' ? 'https://api.bitbucket.org' : origin}/2.0/repositories/${name}`,
    headers: { authorization: `Bearer ${token}` },
    ...(patience !== undefined && { patience }),
  };
  /** The commit that all texts are read from, and that the new one is made upon. */
  let found: Promise<string> | undefined;
  const head = () => {
    found ??= askHost(api, 'GET', `/refs/branches/${encodeURIComponent(branch)}`).then((answer) =>
      text(field(answer, 'target'), 'hash'),
    );
    return found;
  };
  const hasBranch = (at: string) => isThere(askHost(api, 'GET', `/refs/branches/${encodeURIComponent(at)}`));
  return {
    read: async (file) => String(await askHost(api, 'GET', `/src/${await head()}/${onPath(file)}`, undefined, 'text')),
    async lastCommit(file) {
      const answer = await askHost(api, 'GET', `/commits/${await head()}?path=${encodeURIComponent(file)}&pagelen=1`);
      const last = field(field(answer, 'values'), '0');
      // "Henna Koivu <henna@example.com>"
      const by = String(field(field(last, 'author'), 'raw') ?? '').replace(/ *<[^>]*>$/, '');
      return madeBy(by, field(last, 'message'), field(last, 'date'));
    },
    hasBranch,
    async commit({ name: at, title, files }) {
      // A commit upon a branch that is there would go into it.
      if (await hasBranch(at)) throw new HostRefused('branch-exists', at);
      const form = new FormData();
      form.set('branch', at);
      form.set('parents', await head());
      form.set('message', title);
      for (const { file, text: content } of files) form.set(`/${file}`, new Blob([content]), file.split('/').at(-1));
      await askHost(api, 'POST', '/src', form);
    },
    open: async ({ name: at, title, words }) => {
      const answer = await askHost(api, 'POST', '/pullrequests', {
        title,
        description: words,
        source: { branch: { name: at } },
        destination: { branch: { name: branch } },
        close_source_branch: true,
      });
      return text(field(field(answer, 'links'), 'html'), 'href');
    },
    byHand: (at) => `${top}/pull-requests/new?source=${encodeURIComponent(at)}`,
  };
}
