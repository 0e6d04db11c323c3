import { byText } from '#domain/order.ts';
import { quarterOfMonth, quartersOfYear, type FiscalYear, type Quarter } from '#domain/calendar/quarters.ts';
import { shareOut, type Currency, type Minor } from '#domain/money/money.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { nearest } from '#domain/checks/nearest.ts';
import type { Findings } from '../reading/finding.ts';
import { sameName } from '../matching/names.ts';
import { toMinor, type Exact } from '#domain/money/figure.ts';
import { addExact } from '../reading/numbers.ts';
import type { NewMember, NewTeam, OurPeople, UnitGrowth } from '../matching/our-people.ts';
import type { TargetRow } from '../reading/rows.ts';
import type { NewSegment } from '../matching/new-segment.ts';

/**
 * Targets by quarter of one person, team, unit or segment: of one that stands in a file, or of one that the import
 * makes.
 */
export interface Aim {
  at: { file: string; path: (string | number)[] } | NewMember | NewTeam | UnitGrowth | NewSegment;
  label: string;
  byQuarter: Map<Quarter, Minor>;
}

/** Adds targets up by whom they are of and by fiscal quarter; a whole year is shared out to its quarters. */
export function gatherTargets(
  portfolio: Portfolio | undefined,
  rows: readonly TargetRow[],
  people: OurPeople,
  newSegments: readonly NewSegment[],
  fiscalYear: FiscalYear,
  currency: Currency,
  findings: Findings,
): Aim[] {
  const aims = new Map<
    string,
    { at: Aim['at']; label: string; sums: Map<string, { sum: Exact; line: number; file: string }> }
  >();
  for (const row of rows) {
    const aimed = aimOf(row);
    if (!aimed) continue;
    const aim = aims.get(aimed.key) ?? {
      at: aimed.at,
      label: aimed.label,
      sums: new Map<string, { sum: Exact; line: number; file: string }>(),
    };
    aims.set(aimed.key, aim);
    const { period } = row;
    const name =
      'quarter' in period
        ? period.quarter
        : 'month' in period
          ? quarterOfMonth(period.month, fiscalYear)
          : String(period.year);
    const earlier = aim.sums.get(name);
    aim.sums.set(name, {
      sum: earlier ? addExact(earlier.sum, row.amount) : row.amount,
      line: earlier?.line ?? row.line,
      file: earlier?.file ?? row.file,
    });
  }
  return [...aims.values()].map(({ at, label, sums }) => {
    const byQuarter = new Map<Quarter, Minor>();
    for (const [name, { sum, line, file }] of [...sums].sort(([a], [b]) => byText(a, b))) {
      const whole = toMinor(sum, currency);
      if (whole === undefined) {
        findings.refuseRow('amount-too-large', file, line, { account: label, month: name });
        continue;
      }
      const quarters = /^\d{4}$/.test(name) ? quartersOfYear(Number(name)) : [name];
      const parts = quarters.length === 1 ? [whole] : shareOut(whole, [1, 1, 1, 1]);
      for (const [index, quarter] of quarters.entries())
        byQuarter.set(quarter, (byQuarter.get(quarter) ?? 0) + (parts[index] ?? 0));
    }
    return { at, label, byQuarter };
  });

  function aimOf(row: TargetRow): { key: string; label: string; at: Aim['at'] } | undefined {
    if (row.segment !== '' && (row.person !== '' || row.team !== '' || row.unit !== ''))
      return refuse('target-of-two', row, {});
    if (row.person !== '') return personAim(row);
    if (row.team !== '') return teamAim(row);
    if (row.unit !== '') return unitAim(row);
    if (row.segment !== '') return segmentAim(row);
    return refuse('target-of-nothing', row, {});
  }

  function personAim(row: TargetRow) {
    const found = people.find(row.person);
    if (found === 'several') return refuse('ambiguous-target-of', row, { value: row.person });
    if (!found)
      return refuse('unknown-target-of', row, { value: row.person, nearest: people.nearestTo(row.person) ?? '' });
    const made = people.newMember(found.id);
    if (made) return { key: `person ${found.id}`, label: made.name, at: made };
    const member = portfolio?.members.get(found.id);
    const team = member?.unit.teams.findIndex(({ id }) => id === member.team) ?? -1;
    const among = team === -1 ? member?.unit.people : member?.unit.teams[team]?.people;
    const index = among?.findIndex(({ id }) => id === found.id) ?? -1;
    if (!member || index === -1) return undefined;
    return {
      key: `person ${found.id}`,
      label: member.name,
      at: { file: member.unit.source.file, path: team === -1 ? ['people', index] : ['teams', team, 'people', index] },
    };
  }

  function teamAim(row: TargetRow) {
    const inUnit = (unit: { id: string; name: string }) => row.unit === '' || is(unit, row.unit);
    const standing = (portfolio?.units ?? [])
      .filter(inUnit)
      .flatMap((unit) =>
        unit.teams.flatMap((team, index) =>
          is(team, row.team)
            ? [{ key: `team ${team.id}`, label: team.name, at: { file: unit.source.file, path: ['teams', index] } }]
            : [],
        ),
      );
    const made = [...people.growth.values()]
      .filter(inUnit)
      .flatMap((unit) =>
        unit.teams
          .filter((team) => is(team, row.team))
          .map((team) => ({ key: `team ${team.id}`, label: team.name, at: team })),
      );
    return one(
      [...standing, ...made],
      row.team,
      row,
      [...(portfolio?.units ?? []), ...people.growth.values()].flatMap((unit) => unit.teams.map(({ name }) => name)),
    );
  }

  function unitAim(row: TargetRow) {
    const standing = (portfolio?.units ?? [])
      .filter((unit) => is(unit, row.unit))
      .map((unit) => ({ key: `unit ${unit.id}`, label: unit.name, at: { file: unit.source.file, path: [] } }));
    const made = [...people.growth.values()]
      .filter((unit) => unit.isNew && is(unit, row.unit))
      .map((unit) => ({ key: `unit ${unit.id}`, label: unit.name, at: unit }));
    return one(
      [...standing, ...made],
      row.unit,
      row,
      [...(portfolio?.units ?? []), ...people.growth.values()].map(({ name }) => name),
    );
  }

  function segmentAim(row: TargetRow) {
    const standing = (portfolio?.segments ?? [])
      .filter(
        (segment) =>
          is(segment, row.segment) || (segment.code !== undefined && sameName(segment.code) === sameName(row.segment)),
      )
      .map((segment) => ({
        key: `segment ${segment.id}`,
        label: segment.name,
        at: { file: segment.source.file, path: [] },
      }));
    const made = newSegments
      .filter((segment) => is(segment, row.segment))
      .map((segment) => ({ key: `segment ${segment.id}`, label: segment.name, at: segment }));
    return one(
      [...standing, ...made],
      row.segment,
      row,
      [...(portfolio?.segments ?? []), ...newSegments].map(({ name }) => name),
    );
  }

  function one<T>(found: T[], value: string, row: TargetRow, known: string[]): T | undefined {
    if (found.length > 1) return refuse('ambiguous-target-of', row, { value });
    return found[0] ?? refuse('unknown-target-of', row, { value, nearest: nearest(value, known) ?? '' });
  }

  function refuse(
    code: Parameters<Findings['refuseRow']>[0],
    row: TargetRow,
    facts: Record<string, string>,
  ): undefined {
    findings.refuseRow(code, row.file, row.line, facts);
  }
}

function is(thing: { id: string; name: string }, written: string): boolean {
  return thing.id === written || sameName(thing.name) === sameName(written);
}
