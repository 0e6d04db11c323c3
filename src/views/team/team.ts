import { organisationOf, partsAt, type OrganisationPart } from '#domain/budget/organisation.ts';
import { organisationQuarter } from '#domain/budget/organisation-quarter.ts';
import { quarterOf } from '#domain/calendar/quarters.ts';
import { membersOn } from '#domain/membership/our-people.ts';
import { openActionsOf } from '#domain/team/duties.ts';
import type { Linked } from '../links/account-links.ts';
import { memberLink } from '../links/company-links.ts';
import { figureTexts, withPriorYear, type FigureTexts } from '../figures/figure-texts.ts';
import type { Site } from '../site.ts';

/** One person, with what their accounts add up to in the current quarter. */
export interface MemberRow extends FigureTexts {
  person: Linked;
  title: string | undefined;
  functions: string;
  manager: Linked | undefined;
  accounts: number;
  actions: number;
  flags: number;
}

/** A team with its sums and people; the unit's own people stand without a team. */
export interface TeamGroup {
  name: string | undefined;
  sum: FigureTexts | undefined;
  people: MemberRow[];
}

export interface UnitGroup {
  anchor: string;
  name: string;
  sum: FigureTexts;
  people: number;
  groups: TeamGroup[];
  /** Those who have left; what they still hold is in the sums. */
  left: MemberRow[];
}

/** Our own organisation: units, teams and people, with this quarter's figures of what each answers for. */
export function teamPage(site: Site) {
  const { portfolio, book } = site;
  const quarter = quarterOf(site.asOf, portfolio.fiscalYear);
  const sumOf = (part: OrganisationPart) => {
    const { figures, priorYear } = organisationQuarter(part, quarter, book);
    return withPriorYear(site, figureTexts(site, figures), priorYear.amount);
  };
  const row = (part: OrganisationPart): MemberRow => memberRow(site, part, sumOf(part));
  const keepers = new Set([
    ...portfolio.accounts.map(({ kam }) => kam.id),
    ...portfolio.newCustomerPlans.map(({ owner }) => owner.id),
  ]);
  const people = membersOn(portfolio, site.asOf);
  const isHere = ({ id }: OrganisationPart) => people.some((person) => person.id === id);
  return {
    quarter,
    lede: site.t.team.whole(people.length, portfolio.units.length, people.filter(({ id }) => keepers.has(id)).length),
    units: organisationOf(portfolio).parts.map((unit) => {
      const own = unit.parts.filter((part) => part.level === 'person' && isHere(part));
      const groups: TeamGroup[] = [
        ...(own.length > 0 ? [{ name: undefined, sum: undefined, people: own.map(row) }] : []),
        ...unit.parts
          .filter(({ level }) => level === 'team')
          .map((team) => ({ name: team.name, sum: sumOf(team), people: team.parts.filter(isHere).map(row) })),
      ];
      return {
        anchor: `unit-${unit.id}`,
        name: unit.name,
        sum: sumOf(unit),
        people: groups.reduce((all, group) => all + group.people.length, 0),
        groups,
        left: partsAt('person', unit)
          .filter((part) => !isHere(part))
          .map(row),
      };
    }),
  };
}

function memberRow(site: Site, part: OrganisationPart, sum: FigureTexts): MemberRow {
  const member = site.portfolio.members.get(part.id);
  return {
    ...sum,
    person: memberLink(site, part.id),
    title: member?.title,
    functions: (member?.functions ?? []).map((name) => site.t.vocabulary.function[name]).join(', '),
    manager: member?.manager === undefined ? undefined : memberLink(site, member.manager),
    accounts: part.accounts.length,
    actions: openActionsOf(part.id, site.portfolio).length,
    flags: site.redFlagsOwnedBy(part.id).length,
  };
}
