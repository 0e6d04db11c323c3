import { type Call, refuse, type Store } from './repository.ts';

type Body = Readonly<Record<string, string>>;

/** Bitbucket Cloud: a commit is a form with a part for each file, upon the commit that it names. */
export function bitbucket(store: Store, shaOf: (text: string) => string) {
  return ({ method, path, query, body }: Call): unknown => {
    if (!path.startsWith('/repositories/kaarnavesi/plans/')) return refuse(404, 'Repository not found');
    const rest = path.slice('/repositories/kaarnavesi/plans'.length);
    const name = /^\/refs\/branches\/(.+)$/.exec(rest)?.[1];
    if (method === 'GET' && name)
      return { name, target: { hash: (store.branches.get(name) ?? refuse(404, 'Branch not found')).sha } };
    if (method === 'GET' && rest.startsWith('/commits/'))
      return {
        values: [...store.changedBy]
          .filter(([at]) => at === query.get('path'))
          .map(([, { by, why, on }]) => ({ message: why, date: on, author: { raw: `${by} <someone@example.com>` } })),
      };
    const [, commit = '', file = ''] = /^\/src\/([^/]+)\/(.+)$/.exec(rest) ?? [];
    if (method === 'GET' && file) return store.at(commit)?.files.get(file) ?? refuse(404, 'No such file');
    if (rest === '/src') {
      const { branch = '', parents = '', message = '', ...parts } = body as Body;
      const from = store.at(parents)?.files ?? refuse(404, 'Commit not found');
      const head = store.branches.get(branch);
      if (head && head.sha !== parents) return refuse(409, 'parents is not the head of the branch: conflict');
      const changed = new Map(Object.entries(parts).map(([at, text]) => [at.replace(/^\//, ''), text] as const));
      store.commit(branch, shaOf(branch), from, changed, message);
      return {};
    }
    if (rest !== '/pullrequests') return refuse(404, 'Resource not found');
    const { title, description, source, destination } = body as Readonly<Record<string, { branch: { name: string } }>>;
    const taken = 'A pull request already exists for it';
    const { address } = store.propose(title, source?.branch.name, destination?.branch.name, description, taken);
    return { links: { html: { href: address } } };
  };
}
