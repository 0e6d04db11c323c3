import { organisationOf, partsAt, type OrganisationPart } from '#domain/budget/organisation.ts';
import { organisationQuarter } from '#domain/budget/organisation-quarter.ts';
import { addQuarters, quarterOf } from '#domain/calendar/quarters.ts';
import { postOn } from '#domain/membership/membership.ts';
import type { Moved } from '#domain/membership/who-moved.ts';
import { membersOn } from '#domain/membership/our-people.ts';
import { openActionsOf } from '#domain/team/duties.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { anchorOf } from '../budget/meeting.ts';
import { figureLinks, personFigureHref } from '../links/figure-link.ts';
import { movedText, movesSince } from '../segments/moves.ts';
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
  /** Who came to the unit, left it or moved within it since the quarter of a year ago: customers with their managers, and our people. */
  moves: string[];
}

/** Our own organisation: units, teams and people, with this quarter's figures of what each answers for. */
export function teamPage(site: Site) {
  const { portfolio, book } = site;
  const quarter = quarterOf(site.asOf, portfolio.fiscalYear);
  const sumOf = (part: OrganisationPart) => {
    const { figures, priorYear } = organisationQuarter(part, quarter, book);
    const texts = withPriorYear(site, figureTexts(site, figures), priorYear);
    if (part.level !== 'person')
      return {
        ...texts,
        links: { budget: `${site.url('/budget/')}#${anchorOf('organisation', { ...part, quarter })}` },
      };
    const isPlanned = plannedIn(part).length > 0 || part.targets !== undefined;
    return isPlanned
      ? { ...texts, links: figureLinks((measure) => personFigureHref(site, part.id, measure, quarter)) }
      : texts;
  };
  const row = (part: OrganisationPart): MemberRow => memberRow(site, part, sumOf(part));
  const keepers = new Set([
    ...portfolio.accounts.map(({ kam }) => kam.id),
    ...portfolio.newCustomerPlans.map(({ owner }) => owner.id),
  ]);
  const people = membersOn(portfolio, site.asOf);
  const moves = movesSince(site, addQuarters(quarter, -4), 'owner');
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
        moves: moves.filter((moved) => concerns(site, moved, unit.id)).map((moved) => movedText(site, moved)),
      };
    }),
  };
}

/** Whether somebody moved to a unit, from it or within it: a customer goes where its manager is on the day of the move. */
function concerns({ portfolio }: Site, { id, respect, from, to, since }: Moved, unit: string): boolean {
  if (respect === 'unit') return from === unit || to === unit;
  const people = respect === 'team' ? [id] : [from, to];
  return people.some((person) => {
    const member = portfolio.members.get(person ?? '');
    return member !== undefined && postOn(member, since).unit === unit;
  });
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
