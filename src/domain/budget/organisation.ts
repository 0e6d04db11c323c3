import type { Minor } from '../money/money.ts';
import type { FieldPath, Source } from '../place.ts';
import type { Account, NewCustomerPlan, Portfolio, Unit } from '../portfolio.ts';
import { byText } from '../order.ts';
import { oncePer } from '../once-per.ts';

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

type Place = Pick<OrganisationPart, 'id' | 'name' | 'source' | 'base'> &
  Partial<Pick<OrganisationPart, 'targets' | 'targetBasis'>>;

/** The company as units, teams and people. Every account and every new-customer plan stands under exactly one person. Roll-ups and people's pages ask again and again. */
export const organisationOf = oncePer(arrange);

function arrange(portfolio: Portfolio): OrganisationPart {
  const kept = new Map<string, Account[]>();
  for (const account of portfolio.accounts) {
    const own = kept.get(account.kam.id);
    if (own) own.push(account);
    else kept.set(account.kam.id, [account]);
  }
  const people = ({ source }: Unit, base: FieldPath, members: Unit['people']) =>
    members.map(
      ({ id, name, targets, targetBasis }, at): OrganisationPart => ({
        level: 'person',
        id,
        name,
        targets,
        targetBasis,
        source,
        base: [...base, 'people', at],
        parts: [],
        accounts: kept.get(id) ?? [],
        newCustomerPlans: portfolio.newCustomerPlans.filter(({ owner }) => owner.id === id),
      }),
    );
  const units = portfolio.units.map((unit): OrganisationPart => {
    const teams = unit.teams.map((team, at) =>
      together('team', { ...team, source: unit.source, base: ['teams', at] }, people(unit, ['teams', at], team.people)),
    );
    return together('unit', { ...unit, base: [] }, [...teams, ...people(unit, [], unit.people)]);
  });
  return {
    ...together('company', { ...portfolio.company, id: 'company', base: [] }, units),
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
  { id, name, targets, targetBasis, source, base }: Place,
  parts: readonly OrganisationPart[],
): OrganisationPart {
  const accounts = parts.flatMap((part) => part.accounts).sort(byId);
  const newCustomerPlans = parts.flatMap((part) => part.newCustomerPlans).sort(byId);
  return { level, id, name, targets, targetBasis, source, base, parts, accounts, newCustomerPlans };
}

function byId(a: { id: string }, b: { id: string }): number {
  return byText(a.id, b.id);
}
