import { horizonOf } from '#domain/calendar/quarters.ts';
import type { TeamMember } from '#domain/portfolio.ts';
import { loadOf, type QuarterLoad } from '#domain/team/load.ts';
import { decimalsApart } from '#words/told-apart.ts';
import type { Site } from '../site.ts';

/** So many per cent of its days a unit has. */
const ALL = 100;

export type LoadTable = NonNullable<ReturnType<typeof loadTable>>;

/**
 * A person's load over the horizon; functions without work, capacity or days in any quarter are left out. Nothing when
 * that leaves none.
 */
export function loadTable(site: Site, member: TeamMember) {
  const { t, format, portfolio } = site;
  const horizon = horizonOf(site.asOf, portfolio.company.horizonQuarters, portfolio.fiscalYear);
  const load = loadOf(member, horizon, portfolio);
  const says = ({ own, capacity, unit }: QuarterLoad) => own > 0 || capacity !== undefined || unit > 0;
  const said = load.functions.filter(({ quarters }) => quarters.some(says));
  const shown = horizon.filter((_, at) =>
    said.some(({ quarters }) => {
      const quarter = quarters[at];
      return quarter !== undefined && says(quarter);
    }),
  );
  if (shown.length === 0) return undefined;
  return {
    unit: member.unit.name,
    quarters: shown,
    withoutDays: load.withoutDays,
    groups: said.map(({ function: name, quarters }) => {
      const cells = quarters.filter(({ quarter }) => shown.includes(quarter));
      return {
        name: t.vocabulary.function[name],
        own: cells.map(({ own }) => format.number(own, 1)),
        unit: cells.map(({ unit, capacity }) => format.number(unit, decimalsApart(unit, capacity))),
        capacity: cells.map(({ unit, capacity }) => format.number(capacity, decimalsApart(capacity, unit))),
        share: cells.map(({ unit, capacity, taken }) => ({
          text: format.percent(taken, ALL),
          isOver: capacity !== undefined && unit > capacity,
        })),
      };
    }),
  };
}
