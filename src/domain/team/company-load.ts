import type { Quarter } from '../calendar/quarters.ts';
import { Comparison, Sum } from '../budget/comparison.ts';
import { minorOf } from '../money/money.ts';
import { addEffort } from '../money/effort.ts';
import { FUNCTIONS, type TeamFunction } from '../plan/vocabulary.ts';
import type { Portfolio, Unit } from '../portfolio.ts';
import { daysOf, workOf, type Work } from './work.ts';

/** Working days that actions due in a quarter take, and what there is for them. */
export interface DaysAndCapacity {
  quarter: Quarter;
  days: number;
  /** Nothing when nobody has said. */
  capacity: number | undefined;
  /** The days against the capacity: alike only while every unit that has work has said what it has. */
  taken: Comparison<Unit>;
}

/** One function of the whole company, and of each unit that has work or capacity in it. */
export interface FunctionOfCompany {
  /** Nothing for work of which neither the action nor its owner says the function. */
  function: TeamFunction | undefined;
  quarters: DaysAndCapacity[];
  units: { unit: Unit; quarters: DaysAndCapacity[] }[];
}

/**
 * What all plans ask of each function in some quarters, against the capacity of the units. A unit that has not said its
 * capacity adds none; functions without work and capacity are left out.
 */
export function companyLoad(quarters: readonly Quarter[], portfolio: Portfolio): FunctionOfCompany[] {
  const work = workOf(portfolio).filter(({ quarter }) => quarters.includes(quarter));
  return [...FUNCTIONS, undefined].flatMap((name): FunctionOfCompany[] => {
    const own = work.filter((each) => each.function === name);
    const units = portfolio.units.flatMap((unit) => {
      const ofUnit = own.filter(({ owner }) => owner.unit === unit);
      const capacity = unit.capacity.find((each) => each.function === name)?.days;
      const cells = quarters.map((quarter) =>
        against(quarter, [{ unit, days: daysIn(ofUnit, quarter), capacity: capacity?.[quarter] }]),
      );
      return ofUnit.length > 0 || cells.some((cell) => cell.capacity !== undefined) ? [{ unit, quarters: cells }] : [];
    });
    if (units.length === 0) return [];
    return [
      {
        function: name,
        units,
        quarters: quarters.map((quarter, at) =>
          against(
            quarter,
            units.flatMap(({ unit, quarters: cells }) => {
              const cell = cells[at];
              return cell ? [{ unit, days: cell.days, capacity: cell.capacity }] : [];
            }),
          ),
        ),
      },
    ];
  });
}

/** How many actions due in some quarters do not say how many days they take; they are in no sum. */
export function workWithoutDays(quarters: readonly Quarter[], portfolio: Portfolio): number {
  return workOf(portfolio).filter(
    ({ quarter, action }) => quarters.includes(quarter) && action.effortDays === undefined,
  ).length;
}

/**
 * Days and capacity of some units in one function and quarter. A unit that has neither work nor capacity in it is no
 * part of them.
 */
function against(
  quarter: Quarter,
  units: readonly { unit: Unit; days: number; capacity: number | undefined }[],
): DaysAndCapacity {
  const of = new Map(
    units.filter(({ days, capacity }) => days > 0 || capacity !== undefined).map((each) => [each.unit, each]),
  );
  const members = [...of.keys()];
  const taken = new Comparison(
    Sum.over(members, (unit) => of.get(unit)?.days, addEffort),
    Sum.over(members, (unit) => of.get(unit)?.capacity, addEffort),
  );
  return { quarter, days: minorOf(taken.of.amount) ?? 0, capacity: minorOf(taken.against.amount), taken };
}

function daysIn(work: readonly Work[], quarter: Quarter): number {
  return daysOf(work.filter((each) => each.quarter === quarter));
}
