import type { IsoDate } from '#domain/calendar/dates.ts';
import { peopleBefore, peopleOn, superiorOn } from '#domain/membership/customers-people.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import { roleCoverage } from '#domain/people/role-coverage.ts';
import { ATTITUDES, type Attitude, type Influence } from '#domain/plan/vocabulary.ts';
import type { Account } from '#domain/portfolio.ts';
import { anchorOf, type Linked } from '../links/account-links.ts';
import { memberLink } from '../links/company-links.ts';
import { shortName } from '../links/names.ts';
import type { Site } from '../site.ts';
import { ageSince, type FactAge } from './ages.ts';
import { referencesOf, shownId, type References } from './references.ts';

export interface PersonRow {
  anchor: string;
  name: string;
  /** Title and unit: "Mill manager, mill management". */
  position: string;
  crmId: string | undefined;
  roles: string[];
  influence: Influence | undefined;
  attitude: Attitude;
  basis: string | undefined;
  /** When they begin, or leave and who follows, while the day is still to come. */
  coming: string[];
  history: { attitude: Attitude; on: string; basis: string | undefined }[];
  approach: string | undefined;
  /** What the handbook says of the attitude, where the plan has no approach of its own. */
  defaultApproach: { text: string; href: string } | undefined;
  personalWin: string | undefined;
  needs: Linked[];
  counterpart: Linked | undefined;
  /** Relationship level now and wanted, in words. */
  relationship: { now: string; wanted: string } | undefined;
  lastContact: { on: string; isTooLongAgo: boolean } | undefined;
  reportsTo: Linked | undefined;
  listensTo: Linked[];
  age: FactAge;
}

/** A role with who holds it, what they care about, and who looks for somebody where nobody does. */
export interface RoleRow {
  name: string;
  isDemanded: boolean;
  holders: Linked[];
  needs: Linked[];
  lookedFor: { question: string; who: string }[];
}

/** Somebody of the customer's who has left: when, why, who follows, and how they were judged at the end. */
export type FormerRow = ReturnType<typeof formerRow>;

/** Who there is at the customer, how they stand, and who looks after each. */
export function peopleOf(site: Site, account: Account) {
  const names = referencesOf(site, account);
  const { judgement } = account.segment.shelfLives;
  const people = peopleOn(account, site.asOf);
  return {
    roles: roleCoverage(account, site.asOf)
      .filter(({ isDemanded, holders }) => isDemanded || holders.length > 0)
      .map((role) => ({
        name: site.t.vocabulary.role[role.role],
        isDemanded: role.isDemanded,
        holders: role.holders.map(({ id }) => names.person(id)),
        needs: role.needs.map((id) => names.need(id)),
        lookedFor: role.lookedForIn.map(({ question, owner, due }) => ({
          question,
          who: site.t.account.people.lookedFor(names.memberShort(owner), site.format.due(due, site.asOf)),
        })),
      })),
    attitudes: ATTITUDES.map((attitude) => ({
      attitude,
      count: people.filter((person) => person.attitude === attitude).length,
    })),
    people: people.map((person) => personRow(site, account, person, names)),
    /** Who was here before, the last to leave first. */
    before: peopleBefore(account, site.asOf).map((person) => formerRow(site, account, person, names)),
    /** How long a judgement stays good, when the segment says so. */
    expiry: judgement === undefined ? undefined : site.t.account.people.expiry(site.format.days(judgement)),
  };
}

function formerRow(site: Site, account: Account, person: Stakeholder & { until: IsoDate }, names: References) {
  return {
    anchor: anchorOf(account, 'person', person.id),
    name: person.name,
    position: positionOf(person),
    roles: person.roles.map((role) => site.t.vocabulary.role[role]),
    until: site.format.date(person.until),
    reason: person.untilReason,
    successor: person.successor === undefined ? undefined : names.person(person.successor),
    attitude: person.attitude,
    basis: person.basis,
  };
}

function personRow(site: Site, account: Account, person: Stakeholder, names: References): PersonRow {
  const { t, format } = site;
  const short = (id: string): Linked => {
    const { text, href } = names.person(id);
    return { text: shortName(text), href };
  };
  const superior = superiorOn(account, person, site.asOf);
  return {
    anchor: anchorOf(account, 'person', person.id),
    name: person.name,
    position: positionOf(person),
    crmId: person.crmId,
    roles: person.roles.map((role) => t.vocabulary.role[role]),
    influence: person.influence,
    attitude: person.attitude,
    basis: person.basis,
    coming: comingOf(site, person, names),
    history: [...person.history]
      .sort((a, b) => (a.asOf < b.asOf ? 1 : -1))
      .map((earlier) => ({
        attitude: earlier.attitude,
        on: format.due(earlier.asOf, site.asOf),
        basis: earlier.basis,
      })),
    approach: person.approach,
    defaultApproach: person.approach === undefined ? defaultApproach(site, person.attitude) : undefined,
    personalWin: person.personalWin,
    needs: person.needs.map((need) => ({ ...names.need(need), text: shownId(need) })),
    counterpart: person.counterpart === undefined ? undefined : memberLink(site, person.counterpart),
    relationship: person.relationship && {
      now: levelName(site, person.relationship.now),
      wanted: levelName(site, person.relationship.wanted),
    },
    lastContact: lastContactOf(site, account, person.lastContact),
    reportsTo: superior === undefined ? undefined : short(superior),
    listensTo: peopleOn(account, site.asOf)
      .filter((other) => other.influences.includes(person.id))
      .map((other) => short(other.id)),
    age: ageSince(site, person.attitude === 'unknown' ? undefined : person.asOf, account.segment.shelfLives.judgement),
  };
}

function comingOf(site: Site, { since, until, untilReason, successor }: Stakeholder, names: References): string[] {
  const { leaves, begins } = site.t.account.people;
  return [
    ...(since !== undefined && since > site.asOf ? [begins(site.format.date(since))] : []),
    ...(until === undefined
      ? []
      : [leaves(site.format.date(until), successor && names.person(successor).text, untilReason)]),
  ];
}

/** How a person of an attitude is met when the plan does not say, and where the method tells more. */
export function defaultApproach(site: Site, attitude: Attitude): { text: string; href: string } {
  return { text: site.t.account.people.defaults[attitude], href: site.url('/handbook/attitudes/') };
}

/** Title and unit in one line; the unit goes unsaid when the title ends in it. */
export function positionOf({ title, unit }: Stakeholder): string {
  return title !== undefined && unit !== undefined && title.toLowerCase().includes(unit.toLowerCase())
    ? title
    : [title, unit].filter(Boolean).join('. ');
}

function lastContactOf(site: Site, account: Account, day: IsoDate | undefined): PersonRow['lastContact'] {
  if (day === undefined) return undefined;
  const { days, limit } = ageSince(site, day, account.segment.shelfLives.contact);
  return {
    on: site.format.due(day, site.asOf),
    isTooLongAgo: days !== undefined && limit !== undefined && days > limit,
  };
}

function levelName(site: Site, level: number): string {
  return site.t.vocabulary.relationship[level] ?? String(level);
}
