/**
 * Where plans are kept, and with what right somebody proposes: a token that is sent to the host's API and nowhere else.
 */
export interface Account {
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
  files: readonly { file: string; text: string; isNew?: boolean }[];
}

/** Who changed a file last, why and when, as the host lists its commits. */
export interface LastCommit {
  by: string;
  why: string;
  /** A day, or a day and a time. */
  on: string;
}

/** A code host as far as a proposal needs it: each step by itself, so that only a failed one is repeated. */
export interface CodeHost {
  /** The newest text of a file. */
  read(file: string): Promise<string>;
  /** Who changed a file last; nothing where the host does not say it. */
  lastCommit(file: string): Promise<LastCommit | undefined>;
  hasBranch(name: string): Promise<boolean>;
  /** A branch with one commit of all the files; it is there when all of it is there. */
  commit(proposal: Proposal): Promise<void>;
  /** Opens the pull or merge request of a branch; its address. */
  open(proposal: Proposal): Promise<string>;
  /** The host's own page on which a person opens it. */
  byHand(name: string): string;
  /**
   * The same host, writing into a copy of the repository that belongs to whoever's token it is, and proposing from
   * there; a copy that is there is taken, else one is made. Nothing where the host's API makes none.
   */
  copy?(): Promise<CodeHost>;
}
