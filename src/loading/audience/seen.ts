import type { Audience } from '#domain/plan/audience.ts';
import { NONE } from '#domain/plan/earlier.ts';
import { only, type WrittenFile } from '../written.ts';

/** Whose customer one is, as written: today's, and whoever it belonged to before. */
interface Belonging {
  id: string;
  segment: string | undefined;
  kam: string;
  team: readonly string[];
  /** The customer or group on top of it, today's and those before. */
  parents: readonly string[];
  /** Every segment and person of ours that it ever belonged to, today's among them. */
  everSegments: readonly string[];
  everKams: readonly string[];
}

/** What of a portfolio stands in an audience's site, and of what only a part does. */
export interface Seen {
  /** Customers, and those that a new-customer plan among what is seen has or may win. */
  customers: ReadonlySet<string>;
  newCustomerPlans: ReadonlySet<string>;
  segments: ReadonlySet<string>;
  /** Groups of which a customer is seen. */
  groups: ReadonlySet<string>;
  /** Nothing is missing but blocks. */
  isAll: boolean;
  /** Segments, units, teams and people of ours of whose customers, now or before, some are not seen. */
  inPart: ReadonlySet<string>;
}

/** Which customers and new-customer plans an audience sees: those that every rule of it lets in. */
export function seenBy(audience: Audience, files: readonly WrittenFile[]): Seen {
  const unitOf = new Map(
    only(files, 'unit').flatMap(({ id, data }) =>
      [...data.people, ...data.teams.flatMap(({ people }) => people)].map((person) => [person.id, id] as const),
    ),
  );
  const isSeen = ({ segment, kam, team }: Belonging) =>
    (audience.segments === undefined || (segment !== undefined && audience.segments.includes(segment))) &&
    (audience.units === undefined || audience.units.includes(unitOf.get(kam) ?? '')) &&
    (audience.person === undefined || [kam, ...team].includes(audience.person));
  const customers = customersIn(files);
  const plans = only(files, 'new-customer-plan').map(({ id, data }): Belonging => {
    const everKams = [data.owner, ...data.earlier.map(({ owner }) => owner)];
    return { id, segment: undefined, kam: data.owner, team: [], parents: [], everSegments: [], everKams };
  });
  const seen = customers.filter(isSeen);
  const seenPlans = new Set(plans.filter(isSeen).map(({ id }) => id));
  const missing = [...customers, ...plans].filter((each) => !isSeen(each));
  const prospects = only(files, 'new-customer-plan')
    .filter(({ id }) => seenPlans.has(id))
    .flatMap(({ data }) => data.prospects.map(({ id }) => id));
  return {
    customers: new Set([
      ...seen.map(({ id }) => id),
      ...prospects.filter((id) => !customers.some((each) => each.id === id)),
    ]),
    newCustomerPlans: seenPlans,
    segments: new Set(
      only(files, 'segment').flatMap(({ id }) => ((audience.segments?.includes(id) ?? true) ? id : [])),
    ),
    groups: new Set(seen.flatMap(({ parents }) => parents)),
    isAll: missing.length === 0,
    inPart: new Set([
      ...missing.flatMap(({ everSegments }) => everSegments),
      // One that is seen came from a segment that is not: that it did is told no more, so that old sums hold too much.
      ...seen.flatMap(({ segment, everSegments }) =>
        everSegments.every((each) => audience.segments?.includes(each) ?? true) ? [] : (segment ?? []),
      ),
      ...partsOf(new Set(missing.flatMap(({ everKams }) => everKams)), files),
    ]),
  };
}

/** Some of our people, with every unit and team that they are or were in. */
function partsOf(people: ReadonlySet<string>, files: readonly WrittenFile[]): string[] {
  return only(files, 'unit').flatMap(({ id, data }) =>
    [{ id: undefined, people: data.people }, ...data.teams].flatMap((team) =>
      team.people
        .filter((person) => people.has(person.id))
        .flatMap((person) => [
          person.id,
          id,
          ...written([team.id, ...person.earlier.flatMap((before) => [before.unit, before.team])]),
        ]),
    ),
  );
}

/** Ids that were written, without the word for none. */
function written(texts: readonly (string | undefined)[]): string[] {
  return texts.filter((each): each is string => each !== undefined && each !== NONE);
}

function customersIn(files: readonly WrittenFile[]): Belonging[] {
  return [
    ...only(files, 'account').map(
      ({ id, data: { segment, kam, team, parent, earlier } }): Belonging => ({
        id,
        segment,
        kam,
        team: team.map(({ person }) => person),
        parents: written([parent, ...earlier.map((each) => each.parent)]),
        everSegments: written([segment, ...earlier.map((each) => each.segment)]),
        everKams: written([kam, ...earlier.map((each) => each.kam)]),
      }),
    ),
    ...only(files, 'sales-plan').flatMap(({ data }) =>
      data.customers.map(
        ({ id, segment = data.segment, owner = data.owner, parent, earlier }): Belonging => ({
          id,
          segment,
          kam: owner,
          team: [],
          parents: written([parent, ...earlier.map((each) => each.parent)]),
          everSegments: written([segment, ...[...earlier, ...data.earlier].map((each) => each.segment)]),
          everKams: written([owner, ...earlier.map(({ kam }) => kam), ...data.earlier.map((each) => each.owner)]),
        }),
      ),
    ),
  ];
}
