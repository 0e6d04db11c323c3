import type { Company } from '#domain/plan/company.ts';

/**
 * The address of a file in the code host's web editor, at a line where one is known; nothing without a repository.
 * GitHub: `…/edit/main/content/accounts/x.mdx#L12`; GitLab: `…/-/edit/main/content/accounts/x.mdx#L12`.
 */
export function editHref(repository: Company['repository'], file: string, line?: number): string | undefined {
  if (!repository) return undefined;
  const edit = repository.host === 'gitlab' ? '-/edit' : 'edit';
  const path = [...repository.branch.split('/'), ...repository.folder.split('/'), ...file.split('/')]
    .filter((part) => part !== '' && part !== '.')
    .map(encodeURIComponent)
    .join('/');
  return `${repository.url.replace(/\/+$/, '')}/${edit}/${path}${line === undefined ? '' : `#L${line}`}`;
}
