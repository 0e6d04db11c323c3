import type { z } from 'zod';
import type { Problem } from '#domain/checks/problem.ts';
import { positionAt, type Source } from '#domain/place.ts';
import { fault } from './fault.ts';
import { definition, inner, knownFields, schemaAt } from './schema-walk.ts';

/**
 * Fields that stand in the column of the name of their group, so that they look like fields beside it: one slip, told
 * at the first of them, where each would be called unknown and the group empty or without what it needs. `text` is the
 * fields' own text, whose first line is `firstLine` of the file.
 */
export function misplacedFields(
  problems: readonly Problem[],
  schema: z.ZodType,
  { file }: Source,
  text: string,
  firstLine: number,
): Problem[] {
  const lines = text.split('\n');
  const unknown = problems.filter(({ rule }) => rule === 'unknown-field');
  const gone = new Set<Problem>();
  const slips = unknown.flatMap((problem): Problem[] => {
    if (gone.has(problem) || problem.rule !== 'unknown-field' || problem.facts.of !== '') return [];
    const group = groupAbove(lines, problem.place.line - firstLine);
    const field = group === undefined ? undefined : schemaAt(schema, [group.name]);
    if (!group || !field) return [];
    const known = fieldsWithin(field);
    if (!known.includes(problem.facts.field)) return [];
    // Those that follow it, and what the group is said to lack.
    for (const other of problems) {
      const isBelow = other.place.line >= problem.place.line;
      if (other.rule === 'unknown-field' && isBelow && known.includes(other.facts.field)) gone.add(other);
      const { path = '' } = other.facts as { path?: string };
      if ((other.rule === 'missing-field' || other.rule === 'empty-field') && path.split('.')[0] === group.name)
        gone.add(other);
      if (other.rule === 'wrong-type' && path === group.name) gone.add(other);
    }
    const { line } = problem.place;
    return [
      fault('yaml-syntax', { file, line, column: 1 }, { code: 'NOT_UNDER', value: lines[line - firstLine] ?? '' }),
    ];
  });
  const at = (problem: Problem) => positionAt(problem.place.line, problem.place.column);
  return slips.length === 0
    ? [...problems]
    : [...problems.filter((problem) => !gone.has(problem)), ...slips].sort((a, b) => at(a) - at(b));
}

/** The field of the top that the line above one belongs to, when nothing but its own things stand between. */
function groupAbove(lines: readonly string[], at: number): { name: string } | undefined {
  for (let above = at - 1; above >= 0; above--) {
    const line = lines[above] ?? '';
    const name = /^([\w-]+):\s*(?:#.*)?$/.exec(line)?.[1];
    if (name !== undefined) return { name };
    // Items of a list may stand in the column of its name, and so may what was meant for them.
    if (!/^(?:\s|-|#|$)/.test(line)) return undefined;
  }
  return undefined;
}

function fieldsWithin(field: z.ZodType): string[] {
  const holder = inner(field);
  const { element } = holder ? definition(holder) : {};
  return knownFields(element ?? field);
}
