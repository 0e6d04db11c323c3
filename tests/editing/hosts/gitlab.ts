import { base64, type Call, partOf, READER, refuse, type Store } from './repository.ts';

type Body = Readonly<Record<string, unknown>>;

/** GitLab: a commit is a list of actions, each upon the file as it was read. */
/** The numbers by which the project and the copy of it go. */
const [PLANS, COPY] = [7, 8];

export function gitlab(plans: Store, shaOf: (text: string) => string) {
  return ({ method, path, query, body }: Call): unknown => {
    const of = path.slice('/api/v4/projects/'.length).replace(/^8(?=\/|$)/, `${READER}%2Fplans`);
    const part = partOf(plans, of, '%2F') ?? refuse(404, '404 Project Not Found');
    const { here: store, isCopy } = part;
    const rest = part.rest.slice(1);
    const copy = () => ({
      id: COPY,
      import_status: plans.isReady() ? 'finished' : 'started',
      path_with_namespace: `${READER}/plans`,
      forked_from_project: { id: PLANS },
    });
    if (method === 'GET' && isCopy && rest === '') return copy();
    if (method === 'GET' && rest === 'forks') return plans.copies.map(() => ({ id: COPY }));
    if (method === 'POST' && rest === 'fork') {
      plans.makeCopy();
      return { id: COPY };
    }
    if (method === 'POST' && !isCopy && !store.rights.mayWrite) return refuse(403, '403 Forbidden');
    const file = /^repository\/files\/([^/]+)$/.exec(rest)?.[1];
    if (method === 'GET' && file) {
      const name = decodeURIComponent(file);
      const text = store.at(query.get('ref'))?.files.get(name) ?? refuse(404, '404 File Not Found');
      return { file_path: name, content: base64(text), last_commit_id: shaOf(text) };
    }
    if (method === 'GET' && rest === 'repository/commits')
      return [...store.changedBy]
        .filter(([name]) => name === query.get('path'))
        .map(([, { by, why, on }]) => ({ author_name: by, title: why.split('\n')[0], committed_date: on }));
    const at = /^repository\/branches\/([^/]+)$/.exec(rest)?.[1];
    if (method === 'GET' && at)
      return { name: (store.branches.get(decodeURIComponent(at)) ?? refuse(404, '404 Branch Not Found')).sha };
    const asked = body as Body;
    switch (rest) {
      case 'repository/commits': {
        const name = String(asked['branch']);
        if (store.branches.has(name))
          return refuse(
            400,
            `A branch called '${name}' already exists. Switch to that branch in order to make changes`,
          );
        const begins = asked['start_project'] === PLANS ? plans : store;
        const from = begins.at(String(asked['start_branch']))?.files ?? refuse(400, 'Invalid start branch');
        const changed = new Map<string, string>();
        for (const action of asked['actions'] as Body[]) {
          const path_ = String(action['file_path']);
          if (action['action'] === 'create') {
            if (from.has(path_)) return refuse(400, 'A file with this name already exists');
            changed.set(path_, String(action['content']));
            continue;
          }
          const was = from.get(path_) ?? refuse(400, "A file with this name doesn't exist");
          if (action['last_commit_id'] !== shaOf(was))
            return refuse(400, 'The file has changed since you started editing it.');
          changed.set(path_, String(action['content']));
        }
        store.commit(name, shaOf(name), from, changed, String(asked['commit_message']));
        return { id: shaOf(name) };
      }
      case 'merge_requests': {
        const { title, source_branch: from, target_branch: into, description } = asked;
        const taken = 'Another open merge request already exists for this source branch';
        if (isCopy && asked['target_project_id'] !== PLANS) return refuse(422, 'Validation failed');
        const named = isCopy ? `${READER}:${String(from)}` : from;
        return { web_url: plans.propose(title, named, into, description, taken).address };
      }
      default:
        return refuse(404, '404 Not Found');
    }
  };
}
