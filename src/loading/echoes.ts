import type { Referred } from '#domain/checks/linking-facts.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { FolderRead } from './disk.ts';
import { PLAN_THINGS, type PlanThing } from './linking/references.ts';

/**
 * Leaves out references that are unknown only because the file they point at has errors of its own: mending that file
 * mends them too. A unit or company file names many things, so while one is unread, none of its kind is called unknown.
 * A seal that cannot be read is not one that is gone.
 */
export function withoutEchoes(problems: readonly Problem[], { unread }: FolderRead): Problem[] {
  const own = withoutEchoesOfTwins(problems);
  if (unread.length === 0) return own;
  const ids = new Set(unread.map(({ id }) => id));
  const kinds = new Set<string>(unread.map(({ kind }) => kind));
  return own.filter((problem) => {
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

/** Lists of the whole company whose ids are pointed at from every file, by what a reference calls a thing of them. */
const COMPANY_LISTS: Readonly<Partial<Record<Referred, string>>> = {
  member: 'members',
  team: 'teams',
  companyGoal: 'goals',
  offering: 'offerings',
};

/**
 * Leaves out what follows from an id that stands twice: one of the two was to have another, and that other one is what
 * nothing is found by. So references into the same list are not called unknown, and no circle is seen where two are
 * one.
 */
function withoutEchoesOfTwins(problems: readonly Problem[]): Problem[] {
  const twins = problems.filter((problem) => problem.rule === 'duplicate-id');
  if (twins.length === 0) return [...problems];
  return problems.filter((problem) => {
    const isInFile = (list: string) =>
      twins.some(({ facts, place }) => facts.list === list && [facts.file, place.file].includes(problem.place.file));
    if (problem.rule === 'circular-reference' && problem.facts.of === 'reportsTo') return !isInFile('people');
    if (problem.rule !== 'unknown-reference') return true;
    const { what } = problem.facts;
    const ofCompany = COMPANY_LISTS[what];
    if (ofCompany !== undefined) return !twins.some(({ facts }) => facts.list === ofCompany);
    return !(what in PLAN_THINGS) || !isInFile(PLAN_THINGS[what as PlanThing]);
  });
}
