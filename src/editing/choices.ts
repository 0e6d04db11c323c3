import { nearest } from '#domain/checks/nearest.ts';
import type { Referred } from '#domain/checks/linking-facts.ts';
import type { Language } from '#domain/plan/company.ts';
import { spoken } from '#domain/plan/said.ts';
import { PLAN_THINGS } from '#loading/linking/references.ts';
import { only, type WrittenFile } from '#loading/written.ts';
import type { Published } from './published.ts';
import { titleOf } from './things.ts';

/** What may be chosen where something is referred to: its id, its name, and a few words that tell it from others. */
export interface Choice {
  id: string;
  name: string;
  about?: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Everything that a reference of a kind may point at, named in a language. `plan` is what the file, or the customer in
 * it, holds.
 */
export function choicesOf(of: Referred, plan: unknown, { files, others }: Published, language: Language): Choice[] {
  const say = <T>(data: T) => spoken(data, [language]);
  const units = () => only(files, 'unit').map(({ id, data }) => ({ ...say(data), id }));
  const segments = () => only(files, 'segment').map(({ id, data }) => ({ id, name: say(data).name, about: data.code }));
  const groups = () => only(files, 'group').map(({ id, data }) => ({ id, name: say(data).name }));
  const company = () => only(files, 'company').map(({ data }) => say(data));
  const named = ({ id, name }: Choice): Choice => ({ id, name });
  if (Object.hasOwn(PLAN_THINGS, of)) return ownThings(PLAN_THINGS[of as keyof typeof PLAN_THINGS], plan);
  switch (of) {
    case 'member':
      return units().flatMap((unit) => [
        ...unit.people.map((person) => member(person, unit.name)),
        ...unit.teams.flatMap((team) => team.people.map((person) => member(person, team.name))),
      ]);
    case 'segment':
      return segments();
    case 'unit':
      return units().map(named);
    case 'team':
    case 'teamOfUnit':
      return units().flatMap((unit) => unit.teams.map(({ id, name }) => ({ id, name, about: unit.name })));
    case 'companyGoal':
      return company().flatMap(({ goals }) => goals.map(named));
    case 'offering':
      return company().flatMap(({ offerings }) => offerings.map(named));
    case 'account':
      return accounts(others);
    case 'parent':
      return [...accounts(others), ...groups()];
    case 'reviewed':
      return [...accounts(others), ...segments().map(named)];
    default:
      return [];
  }
}

function member({ id, name, title }: { id: string; name: string; title?: string | undefined }, team: string): Choice {
  return { id, name, about: [title, team].filter(Boolean).join(', ') };
}

function accounts(others: readonly WrittenFile[]): Choice[] {
  return only(others, 'account').map(({ id, data }) => ({ id, name: data.name }));
}

function ownThings(list: string, plan: unknown): Choice[] {
  const items = (plan as Fields | undefined)?.[list];
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: Fields) => {
    const { id } = item;
    return typeof id === 'string'
      ? [{ id, name: titleOf(item), about: typeof item['title'] === 'string' ? item['title'] : undefined }]
      : [];
  });
}

/** The choices that answer what somebody typed: in name, words about it and id, without accents; at most so many. */
export function found(choices: readonly Choice[], typed: string, most = 8): Choice[] {
  const words = plainly(typed).split(/\s+/).filter(Boolean);
  return choices
    .filter(({ id, name, about = '' }) => {
      const text = ` ${plainly(`${name} ${about} ${id}`)}`;
      return words.every((word) => text.includes(word));
    })
    .slice(0, most);
}

/** A text as names are compared: without accents, capitals and doubled spaces. */
function plainly(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The choice that is probably meant by a name that is none of theirs. */
export function nearestOf(choices: readonly Choice[], typed: string): Choice | undefined {
  const names = choices.map(({ name }) => name);
  return choices[names.indexOf(nearest(typed, names) ?? '')];
}

/** Whether a name is the other, in whatever order its words stand and with a slip in each. */
export function isLike(typed: string, name: string): boolean {
  const words = (of: string) => plainly(of).split(' ').sort();
  const others = words(name);
  return (
    words(typed).length === others.length &&
    words(typed).every((word, at) => nearest(word, [others[at] ?? '']) !== undefined)
  );
}
