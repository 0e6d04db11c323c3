import { gapOf, deviationOf, type Figures } from '#domain/budget/figures.ts';
import { hasEnded } from '#domain/budget/against-plan.ts';
import { rollUp } from '#domain/budget/roll-up.ts';
import { lastDayInTime } from '#domain/calendar/due.ts';
import { horizonOf, quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { Action } from '#domain/plan/work.ts';
import type { Account } from '#domain/portfolio.ts';
import { sealBy } from '#domain/review/rhythm.ts';
import { accountHref, quarterHref, type Linked } from './account-links.ts';
import { quarterPath, quartersOnTape } from './frame.ts';
import type { ActionRow } from './home/coming-actions.ts';
import { shortName } from './names.ts';
import type { Site } from './site.ts';

/** One plan's results in a quarter: an account, or a sales plan with its customers added up. */
export interface ResultRow {
  plan: Linked;
  owner: string;
  /** "14 customers" of a sales plan. */
  customers: string | undefined;
  target: string;
  budget: string;
  gap: string;
  isShort: boolean;
  forecast: string;
  actual: string;
  deviation: string;
  isBelow: boolean;
  actions: { done: number; of: number } | undefined;
}

export interface ResultGroup {
  segment: Linked;
  rows: ResultRow[];
}

export interface CompanyQuarterPage {
  quarter: Quarter;
  title: string;
  path: string;
  state: 'past' | 'now' | 'ahead';
  sealBy: string;
  isOver: boolean;
  results: ResultGroup[];
  actions: ActionRow[];
  actionCounts: { done: number; of: number; slipped: number };
  quarters: { quarter: Quarter; href: string; isCurrent: boolean }[];
}

/** Quarters that have a page: those on the tape, and every one in which anybody has a figure. */
export function companyQuarters(site: Pick<Site, 'asOf' | 'portfolio' | 'book'>): Quarter[] {
  const horizon = horizonOf(site.asOf, site.portfolio.company.horizonQuarters, site.portfolio.fiscalYear);
  return [...new Set([...quartersOnTape(site), ...horizon, ...site.book.quarters])].sort();
}

/** The company's quarter: plans, actions, results. Preliminary until it is sealed. */
export function companyQuarterPage(site: Site, quarter: Quarter): CompanyQuarterPage {
  const { portfolio } = site;
  const now = quarterOf(site.asOf, portfolio.fiscalYear);
  const actions = actionsOfQuarter(site, quarter);
  return {
    quarter,
    title: site.t.snapshot.quarterTitle(quarter),
    path: quarterPath(quarter),
    state: quarter < now ? 'past' : quarter === now ? 'now' : 'ahead',
    sealBy: sealBy(quarter, portfolio),
    isOver: hasEnded(quarter, site.book),
    results: resultsOf(site, quarter),
    actions: actions.map(({ account, action }) => actionRow(site, account, action)),
    actionCounts: {
      done: actions.filter(({ action }) => action.stage === 'done').length,
      of: actions.length,
      slipped: actions.filter(({ action }) => action.slippedFrom !== undefined && isOpen(action)).length,
    },
    quarters: companyQuarters(site).reverse().map((other) => ({ quarter: other, href: site.url(quarterPath(other)), isCurrent: other === quarter })),
  };
}

/** Every action of every plan that is due in a quarter, by due day. */
function actionsOfQuarter(site: Site, quarter: Quarter): { account: Account; action: Action; last: string }[] {
  const { fiscalYear, accounts } = site.portfolio;
  return accounts
    .flatMap((account) => account.actions.map((action) => ({ account, action, last: lastDayInTime(action.due, fiscalYear) })))
    .filter(({ last, action }) => quarterOf(last, fiscalYear) === quarter && action.stage !== 'dropped')
    .sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
}

function actionRow(site: Site, account: Account, action: Action): ActionRow {
  return {
    due: site.format.due(action.due, site.asOf),
    action: action.action,
    account: { name: account.name, href: accountHref(site, account) },
    owner: shortName(site.portfolio.members.get(action.owner)?.name ?? action.owner),
    stage: action.stage,
    hasSlipped: action.slippedFrom !== undefined,
    aim: action.aim,
  };
}

/** Results plan by plan under each segment. A customer of a sales plan counts within its plan, in the customer's own segment. */
function resultsOf(site: Site, quarter: Quarter): ResultGroup[] {
  const { portfolio, book } = site;
  return portfolio.segments.map((segment) => {
    const accounts = portfolio.accounts.filter((account) => account.segment === segment);
    const own = accounts.filter((account) => !account.salesPlan).map((account) =>
      resultRow(site, quarter, { text: account.name, href: quarterHref(site, account, quarter) ?? accountHref(site, account) }, shortName(account.kam.name), [account], book.figuresOf(account, quarter)));
    const plans = portfolio.salesPlans.flatMap((plan) => {
      const customers = plan.customers.filter((customer) => customer.segment === segment);
      if (customers.length === 0) return [];
      const { totals } = rollUp(customers, quarter, book);
      const figures: Figures = { target: totals.target.amount, budget: totals.budget.amount, forecast: totals.forecast.amount, actual: totals.actual.amount };
      const row = resultRow(site, quarter, { text: plan.name, href: site.url(`/sales-plans/${plan.id}/`) }, shortName(plan.owner.name), customers, figures);
      return [{ ...row, customers: site.t.snapshot.customers(customers.length) }];
    });
    return { segment: { text: segment.name, href: site.url(`/segments/${segment.id}/`) }, rows: [...own, ...plans] };
  }).filter((group) => group.rows.length > 0);
}

function resultRow(site: Site, quarter: Quarter, plan: Linked, owner: string, accounts: readonly Account[], figures: Figures): ResultRow {
  const { format, book, portfolio } = site;
  const gap = gapOf(figures);
  const deviation = hasEnded(quarter, book) ? deviationOf(figures) : undefined;
  const due = accounts.flatMap((account) => account.actions).filter((action) => action.stage !== 'dropped' && quarterOf(lastDayInTime(action.due, portfolio.fiscalYear), portfolio.fiscalYear) === quarter);
  return {
    plan, owner, customers: undefined,
    target: format.figure(figures.target),
    budget: format.figure(figures.budget),
    gap: format.signed(gap),
    isShort: gap !== undefined && gap < 0,
    forecast: format.figure(figures.forecast),
    actual: format.figure(figures.actual),
    deviation: format.signed(deviation),
    isBelow: deviation !== undefined && deviation < 0,
    actions: due.length === 0 ? undefined : { done: due.filter((action) => action.stage === 'done').length, of: due.length },
  };
}

function isOpen(action: Action): boolean {
  return action.stage !== 'done' && action.stage !== 'dropped';
}
