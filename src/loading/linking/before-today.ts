import type { Problem } from '#domain/checks/problem.ts';
import { NONE } from '#domain/plan/earlier.ts';
import { placeOf, type FieldPath, type Source } from '#domain/place.ts';
import { only, type WrittenFile } from '../written.ts';
import { eachField } from './fields-at.ts';
import { unknown } from './unknown-references.ts';

/** Every list of what was before: of a customer, of a plan's owner, of one of our people, and the stages of an idea. */
const LISTS = [
  'earlier',
  'customers.*.earlier',
  'people.*.earlier',
  'teams.*.people.*.earlier',
  'ideas.*.earlier',
  'customers.*.ideas.*.earlier',
];

/** What was before is told oldest first, each day once; and a team stood in the unit that is named beside it. */
export function beforeToday(files: readonly WrittenFile[]): Problem[] {
  const teamsOf = new Map(only(files, 'unit').map(({ id, data }) => [id, data.teams.map((team) => team.id)]));
  return files.flatMap((file) =>
    file.kind === 'actuals' || file.kind === 'snapshot'
      ? []
      : LISTS.flatMap((list) => {
          const problems: Problem[] = [];
          eachField(file.data, list, (earlier, way) => {
            problems.push(...outOfOrder(earlier as State[], file.source, [...way]));
            problems.push(...inOtherUnit(earlier as State[], teamsOf, file.source, [...way]));
          });
          return problems;
        }),
  );
}

interface State {
  until: string;
  unit?: string;
  team?: unknown;
}

function outOfOrder(earlier: readonly State[], source: Source, path: FieldPath): Problem[] {
  return earlier.flatMap(({ until }, at): Problem[] => {
    const before = earlier[at - 1]?.until;
    return before === undefined || before < until
      ? []
      : [
          {
            rule: 'earlier-order',
            grade: 'error',
            place: placeOf(source, [...path, at, 'until']),
            facts: { until, before },
          },
        ];
  });
}

/** A team that is none of those of the unit named beside it. */
function inOtherUnit(
  earlier: readonly State[],
  teamsOf: ReadonlyMap<string, readonly string[]>,
  source: Source,
  path: FieldPath,
): Problem[] {
  return earlier.flatMap(({ unit, team }, at): Problem[] => {
    const known = teamsOf.get(unit ?? '');
    if (typeof team !== 'string' || team === NONE || known === undefined || known.includes(team)) return [];
    return [unknown(team, 'teamOfUnit', new Set(known), placeOf(source, [...path, at, 'team']))];
  });
}
