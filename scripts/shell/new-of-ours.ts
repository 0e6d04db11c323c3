import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { nearest } from '#domain/checks/nearest.ts';
import { FUNCTIONS, type TeamFunction } from '#domain/plan/vocabulary.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { Draft, NameWritten } from '#drafts/draft.ts';
import { addGoal, addPerson, startUnit } from '#drafts/start-own.ts';
import { WrongUse } from './command-line.ts';

export const KINDS_OF_OURS = ['unit', 'person', 'goal'] as const;

interface Wish {
  folder: string;
  portfolio: Portfolio;
  id: string;
  name: NameWritten;
  unit: string | undefined;
  function: string | undefined;
}

/** A file of our own organisation or goals: a new one, or one that is there with one thing more. */
export async function startOfOurs(
  kind: (typeof KINDS_OF_OURS)[number],
  wish: Wish,
): Promise<Draft & { isNew: boolean }> {
  const { folder, portfolio, id, name } = wish;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 80) throw new WrongUse('noId', id);
  if (kind === 'unit') return { ...startUnit(id, name, portfolio), isNew: true };
  const textOf = (file: string) => readFile(path.join(folder, file), 'utf8');
  if (kind === 'goal') {
    if (portfolio.company.goals.some((goal) => goal.id === id)) throw new WrongUse('goalThere', id);
    return { ...addGoal(await textOf('company.yaml'), { id, name }), isNew: false };
  }
  const there = portfolio.members.get(id);
  if (there) throw new WrongUse('personThere', id, there.unit.source.file);
  const units = portfolio.units.map((unit) => unit.id);
  const unit = portfolio.units.find((one) => one.id === (wish.unit ?? units[0]));
  if (!unit)
    throw wish.unit === undefined
      ? new WrongUse('noUnitYet')
      : new WrongUse('notThere', 'unit', wish.unit, nearest(wish.unit, units));
  const person = { id, name, functions: [functionFrom(wish.function ?? 'sales')] };
  return { ...addPerson(unit, await textOf(unit.source.file), person), isNew: false };
}

function functionFrom(written: string): TeamFunction {
  const found = FUNCTIONS.find((one) => one === written);
  if (!found) throw new WrongUse('noFunction', written, FUNCTIONS);
  return found;
}
