import type { Company } from '#domain/plan/company.ts';

/**
 * The address of a file in the code host's web editor, at a line where one is known; nothing without a repository.
 * GitHub: `…/edit/main/content/accounts/x.mdx#L12`; GitLab: `…/-/edit/main/content/accounts/x.mdx#L12`.
 */
export function editHref(repository: Company['repository'], file: string, line?: number): string | undefined {
  return repository && `${editorOf(repository, 'edit', file)}${line === undefined ? '' : `#L${line}`}`;
}

/** The address at which the code host's web editor begins a file that is not there yet, under its name; nothing without a repository. */
export function newFileHref(repository: Company['repository'], file: string): string | undefined {
  if (!repository) return undefined;
  const at = file.lastIndexOf('/');
  const field = repository.host === 'gitlab' ? 'file_name' : 'filename';
  return `${editorOf(repository, 'new', file.slice(0, Math.max(at, 0)))}?${field}=${encodeURIComponent(file.slice(at + 1))}`;
}

function editorOf(
  { url, host, branch, folder }: NonNullable<Company['repository']>,
  does: 'edit' | 'new',
  file: string,
): string {
  const path = [...branch.split('/'), ...folder.split('/'), ...file.split('/')]
    .filter((part) => part !== '' && part !== '.')
    .map(encodeURIComponent)
    .join('/');
  return `${url.replace(/\/+$/, '')}/${host === 'gitlab' ? '-/' : ''}${does}/${path}`;
}
