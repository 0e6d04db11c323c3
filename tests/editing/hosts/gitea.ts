import { base64, type Call, partOf, READER, refuse, type Store } from './repository.ts';

type Body = Readonly<Record<string, unknown>>;
const GONE = 'The target couldn’t be found.';

/** Gitea and Forgejo: a commit is a list of files, each upon the blob that was read. */
export function gitea(plans: Store, shaOf: (text: string) => string) {
  return ({ method, path, query, body }: Call): unknown => {
    const part = partOf(plans, path.replace(/^\/repos\//, '')) ?? refuse(404, GONE);
    const { here: store, isCopy, rest } = part;
    const copy = { full_name: `${READER}/plans`, owner: { login: READER }, permissions: { push: true } };
    if (rest === '/forks' && method === 'GET') return plans.copies.map(() => copy);
    if (rest === '/forks') {
      plans.makeCopy();
      return copy;
    }
    if (rest === '/merge-upstream' && isCopy) {
      const { sha, files } = plans.at('main') ?? refuse(404, GONE);
      store.branches.set('main', { sha, files: new Map(files) });
      return { merge_type: 'fast-forward' };
    }
    if (isCopy && method === 'GET' && !plans.isReady()) return refuse(404, GONE);
    if (method === 'POST' && !isCopy && rest !== '/pulls' && !store.rights.mayWrite)
      return refuse(403, 'token does not have at least one of required scope(s)');
    if (method === 'GET' && rest === '/commits')
      return [...store.changedBy]
        .filter(([file]) => file === query.get('path'))
        .map(([, { by, why, on }]) => ({ commit: { message: why, author: { name: by, date: on } } }));
    const content = /^\/contents\/(.+)$/.exec(rest)?.[1];
    if (method === 'GET' && content) {
      const text = store.at(query.get('ref'))?.files.get(content) ?? refuse(404, GONE);
      return { content: base64(text), encoding: 'base64', sha: shaOf(text) };
    }
    const at = /^\/branches\/(.+)$/.exec(rest)?.[1];
    if (method === 'GET' && at) return { name: (store.branches.get(at) ?? refuse(404, GONE)).sha };
    const asked = body as Body;
    switch (rest) {
      case '/contents': {
        const name = String(asked['new_branch']);
        if (store.branches.has(name)) return refuse(422, `branch already exists [name: ${name}]`);
        const from = store.at(String(asked['branch']))?.files ?? refuse(404, GONE);
        const changed = new Map<string, string>();
        for (const one of asked['files'] as Body[]) {
          const path_ = String(one['path']);
          if (one['operation'] === 'create' && from.has(path_))
            return refuse(422, `repository file already exists [path: ${path_}]`);
          if (one['operation'] !== 'create' && one['sha'] !== shaOf(from.get(path_) ?? ''))
            return refuse(422, 'sha does not match [given: x, expected: y]');
          changed.set(path_, Buffer.from(String(one['content']), 'base64').toString('utf8'));
        }
        store.commit(name, shaOf(name), from, changed, String(asked['message']));
        return { commit: {} };
      }
      case '/pulls': {
        const { title, head, base, body: words } = asked;
        return {
          html_url: store.propose(title, head, base, words, 'pull request already exists for these targets').address,
        };
      }
      default:
        return refuse(404, GONE);
    }
  };
}
