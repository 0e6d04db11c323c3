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
}

/** The same, with what all hosts do with it. */
export interface Store extends Repository {
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

export function repositoryOf(files: Readonly<Record<string, string>>, addressOf: (number: number) => string): Store {
  const branches: Repository['branches'] = new Map([
    ['main', { sha: '0123456789abcdef0123456789abcdef01234567', files: new Map(Object.entries(files)) }],
  ]);
  const proposals: Repository['proposals'] = [];
  const commits: Repository['commits'] = [];
  const changedBy: Repository['changedBy'] = new Map();
  return {
    branches,
    proposals,
    commits,
    changedBy,
    at: (ref) => branches.get(ref ?? 'main') ?? [...branches.values()].find(({ sha }) => sha === ref),
    commit(name, sha, from, changed, message) {
      branches.set(name, { sha, files: new Map([...from, ...changed]) });
      commits.push({ message, branch: name, files: [...changed.keys()] });
    },
    propose(title, from, into, words, taken) {
      if (!branches.has(String(from)) || !branches.has(String(into))) throw new Refused(422, 'Validation Failed');
      if (proposals.some((one) => one.from === from)) throw new Refused(409, taken);
      proposals.push({ title: String(title), from: String(from), into: String(into), words: String(words) });
      return { address: addressOf(proposals.length), number: proposals.length };
    },
  };
}

export const base64 = (text: string) => Buffer.from(text).toString('base64');
