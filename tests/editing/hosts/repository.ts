/** A request of a host's API: its path behind that of the API. */
export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}

/** What a host refuses, as it says it. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function refuse(status: number, message: string): never {
  throw new Refused(status, message);
}

/** One repository in memory: branches with their texts by path, what was committed and what proposed. */
export interface Repository {
  branches: Map<string, { sha: string; files: Map<string, string> }>;
  proposals: { title: string; from: string; into: string; words: string }[];
  commits: { message: string; branch: string | undefined; files: string[] }[];
  /** Who changed which file last, as the host's list of commits says it. */
  changedBy: Map<string, { by: string; why: string; on: string }>;
  /** What whoever asks may do in it, and how often a copy is asked for before it is ready. */
  rights: { mayWrite: boolean; mayCopy: boolean; notReadyFor: number };
  /** The copy that belongs to whoever asks, once there is one. */
  copies: Repository[];
}

/** Whose token it is, and whose copies are. */
export const READER = 'reader';

/** The same, with what all hosts do with it. */
export interface Store extends Repository {
  copies: Store[];
  /** A copy as the repository stands now; nothing where none may be made. */
  makeCopy(): Store;
  /** Whether the copy is ready, as often as it is asked. */
  isReady(): boolean;
  /** A branch, by its name or by its commit. */
  at(ref: string | null): { sha: string; files: Map<string, string> } | undefined;
  /** Makes a branch, or its next commit, with changed files. */
  commit(
    name: string,
    sha: string,
    from: ReadonlyMap<string, string>,
    changed: ReadonlyMap<string, string>,
    message: string,
  ): void;
  /** Opens a proposal; its address and number. */
  propose(
    title: unknown,
    from: unknown,
    into: unknown,
    words: unknown,
    taken: string,
  ): { address: string; number: number };
}

const FIRST = '0123456789abcdef0123456789abcdef01234567';

export function repositoryOf(
  files: Readonly<Record<string, string>>,
  addressOf: (number: number) => string,
  main = { sha: FIRST, files: new Map(Object.entries(files)) },
): Store {
  const branches: Repository['branches'] = new Map([['main', main]]);
  const rights = { mayWrite: true, mayCopy: true, notReadyFor: 0 };
  const copies: Store[] = [];
  const proposals: Repository['proposals'] = [];
  const commits: Repository['commits'] = [];
  const changedBy: Repository['changedBy'] = new Map();
  return {
    branches,
    proposals,
    commits,
    changedBy,
    rights,
    copies,
    makeCopy() {
      if (!rights.mayCopy) throw new Refused(403, 'Forking is not allowed here');
      const { sha, files: now } = branches.get('main') ?? main;
      copies[0] ??= repositoryOf({}, addressOf, { sha, files: new Map(now) });
      return copies[0];
    },
    isReady() {
      rights.notReadyFor -= 1;
      return rights.notReadyFor < 0;
    },
    at: (ref) => branches.get(ref ?? 'main') ?? [...branches.values()].find(({ sha }) => sha === ref),
    commit(name, sha, from, changed, message) {
      branches.set(name, { sha, files: new Map([...from, ...changed]) });
      commits.push({ message, branch: name, files: [...changed.keys()] });
    },
    propose(title, from, into, words, taken) {
      const [owner, own = ''] = String(from).split(':');
      const has = owner === READER ? copies[0]?.branches.has(own) : branches.has(String(from));
      if (!has || !branches.has(String(into))) throw new Refused(422, 'Validation Failed');
      if (proposals.some((one) => one.from === from)) throw new Refused(409, taken);
      proposals.push({ title: String(title), from: String(from), into: String(into), words: String(words) });
      return { address: addressOf(proposals.length), number: proposals.length };
    },
  };
}

/** Of a path of a host which repository it is of, the plans' own or the copy of whoever asks, and the rest of it. */
export function partOf(
  store: Store,
  path: string,
  separator = '/',
): { here: Store; isCopy: boolean; rest: string } | undefined {
  for (const [owner, here] of [
    ['kaarnavesi', store],
    [READER, store.copies[0]],
  ] as const) {
    const top = `${owner}${separator}plans`;
    if (here && (path === top || path.startsWith(`${top}/`)))
      return { here, isCopy: owner === READER, rest: path.slice(top.length) };
  }
  return undefined;
}

export const base64 = (text: string) => Buffer.from(text).toString('base64');
