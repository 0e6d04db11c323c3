import type { TeamFunction } from '#domain/plan/vocabulary.ts';
import type { Portfolio, Unit } from '#domain/portfolio.ts';
import { appendItem } from '#writing/yaml-text.ts';
import { yamlFile, type Draft, type NameWritten } from './draft.ts';

/** A unit of ours, after those that stand, with nobody in it yet. */
export function startUnit(id: string, name: NameWritten, portfolio: Portfolio): Draft {
  const order = Math.min(999, Math.max(0, ...portfolio.units.map((unit) => unit.order)) + 1);
  return yamlFile(`team/${id}.yaml`, { name, order }, []);
}

/** The file of a unit with one more person at the end of its list. */
export function addPerson(
  unit: Unit,
  text: string,
  person: { id: string; name: NameWritten; functions: readonly TeamFunction[] },
): Draft {
  return { file: unit.source.file, text: appendItem(text, ['people'], { ...person }) };
}

/** `company.yaml` with one more strategic goal at the end of its list. */
export function addGoal(text: string, goal: { id: string; name: NameWritten }): Draft {
  return { file: 'company.yaml', text: appendItem(text, ['goals'], goal) };
}
