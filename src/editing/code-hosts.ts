import type { Company } from '#domain/plan/company.ts';
import type { Account, CodeHost } from './code-host.ts';
import { azure } from './hosts/azure.ts';
import { bitbucket } from './hosts/bitbucket.ts';
import { gitea } from './hosts/gitea.ts';
import { github } from './hosts/github.ts';
import { gitlab } from './hosts/gitlab.ts';

type HostName = NonNullable<Company['repository']>['host'];

const HOSTS: Readonly<Record<HostName, (account: Account) => CodeHost>> = { github, gitlab, gitea, bitbucket, azure };

/** Where plans are kept, and at which host that is. */
export type HostAccount = Account & { host: HostName };

/** The host of an account, by plain REST. */
export function codeHost({ host, ...account }: HostAccount): CodeHost {
  return HOSTS[host](account);
}

/** Hosts whose API makes a copy of a repository for who may not write to it. */
export const MAKE_COPIES: ReadonlySet<HostName> = new Set(['github', 'gitlab', 'gitea']);

/** The origin that proposals to a repository are sent to; nothing without a repository. */
export function apiOf(repository: { host: string; url: string } | undefined): string | undefined {
  if (!repository) return undefined;
  const { origin, host } = new URL(repository.url);
  // The two in the cloud answer at an address of their own.
  if (host === 'github.com') return 'https://api.github.com';
  return host === 'bitbucket.org' ? 'https://api.bitbucket.org' : origin;
}
