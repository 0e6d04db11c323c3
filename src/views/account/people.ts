import type { IsoDate } from '#domain/calendar/dates.ts';
import { addQuarters, lastDayOf, quarterOf, quartersFrom, type Quarter } from '#domain/calendar/quarters.ts';
import { peopleBefore, peopleOn, superiorOn } from '#domain/membership/customers-people.ts';
import { isGone } from '#domain/membership/presence.ts';
import { attitudeMoves, type AttitudeMove } from '#domain/review/attitude-history.ts';
import { attitudeOn } from '#domain/review/attitudes.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import { relationshipDepth } from '#domain/people/relationship-depth.ts';
import { roleCoverage } from '#domain/people/role-coverage.ts';
import { ATTITUDES, type Attitude, type Influence } from '#domain/plan/vocabulary.ts';
import type { Account } from '#domain/portfolio.ts';
import { anchorOf, type Linked } from '../links/account-links.ts';
import { memberLink } from '../links/company-links.ts';
import { shortName } from '../links/names.ts';
import type { Site } from '../site.ts';
import { ageSince, type FactAge } from './ages.ts';
import { nextContactText } from './next-contact.ts';
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
  /** How they were judged at the end of the last quarters and now, and the same in words. */
  strip: AttitudeStrip;
  /**
   * What they were judged to be, and in one line that opens to all earlier judgements; nothing before the second one.
   */
  was: string | undefined;
  /** Actions before the judgement that stands now, where it is another one than before. */
  before: ActionBefore[];
  history: { attitude: Attitude; on: string; basis: string | undefined; before: ActionBefore[] }[];
  approach: string | undefined;
  /** What the handbook says of the attitude, where the plan has no approach of its own. */
  defaultApproach: { text: string; href: string } | undefined;
  personalWin: string | undefined;
  needs: Linked[];
  counterpart: Linked | undefined;
  /** Relationship level now and wanted, in words. */
  relationship: { now: string; wanted: string } | undefined;
  lastContact: { on: string; isTooLongAgo: boolean } | undefined;
  nextContact: ReturnType<typeof nextContactText>;
  reportsTo: Linked | undefined;
  listensTo: Linked[];
  age: FactAge;
}

/** An attitude for each quarter, and now; nothing while somebody is not in the position yet. */
export interface AttitudeStrip {
  attitudes: (Attitude | undefined)[];
  /** "2025-Q3 unknown, 2025-Q4 even keel, … now growth". */
  said: string;
}

/** An action that was closed before a judgement moved. It proves nothing. */
type ActionBefore = Linked & { on: string };

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
  const told = { names, moves: attitudeMoves(account, site.asOf), ...stripDays(site) };
  return {
    roles: roleCoverage(account, site.asOf)
      .filter(({ isDemanded, holders }) => isDemanded || holders.length > 0)
      .map((role) => ({
        name: site.t.vocabulary.role[role.role],
        isDemanded: role.isDemanded,
        holders: role.holders.map(({ id }) => names.person(id)),
        needs: role.needs.map((id) => ({ ...names.need(id), text: shownId(id) })),
        lookedFor: role.lookedForIn.map(({ question, owner, due }) => ({
          question,
          who: site.t.account.people.lookedFor(names.memberShort(owner), site.format.due(due, site.asOf)),
        })),
      })),
    attitudes: ATTITUDES.map((attitude) => ({
      attitude,
      count: people.filter((person) => person.attitude === attitude).length,
    })),
    depth: depthText(site, account),
    people: people.map((person) => personRow(site, account, person, told)),
    /** Who was here before, the last to leave first. */
    before: peopleBefore(account, site.asOf).map((person) => formerRow(site, account, person, names)),
    /** How long a judgement stays good, when the segment says so. */
    expiry: judgement === undefined ? undefined : site.t.account.people.expiry(judgement),
  };
}

/** How near we are to the customer's people, and how many of us look after them, in words. */
function depthText({ asOf, portfolio, t }: Site, account: Account): string {
  const { levelled, reached, ours, functions } = relationshipDepth(account, asOf, portfolio);
  return t.account.people.depth(reached, levelled, ours, functions.length);
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

/** What the rows of all people are made with. */
interface Told {
  names: References;
  moves: readonly AttitudeMove[];
  /** The quarters of the strip, and the day on which each is seen. */
  quarters: readonly Quarter[];
  days: readonly IsoDate[];
}

/** A year of quarters that have ended. */
const QUARTERS_BACK = 4;

/** The quarters of an attitude strip, the running one last, which says how it stands now. */
export function stripDays({ asOf, portfolio: { fiscalYear } }: Pick<Site, 'asOf' | 'portfolio'>) {
  const now = quarterOf(asOf, fiscalYear);
  const quarters = quartersFrom(addQuarters(now, -QUARTERS_BACK), now);
  return { quarters, days: quarters.map((quarter) => (quarter === now ? asOf : lastDayOf(quarter, fiscalYear))) };
}

function stripOf({ t }: Site, person: Stakeholder, { quarters, days }: Told): AttitudeStrip {
  const attitudes = days.map((day, at) =>
    (person.since !== undefined && person.since > day && at < days.length - 1) || isGone(person, day)
      ? undefined
      : at === days.length - 1
        ? person.attitude
        : attitudeOn(person, day),
  );
  const name = (attitude: Attitude | undefined) => (attitude ? t.vocabulary.attitude[attitude] : t.attitudes.notYet);
  return {
    attitudes,
    said: t.account.people.strip(
      person.name,
      quarters.map(
        (quarter, at) => `${at === days.length - 1 ? t.account.people.now : quarter} ${name(attitudes[at])}`,
      ),
    ),
  };
}

function personRow(site: Site, account: Account, person: Stakeholder, told: Told): PersonRow {
  const { names, moves } = told;
  const { t, format } = site;
  const own = moves.filter((move) => move.person === person);
  const beforeOf = (day: IsoDate | undefined) =>
    own
      .filter(({ judged }) => judged.asOf === day)
      .flatMap(({ between }) =>
        between.map((action) => ({ ...names.action(action.id), on: format.due(action.closedOn ?? '', site.asOf) })),
      );
  const history = [...person.history].sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  const [latest] = history;
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
    strip: stripOf(site, person, told),
    was: latest && t.account.people.was(t.vocabulary.attitude[latest.attitude], format.due(latest.asOf, site.asOf)),
    before: beforeOf(person.asOf),
    history: history.map((earlier) => ({
      attitude: earlier.attitude,
      on: format.due(earlier.asOf, site.asOf),
      basis: earlier.basis,
      before: beforeOf(earlier.asOf),
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
    nextContact: nextContactText(site, account, person),
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
