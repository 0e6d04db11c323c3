import type { Quarter } from '../calendar/quarters.ts';
import { Share } from '../budget/comparison.ts';
import type { TeamFunction } from '../plan/vocabulary.ts';
import type { Portfolio, TeamMember } from '../portfolio.ts';
import { daysOf, workOf } from './work.ts';

/** Working days of one quarter: a person's own in one function, all their unit's, and what the unit has for it. */
export interface QuarterLoad {
  quarter: Quarter;
  own: number;
  unit: number;
  /** Nothing when the unit has not said. */
  capacity: number | undefined;
  /** How much of what the unit has is taken. */
  taken: Share | undefined;
}

/** One function that a person works in, quarter by quarter. */
export interface FunctionLoad {
  function: TeamFunction;
  quarters: QuarterLoad[];
}

export interface MemberLoad {
  functions: FunctionLoad[];
  /** Actions due in these quarters that do not say how many days they take; they are in no sum. */
  withoutDays: number;
}

/**
 * How many days a person's actions take in some quarters, beside their unit's capacity: in each of their functions, and
 * in any other they have work in.
 */
export function loadOf(member: TeamMember, quarters: readonly Quarter[], portfolio: Portfolio): MemberLoad {
  const ofUnit = workOf(portfolio).filter(
    ({ owner, quarter }) => owner.unit === member.unit && quarters.includes(quarter),
  );
  const own = ofUnit.filter(({ owner }) => owner.id === member.id);
  const functions = [...new Set([...member.functions, ...own.flatMap((work) => work.function ?? [])])];
  return {
    functions: functions.map((name) => ({
      function: name,
      quarters: quarters.map((quarter) => {
        const isHere = (work: (typeof ofUnit)[number]) => work.function === name && work.quarter === quarter;
        const unit = daysOf(ofUnit.filter(isHere));
        const capacity = member.unit.capacity.find((each) => each.function === name)?.days[quarter];
        return { quarter, own: daysOf(own.filter(isHere)), unit, capacity, taken: Share.of(unit, capacity) };
      }),
    })),
    withoutDays: own.filter(({ action }) => action.effortDays === undefined).length,
  };
}
