import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { missTogether, sealedTogether, type SealedPlanned } from '#domain/snapshot/sealed-figures.ts';
import { oncePer } from '#domain/once-per.ts';
import type { Linked } from '../links/account-links.ts';
import { accountsHref } from '../links/accounts-href.ts';
import { largest, mostOfEach } from '../list/largest.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { quarterPath } from '../frame/frame.ts';
import { hasOwnPages } from '../list/own-pages.ts';
import type { Site } from '../site.ts';
import { figureTexts, type FigureTexts } from '../figures/figure-texts.ts';
import { sealedStaleText } from './sealed-stale.ts';
import { quarterOfDue } from './quarter-actions.ts';
import { notAlikeNotes } from '../figures/not-alike.ts';
import { accountQuarterHref } from './quarter-links.ts';
import type { QuarterView } from './quarter-view.ts';

/** One plan's results in a quarter: an account, or a sales plan with its customers added up. */
export interface ResultRow extends FigureTexts {
  plan: Linked;
  owner: string;
  /** "14 customers" of a sales plan. */
  customers: string | undefined;
  /** While the quarter is open. */
  miss: string;
  isMissed: boolean;
  deviation: string;
  isBelow: boolean;
  actions: { done: number; of: number } | undefined;
  figures: ComparedFigures<SealedPlanned>;
}

/** Rows without a gap or, once the quarter is over, without a difference, and who is missing. */
export function resultNotes({ site, names, isOver }: QuarterView, groups: ReturnType<typeof resultsOf>): string[] {
  return notAlikeNotes(
    site,
    groups.flatMap(({ rows }) => rows.map(({ plan, figures }) => ({ name: plan.text, figures }))),
    ({ name }) => names.text(name),
    isOver ? ['gap', 'deviation'] : ['gap'],
  );
}

/** The plans of a segment, the smaller ones as one row where a page cannot carry all of them. */
function bounded(view: QuarterView, plans: readonly ResultPlan[], most: number, href: string): ResultRow[] {
  const { site, quarter, seal } = view;
  const { shown, rest } = largest(plans, most, ({ planned }) => {
    const { budget, actual } = sealedTogether(planned, quarter);
    return budget ?? actual;
  });
  const rows = shown.map(({ plan, owner, planned, customers }) => ({
    ...resultRow(view, plan, owner, planned),
    customers: customers === undefined ? undefined : site.t.snapshot.customers(customers),
  }));
  if (rest.length === 0) return rows;
  const name = {
    text: site.t.figures.smaller(rest.length),
    href: seal && !href.endsWith(resultsPath(quarter)) ? undefined : href,
  };
  return [
    ...rows,
    resultRow(
      view,
      name,
      '',
      rest.flatMap(({ planned }) => planned),
    ),
  ];
}

/** A row to be: whose, and what it is of; `customers` are a sales plan's. */
export interface ResultPlan {
  plan: Linked;
  owner: string;
  planned: readonly SealedPlanned[];
  customers?: number;
}

/** So many plans stand on the page of the quarter, the largest; all of them where they are hardly more. */
const SHOWN = 20;
/** So many on the page that a quarter of more has for them. */
const ON_OWN_PAGE = 80;

/** Whether the plans are so many that a quarter has a page for the results of the largest of them. */
export function haveOwnPage({ portfolio }: Pick<Site, 'portfolio'>): boolean {
  const { accounts, salesPlans, newCustomerPlans } = portfolio;
  const own = accounts.filter(({ salesPlan }) => salesPlan === undefined);
  return hasOwnPages({ shown: SHOWN }, own.length + salesPlans.length + newCustomerPlans.length);
}

/** Where that page stands. */
export function resultsPath(quarter: Quarter): string {
  return `${quarterPath(quarter)}results/`;
}

/**
 * Results plan by plan under each segment: of the largest, on the quarter's page and on that of the results. A customer
 * of a sales plan counts within its plan, in the customer's own segment.
 */
export function resultsOf(view: QuarterView, place: 'quarter' | 'own' = 'quarter') {
  const { site, quarter } = view;
  const all = plansBySegment(view);
  const isCut = place === 'quarter' && haveOwnPage(site);
  const most = mostOfEach(
    all.map(({ plans }) => plans.length),
    isCut ? SHOWN : ON_OWN_PAGE,
  );
  return all.map(({ segment, href, plans }) => ({
    segment,
    rows: bounded(view, plans, isCut ? Math.max(1, most) : most, isCut ? site.url(resultsPath(quarter)) : href),
  }));
}

/**
 * The plans of a quarter under the segments of their customers, and the new-customer plans; each customer is in one of
 * them. Three parts of a page ask for them.
 */
export const plansBySegment = oncePer((view: QuarterView): { segment: Linked; href: string; plans: ResultPlan[] }[] => {
  const { site, names, snapshot, quarter } = view;
  const { portfolio } = site;
  const groups = snapshot.segments.map((segment) => {
    const accounts = snapshot.accounts.filter((account) => account.segment === segment.id);
    const own = accounts
      .filter(({ salesPlan }) => salesPlan === undefined)
      .map(
        (account): ResultPlan => ({
          plan: { text: names.text(account.name), href: accountQuarterHref(site, account.id, quarter) },
          owner: names.memberShort(account.kam),
          planned: [account],
        }),
      );
    const plans = snapshot.salesPlans.flatMap((plan): ResultPlan[] => {
      const customers = accounts.filter(({ salesPlan }) => salesPlan === plan.id);
      if (customers.length === 0) return [];
      const isThere = portfolio.salesPlans.some(({ id }) => id === plan.id);
      return [
        {
          plan: { text: names.text(plan.name), href: isThere ? site.url(`/sales-plans/${plan.id}/`) : undefined },
          owner: names.memberShort(plan.owner),
          planned: customers,
          customers: customers.length,
        },
      ];
    });
    const isThere = portfolio.segments.some(({ id }) => id === segment.id);
    return {
      segment: { text: names.text(segment.name), href: isThere ? site.url(`/segments/${segment.id}/`) : undefined },
      href: accountsHref(site, { segment: segment.id }),
      plans: [...own, ...plans],
    };
  });
  const wanted = snapshot.newCustomerPlans.map((plan): ResultPlan => {
    const isThere = portfolio.newCustomerPlans.some(({ id }) => id === plan.id);
    return {
      plan: { text: names.text(plan.name), href: isThere ? site.url(`/new-customers/${plan.id}/`) : undefined },
      owner: names.memberShort(plan.owner),
      planned: [plan],
    };
  });
  return [
    ...groups,
    {
      segment: { text: site.t.site.newCustomers, href: undefined },
      href: site.url('/new-customers/'),
      plans: wanted,
    },
  ].filter((group) => group.plans.length > 0);
});

function resultRow(view: QuarterView, plan: Linked, owner: string, planned: readonly SealedPlanned[]): ResultRow {
  const { site, quarter, isOver } = view;
  const figures = sealedTogether(planned, quarter);
  const deviation = isOver ? figures.deviation.difference : undefined;
  const miss = isOver ? undefined : missTogether(planned, quarter);
  const due = planned
    .flatMap((each) => ('actions' in each ? each.actions : []))
    .filter((action) => action.stage !== 'dropped' && quarterOfDue(view, action.due) === quarter);
  return {
    plan,
    owner,
    customers: undefined,
    figures,
    ...figureTexts(site, figures, sealedStaleText(view, planned)),
    miss: site.format.signed(miss),
    isMissed: site.format.side(miss) === 'short',
    deviation: site.format.signed(deviation),
    isBelow: site.format.side(deviation) === 'short',
    actions:
      due.length === 0 ? undefined : { done: due.filter((action) => action.stage === 'done').length, of: due.length },
  };
}
