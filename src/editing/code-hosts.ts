import { type Api, askHost, HostRefused } from './host-call.ts';

/** Where plans are kept, and with what right somebody proposes: a token that is sent to the host's API and nowhere else. */
export interface Account {
  host: 'github' | 'gitlab' | 'gitea';
  url: string;
  branch: string;
  token: string;
  patience?: number;
}

export interface Proposal {
  /** The branch that is made for it. */
  name: string;
  title: string;
  /** What stands in the proposal: the price tag. */
  words: string;
  files: readonly { file: string; text: string }[];
}

/** A code host as far as a proposal needs it: each step by itself, so that only a failed one is repeated. */
export interface CodeHost {
  /** The newest text of a file. */
  read(file: string): Promise<string>;
  hasBranch(name: string): Promise<boolean>;
  /** A branch with one commit of all the files; it is there when all of it is there. */
  commit(proposal: Proposal): Promise<void>;
  /** Opens the pull or merge request of a branch; its address. */
  open(proposal: Proposal): Promise<string>;
  /** The host's own page on which a person opens it. */
  byHand(name: string): string;
}

/** The host of an account, by plain REST: six calls on GitHub, two and one a file on the others. */
export function codeHost(account: Account): CodeHost {
  switch (account.host) {
    case 'github':
      return github(account);
    case 'gitlab':
      return gitlab(account);
    case 'gitea':
      return gitea(account);
  }
}

/** The origin that proposals to a repository are sent to; nothing for a host whose API a page cannot use. */
export function apiOf(repository: { host: string; url: string } | undefined): string | undefined {
  if (!repository || !['github', 'gitlab', 'gitea'].includes(repository.host)) return undefined;
  const { origin, host } = new URL(repository.url);
  return host === 'github.com' ? 'https://api.github.com' : origin;
}

function github({ url, branch, token, patience }: Account): CodeHost {
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
  /** The commit that all texts are read from, and that the new one is made upon: what comes in between is never undone. */
  let found: Promise<string> | undefined;
  const head = () => {
    found ??= askHost(api, 'GET', `/git/ref/heads/${onPath(branch)}`).then((answer) =>
      text(field(answer, 'object'), 'sha'),
    );
    return found;
  };
  return {
    read: async (file) =>
      fromBase64(text(await askHost(api, 'GET', `/contents/${onPath(file)}?ref=${await head()}`), 'content')),
    hasBranch: (at) => isThere(askHost(api, 'GET', `/git/ref/heads/${onPath(at)}`)),
    async commit({ name: at, title, files }) {
      const base = text(field(await askHost(api, 'GET', `/git/commits/${await head()}`), 'tree'), 'sha');
      const changed = files.map(({ file, text: content }) => ({ path: file, mode: '100644', type: 'blob', content }));
      const tree = text(await askHost(api, 'POST', '/git/trees', { base_tree: base, tree: changed }), 'sha');
      const made = await askHost(api, 'POST', '/git/commits', { message: title, tree, parents: [await head()] });
      await askHost(api, 'POST', '/git/refs', { ref: `refs/heads/${at}`, sha: text(made, 'sha') });
    },
    open: async ({ name: at, title, words }) =>
      text(await askHost(api, 'POST', '/pulls', { title, head: at, base: branch, body: words }), 'html_url'),
    byHand: (at) => `${top}/compare/${onPath(branch)}...${onPath(at)}?expand=1`,
  };
}

function gitlab({ url, branch, token, patience }: Account): CodeHost {
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
    hasBranch: (at) => isThere(askHost(api, 'GET', `repository/branches/${encodeURIComponent(at)}`)),
    async commit({ name: at, title, files }) {
      const actions = files.map(({ file, text: content }) => ({
        action: 'update',
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

function gitea({ url, branch, token, patience }: Account): CodeHost {
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
    hasBranch: (at) => isThere(askHost(api, 'GET', `/branches/${onPath(at)}`)),
    async commit({ name: at, title, files }) {
      const known = files.map(({ file, text: content }) => ({
        operation: 'update',
        path: file,
        content: toBase64(content),
        sha: read.get(file),
      }));
      await askHost(api, 'POST', '/contents', { branch, new_branch: at, message: title, files: known });
    },
    open: async ({ name: at, title, words }) =>
      text(await askHost(api, 'POST', '/pulls', { title, head: at, base: branch, body: words }), 'html_url'),
    byHand: (at) => `${top}/compare/${onPath(branch)}...${onPath(at)}`,
  };
}

/** A repository's address taken apart. On GitLab names of groups stand above it; a Gitea may stand under a path of its server. */
function parts(url: string) {
  const top = url.replace(/\/+$/, '').replace(/\.git$/, '');
  const { origin, host, pathname } = new URL(top);
  const names = pathname.split('/').filter(Boolean);
  return {
    top,
    origin,
    host,
    name: names.join('/'),
    ownerAndName: names.slice(-2).join('/'),
    base: [origin, ...names.slice(0, -2)].join('/'),
  };
}

async function isThere(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if (error instanceof HostRefused && error.trouble === 'not-found') return false;
    throw error;
  }
}

function onPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function field(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)[name] : undefined;
}

/** A text of an answer; a host that answers otherwise than it says is in trouble. */
function text(answer: unknown, name: string): string {
  const value = field(answer, name);
  if (typeof value !== 'string') throw new HostRefused('host-trouble', `no "${name}" in its answer`);
  return value;
}

function toBase64(content: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(content)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

function fromBase64(content: string): string {
  const bytes = Uint8Array.from(atob(content.replace(/\s/g, '')), (letter) => letter.charCodeAt(0));
  // A byte-order mark is a part of the file, and goes back as it came.
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
