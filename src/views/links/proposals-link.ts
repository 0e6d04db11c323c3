import type { Company } from '#domain/plan/company.ts';

type Repository = NonNullable<Company['repository']>;

/** Where each code host lists what is proposed and not yet accepted. */
const LISTS: Readonly<Record<Repository['host'], string>> = {
  github: '/pulls',
  gitlab: '/-/merge_requests',
  gitea: '/pulls',
  bitbucket: '/pull-requests',
  azure: '/pullrequests?_a=active',
};

/** The list of open proposals on the company's code host; a site knows only what was accepted. */
export function proposalsHref(repository: Repository | undefined): string | undefined {
  return repository && `${repository.url.replace(/\/+$/, '')}${LISTS[repository.host]}`;
}
