import { addQuarters, firstDayOf, quarterOf, type Quarter } from '../calendar/quarters.ts';
import type { FigureBook } from '../budget/figures.ts';
import { placeOf } from '../place.ts';
import { daysOf, workOf } from '../team/work.ts';
import { commonManager } from './common-manager.ts';
import type { Finding } from './finding.ts';
import type { TeamFunction } from '../plan/vocabulary.ts';

type Found = Finding<{ unit: string; function: TeamFunction; quarter: Quarter; needs: number; has: number }>;

/**
 * The actions of this quarter or the next take more working days of a function than a unit has for them. An action
 * counts in the quarter in which it is due, for the unit of its owner; ideas and dropped actions take nothing.
 */
export function capacityExceeded({ portfolio, asOf }: FigureBook): Found[] {
  const { fiscalYear } = portfolio;
  const now = quarterOf(asOf, fiscalYear);
  // All actions of all plans are gone through only where a unit says how many days it has.
  const work = portfolio.units.some(({ capacity }) => capacity.length > 0) ? workOf(portfolio) : [];
  return portfolio.units.flatMap((unit) =>
    unit.capacity.flatMap((capacity, at) =>
      [now, addQuarters(now, 1)].flatMap((quarter): Found[] => {
        const has = capacity.days[quarter];
        const own = work.filter(
          (each) => each.owner.unit === unit && each.quarter === quarter && each.function === capacity.function,
        );
        const needs = daysOf(own);
        if (has === undefined || needs <= has) return [];
        return [
          {
            place: placeOf(unit.source, ['capacity', at, 'days', quarter]),
            severity: 'medium',
            since: firstDayOf(now, fiscalYear),
            owner: commonManager(
              own.map(({ owner }) => owner),
              portfolio,
            ),
            facts: { unit: unit.name, function: capacity.function, quarter, needs, has },
          },
        ];
      }),
    ),
  );
}
