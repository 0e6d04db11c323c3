import {
  counterpartsOf,
  inTeamsOf,
  openActionsOf,
  openDecisionsOf,
  openPromisesOf,
  openQuestionsOf,
} from '#domain/team/duties.ts';
import type { Stage } from '#domain/plan/vocabulary.ts';
import type { TeamMember } from '#domain/portfolio.ts';
import { whenDue, type When } from '../actions/when.ts';
import { ageSince } from '../account/ages.ts';
import { nextContactText } from '../account/next-contact.ts';
import { referencesOf } from '../account/references.ts';
import { accountHref, thingHref, type Linked } from '../links/account-links.ts';
import { memberLink } from '../links/company-links.ts';
import type { Site } from '../site.ts';

export interface DutyRow {
  due: string;
  isLate: boolean;
  what: Linked;
  account: Linked;
}

export interface ActionDuty extends DutyRow {
  when: When;
  stage: Stage;
  hasSlipped: boolean;
  /** Function and effort: "Service, 3 working days". */
  work: string;
}

/** A person's open actions, by due day. */
export function actionDuties(site: Site, member: TeamMember): ActionDuty[] {
  const { t, format } = site;
  return openActionsOf(member.id, site.portfolio).map(({ account, thing: action, lastDay }) => ({
    due: format.due(action.due, site.asOf),
    isLate: lastDay < site.asOf,
    when: whenDue(lastDay, site.asOf),
    what: { text: action.action, href: thingHref(site, account, 'action', action.id) },
    account: { text: account.name, href: accountHref(site, account) },
    stage: action.stage,
    hasSlipped: action.slippedFrom !== undefined,
    work: [
      action.function && t.vocabulary.function[action.function],
      action.effortDays === undefined ? undefined : t.account.actions.effort(action.effortDays),
    ]
      .filter((part) => part !== undefined)
      .join(', '),
  }));
}

/** Promises that wait to be kept; `to` is the customer's person. */
export function promiseDuties(site: Site, member: TeamMember): (DutyRow & { to: Linked })[] {
  return openPromisesOf(member.id, site.portfolio).map(({ account, thing: promise, lastDay }) => ({
    due: site.format.due(promise.due, site.asOf),
    isLate: lastDay < site.asOf,
    what: { text: promise.promise, href: `${accountHref(site, account)}#promises` },
    account: { text: account.name, href: accountHref(site, account) },
    to: referencesOf(site, account).person(promise.to),
  }));
}

/** Questions that wait for an answer. */
export function questionDuties(site: Site, member: TeamMember): DutyRow[] {
  return openQuestionsOf(member.id, site.portfolio).map(({ account, thing: question, lastDay }) => ({
    due: site.format.due(question.due, site.asOf),
    isLate: lastDay < site.asOf,
    what: { text: question.question, href: `${accountHref(site, account)}#questions` },
    account: { text: account.name, href: accountHref(site, account) },
  }));
}

/** Decisions of reviews that wait to be carried out. */
export function decisionDuties(site: Site, member: TeamMember): DutyRow[] {
  return openDecisionsOf(member.id, site.portfolio, site.asOf).map(
    ({ review: { account, segment }, decision, lastDay }) => {
      const href = account ? accountHref(site, account) : site.url(`/segments/${segment?.id}/`);
      return {
        due: site.format.due(decision.due, site.asOf),
        isLate: lastDay < site.asOf,
        what: { text: decision.decision, href: account?.salesPlan ? href : `${href}#reviews` },
        account: { text: (account ?? segment)?.name ?? '', href },
      };
    },
  );
}

/** Accounts of others in whose teams a person works. */
export function teamRows(site: Site, member: TeamMember) {
  return inTeamsOf(member.id, site.portfolio).map(({ account, place }) => ({
    account: { text: account.name, href: accountHref(site, account) },
    function: site.t.vocabulary.function[place.function],
    kam: memberLink(site, account.kam.id),
  }));
}

export type CounterpartRow = ReturnType<typeof counterpartRows>[number];

/** The customers' people whom a person looks after, by account. */
export function counterpartRows(site: Site, member: TeamMember) {
  return counterpartsOf(member.id, site.portfolio, site.asOf).map(({ account, person }) => {
    const { shelfLives } = account.segment;
    const contact = ageSince(site, person.lastContact, shelfLives.contact);
    return {
      person: { text: person.name, href: thingHref(site, account, 'person', person.id) },
      title: person.title,
      account: { text: account.name, href: accountHref(site, account) },
      influence: person.influence,
      attitude: person.attitude,
      age: ageSince(site, person.attitude === 'unknown' ? undefined : person.asOf, shelfLives.judgement),
      nextContact: nextContactText(site, account, person),
      lastContact: person.lastContact === undefined ? undefined : site.format.due(person.lastContact, site.asOf),
      isTooLongAgo: contact.days !== undefined && contact.limit !== undefined && contact.days > contact.limit,
    };
  });
}
