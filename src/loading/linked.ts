import type { Problem } from '#domain/checks/problem.ts';
import { withoutFloods } from '#domain/checks/problem-list.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { assemble } from './assemble.ts';
import type { FolderRead } from './disk.ts';
import { withoutEchoes } from './echoes.ts';
import { referencesOfFaulty } from './linking/unknown-references.ts';

/** What was read of a folder as one portfolio, with every problem found on the way. */
export interface Linked {
  portfolio: Portfolio | undefined;
  /** All of them, whatever their grade. */
  problems: readonly Problem[];
  errors: readonly Problem[];
}

/** Links what was read: references between files are told together with what is wrong in them. */
export function linked(read: FolderRead): Linked {
  const { portfolio, problems: ofLinks } = assemble(read.files);
  const ofFaulty = referencesOfFaulty(
    read.files,
    read.unread.flatMap(({ kind, faulty }) => (faulty ? [{ kind, ...faulty }] : [])),
  );
  const problems = withoutFloods([...read.problems, ...withoutEchoes([...ofLinks, ...ofFaulty], read)]);
  return { portfolio, problems, errors: problems.filter(({ grade }) => grade === 'error') };
}
