import type { Quarter } from '../calendar/quarters.ts';
import { membersDay, onceInEachTime } from '../membership/members.ts';
import type { Post } from '../membership/belonging.ts';
import { keeperOn, postOn } from '../membership/membership.ts';
import type { Minor } from '../money/money.ts';
import type { FieldPath, Source } from '../place.ts';
import {
  isAccount,
  type Account,
  type NewCustomerPlan,
  type Planned,
  type Portfolio,
  type TeamMember,
} from '../portfolio.ts';
import { byText } from '../order.ts';
import { oncePer } from '../once-per.ts';
import type { FigureBook } from './figures.ts';

export const ORGANISATION_LEVELS = ['company', 'unit', 'team', 'person'] as const;
export type OrganisationLevel = (typeof ORGANISATION_LEVELS)[number];

/** One place of our own organisation, with the accounts that it answers for. */
export interface OrganisationPart {
  level: OrganisationLevel;
  id: string;
  name: string;
  /** Targets set on it, by fiscal quarter. */
  targets: Readonly<Record<string, Minor>> | undefined;
  /** What its target rests on, in words. */
  targetBasis: string | undefined;
  /** Where it is written: the file, and the way to its fields. */
  source: Source;
  base: FieldPath;
  /** A unit's parts are its teams, then its people who are in no team. A person has none. */
  parts: readonly OrganisationPart[];
  /** Accounts of the people in it, in the portfolio's order. An account belongs to its key account manager. */
  accounts: readonly Account[];
  /** New-customer plans whose owners are in it, in the portfolio's order. */
  newCustomerPlans: readonly NewCustomerPlan[];
}

type Named = Pick<OrganisationPart, 'id' | 'name'> & Partial<Pick<OrganisationPart, 'targets' | 'targetBasis'>>;
type Written = Pick<OrganisationPart, 'source' | 'base'>;

/**
 * The company as units, teams and people on the day that the portfolio is looked at. Every account and every
 * new-customer plan stands under exactly one person, and every person in exactly one unit.
 */
export const organisationOf = /* @__PURE__ */ oncePer((portfolio: Portfolio) =>
  arrange(portfolio, ownerOf, ({ unit, team }) => ({ unit: unit.id, team })),
);

/** The same as it was in a quarter, see `membersDay`. A target stays with the one that it was given to. */
export function organisationIn(quarter: Quarter, book: FigureBook): OrganisationPart {
  return organisationOn(book.portfolio, membersDay(quarter, book));
}

const organisationOn = onceInEachTime((portfolio, day) =>
  arrange(
    portfolio,
    (planned) => keeperOn(planned, day),
    (member) => postOn(member, day),
  ),
);

/** The same place of the organisation, with those who belonged to it in a quarter. */
export function partIn({ level, id }: Pick<OrganisationPart, 'level' | 'id'>, quarter: Quarter, book: FigureBook) {
  const part = partByKey(organisationIn(quarter, book)).get(`${level} ${id}`);
  if (!part) throw new Error(`Expected the ${level} ${id} in the organisation of ${quarter}, found none.`);
  return part;
}

const partByKey = oncePer(
  (whole: OrganisationPart) =>
    new Map(
      ORGANISATION_LEVELS.flatMap((level) => partsAt(level, whole)).map((part) => [`${part.level} ${part.id}`, part]),
    ),
);

function ownerOf(planned: Planned): string {
  return isAccount(planned) ? planned.kam.id : planned.owner.id;
}

function arrange(
  portfolio: Portfolio,
  keeperOf: (planned: Planned) => string,
  postOf: (member: TeamMember) => Post,
): OrganisationPart {
  const accounts = Map.groupBy(portfolio.accounts, keeperOf);
  const newCustomerPlans = Map.groupBy(portfolio.newCustomerPlans, keeperOf);
  const people = portfolio.units.flatMap((unit) =>
    [
      ...unit.teams.flatMap(({ people: own }, at) =>
        own.map((person, nth) => ({ person, base: ['teams', at, 'people', nth] })),
      ),
      ...unit.people.map((person, nth) => ({ person, base: ['people', nth] })),
    ].map(({ person: { id, name, targets, targetBasis }, base }) => {
      const part: OrganisationPart = {
        level: 'person',
        id,
        name,
        targets,
        targetBasis,
        source: unit.source,
        base,
        parts: [],
        accounts: accounts.get(id) ?? [],
        newCustomerPlans: newCustomerPlans.get(id) ?? [],
      };
      const member = portfolio.members.get(id);
      return { part, post: member && postOf(member) };
    }),
  );
  const peopleAt = (unit: string, team: string | undefined) =>
    people.filter(({ post }) => post?.unit === unit && post.team === team).map(({ part }) => part);
  const units = portfolio.units.map((unit): OrganisationPart => {
    const teams = unit.teams.map((team, at) =>
      together('team', team, { source: unit.source, base: ['teams', at] }, peopleAt(unit.id, team.id)),
    );
    return together('unit', unit, { source: unit.source, base: [] }, [...teams, ...peopleAt(unit.id, undefined)]);
  });
  return {
    ...together(
      'company',
      { ...portfolio.company, id: 'company' },
      { source: portfolio.company.source, base: [] },
      units,
    ),
    accounts: portfolio.accounts,
    newCustomerPlans: portfolio.newCustomerPlans,
  };
}

/** All parts of one level, in the organisation's order. */
export function partsAt(level: OrganisationLevel, whole: OrganisationPart): OrganisationPart[] {
  return whole.level === level ? [whole] : whole.parts.flatMap((part) => partsAt(level, part));
}

function together(
  level: OrganisationLevel,
  { id, name, targets, targetBasis }: Named,
  { source, base }: Written,
  parts: readonly OrganisationPart[],
): OrganisationPart {
  const accounts = parts.flatMap((part) => part.accounts).sort(byId);
  const newCustomerPlans = parts.flatMap((part) => part.newCustomerPlans).sort(byId);
  return { level, id, name, targets, targetBasis, source, base, parts, accounts, newCustomerPlans };
}

function byId(a: { id: string }, b: { id: string }): number {
  return byText(a.id, b.id);
}
