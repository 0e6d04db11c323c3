import { type Call, refuse, type Store } from './repository.ts';

type Body = Readonly<Record<string, unknown>>;

/** Azure DevOps: branches are begun by updates of names, and a push brings their commits. */
export function azure(store: Store, shaOf: (text: string) => string) {
  return ({ method, path, query, body }: Call): unknown => {
    const top = '/kaarnavesi/sales/_apis/git/repositories/plans/';
    if (!path.startsWith(top)) return refuse(404, 'TF401019: The Git repository does not exist');
    const short = (name: unknown) => String(name).replace(/^refs\/heads\//, '');
    const rest = path.slice(top.length);
    if (method === 'GET' && rest === 'refs') {
      const begin = query.get('filter') ?? '';
      const all = [...store.branches].map(([name, { sha }]) => ({ name: `refs/heads/${name}`, objectId: sha }));
      return { value: all.filter(({ name }) => name.startsWith(`refs/${begin}`)) };
    }
    if (method === 'GET' && rest === 'items') {
      const at = store.at(query.get('versionDescriptor.version'));
      return (
        at?.files.get((query.get('path') ?? '').replace(/^\//, '')) ?? refuse(404, 'TF401174: The item is not there')
      );
    }
    if (method === 'GET' && rest === 'commits')
      return {
        value: [...store.changedBy]
          .filter(([file]) => `/${file}` === query.get('searchCriteria.itemPath'))
          .map(([, { by, why, on }]) => ({ comment: why, author: { name: by, date: on } })),
      };
    switch (rest) {
      case 'refs': {
        const [update] = body as Body[];
        const from = store.at(String(update?.['newObjectId']));
        if (!from || store.branches.has(short(update?.['name'])))
          return { value: [{ success: false, updateStatus: 'staleOldObjectId' }] };
        store.branches.set(short(update?.['name']), from);
        return { value: [{ success: true }] };
      }
      case 'pushes': {
        const { refUpdates, commits } = body as { refUpdates: Body[]; commits: { comment: string; changes: Body[] }[] };
        const name = short(refUpdates[0]?.['name']);
        const head = store.branches.get(name) ?? refuse(409, 'TF401028: conflict');
        if (head.sha !== refUpdates[0]?.['oldObjectId']) return refuse(409, 'TF401028: conflict');
        const [commit] = commits;
        for (const { changeType, item } of commit?.changes ?? [])
          if ((changeType === 'add') === head.files.has((item as { path: string }).path.slice(1)))
            return refuse(400, `TF402: the change ${String(changeType)} does not fit what is there`);
        const changed = new Map(
          (commit?.changes ?? []).map(
            (one) =>
              [
                (one['item'] as { path: string }).path.slice(1),
                (one['newContent'] as { content: string }).content,
              ] as const,
          ),
        );
        store.commit(name, shaOf(name), head.files, changed, commit?.comment ?? '');
        return {};
      }
      case 'pullrequests': {
        const { title, sourceRefName, targetRefName, description } = body as Body;
        const taken = 'TF401179: An active pull request for the source and target branch already exists';
        return {
          pullRequestId: store.propose(title, short(sourceRefName), short(targetRefName), description, taken).number,
        };
      }
      default:
        return refuse(404, 'not there');
    }
  };
}
