import { staleText } from '../figures/stale-text.ts';
import { organisationOf, partsAt, type OrganisationPart } from '#domain/budget/organisation.ts';
import { oncePer } from '#domain/once-per.ts';
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
import type { Paging } from '../list/parts.ts';
import { figureTexts, withPriorYear, type FigureTexts } from '../figures/figure-texts.ts';
import type { Site } from '../site.ts';

/** One person, with what their accounts add up to in the current quarter. */
export interface MemberRow extends FigureTexts {
  unitId: string;
  /** The team that the person works in, or the unit. */
  teamKey: string;
  person: Linked;
  title: string | undefined;
  functions: string;
  manager: Linked | undefined;
  accounts: number;
  actions: number;
  flags: number;
}

/** How many of our people a page has. */
export const TEAM_PAGING: Paging = { first: 50, further: 60 };

export type TeamPage = ReturnType<typeof teamPage>;

/** Where a page of the list stands. */
export function teamPath(part: number): string {
  return part === 1 ? '/team/' : `/team-list/${part}/`;
}

/** Our own organisation: units, teams and people, with this quarter's figures of what each answers for. */
export const teamPage = oncePer((site: Site) => {
  const { portfolio, book, t } = site;
  const quarter = quarterOf(site.asOf, portfolio.fiscalYear);
  const sumOf = (part: OrganisationPart) => {
    const { figures, priorYear } = organisationQuarter(part, quarter, book);
    const texts = withPriorYear(site, figureTexts(site, figures, staleText(site, plannedIn(part), quarter)), priorYear);
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
  const keepers = new Set([
    ...portfolio.accounts.map(({ kam }) => kam.id),
    ...portfolio.newCustomerPlans.map(({ owner }) => owner.id),
  ]);
  const people = membersOn(portfolio, site.asOf);
  const here = new Set(people.map(({ id }) => id));
  const whole = organisationOf(portfolio);
  const moves = movesSince(site, addQuarters(quarter, -4), 'owner');
  const units = whole.parts.map((unit) => {
    const own = unit.parts.filter((part) => part.level === 'person');
    const teams = unit.parts.filter((part) => part.level === 'team');
    const row = (part: OrganisationPart, teamKey: string) => memberRow(site, part, sumOf(part), unit.id, teamKey);
    return {
      key: unit.id,
      anchor: `unit-${unit.id}`,
      name: unit.name,
      sum: sumOf(unit),
      /** The unit's own people, who stand without a team; then its teams. A team without anybody left is none. */
      teams: [
        { key: unit.id, name: `${unit.name}, ${t.team.unitsOwn}`, sum: undefined, parts: own },
        ...teams.map((team) => ({
          key: `${unit.id}/${team.id}`,
          name: `${unit.name}, ${team.name}`,
          sum: sumOf(team),
          parts: team.parts,
        })),
      ].map(({ parts, ...team }) => ({
        ...team,
        rows: parts.filter(({ id }) => here.has(id)).map((part) => row(part, team.key)),
      })),
      /** Those who have left; what they still hold is in the sums. */
      left: partsAt('person', unit)
        .filter(({ id }) => !here.has(id))
        .map((part) => row(part, unit.id)),
      /**
       * Who came to the unit, left it or moved within it since the quarter of a year ago: customers with their
       * managers, and our people.
       */
      moves: moves.filter((moved) => concerns(site, moved, unit.id)).map((moved) => movedText(site, moved)),
    };
  });
  const teams = units.flatMap((unit) => unit.teams).filter(({ rows, sum }) => rows.length > 0 || sum !== undefined);
  return {
    quarter,
    lede: t.team.whole(people.length, portfolio.units.length, people.filter(({ id }) => keepers.has(id)).length),
    rows: teams.flatMap(({ rows }) => rows),
    left: units.flatMap(({ left }) => left),
    teams: teams.map(({ rows, ...team }) => ({ ...team, people: rows.length })),
    units: units.map(({ teams: own, left: _, ...unit }) => ({
      ...unit,
      people: own.reduce((sum, { rows }) => sum + rows.length, 0),
    })),
    company: sumOf(whole),
  };
});

/**
 * Whether somebody moved to a unit, from it or within it: a customer goes where its manager is on the day of the move.
 */
function concerns({ portfolio }: Site, { id, respect, from, to, since }: Moved, unit: string): boolean {
  if (respect === 'unit' || respect === 'us') return from === unit || to === unit;
  const people = respect === 'team' ? [id] : [from, to];
  return people.some((person) => {
    const member = portfolio.members.get(person ?? '');
    return member !== undefined && postOn(member, since).unit === unit;
  });
}

function memberRow(site: Site, part: OrganisationPart, sum: FigureTexts, unitId: string, teamKey: string): MemberRow {
  const member = site.portfolio.members.get(part.id);
  return {
    ...sum,
    unitId,
    teamKey,
    person: memberLink(site, part.id),
    title: member?.title,
    functions: (member?.functions ?? []).map((name) => site.t.vocabulary.function[name]).join(', '),
    manager: member?.manager === undefined ? undefined : memberLink(site, member.manager),
    accounts: part.accounts.length,
    actions: openActionsOf(part.id, site.portfolio).length,
    flags: site.redFlagsOwnedBy(part.id).length,
  };
}
