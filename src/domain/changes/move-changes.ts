import { addDays, type IsoDate } from '../calendar/dates.ts';
import type { Belonging } from '../membership/belonging.ts';
import { stateOn, type Timeline } from '../membership/timeline.ts';
import type { Aspect, Shown } from './aspects.ts';
import { isSame } from './field-changes.ts';

/** A time, not the day that is looked at, in which something belongs elsewhere than it did in the other state. */
export interface MoveChange {
  /** The field that says it: `kam`, `segment`, `team[]`. */
  field: string;
  aspect: Aspect;
  as: Shown;
  /** Of which of ours, by id, where the field is of several. */
  thing: string | undefined;
  /** The first day, and the last one; nothing where it is since ever, or for good. */
  from: IsoDate | undefined;
  upTo: IsoDate | undefined;
  before: string | undefined;
  after: string | undefined;
}

const TOLD: Readonly<Record<string, Pick<MoveChange, 'aspect' | 'as'>>> = {
  segment: { aspect: 'segment', as: 'segment' },
  kam: { aspect: 'keeper', as: 'member' },
  owner: { aspect: 'keeper', as: 'member' },
  parent: { aspect: 'parent', as: 'group' },
  unit: { aspect: 'unit', as: 'unit' },
  team: { aspect: 'team', as: 'team' },
};

/**
 * What differs between two timelines of one thing on other days than the one that is looked at, whose own difference is
 * told as that of its fields: moves that lie ahead, and what is said anew of times that are over. What a thing does
 * only since it moves with another (`followed`, of both states) is told there.
 */
export function moveChanges(
  was: Timeline<Belonging>,
  is: Timeline<Belonging>,
  asOf: IsoDate,
  followed?: readonly [Timeline<Belonging>, Timeline<Belonging>],
): MoveChange[] {
  const told = followed ? moveChanges(...followed, asOf) : [];
  return fieldsOf(was, is)
    .flatMap((field) => spansOf(was, is, field))
    .filter(({ from = '', upTo }) => from > asOf || (upTo !== undefined && upTo < asOf))
    .filter((move) => !told.some((one) => isSame(one, move)));
}

function fieldsOf(...timelines: readonly Timeline<Belonging>[]): string[] {
  const states = timelines.flatMap(({ earlier, today }) => [today, ...earlier.map(({ state }) => state)]);
  return [...new Set(states.flatMap((state) => Object.keys(state)))];
}

/** The times in which a field of the two says something else, each as long as nothing in it changes. */
function spansOf(was: Timeline<Belonging>, is: Timeline<Belonging>, field: string): MoveChange[] {
  const [respect = '', person] = field.split('/');
  const told = person === undefined ? TOLD[respect] : { aspect: 'team' as const, as: 'function' as const };
  if (!told) throw new Error(`Expected a respect in which somebody belongs, got ${field}.`);
  const starts = [...new Set([...was.earlier, ...is.earlier].map(({ until }) => until))].sort();
  const spans: MoveChange[] = [];
  let last: MoveChange | undefined;
  for (const from of [undefined, ...starts]) {
    const [before, after] = [was, is].map((each) => stateOn(each, from ?? '')[field]);
    if (last && last.before === before && last.after === after) continue;
    if (last && from !== undefined) last.upTo = addDays(from, -1);
    const named = person === undefined ? respect : `${respect}[]`;
    last = { ...told, field: named, thing: person, from, upTo: undefined, before, after };
    spans.push(last);
  }
  return spans.filter(({ before, after }) => before !== after);
}
