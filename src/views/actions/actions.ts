import { byText } from '#domain/order.ts';
import { oncePer } from '#domain/once-per.ts';
import { FUNCTIONS, isOpen, STAGES, type TeamFunction } from '#domain/plan/vocabulary.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { actionsByQuarter, type PlannedAction } from '#domain/team/actions-by-quarter.ts';
import { actionRowOf, type ActionRow } from '../account/work.ts';
import { accountHref, type Linked } from '../links/account-links.ts';
import { memberShortLink } from '../links/company-links.ts';
import type { Paging } from '../list/parts.ts';
import type { Site } from '../site.ts';
import { loadOfCompany } from './load.ts';
import { timelineOf } from './timeline.ts';
import { WHEN, whenDue, type When } from './when.ts';

/** An action among those of all accounts. */
export interface ListedAction extends Omit<ActionRow, 'owner'> {
  account: Linked;
  owner: Linked;
  ownerId: string;
  function: TeamFunction | undefined;
  days: string;
  lastDay: string;
  when: When;
}

/** Actions that are counted together under one head of the list. */
export interface ActionGroup {
  key: string;
  name: Linked;
  count: number;
}

/** How many open actions a page has: a row is 0.6 kB. */
export const ACTIONS_PAGING: Paging = { first: 30, further: 90 };

/** So many closed actions are read on a page, the newest. */
const MOST_CLOSED = 20;

/** Where a page of the list stands. */
export function actionsPath(part: number): string {
  return part === 1 ? '/actions/' : `/action-list/${part}/`;
}

const openIn = oncePer((portfolio: Portfolio) =>
  actionsByQuarter(portfolio).flatMap(({ actions }) => actions.filter(({ action }) => isOpen(action))),
);

/** How many open actions there are: as many rows has the list. */
export function openActionsCount({ portfolio }: Pick<Site, 'portfolio'>): number {
  return openIn(portfolio).length;
}

/**
 * All actions for who looks ahead: open ones by day, who does them, what they take of the days there are; and those
 * that ended.
 */
export const actionsPage = oncePer((site: Site) => {
  const { portfolio, asOf, t } = site;
  const all = actionsByQuarter(portfolio).flatMap(({ actions }) => actions);
  const open = openIn(portfolio);
  const closed = all.filter(({ action }) => !isOpen(action)).sort((a, b) => byText(closedDay(b), closedDay(a)));
  const of = (when: When) => open.filter(({ lastDay }) => whenDue(lastDay, asOf) === when).length;
  const timeline = timelineOf(site, open);
  const functions = [...FUNCTIONS, undefined].map((id) => ({
    key: id ?? '',
    name: { text: id ? t.vocabulary.function[id] : t.actions.noFunction },
    count: open.filter((planned) => planned.function === id).length,
  }));
  return {
    lede: t.actions.lede(open.length, of('overdue'), of('soon'), closed.length),
    timeline,
    load: loadOfCompany(site),
    /** The first due first. */
    rows: open.map((planned) => listedAction(site, planned)),
    groups: {
      when: WHEN.map((when): ActionGroup => ({ key: when, name: { text: t.account.actions[when] }, count: of(when) })),
      owner: timeline.owners.map(({ id, link, open: count }): ActionGroup => ({ key: id, name: link, count })),
      function: functions.filter(({ count }) => count > 0) as ActionGroup[],
    },
    stages: STAGES.filter((stage) => open.some(({ action }) => action.stage === stage)),
    closed: {
      rows: closed.slice(0, MOST_CLOSED).map((planned) => listedAction(site, planned)),
      count: closed.length,
      more: Math.max(0, closed.length - MOST_CLOSED),
    },
    csvHref: site.dataFile('actions.csv'),
  };
});

function closedDay({ action, lastDay }: PlannedAction): string {
  return action.closedOn ?? lastDay;
}

function listedAction(site: Site, { account, action, function: name, lastDay }: PlannedAction): ListedAction {
  return {
    ...actionRowOf(site, account, action),
    account: { text: account.name, href: accountHref(site, account) },
    owner: memberShortLink(site, action.owner),
    ownerId: action.owner,
    function: name,
    days: site.format.number(action.effortDays, 1),
    lastDay,
    when: whenDue(lastDay, site.asOf),
  };
}
