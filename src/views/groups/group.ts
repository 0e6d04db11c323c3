import { flagDuty } from '../flags/flag-duty.ts';
import { groupQuarter, groupsIn, groupsOf, isHolding, type Group } from '#domain/budget/groups.ts';
import { figuresOf } from '#domain/budget/roll-up.ts';
import { lastDayInTime } from '#domain/calendar/due.ts';
import { quarterOf, yearOf, type Quarter } from '#domain/calendar/quarters.ts';
import { byText } from '#domain/order.ts';
import { peopleAcross } from '#domain/people/across.ts';
import { placeOf } from '#domain/place.ts';
import { isOpen } from '#domain/plan/vocabulary.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { accountRow } from '../accounts/accounts.ts';
import { besideTarget } from '../figures/beside-target.ts';
import { figureTexts } from '../figures/figure-texts.ts';
import { whyNotAlike } from '../figures/not-alike.ts';
import { quarterFigure } from '../figures/quarter-figure.ts';
import { plannedParts, totalPanelOf } from '../figures/total-panels.ts';
import { actionRow } from '../home/coming-actions.ts';
import { accountHref, thingHref } from '../links/account-links.ts';
import { memberLink } from '../links/company-links.ts';
import { editHref } from '../links/edit-link.ts';
import { stakeholderRows } from '../people/stakeholders.ts';
import type { Site } from '../site.ts';
import { groupTable } from './group-table.ts';

/** What is on top of each group that has a page: every group that is written down, and every account over others. */
export function groupParents({ portfolio }: { portfolio: Portfolio }): Group['parent'][] {
  const parents = new Set([...portfolio.holdings.values(), ...groupsOf(portfolio).map(({ parent }) => parent)]);
  return [...parents].sort((a, b) => byText(a.id, b.id));
}

export type GroupPage = ReturnType<typeof groupPage>;

/** A corporate group over all its members: figures, people, goals, open actions and red flags. */
export function groupPage(site: Site, parent: Group['parent']) {
  const { t, format, portfolio, book } = site;
  const quarter = quarterOf(site.asOf, portfolio.fiscalYear);
  const group = groupsOf(portfolio).find((each) => each.parent === parent) ?? { parent, accounts: [] };
  const { accounts } = group;
  const membersIn = (of: Quarter) => groupsIn(of, book).find((each) => each.parent === parent)?.accounts ?? [];
  const { figures, gap } = groupQuarter(group, quarter, book);
  const place = placeOf(parent.source, isHolding(parent) ? ['name'] : [...parent.base, 'name']);
  const people = stakeholderRows(site).filter(({ account }) => accounts.some(({ id }) => id === account.id));
  return {
    quarter,
    title: isHolding(parent) ? parent.name : t.groups.name(parent.name),
    about: isHolding(parent) ? parent.about : undefined,
    crmId: isHolding(parent) ? parent.crmId : undefined,
    /** The customer on top, which buys itself; nothing of a group whose parent does not. */
    parent: isHolding(parent) ? undefined : { text: parent.name, href: accountHref(site, parent) },
    lede: [
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
    members: accounts.map((account) => ({
      ...accountRow(site, account, quarter, site.redFlagsOf(account.id).length),
      kam: memberLink(site, account.kam.id),
    })),
    total: figureTexts(site, figuresOf(accounts, quarter, book)),
    people,
    across: peopleAcross(accounts, site.asOf).map(({ name, places, reports }) =>
      t.groups.across(
        name,
        places.map(({ account }) => account.name),
        reports,
      ),
    ),
    goals: accounts.flatMap((account) =>
      account.goals
        .filter(({ year }) => year >= yearOf(quarter))
        .map((goal) => ({
          year: String(goal.year),
          goal: { text: goal.goal, href: thingHref(site, account, 'goal', goal.id) },
          account: { text: account.name, href: accountHref(site, account) },
        })),
    ),
    actions: accounts
      .flatMap((account) =>
        account.actions
          .filter(isOpen)
          .map((action) => ({ account, action, lastDay: lastDayInTime(action.due, portfolio.fiscalYear) })),
      )
      .sort((a, b) => byText(a.lastDay, b.lastDay))
      .map((coming) => actionRow(site, coming)),
    flags: accounts.flatMap(({ id }) => site.redFlagsOf(id)).map((flag) => flagDuty(site, flag)),
    editHref: editHref(site, place.file, place.line),
  };
}
