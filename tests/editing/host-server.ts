import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Account } from '#editing/code-hosts.ts';

type Host = Account['host'];

/** An answer of a host; `hang` never comes, and `drop` is lost after the host has done what it was asked. */
export type Answer = { status: number; body?: unknown; headers?: Record<string, string> } | 'hang' | 'drop';

/**
 * A code host with one repository in memory. It takes only what the host's published description names: paths, methods,
 * fields and their kinds (GitHub: git and pulls of api.github.com; GitLab: doc/api/openapi; Gitea: templates/swagger), with
 * the token it knows, and refuses all else as the host does.
 */
export interface HostServer {
  account: Account;
  /** Branches with their texts by path. */
  branches: Map<string, { sha: string; files: Map<string, string> }>;
  proposals: { title: string; from: string; into: string; words: string }[];
  commits: { message: string; branch: string | undefined; files: string[] }[];
  asked: string[];
  /** Answers in place of the host's own. */
  instead: (method: string, path: string) => Answer | undefined;
  close(): Promise<void>;
}

export const TOKEN = 'a-token-of-this-test';

interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const shaOf = (text: string) => createHash('sha1').update(text).digest('hex');
const b64 = (text: string) => Buffer.from(text).toString('base64');

/** The fields that a body may and must have, by kind. */
function fields(
  body: Record<string, unknown>,
  kinds: Record<string, 'string' | 'string?' | 'list' | 'boolean?'>,
): void {
  for (const name of Object.keys(body))
    if (!Object.hasOwn(kinds, name)) throw new Refused(422, `Unknown field ${name}`);
  for (const [name, kind] of Object.entries(kinds)) {
    const value = body[name];
    if (value === undefined && kind.endsWith('?')) continue;
    const isRight = kind === 'list' ? Array.isArray(value) : typeof value === kind.replace('?', '');
    if (!isRight) throw new Refused(422, `Invalid field ${name}`);
  }
}

export async function hostServer(host: Host, files: Readonly<Record<string, string>>): Promise<HostServer> {
  const branches: HostServer['branches'] = new Map([
    ['main', { sha: shaOf('start'), files: new Map(Object.entries(files)) }],
  ]);
  const trees = new Map<string, Map<string, string>>();
  const made = new Map<string, { tree: string; message: string; files: string[] }>();
  const state: Omit<HostServer, 'account' | 'close'> = {
    branches,
    proposals: [],
    commits: [],
    asked: [],
    instead: () => undefined,
  };
  const branch = (name: string) => branches.get(name);
  const named = (ref: string | null) =>
    branch(ref ?? 'main') ?? [...branches.values()].find(({ sha }) => sha === ref) ?? refuse(404, 'Not Found');
  const propose = (title: unknown, from: unknown, into: unknown, words: unknown) => {
    if (!branch(String(from)) || !branch(String(into))) throw new Refused(422, 'Validation Failed');
    if (state.proposals.some((one) => one.from === from))
      throw new Refused(
        host === 'github' ? 422 : 409,
        host === 'gitlab'
          ? 'Another open merge request already exists for this source branch'
          : 'A pull request already exists for it',
      );
    state.proposals.push({ title: String(title), from: String(from), into: String(into), words: String(words) });
    return `https://${host}.example/proposals/${state.proposals.length}`;
  };

  const github = ({ method, path, query, body }: Call): unknown => {
    const repo = '/api/v3/repos/kaarnavesi/plans';
    if (!path.startsWith(repo)) return refuse(404, 'Not Found');
    const rest = path.slice(repo.length);
    const ref = /^\/git\/ref\/heads\/(.+)$/.exec(rest)?.[1];
    if (method === 'GET' && ref)
      return { ref: `refs/heads/${ref}`, object: { sha: (branch(ref) ?? refuse(404, 'Not Found')).sha } };
    const content = /^\/contents\/(.+)$/.exec(rest)?.[1];
    if (method === 'GET' && content)
      return {
        content: lines(b64(named(query.get('ref')).files.get(content) ?? refuse(404, 'Not Found'))),
        encoding: 'base64',
      };
    const commit = /^\/git\/commits\/([0-9a-f]{40})$/.exec(rest)?.[1];
    if (method === 'GET' && commit) {
      const tree = shaOf(`tree ${commit}`);
      trees.set(tree, named(commit).files);
      return { sha: commit, tree: { sha: tree } };
    }
    if (method === 'POST' && rest === '/git/trees') {
      fields(body, { base_tree: 'string', tree: 'list' });
      const next = new Map(trees.get(String(body['base_tree'])) ?? refuse(404, 'Not Found'));
      const changed = body['tree'] as Record<string, unknown>[];
      for (const entry of changed) {
        fields(entry, { path: 'string', mode: 'string', type: 'string', content: 'string' });
        if (entry['mode'] !== '100644' || entry['type'] !== 'blob') throw new Refused(422, 'tree.mode is invalid');
        next.set(String(entry['path']), String(entry['content']));
      }
      const sha = shaOf(JSON.stringify([...next]));
      trees.set(sha, next);
      made.set(sha, { tree: sha, message: '', files: changed.map((entry) => String(entry['path'])) });
      return { sha };
    }
    if (method === 'POST' && rest === '/git/commits') {
      fields(body, { message: 'string', tree: 'string', parents: 'list' });
      const of = made.get(String(body['tree'])) ?? refuse(422, 'Tree SHA does not exist');
      const sha = shaOf(JSON.stringify(body));
      made.set(sha, { ...of, message: String(body['message']) });
      return { sha };
    }
    if (method === 'POST' && rest === '/git/refs') {
      fields(body, { ref: 'string', sha: 'string' });
      const name = /^refs\/heads\/(.+)$/.exec(String(body['ref']))?.[1] ?? refuse(422, 'Invalid ref');
      if (branch(name)) throw new Refused(422, 'Reference already exists');
      const of = made.get(String(body['sha'])) ?? refuse(422, 'Object does not exist');
      branches.set(name, { sha: String(body['sha']), files: trees.get(of.tree) ?? new Map() });
      state.commits.push({ message: of.message, branch: name, files: of.files });
      return { ref: body['ref'] };
    }
    if (method === 'POST' && rest === '/pulls') {
      fields(body, { title: 'string', head: 'string', base: 'string', body: 'string' });
      return { html_url: propose(body['title'], body['head'], body['base'], body['body']) };
    }
    return refuse(404, 'Not Found');
  };

  const gitlab = ({ method, path, query, body }: Call): unknown => {
    const project = '/api/v4/projects/kaarnavesi%2Fplans/';
    if (!path.startsWith(project)) return refuse(404, '404 Project Not Found');
    const rest = path.slice(project.length);
    const file = /^repository\/files\/([^/]+)$/.exec(rest)?.[1];
    if (method === 'GET' && file) {
      const name = decodeURIComponent(file);
      const text = named(query.get('ref')).files.get(name) ?? refuse(404, '404 File Not Found');
      return { file_path: name, content: b64(text), last_commit_id: shaOf(text) };
    }
    const at = /^repository\/branches\/([^/]+)$/.exec(rest)?.[1];
    if (method === 'GET' && at)
      return { name: (branch(decodeURIComponent(at)) ?? refuse(404, '404 Branch Not Found')).sha };
    if (method === 'POST' && rest === 'repository/commits') {
      fields(body, { branch: 'string', start_branch: 'string', commit_message: 'string', actions: 'list' });
      const name = String(body['branch']);
      if (branch(name))
        throw new Refused(
          400,
          `A branch called '${name}' already exists. Switch to that branch in order to make changes`,
        );
      const next = new Map(named(String(body['start_branch'])).files);
      const actions = body['actions'] as Record<string, unknown>[];
      for (const action of actions) {
        fields(action, { action: 'string', file_path: 'string', content: 'string', last_commit_id: 'string?' });
        const was = next.get(String(action['file_path'])) ?? refuse(400, "A file with this name doesn't exist");
        if (action['last_commit_id'] !== shaOf(was))
          throw new Refused(400, 'The file has changed since you started editing it.');
        next.set(String(action['file_path']), String(action['content']));
      }
      branches.set(name, { sha: shaOf(name), files: next });
      state.commits.push({
        message: String(body['commit_message']),
        branch: name,
        files: actions.map((one) => String(one['file_path'])),
      });
      return { id: shaOf(name) };
    }
    if (method === 'POST' && rest === 'merge_requests') {
      fields(body, {
        source_branch: 'string',
        target_branch: 'string',
        title: 'string',
        description: 'string',
        remove_source_branch: 'boolean?',
      });
      return { web_url: propose(body['title'], body['source_branch'], body['target_branch'], body['description']) };
    }
    return refuse(404, '404 Not Found');
  };

  const gitea = ({ method, path, query, body }: Call): unknown => {
    const repo = '/git/api/v1/repos/kaarnavesi/plans';
    if (!path.startsWith(repo)) return refuse(404, 'The target couldn’t be found.');
    const rest = path.slice(repo.length);
    const content = /^\/contents\/(.+)$/.exec(rest)?.[1];
    if (method === 'GET' && content) {
      const text = named(query.get('ref')).files.get(content) ?? refuse(404, 'The target couldn’t be found.');
      return { content: b64(text), encoding: 'base64', sha: shaOf(text) };
    }
    const at = /^\/branches\/(.+)$/.exec(rest)?.[1];
    if (method === 'GET' && at) return { name: (branch(at) ?? refuse(404, 'The target couldn’t be found.')).sha };
    if (method === 'POST' && rest === '/contents') {
      fields(body, { branch: 'string', new_branch: 'string', message: 'string', files: 'list' });
      const name = String(body['new_branch']);
      if (branch(name)) throw new Refused(422, `branch already exists [name: ${name}]`);
      const next = new Map(named(String(body['branch'])).files);
      const changed = body['files'] as Record<string, unknown>[];
      for (const one of changed) {
        fields(one, { operation: 'string', path: 'string', content: 'string', sha: 'string' });
        if (one['sha'] !== shaOf(next.get(String(one['path'])) ?? ''))
          throw new Refused(422, 'sha does not match [given: x, expected: y]');
        next.set(String(one['path']), Buffer.from(String(one['content']), 'base64').toString('utf8'));
      }
      branches.set(name, { sha: shaOf(name), files: next });
      state.commits.push({
        message: String(body['message']),
        branch: name,
        files: changed.map((one) => String(one['path'])),
      });
      return { commit: {} };
    }
    if (method === 'POST' && rest === '/pulls') {
      fields(body, { title: 'string', head: 'string', base: 'string', body: 'string' });
      return { html_url: propose(body['title'], body['head'], body['base'], body['body']) };
    }
    return refuse(404, 'The target couldn’t be found.');
  };

  const answers = { github, gitlab, gitea }[host];
  const server: Server = createServer((request, response) => {
    void read(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://host');
      const [method, path] = [
        request.method ?? 'GET',
        host === 'gitlab' ? url.pathname : decodeURIComponent(url.pathname),
      ];
      state.asked.push(`${method} ${path}`);
      const send = (status: number, said: unknown, headers: Record<string, string> = {}) => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify(said));
      };
      const other = state.instead(method, path);
      if (other === 'hang') return;
      if (other && other !== 'drop') return send(other.status, other.body ?? {}, other.headers);
      if (request.headers.authorization !== `${host === 'gitea' ? 'token' : 'Bearer'} ${TOKEN}`)
        return send(401, { message: 'Bad credentials' });
      try {
        const said = answers({
          method,
          path,
          query: url.searchParams,
          body: body === '' ? {} : (JSON.parse(body) as Record<string, unknown>),
        });
        if (other === 'drop') return response.destroy();
        send(method === 'POST' ? 201 : 200, said);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        send(error.status, { message: error.message });
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const top = `http://127.0.0.1:${port}${host === 'gitea' ? '/git' : ''}/kaarnavesi/plans`;
  return {
    ...state,
    get instead() {
      return state.instead;
    },
    set instead(answer) {
      state.instead = answer;
    },
    account: { host, url: top, branch: 'main', token: TOKEN, patience: 0.4 },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function refuse(status: number, message: string): never {
  throw new Refused(status, message);
}

/** GitHub breaks its base64 into lines. */
function lines(text: string): string {
  return text.replace(/.{60}/g, '$&\n');
}

async function read(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return body;
}
