import type { Problem } from '#domain/checks/problem.ts';
import { staleText } from '../figures/stale-text.ts';
import { flagDuty } from '../flags/flag-duty.ts';
import { groupQuarter, groupsIn, groupsOf, isHolding, type Group } from '#domain/budget/groups.ts';
import { figuresOf } from '#domain/budget/roll-up.ts';
import { lastDayInTime } from '#domain/calendar/due.ts';
import { quarterOf, yearOf, type Quarter } from '#domain/calendar/quarters.ts';
import { byText } from '#domain/order.ts';
import { peopleAcross } from '#domain/people/across.ts';
import { placeOf } from '#domain/place.ts';
import { isOpen, SEVERITIES } from '#domain/plan/vocabulary.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { accountRow } from '../accounts/accounts.ts';
import { besideTarget } from '../figures/beside-target.ts';
import { figureTexts } from '../figures/figure-texts.ts';
import { sumLede } from '../figures/sum-lede.ts';
import { whyNotAlike } from '../figures/not-alike.ts';
import { quarterFigure } from '../figures/quarter-figure.ts';
import { plannedParts, totalPanelOf } from '../figures/total-panels.ts';
import { actionRow } from '../home/coming-actions.ts';
import { accountHref, thingHref, type Linked } from '../links/account-links.ts';
import { accountsHref } from '../links/accounts-href.ts';
import { memberLink } from '../links/company-links.ts';
import { editHref } from '../links/edit-link.ts';
import { stakeholderRows } from '../people/stakeholders.ts';
import { largest } from '../list/largest.ts';
import type { Site } from '../site.ts';
import { MOST_MEMBERS } from './choices.ts';
import { groupTable } from './group-table.ts';

/** What is on top of each group that has a page: every group that is written down, and every account over others. */
export function groupParents({ portfolio }: { portfolio: Portfolio }): Group['parent'][] {
  const parents = new Set([...portfolio.holdings.values(), ...groupsOf(portfolio).map(({ parent }) => parent)]);
  return [...parents].sort((a, b) => byText(a.id, b.id));
}

export type GroupPage = ReturnType<typeof groupPage>;

/** So many of what its members have stand on the page of a group; the others in the list of all. */
const MOST_OF_EACH = 40;

/** Things of a page that stands for all of them: the first ones, how many there are, and where the others are. */
export interface Bounded<T> {
  shown: T[];
  count: number;
  rest: Linked | undefined;
}

function bounded<T, Of>(site: Site, all: readonly Of[], list: string, row: (of: Of) => T): Bounded<T> {
  const more = all.length - MOST_OF_EACH;
  return {
    shown: all.slice(0, MOST_OF_EACH).map(row),
    count: all.length,
    rest: more > 0 ? { text: site.t.groups.more(more), href: site.url(list) } : undefined,
  };
}

/** A corporate group over all its members: figures, people, goals, open actions and red flags. */
export function groupPage(site: Site, parent: Group['parent']) {
  const { t, format, portfolio, book } = site;
  const quarter = quarterOf(site.asOf, portfolio.fiscalYear);
  const group = groupsOf(portfolio).find((each) => each.parent === parent) ?? { parent, accounts: [] };
  const { accounts } = group;
  const membersIn = (of: Quarter) => groupsIn(of, book).find((each) => each.parent === parent)?.accounts ?? [];
  const sum = groupQuarter(group, quarter, book);
  const { figures, gap } = sum;
  const place = placeOf(parent.source, isHolding(parent) ? ['name'] : [...parent.base, 'name']);
  const ids = new Set(accounts.map(({ id }) => id));
  const people = stakeholderRows(site).filter(({ account }) => ids.has(account.id));
  const members = largest(accounts, MOST_MEMBERS, (account) => book.figuresOf(account, quarter).budget);
  return {
    quarter,
    title: isHolding(parent) ? parent.name : t.groups.name(parent.name),
    about: isHolding(parent) ? parent.about : undefined,
    crmId: isHolding(parent) ? parent.crmId : undefined,
    /** The customer on top, which buys itself; nothing of a group whose parent does not. */
    parent: isHolding(parent) ? undefined : { text: parent.name, href: accountHref(site, parent) },
    lede: sumLede(site, sum) ?? [
      ...t.groups.lede(
        accounts.length,
        figures.budget === undefined ? undefined : format.money(figures.budget),
        quarter,
        ...besideTarget(format, gap),
      ),
      ...whyNotAlike(site, 'gap', figures.gap),
    ],
    figure: quarterFigure(site, (of) => groupQuarter(group, of, book).figures, {
      id: 'group-sales',
      of: parent.name,
      panelOf: totalPanelOf(site, {
        of: parent.name,
        kind: 'account',
        partsOf: (measure, of) => plannedParts(site, membersIn(of), measure, of),
      }),
      allHref: '#roll-up',
    }),
    table: groupTable(site, parent, membersIn),
    members: members.shown.map((account) => ({
      ...accountRow(site, account, quarter, site.redFlagsOf(account.id).length),
      kam: memberLink(site, account.kam.id),
    })),
    count: accounts.length,
    /** What the members add up to that have no row of their own here. */
    others:
      members.rest.length === 0
        ? undefined
        : {
            name: { text: t.figures.smaller(members.rest.length), href: groupMembersHref(site, parent.id) },
            ...figureTexts(site, figuresOf(members.rest, quarter, book), staleText(site, members.rest, quarter)),
          },
    total: figureTexts(site, figuresOf(accounts, quarter, book), staleText(site, accounts, quarter)),
    people: bounded(site, people, '/stakeholders/', (row) => row),
    across: bounded(site, peopleAcross(accounts, site.asOf), '/stakeholders/', ({ name, places, reports }) =>
      t.groups.across(
        name,
        places.map(({ account }) => account.name),
        reports,
      ),
    ),
    goals: bounded(
      site,
      accounts.flatMap((account) =>
        account.goals.filter(({ year }) => year >= yearOf(quarter)).map((goal) => ({ account, goal })),
      ),
      '/goals/',
      ({ account, goal }) => ({
        year: String(goal.year),
        goal: { text: goal.goal, href: thingHref(site, account, 'goal', goal.id) },
        account: { text: account.name, href: accountHref(site, account) },
      }),
    ),
    actions: bounded(
      site,
      accounts
        .flatMap((account) =>
          account.actions
            .filter(isOpen)
            .map((action) => ({ account, action, lastDay: lastDayInTime(action.due, portfolio.fiscalYear) })),
        )
        .sort((a, b) => byText(a.lastDay, b.lastDay)),
      '/actions/',
      (coming) => actionRow(site, coming),
    ),
    flags: bounded(
      site,
      accounts.flatMap(({ id }) => site.redFlagsOf(id)).sort((a, b) => severest(a) - severest(b)),
      '/health/',
      (flag) => flagDuty(site, flag),
    ),
    editHref: editHref(site, place.file, place.line),
  };
}

/** The list of accounts, narrowed down to the members of a group. */
function groupMembersHref(site: Site, group: string): string {
  return accountsHref(site, { parent: group });
}

function severest({ severity }: Problem): number {
  return severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(severity);
}
