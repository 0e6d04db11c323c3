import { customersOn } from '#domain/membership/customers.ts';
import { isGone } from '#domain/membership/presence.ts';
import { nextContactOf, type NextContact } from '#domain/people/next-contact.ts';
import { relationshipDepth, type RelationshipDepth } from '#domain/people/relationship-depth.ts';
import type { Need } from '#domain/plan/account.ts';
import { peopleOn } from '#domain/membership/customers-people.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import type { Action, Goal, Idea } from '#domain/plan/work.ts';
import type { CompanyGoal } from '#domain/plan/company.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Decision } from '#domain/plan/review.ts';
import type { Account, Review, TeamMember } from '#domain/portfolio.ts';
import type { SiteFacts } from '#views/site.ts';
import { writtenIn } from '#views/text/written-language.ts';
import { column, dataTable, field, type ColumnOf, type DataTable } from './data-table.ts';
import { ACCOUNT, each, type Of } from './of-account.ts';

const accounts: readonly ColumnOf<Account & { language: string; depth: RelationshipDepth }>[] = [
  column('id', 'id', ({ id }) => id),
  column('crmId', 'key', ({ crm }) => crm?.id),
  field('name', 'text', ({ name }) => name),
  field('segment', 'id', ({ segment }) => segment.id),
  field('kam', 'id', ({ kam }) => kam.id),
  column('unit', 'id', ({ kam }) => kam.unit.id),
  column('team', 'id', ({ kam }) => kam.team),
  field('parent', 'id', ({ parent }) => parent?.id),
  column('salesPlan', 'id', ({ salesPlan }) => salesPlan?.id),
  field('status', 'id', ({ status }) => status),
  field('since', 'date', ({ since }) => since),
  field('until', 'date', ({ until }) => until),
  field('untilReason', 'text', ({ untilReason }) => untilReason),
  column('breaks', 'list', ({ breaks }) => breaks.map(({ from, until }) => `${from}/${until}`)),
  field('profile.businessId', 'key', ({ profile }) => profile?.businessId),
  field('profile.industry', 'text', ({ profile }) => profile?.industry),
  field('reviewBookedOn', 'date', ({ reviewBookedOn }) => reviewBookedOn),
  column('language', 'id', ({ language }) => language),
  column('levelled', 'number', ({ depth }) => depth.levelled, 'relationshipsWithLevel'),
  column('reached', 'number', ({ depth }) => depth.reached, 'relationshipsAtWantedLevel'),
  column('ours', 'number', ({ depth }) => depth.ours, 'peopleOfOurs'),
  column('ourFunctions', 'list', ({ depth }) => depth.functions, 'functionsOfOurs'),
];

const people: readonly ColumnOf<Of<Stakeholder> & { next: NextContact | undefined }>[] = [
  column('account', 'id', ({ account }) => account.id),
  field('people[].id', 'id', ({ item }) => item.id),
  field('people[].name', 'text', ({ item }) => item.name),
  field('people[].title', 'text', ({ item }) => item.title),
  field('people[].unit', 'text', ({ item }) => item.unit),
  field('people[].crmId', 'key', ({ item }) => item.crmId),
  field('people[].roles', 'list', ({ item }) => item.roles),
  field('people[].influence', 'id', ({ item }) => item.influence),
  field('people[].attitude', 'id', ({ item }) => item.attitude),
  field('people[].basis', 'text', ({ item }) => item.basis),
  field('people[].asOf', 'date', ({ item }) => item.asOf),
  field('people[].needs', 'list', ({ item }) => item.needs),
  field('people[].personalWin', 'text', ({ item }) => item.personalWin),
  field('people[].approach', 'text', ({ item }) => item.approach),
  field('people[].counterpart', 'id', ({ item }) => item.counterpart),
  field('people[].relationship.now', 'number', ({ item }) => item.relationship?.now, 'relationshipNow'),
  field('people[].relationship.wanted', 'number', ({ item }) => item.relationship?.wanted, 'relationshipWanted'),
  field('people[].lastContact', 'date', ({ item }) => item.lastContact),
  field('people[].reportsTo', 'id', ({ item }) => item.reportsTo),
  field('people[].influences', 'list', ({ item }) => item.influences),
  field('people[].until', 'date', ({ item }) => item.until),
  field('people[].successor', 'id', ({ item }) => item.successor),
  column('nextContact', 'date', ({ next }) => next?.lastDay),
  column('nextContactBy', 'id', ({ next }) => next?.owner),
];

const actions: readonly ColumnOf<Of<Action>>[] = [
  ...ACCOUNT,
  field('actions[].id', 'id', ({ item }) => item.id),
  field('actions[].action', 'text', ({ item }) => item.action),
  field('actions[].goal', 'id', ({ item }) => item.goal),
  field('actions[].idea', 'id', ({ item }) => item.idea),
  field('actions[].owner', 'id', ({ item }) => item.owner),
  field('actions[].function', 'id', ({ item }) => item.function),
  field('actions[].due', 'id', ({ item }) => item.due),
  field('actions[].stage', 'id', ({ item }) => item.stage),
  field('actions[].kind', 'text', ({ item }) => item.kind),
  field('actions[].major', 'yes-no', ({ item }) => item.major),
  field('actions[].joint', 'yes-no', ({ item }) => item.joint),
  field('actions[].effortDays', 'number', ({ item }) => item.effortDays),
  field('actions[].aim', 'text', ({ item }) => item.aim),
  field('actions[].test.on', 'date', ({ item }) => item.test?.on, 'testedOn'),
  field('actions[].slippedFrom', 'id', ({ item }) => item.slippedFrom),
  field('actions[].closedOn', 'date', ({ item }) => item.closedOn),
  column('effectOnSales', 'amount', ({ item }) => (item.effect?.sales === 'none' ? 0 : item.effect?.sales)),
  field('actions[].effect.learned', 'text', ({ item }) => item.effect?.learned),
  field('actions[].reason', 'text', ({ item }) => item.reason),
];

const ideas: readonly ColumnOf<Of<Idea>>[] = [
  ...ACCOUNT,
  field('ideas[].id', 'id', ({ item }) => item.id),
  field('ideas[].idea', 'text', ({ item }) => item.idea),
  field('ideas[].kind', 'id', ({ item }) => item.kind),
  field('ideas[].need', 'id', ({ item }) => item.need),
  field('ideas[].offering', 'id', ({ item }) => item.offering),
  field('ideas[].value', 'amount', ({ item }) => item.value),
  field('ideas[].stage', 'id', ({ item }) => item.stage),
  field('ideas[].proposer', 'text', ({ item }) => item.proposer),
  field('ideas[].quarter', 'quarter', ({ item }) => item.quarter),
  field('ideas[].crmId', 'key', ({ item }) => item.crmId, 'dealCrmId'),
  field('ideas[].goals', 'list', ({ item }) => item.goals),
  field('ideas[].reason', 'text', ({ item }) => item.reason),
];

const needs: readonly ColumnOf<Of<Need>>[] = [
  ...ACCOUNT,
  field('needs[].id', 'id', ({ item }) => item.id),
  field('needs[].need', 'text', ({ item }) => item.need),
  field('needs[].basis', 'text', ({ item }) => item.basis),
  field('needs[].asOf', 'date', ({ item }) => item.asOf),
  field('needs[].customerWin', 'text', ({ item }) => item.customerWin),
  field('needs[].ourWin', 'text', ({ item }) => item.ourWin),
];

/** Strategic goals of the company have no account, annual goals of an account have one. */
type AnyGoal = { account: undefined; item: CompanyGoal } | { account: Account; item: Goal };
const annual = <T>(row: AnyGoal, of: (goal: Goal) => T) => (row.account === undefined ? undefined : of(row.item));

const goals: readonly ColumnOf<AnyGoal>[] = [
  column('goalAccount', 'id', ({ account }) => account?.id, 'account'),
  field('goals[].id', 'id', ({ item }) => item.id),
  field('goals[].goal', 'text', ({ account, item }) => (account === undefined ? item.name : item.goal)),
  field('goals[].year', 'number', (row) => annual(row, ({ year }) => year)),
  field('goals[].basis', 'text', (row) => annual(row, ({ basis }) => basis)),
  field('goals[].basedOn', 'id', (row) => annual(row, ({ basedOn }) => basedOn)),
  field('goals[].measure', 'text', ({ item }) => item.measure),
  field('goals[].target', 'text', (row) => annual(row, ({ target }) => target)),
  field('goals[].companyGoal', 'id', (row) => annual(row, ({ companyGoal }) => companyGoal)),
];

const REVIEW: readonly ColumnOf<{ review: Review }>[] = [
  column('reviewId', 'id', ({ review }) => review.id, 'review'),
  column('quarter', 'quarter', ({ review }) => review.quarter),
  column('reviewAccount', 'id', ({ review }) => review.account?.id, 'account'),
  column('reviewSegment', 'id', ({ review }) => review.segment?.id, 'segment'),
];

const reviews: readonly ColumnOf<{ review: Review }>[] = [
  ...REVIEW,
  field('review on', 'date', ({ review }) => review.on, 'on'),
  field('review change', 'id', ({ review }) => review.change?.id, 'change'),
  field('review tookPart', 'list', ({ review }) => review.tookPart, 'tookPart'),
  field('review judgement', 'text', ({ review }) => review.judgement, 'judgement'),
  field('review trust.score', 'number', ({ review }) => review.trust?.score, 'trust'),
];

const decisions: readonly ColumnOf<{ review: Review; item: Decision }>[] = [
  ...REVIEW,
  field('review decisions[].id', 'id', ({ item }) => item.id, 'id'),
  field('review decisions[].decision', 'text', ({ item }) => item.decision),
  field('review decisions[].owner', 'id', ({ item }) => item.owner),
  field('review decisions[].due', 'id', ({ item }) => item.due),
  field('review decisions[].action', 'id', ({ item }) => item.action),
  field('review decisions[].keptOn', 'date', ({ item }) => item.keptOn),
  field('review decisions[].droppedOn', 'date', ({ item }) => item.droppedOn),
  field('review decisions[].reason', 'text', ({ item }) => item.reason),
];

const team: readonly ColumnOf<{ item: TeamMember; hasLeft: boolean }>[] = [
  column('id', 'id', ({ item }) => item.id),
  column('name', 'text', ({ item }) => item.name),
  column('title', 'text', ({ item }) => item.title),
  column('functions', 'list', ({ item }) => item.functions),
  column('unit', 'id', ({ item }) => item.unit.id),
  column('team', 'id', ({ item }) => item.team),
  column('manager', 'id', ({ item }) => item.manager),
  column('ourCrmId', 'key', ({ item }) => item.crmId, 'crmId'),
  column('memberUntil', 'date', ({ item }) => item.until, 'until'),
  column('memberLeft', 'yes-no', ({ hasLeft }) => hasLeft, 'left'),
  column('memberSuccessor', 'id', ({ item }) => item.successor, 'successor'),
];

const flags: readonly ColumnOf<Problem>[] = [
  column('rule', 'id', ({ rule }) => rule),
  column('grade', 'id', ({ grade }) => grade),
  column('severity', 'id', ({ severity }) => severity),
  column('flagAccount', 'id', ({ account }) => account, 'account'),
  column('flagSegment', 'id', ({ segment }) => segment, 'segment'),
  column('flagOwner', 'id', ({ owner }) => owner, 'owner'),
  column('since', 'date', ({ since }) => since),
  column('due', 'id', ({ due }) => due),
  column('block', 'id', ({ block }) => block),
  column('file', 'text', ({ place }) => place.file),
  column('line', 'number', ({ place }) => place.line, 'fileLine'),
  column('flagPlan', 'id', ({ newCustomerPlan }) => newCustomerPlan, 'newCustomerPlan'),
];

/** What the plans say, one thing a row. */
export const PLAN_TABLES: readonly DataTable[] = [
  dataTable('accounts', accounts, ({ portfolio, asOf }) =>
    portfolio.accounts.map((account) => ({
      ...account,
      language: writtenIn(portfolio, account),
      depth: relationshipDepth(account, asOf, portfolio),
    })),
  ),
  dataTable('people', people, ({ portfolio, asOf }) =>
    each(customersOn(portfolio, asOf), (account) => peopleOn(account, asOf)).map((row) => ({
      ...row,
      next: nextContactOf(row.account, row.item, asOf, portfolio.fiscalYear),
    })),
  ),
  dataTable('needs', needs, ({ portfolio }) => each(portfolio.accounts, (account) => account.needs)),
  dataTable('goals', goals, ({ portfolio }): AnyGoal[] => [
    ...portfolio.company.goals.map((item): AnyGoal => ({ account: undefined, item })),
    ...each(portfolio.accounts, (account) => account.goals),
  ]),
  dataTable('ideas', ideas, ({ portfolio }) => each(portfolio.accounts, (account) => account.ideas)),
  dataTable('actions', actions, ({ portfolio }) => each(portfolio.accounts, (account) => account.actions)),
  dataTable('reviews', reviews, (facts) => held(facts).map((review) => ({ review }))),
  dataTable('decisions', decisions, (facts) =>
    held(facts).flatMap((review) => review.decisions.map((item) => ({ review, item }))),
  ),
  dataTable('team', team, ({ portfolio, asOf }) =>
    [...portfolio.members.values()].map((item) => ({ item, hasLeft: isGone(item, asOf) })),
  ),
  dataTable('flags', flags, (facts) => facts.flags),
];

/** Reviews that have been held by the as-of day. */
function held({ portfolio, asOf }: SiteFacts): Review[] {
  return portfolio.reviews.filter(({ on }) => on <= asOf);
}
