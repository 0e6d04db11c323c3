import type { Problem } from '#domain/checks/problem.ts';
import type { FolderRead } from './disk.ts';

/**
 * Leaves out references that are unknown only because the file they point at has errors of its own: mending that file
 * mends them too. A unit or company file names many things, so while one is unread, none of its kind is called unknown.
 */
export function withoutEchoes(problems: readonly Problem[], { unread }: FolderRead): Problem[] {
  if (unread.length === 0) return [...problems];
  const ids = new Set(unread.map(({ id }) => id));
  const kinds = new Set<string>(unread.map(({ kind }) => kind));
  return problems.filter(({ rule, facts }) => {
    if (rule === 'notes-without-snapshot') return !ids.has(String(facts['quarter']));
    if (rule !== 'unknown-reference') return true;
    if (ids.has(String(facts['value']))) return false;
    const what = facts['what'];
    return (
      !(kinds.has('unit') && (what === 'member' || what === 'team')) &&
      !(kinds.has('sales-plan') && (what === 'account' || what === 'reviewed'))
    );
  });
}
