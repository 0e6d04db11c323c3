import type { Account, CodeHost } from '../code-host.ts';
import { type Api, askHost } from '../host-call.ts';
import { HostRefused } from '../host-refused.ts';
import { field, madeBy, parts, text } from './parts.ts';

const VERSION = 'api-version=7.1';
/** What a branch that is not there yet is said to be. */
const NOTHING_YET = '0'.repeat(40);

/**
 * Azure DevOps: a push holds the branch, its commit and the files; the repository's address is
 * `…/<project>/_git/<name>`.
 */
export function azure({ url, branch, token, patience }: Account): CodeHost {
  const { top } = parts(url);
  const [project = '', repository = ''] = top.split('/_git/');
  const api: Api = {
    address: `${project}/_apis/git/repositories/${repository}`,
    headers: { authorization: `Basic ${btoa(`:${token}`)}` },
    ...(patience !== undefined && { patience }),
  };
  const headOf = async (name: string): Promise<string | undefined> => {
    const answer = await askHost(api, 'GET', `/refs?filter=${encodeURIComponent(`heads/${name}`)}&${VERSION}`);
    const all = field(answer, 'value');
    const own = (Array.isArray(all) ? all : []).find((one) => field(one, 'name') === `refs/heads/${name}`) as unknown;
    return own === undefined ? undefined : text(own, 'objectId');
  };
  let found: Promise<string> | undefined;
  const head = () => {
    found ??= headOf(branch).then((commit) => {
      if (commit === undefined) throw new HostRefused('not-found', branch);
      return commit;
    });
    return found;
  };
  return {
    read: async (file) => {
      const at = new URLSearchParams({
        path: `/${file}`,
        'versionDescriptor.version': await head(),
        'versionDescriptor.versionType': 'commit',
        includeContent: 'true',
        $format: 'text',
      });
      return String(await askHost(api, 'GET', `/items?${at}&${VERSION}`, undefined, 'text'));
    },
    async lastCommit(file) {
      const of = new URLSearchParams({
        'searchCriteria.itemPath': `/${file}`,
        'searchCriteria.itemVersion.version': branch,
        'searchCriteria.$top': '1',
      });
      const last = field(field(await askHost(api, 'GET', `/commits?${of}&${VERSION}`), 'value'), '0');
      const author = field(last, 'author');
      return madeBy(field(author, 'name'), field(last, 'comment'), field(author, 'date'));
    },
    // A branch that has nothing of its own yet is only begun.
    hasBranch: async (at) => ![undefined, await head()].includes(await headOf(at)),
    async commit({ name: at, title, files }) {
      const base = await head();
      if ((await headOf(at)) !== undefined) throw new HostRefused('branch-exists', at);
      // A branch begins where it left, and the commit is pushed upon that.
      const answer = await askHost(api, 'POST', `/refs?${VERSION}`, [
        { name: `refs/heads/${at}`, oldObjectId: NOTHING_YET, newObjectId: base },
      ]);
      const made = field(field(answer, 'value'), '0');
      if (field(made, 'success') === false)
        throw new HostRefused(
          'branch-protected',
          String(field(made, 'customMessage') ?? field(made, 'updateStatus') ?? ''),
        );
      await askHost(api, 'POST', `/pushes?${VERSION}`, {
        refUpdates: [{ name: `refs/heads/${at}`, oldObjectId: base }],
        commits: [
          {
            comment: title,
            changes: files.map(({ file, text: content, isNew = false }) => ({
              changeType: isNew ? 'add' : 'edit',
              item: { path: `/${file}` },
              newContent: { content, contentType: 'rawtext' },
            })),
          },
        ],
      });
    },
    open: async ({ name: at, title, words }) => {
      const answer = await askHost(api, 'POST', `/pullrequests?${VERSION}`, {
        sourceRefName: `refs/heads/${at}`,
        targetRefName: `refs/heads/${branch}`,
        title,
        // The host takes no longer description.
        description: words.slice(0, LONGEST),
      });
      const number = field(answer, 'pullRequestId');
      if (!Number.isSafeInteger(number)) throw new HostRefused('host-trouble', 'no "pullRequestId" in its answer');
      return `${top}/pullrequest/${String(number)}`;
    },
    byHand: (at) =>
      `${top}/pullrequestcreate?sourceRef=${encodeURIComponent(at)}&targetRef=${encodeURIComponent(branch)}`,
  };
}

const LONGEST = 4_000;
