import type { Minor } from '../money/money.ts';
import type { Account, Portfolio } from '../portfolio.ts';

export const ORGANISATION_LEVELS = ['company', 'unit', 'team', 'person'] as const;
export type OrganisationLevel = (typeof ORGANISATION_LEVELS)[number];

/** One place of our own organisation, with the accounts that it answers for. */
export interface OrganisationPart {
  level: OrganisationLevel;
  id: string;
  name: string;
  /** Targets set on it, by fiscal quarter. */
  targets: Readonly<Record<string, Minor>> | undefined;
  /** A unit's parts are its teams, then its people who are in no team. A person has none. */
  parts: readonly OrganisationPart[];
  /** Accounts of the people in it, in the portfolio's order. An account belongs to its key account manager. */
  accounts: readonly Account[];
}

type Place = Pick<OrganisationPart, 'id' | 'name'> & Partial<Pick<OrganisationPart, 'targets'>>;

/** Roll-ups and people's pages ask again and again. */
const known = new WeakMap<Portfolio, OrganisationPart>();

/** The company as units, teams and people. Every account stands under exactly one person. */
export function organisationOf(portfolio: Portfolio): OrganisationPart {
  const organisation = known.get(portfolio) ?? arrange(portfolio);
  known.set(portfolio, organisation);
  return organisation;
}

function arrange(portfolio: Portfolio): OrganisationPart {
  const kept = new Map<string, Account[]>();
  for (const account of portfolio.accounts) {
    const own = kept.get(account.kam.id);
    if (own) own.push(account);
    else kept.set(account.kam.id, [account]);
  }
  const person = ({ id, name, targets }: Place): OrganisationPart => ({ level: 'person', id, name, targets, parts: [], accounts: kept.get(id) ?? [] });
  const units = portfolio.units.map((unit): OrganisationPart => {
    const teams = unit.teams.map((team): OrganisationPart => together('team', team, team.people.map(person)));
    return together('unit', unit, [...teams, ...unit.people.map(person)]);
  });
  return { ...together('company', { id: 'company', name: portfolio.company.name, targets: portfolio.company.targets }, units), accounts: portfolio.accounts };
}

/** All parts of one level, in the organisation's order. */
export function partsAt(level: OrganisationLevel, whole: OrganisationPart): OrganisationPart[] {
  return whole.level === level ? [whole] : whole.parts.flatMap((part) => partsAt(level, part));
}

function together(level: OrganisationLevel, { id, name, targets }: Place, parts: readonly OrganisationPart[]): OrganisationPart {
  const accounts = parts.flatMap((part) => part.accounts).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { level, id, name, targets, parts, accounts };
}
