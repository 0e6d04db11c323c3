import { byText } from '#domain/order.ts';
import { lastDayInTime } from '#domain/calendar/due.ts';
import type { Action, Idea } from '#domain/plan/work.ts';
import { isOpen, type Attitude, type Stage } from '#domain/plan/vocabulary.ts';
import type { Account } from '#domain/portfolio.ts';
import { anchorOf, thingHref, type Linked } from '../links/account-links.ts';
import { whenDue } from '../actions/when.ts';
import { companyGoalHref } from '../links/company-links.ts';
import { shortName } from '../links/names.ts';
import type { Site } from '../site.ts';
import { referencesOf, shownId, type References } from './references.ts';

export interface IdeaRow {
  anchor: string;
  id: string;
  idea: string;
  need: Linked | undefined;
  offering: string | undefined;
  kind: string;
  stage: Stage;
  earlier: string[];
  value: string;
  proposer: string | undefined;
  quarter: string | undefined;
  crm: Linked | undefined;
  goals: Linked[];
  reason: string | undefined;
  customerWin: string | undefined;
  ourWin: string | undefined;
  isShared: boolean;
}

/** Growth ideas, those that live before those that were dropped. */
export function ideasOf(site: Site, account: Account): IdeaRow[] {
  return [...account.ideas]
    .sort((a, b) => Number(a.stage === 'dropped') - Number(b.stage === 'dropped'))
    .map((idea) => ideaRow(site, account, idea));
}

/** One growth idea. */
export function ideaRow(site: Site, account: Account, idea: Idea): IdeaRow {
  const names = referencesOf(site, account);
  return {
    anchor: anchorOf(account, 'idea', idea.id),
    id: shownId(idea.id),
    idea: idea.idea,
    need: idea.need === undefined ? undefined : { ...names.need(idea.need), text: shownId(idea.need) },
    offering: idea.offering === undefined ? undefined : names.offering(idea.offering),
    kind: site.t.vocabulary.ideaKind[idea.kind],
    stage: idea.stage,
    /** The stages that it had before, the newest first. */
    earlier: idea.earlier
      .map(({ until, stage }) =>
        site.t.account.ideas.stageUntil(site.t.vocabulary.stage[stage], site.format.date(until)),
      )
      .reverse(),
    value: site.format.figure(idea.value),
    proposer: idea.proposer === undefined ? undefined : names.memberShort(idea.proposer),
    quarter: idea.quarter,
    crm:
      idea.crmId === undefined && idea.crmUrl === undefined
        ? undefined
        : { text: idea.crmId ?? site.t.account.crm, href: idea.crmUrl },
    goals: idea.goals.map((goal) => ({ text: shownId(goal), href: companyGoalHref(site, goal) })),
    reason: idea.reason,
    customerWin: idea.customerWin,
    ourWin: idea.ourWin,
    isShared: idea.shared,
  };
}

export interface ActionRow {
  anchor: string;
  href: string;
  id: string;
  due: string;
  slippedFrom: string | undefined;
  closedOn: string | undefined;
  isOpen: boolean;
  isOverdue: boolean;
  action: string;
  owner: string;
  /** Function, kind and effort: "Service, workshop, 3 working days". */
  work: string;
  /** The idea, or the goal, that it is for. */
  serves: Linked[];
  stage: Stage;
  isMajor: boolean;
  isJoint: boolean;
  test: string | undefined;
  /** A major action that is open and has no test with the customer. */
  isUntested: boolean;
  relationship: { person: string; from: Attitude; to: Attitude }[];
  sales: string | undefined;
  learned: string | undefined;
  aim: string | undefined;
  reason: string | undefined;
  customerWin: string | undefined;
  ourWin: string | undefined;
  isShared: boolean;
  /** The times as they were written, for those who ask which quarter they fall in. */
  written: Pick<Action, 'due' | 'slippedFrom' | 'closedOn'>;
}

/** Actions in the order in which they are due; closed ones say what they did to people and to sales. */
export function actionsOf(site: Site, account: Account): ActionRow[] {
  const names = referencesOf(site, account);
  return account.actions
    .map((action, at) => ({ action, at, last: lastDayInTime(action.due, site.portfolio.fiscalYear) }))
    .sort((a, b) => (a.last === b.last ? a.at - b.at : a.last < b.last ? -1 : 1))
    .map(({ action, last }) => ({
      ...actionRow(site, account, action, names),
      isOverdue: isOpen(action) && last < site.asOf,
    }));
}

/**
 * The actions of a plan for those who look ahead: overdue, due within a month, later; and those that ended, the last
 * first.
 */
export function planActionsOf(site: Site, account: Account) {
  const rows = actionsOf(site, account);
  const open = Map.groupBy(
    rows.filter((row) => row.isOpen),
    ({ written }) => whenDue(lastDayInTime(written.due, site.portfolio.fiscalYear), site.asOf),
  );
  return {
    overdue: open.get('overdue') ?? [],
    soon: open.get('soon') ?? [],
    later: open.get('later') ?? [],
    ended: rows.filter((row) => !row.isOpen).sort((a, b) => byText(b.written.closedOn ?? '', a.written.closedOn ?? '')),
  };
}

/** The open actions that come first, overdue ones among them. */
export function nextActionsOf(site: Site, account: Account, most: number): ActionRow[] {
  return actionsOf(site, account)
    .filter((action) => action.isOpen)
    .slice(0, most);
}

/** One action by itself, for lists over all accounts. */
export function actionRowOf(site: Site, account: Account, action: Action): ActionRow {
  const row = actionRow(site, account, action, referencesOf(site, account));
  return { ...row, isOverdue: row.isOpen && lastDayInTime(action.due, site.portfolio.fiscalYear) < site.asOf };
}

function slippedOf({ t, format, asOf }: Site, from: string, { timesSlipped = 1, slippedOn }: Action): string {
  const words = t.account.actions;
  const said = words.slipped(format.due(from, asOf), timesSlipped);
  return slippedOn === undefined ? said : words.slippedOn(said, format.due(slippedOn, asOf));
}

function actionRow(site: Site, account: Account, action: Action, names: References): Omit<ActionRow, 'isOverdue'> {
  const { t, format } = site;
  const words = t.account.actions;
  const sales = action.effect?.sales;
  return {
    anchor: anchorOf(account, 'action', action.id),
    href: thingHref(site, account, 'action', action.id),
    id: shownId(action.id),
    due: format.due(action.due, site.asOf),
    slippedFrom: action.slippedFrom && slippedOf(site, action.slippedFrom, action),
    closedOn: action.closedOn === undefined ? undefined : format.due(action.closedOn, site.asOf),
    action: action.action,
    owner: names.memberShort(action.owner),
    work: [
      action.function && t.vocabulary.function[action.function],
      action.kind,
      action.effortDays === undefined ? undefined : words.effortShort(action.effortDays),
    ]
      .filter((part) => part !== undefined)
      .join(', '),
    serves: [
      ...(action.idea === undefined ? [] : [{ ...names.idea(action.idea), text: shownId(action.idea) }]),
      ...(action.goal === undefined ? [] : [{ ...names.goal(action.goal), text: shownId(action.goal) }]),
    ],
    stage: action.stage,
    isOpen: isOpen(action),
    isMajor: action.major,
    isJoint: action.joint,
    isUntested: action.major && isOpen(action) && action.test === undefined,
    test: action.test && words.test(format.due(action.test.on, site.asOf), action.test.with, action.test.result),
    relationship: (action.effect?.relationship ?? []).map((move) => ({
      person: shortName(names.person(move.person).text),
      from: move.from,
      to: move.to,
    })),
    sales: sales === 'none' ? words.noSales : sales === undefined ? undefined : format.money(sales),
    learned: action.effect?.learned,
    aim: action.aim,
    reason: action.reason,
    customerWin: action.customerWin,
    ourWin: action.ourWin,
    isShared: action.shared,
    written: action,
  };
}
