import { parse } from 'yaml';
import { REQUIRED_OF } from '#domain/plan/plan-types.ts';
import type { Currency } from '#domain/money/money.ts';
import type { Draft } from './draft.ts';
import { inMajorUnits } from '../reading/numbers.ts';
import { UNASSIGNED, type NewMember, type NewTeam, type OurPeople, type UnitGrowth } from '../matching/our-people.ts';
import type { NewSegment } from '../matching/new-segment.ts';
import { UNCLASSIFIED } from '../matching/segments.ts';
import type { Aim } from './targets.ts';
import { writeAmounts } from './write-amounts.ts';
import type { Value } from '#writing/yaml-text.ts';

interface TeamDraft {
  draft: Draft;
  people: OurPeople;
  aims: readonly Aim[];
  newSegments: readonly NewSegment[];
  currency: Currency;
}

/** Drafts units, people and segments with their targets. */
export function draftTeam({ draft, people, aims, newSegments, currency }: TeamDraft): void {
  const targetsOf = (thing: Aim['at']): Value | undefined => {
    const aim = aims.find(({ at }) => at === thing);
    return (
      aim && Object.fromEntries([...aim.byQuarter].map(([quarter, minor]) => [quarter, inMajorUnits(minor, currency)]))
    );
  };
  const memberValue = (member: NewMember): Value => ({
    id: member.id,
    name: member.name,
    title: member.title || undefined,
    manager: member.manager,
    crmId: member.crmId || undefined,
    waitingRoom: member.id === UNASSIGNED || undefined,
    targets: targetsOf(member),
  });
  const teamValue = (team: NewTeam): Value => ({
    id: team.id,
    name: team.name,
    targets: targetsOf(team),
    people: team.people.map(memberValue),
  });
  const unitValue = (unit: UnitGrowth): Value => ({
    name: unit.name,
    order: unit.id === UNASSIGNED ? 999 : undefined,
    targets: targetsOf(unit),
    teams: unit.teams.length > 0 ? unit.teams.map(teamValue) : undefined,
    people: unit.people.length > 0 ? unit.people.map(memberValue) : undefined,
  });

  for (const segment of newSegments) {
    draft.create(`segments/${segment.id}.yaml`, {
      name: segment.name,
      order: segment.order,
      planType: segment.planType,
      waitingRoom: segment.id === UNCLASSIFIED || undefined,
      criteria: segment.criteria?.length ? (segment.criteria as unknown as Value) : undefined,
      required: segment.required ?? REQUIRED_OF[segment.planType],
      targets: targetsOf(segment),
    });
  }
  // Targets of those who stand come first: their places are counted in the files as they are.
  for (const { at, byQuarter } of aims) {
    if (!('file' in at)) continue;
    const before = draft.text(at.file) ?? '';
    const after = writeAmounts(before, at.path, 'targets', byQuarter, currency);
    if (after === before) continue;
    draft.write(at.file, after);
    draft.count(at.file, 'targets', 1);
  }
  for (const unit of people.growth.values()) {
    const file = `team/${unit.id}.yaml`;
    if (unit.isNew) {
      draft.create(file, unitValue(unit));
      continue;
    }
    draft.appendTo(file, ['people'], unit.people.map(memberValue), 'people');
    draft.appendTo(file, ['teams'], unit.teams.map(teamValue), 'teams');
    for (const [team, joining] of unit.joining) {
      const teams: { id: string }[] = parse(draft.text(file) ?? '').teams;
      draft.appendTo(
        file,
        ['teams', teams.findIndex(({ id }) => id === team), 'people'],
        joining.map(memberValue),
        'people',
      );
    }
  }
}
