/** Why a code host did not do what it was asked; each has words and a cure of its own. */
export type HostTrouble =
  | 'unreachable'
  | 'too-slow'
  | 'token-refused'
  | 'wait'
  | 'no-right'
  | 'not-found'
  | 'branch-exists'
  | 'branch-protected'
  | 'already-proposed'
  | 'changed-meanwhile'
  | 'too-large'
  | 'repository-locked'
  | 'no-copy'
  | 'copy-not-ready'
  | 'host-trouble'
  | 'refused';

/** A code host's refusal, with its own words, and how many seconds it asks to wait. Never a token. */
export class HostRefused extends Error {
  override name = 'HostRefused';
  readonly trouble: HostTrouble;
  readonly said: string;
  readonly seconds: number | undefined;

  constructor(trouble: HostTrouble, said = '', seconds?: number) {
    super(`${trouble}: ${said}`);
    this.trouble = trouble;
    this.said = said;
    this.seconds = seconds;
  }
}
