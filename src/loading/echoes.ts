import type { Problem } from '#domain/checks/problem.ts';
import type { FolderRead } from './disk.ts';

/**
 * Leaves out references that are unknown only because the file they point at has errors of its own: mending that file
 * mends them too. A unit or company file names many things, so while one is unread, none of its kind is called unknown. A seal that cannot be read is not one that is gone.
 */
export function withoutEchoes(problems: readonly Problem[], { unread }: FolderRead): Problem[] {
  if (unread.length === 0) return [...problems];
  const ids = new Set(unread.map(({ id }) => id));
  const kinds = new Set<string>(unread.map(({ kind }) => kind));
  return problems.filter((problem) => {
    if (problem.rule === 'notes-without-snapshot' || problem.rule === 'snapshot-missing')
      return !ids.has(problem.facts.quarter);
    if (problem.rule !== 'unknown-reference') return true;
    const { value, what } = problem.facts;
    if (ids.has(value)) return false;
    return (
      !(kinds.has('unit') && what === 'member') &&
      !(kinds.has('sales-plan') && (what === 'account' || what === 'reviewed'))
    );
  });
}
