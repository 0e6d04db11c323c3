import { salesLede } from '../account/sales-lede.ts';
import { staleText } from '../figures/stale-text.ts';
import { flagDuty } from '../flags/flag-duty.ts';
import { newCustomersQuarter, ownQuarter } from '#domain/budget/roll-up.ts';
import { quartersOfWinning, wantedAndWon } from '#domain/budget/new-customers.ts';
import { quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { NewCustomerPlan } from '#domain/portfolio.ts';
import { accountHref, newCustomerHref, type Linked } from '../links/account-links.ts';
import { shownId } from '../account/references.ts';
import { figureTexts, type FigureTexts } from '../figures/figure-texts.ts';
import { companyGoalHref, memberLink, memberName } from '../links/company-links.ts';
import { editHref } from '../links/edit-link.ts';
import { accountFigure } from '../figures/quarter-figure.ts';
import { placeIn } from '#domain/portfolio.ts';
import { plannedLinks } from '../links/figure-link.ts';
import type { Site } from '../site.ts';

/** One plan of the list: wanted and won over all its quarters, and the figures of the current one. */
export interface NewCustomerRow extends FigureTexts {
  name: string;
  href: string;
  owner: Linked;
  wanted: string;
  won: string;
}

/** Every new-customer plan with its figures of the current quarter, and their sum. */
export function newCustomersPage(site: Site) {
  const { portfolio, book, format, t } = site;
  const quarter = quarterOf(site.asOf, portfolio.fiscalYear);
  const counts = portfolio.newCustomerPlans.map((plan) => inAll(site, plan));
  const [wanted, won] = [
    counts.reduce((sum, each) => sum + (each.wanted ?? 0), 0),
    counts.reduce((sum, each) => sum + (each.won ?? 0), 0),
  ];
  return {
    quarter,
    lede: t.newCustomers.lede(portfolio.newCustomerPlans.length, wanted, won),
    rows: portfolio.newCustomerPlans.map((plan) => newCustomerRow(site, plan, quarter)),
    total: figureTexts(
      site,
      newCustomersQuarter(quarter, book).figures,
      staleText(site, portfolio.newCustomerPlans, quarter),
    ),
    wanted: format.number(wanted),
    won: format.number(won),
  };
}

/** One plan with its figures of a quarter, as a row prints them. */
export function newCustomerRow(site: Site, plan: NewCustomerPlan, quarter: Quarter): NewCustomerRow {
  const { wanted, won } = inAll(site, plan);
  return {
    name: plan.name,
    href: newCustomerHref(site, plan),
    owner: memberLink(site, plan.owner.id),
    ...figureTexts(site, ownQuarter(plan, quarter, site.book).figures, staleText(site, [plan], quarter)),
    links: plannedLinks(site, plan, quarter),
    wanted: site.format.number(wanted),
    won: site.format.number(won ?? 0),
  };
}

/** How many customers a plan wants and has won, in all its quarters. */
export function inAll(site: Pick<Site, 'portfolio' | 'asOf'>, plan: NewCustomerPlan) {
  return wantedAndWon([plan], quartersOfWinning(plan, site.portfolio), site);
}

export type NewCustomerPage = ReturnType<typeof newCustomerPage>;

/** One new-customer plan: whom it looks for, how many are wanted and won, what they are to buy, and the prospects. */
export function newCustomerPage(site: Site, plan: NewCustomerPlan) {
  const { portfolio, format, t } = site;
  const now = quarterOf(site.asOf, portfolio.fiscalYear);
  const quarters = [...new Set([...quartersOfWinning(plan, portfolio), now])].sort();
  const byQuarter = quarters.map((quarter) => wantedAndWon([plan], [quarter], site));
  const all = inAll(site, plan);
  const place = placeIn(plan, ['prospects']);
  return {
    name: plan.name,
    path: `/new-customers/${plan.id}/`,
    quarter: now,
    lede: t.newCustomers.planLede(all.wanted ?? 0, all.won ?? 0, memberName(site, plan.owner)),
    miss: salesLede(site, plan, now),
    owner: memberLink(site, plan.owner.id),
    editHref: editHref(site, plan.source.file),
    who: plan.targetGroup.who,
    criteria: plan.targetGroup.criteria,
    offerings: plan.offerings.map(
      (offering) => portfolio.company.offerings.find(({ id }) => id === offering)?.name ?? offering,
    ),
    goals: plan.servesGoals.map((goal) => ({
      id: shownId(goal),
      name: portfolio.company.goals.find(({ id }) => id === goal)?.name ?? '',
      href: companyGoalHref(site, goal),
    })),
    flags: site.redFlags
      .filter(({ newCustomerPlan }) => newCustomerPlan === plan.id)
      .map((flag) => ({ ...flagDuty(site, flag), subject: undefined })),
    figure: accountFigure(site, plan),
    counts: {
      quarters: quarters.map((quarter) => ({ quarter, isNow: quarter === now })),
      wanted: [...byQuarter, all].map(({ wanted }) => format.number(wanted)),
      won: [...byQuarter, all].map(({ won }) => format.number(won)),
    },
    prospects: plan.prospects.map(({ id, name, crm, why = '', next = '', wonOn }) => {
      const account = portfolio.accountById.get(id);
      return {
        id,
        why,
        next,
        name: { text: name, href: account && accountHref(site, account) },
        crm: crm && { text: crm.id, href: crm.url },
        wonOn: wonOn === undefined ? format.number(undefined) : format.date(wonOn),
        hasOwnPlan: account !== undefined,
      };
    }),
    prospectsEditHref: editHref(site, place.file, place.line),
    others: portfolio.newCustomerPlans
      .filter((other) => other !== plan)
      .map((other) => ({ text: other.name, href: newCustomerHref(site, other) })),
  };
}
