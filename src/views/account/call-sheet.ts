import { peopleOn } from '#domain/membership/customers-people.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import { byText } from '#domain/order.ts';
import { INFLUENCES } from '#domain/plan/vocabulary.ts';
import type { Account } from '#domain/portfolio.ts';
import { memberLink, memberShortLink } from '../links/company-links.ts';
import { shortName } from '../links/names.ts';
import type { Site } from '../site.ts';
import { ageSince } from './ages.ts';
import { promisesOf, questionsOf } from './follow-up.ts';
import { nextContactText } from './next-contact.ts';
import { defaultApproach, positionOf } from './people.ts';
import { referencesOf } from './references.ts';
import { actionsOf } from './work.ts';

export type CallPerson = ReturnType<typeof callPerson>;

/** Something that is open: by when, what, and whose it is. */
export interface OpenThing {
  due: string;
  what: string;
  who: string;
  isLate: boolean;
}

export interface OpenList {
  title: string;
  things: OpenThing[];
  /** How many more there are in the plan. */
  left: number;
}

/** As many as one sheet of A4 has room for. */
const MOST = { people: 8, questions: 4, promises: 4, actions: 5, changes: 2 };

/** What somebody takes along to a customer: whom they meet, how, and what is open. The weightiest people come first. */
export function callSheetOf(site: Site, account: Account) {
  const {
    t: { callSheet: t },
    format,
    asOf,
  } = site;
  const names = referencesOf(site, account);
  const people = peopleOn(account, asOf).sort((a, b) => weight(a) - weight(b));
  const open = (title: string, all: OpenThing[], most: number): OpenList => ({
    title,
    things: all.slice(0, most),
    left: Math.max(0, all.length - most),
  });
  const changes = account.changes
    .filter(({ rejudgedOn }) => rejudgedOn === undefined)
    .sort((a, b) => byText(a.on, b.on));
  return {
    path: callSheetPath(account),
    line: [
      `${site.t.site.asOf(format.date(asOf))}.`,
      t.keeper(memberLink(site, account.kam.id).text),
      account.reviewBookedOn && account.reviewBookedOn >= asOf && t.nextReview(format.date(account.reviewBookedOn)),
    ]
      .filter(Boolean)
      .join(' '),
    people: people.slice(0, MOST.people).map((person) => callPerson(site, account, person)),
    others: Math.max(0, people.length - MOST.people),
    open: [
      open(
        t.actions,
        actionsOf(site, account)
          .filter(({ isOpen }) => isOpen)
          .map(({ due, action, owner, isOverdue }) => ({ due, what: action, who: owner, isLate: isOverdue })),
        MOST.actions,
      ),
      open(
        t.promises,
        promisesOf(site, account)
          .filter(({ state }) => state === 'open' || state === 'late')
          .map(({ due, promise, by, to, state }) => ({
            due,
            what: promise,
            who: `${by}, ${t.to(to.text)}`,
            isLate: state === 'late',
          })),
        MOST.promises,
      ),
      open(
        t.questions,
        questionsOf(site, account)
          .filter(({ answer }) => answer === undefined)
          .map(({ due, question, owner, isLate }) => ({ due, what: question, who: owner, isLate })),
        MOST.questions,
      ),
      open(
        t.changes,
        changes.map(({ on, what, touches }) => ({
          due: format.due(on, asOf),
          what,
          who: touches.map((id) => shortName(names.person(id).text)).join(', '),
          isLate: on < asOf,
        })),
        MOST.changes,
      ),
    ].filter(({ things }) => things.length > 0),
  };
}

/** The address of a call sheet within one language. */
export function callSheetPath({ id }: Account): string {
  return `/accounts/${id}/call-sheet/`;
}

function callPerson(site: Site, account: Account, person: Stakeholder) {
  const { t, format, asOf } = site;
  const names = referencesOf(site, account);
  const { days } = ageSince(
    site,
    person.attitude === 'unknown' ? undefined : person.asOf,
    account.segment.shelfLives.judgement,
  );
  return {
    name: person.name,
    position: positionOf(person),
    roles: person.roles.map((role) => t.vocabulary.role[role]).join(', '),
    attitude: person.attitude,
    influence: person.influence,
    judged: days === undefined ? t.callSheet.notJudged : t.callSheet.judged(days),
    cares: [
      ...person.needs.map((need) => names.need(need).text),
      ...(person.personalWin === undefined ? [] : [person.personalWin]),
    ],
    approach: person.approach ?? defaultApproach(site, person.attitude).text,
    isDefault: person.approach === undefined,
    counterpart: person.counterpart === undefined ? undefined : memberShortLink(site, person.counterpart).text,
    contact:
      person.lastContact === undefined
        ? t.callSheet.noContact
        : t.callSheet.lastContact(format.due(person.lastContact, asOf)),
    next: nextContactText(site, account, person),
  };
}

/** Great influence first, and of those who decide before the others; whose influence is not known comes last. */
function weight({ influence, roles }: Stakeholder): number {
  const at = influence === undefined ? INFLUENCES.length : INFLUENCES.indexOf(influence);
  return 2 * at + (roles.includes('decision-maker') ? 0 : 1);
}
