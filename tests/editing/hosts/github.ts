import { base64, type Call, partOf, READER, refuse, type Store } from './repository.ts';

type Body = Readonly<Record<string, unknown>>;

/** GitHub, and GitHub Enterprise: a store of trees and commits, and branches that point into it. */
export function github(plans: Store, shaOf: (text: string) => string) {
  const trees = new Map<string, Map<string, string>>();
  const made = new Map<string, { tree: string; changed: Map<string, string>; message: string }>();
  return ({ method, path, query, body }: Call): unknown => {
    const part = partOf(plans, path.replace(/^\/repos\//, '')) ?? refuse(404, 'Not Found');
    const { here: store, isCopy, rest } = part;
    if (isCopy && method === 'GET' && rest.startsWith('/git/ref/') && !plans.isReady()) return refuse(404, 'Not Found');
    if (method === 'POST' && rest === '/forks') {
      plans.makeCopy();
      return { full_name: `${READER}/plans`, owner: { login: READER } };
    }
    if (method === 'POST' && !isCopy && rest !== '/pulls' && !store.rights.mayWrite)
      return refuse(403, 'Resource not accessible by personal access token');
    const ref = /^\/git\/ref\/heads\/(.+)$/.exec(rest)?.[1];
    if (method === 'GET' && ref)
      return { ref: `refs/heads/${ref}`, object: { sha: (store.branches.get(ref) ?? refuse(404, 'Not Found')).sha } };
    if (method === 'GET' && rest === '/commits')
      return [...store.changedBy]
        .filter(([file]) => file === query.get('path'))
        .map(([, { by, why, on }]) => ({ commit: { message: why, author: { name: by, date: on } } }));
    const content = /^\/contents\/(.+)$/.exec(rest)?.[1];
    if (method === 'GET' && content) {
      const text = store.at(query.get('ref'))?.files.get(content) ?? refuse(404, 'Not Found');
      // The host breaks its base64 into lines.
      return { content: base64(text).replace(/.{60}/g, '$&\n'), encoding: 'base64' };
    }
    const commit = /^\/git\/commits\/([0-9a-f]{40})$/.exec(rest)?.[1];
    if (method === 'GET' && commit) {
      const tree = shaOf(`tree ${commit}`);
      trees.set(tree, (store.at(commit) ?? refuse(404, 'Not Found')).files);
      return { sha: commit, tree: { sha: tree } };
    }
    const asked = body as Body;
    switch (rest) {
      case '/git/trees': {
        const from = trees.get(String(asked['base_tree'])) ?? refuse(404, 'Not Found');
        const changed = new Map(
          (asked['tree'] as Body[]).map((entry) => [String(entry['path']), String(entry['content'])] as const),
        );
        const sha = shaOf(JSON.stringify([...from, ...changed]));
        trees.set(sha, from);
        made.set(sha, { tree: sha, changed, message: '' });
        return { sha };
      }
      case '/git/commits': {
        const of = made.get(String(asked['tree'])) ?? refuse(422, 'Tree SHA does not exist');
        const sha = shaOf(JSON.stringify(asked));
        made.set(sha, { ...of, message: String(asked['message']) });
        return { sha };
      }
      case '/git/refs': {
        const name = /^refs\/heads\/(.+)$/.exec(String(asked['ref']))?.[1] ?? refuse(422, 'Invalid ref');
        if (store.branches.has(name)) return refuse(422, 'Reference already exists');
        const of = made.get(String(asked['sha'])) ?? refuse(422, 'Object does not exist');
        store.commit(name, String(asked['sha']), trees.get(of.tree) ?? new Map(), of.changed, of.message);
        return { ref: asked['ref'] };
      }
      case '/pulls': {
        const { title, head, base, body: words } = asked;
        return { html_url: store.propose(title, head, base, words, 'A pull request already exists for it').address };
      }
      default:
        return refuse(404, 'Not Found');
    }
  };
}
