import { staleText } from '../figures/stale-text.ts';
import { figuresOf } from '#domain/budget/roll-up.ts';
import { quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { Account } from '#domain/portfolio.ts';
import { endsOf, statusOf } from '../account/facts.ts';
import { oldestJudgement, type FactAge } from '../account/ages.ts';
import { accountHref, type Linked } from '../links/account-links.ts';
import { memberLink } from '../links/company-links.ts';
import { figureTexts, type FigureTexts } from '../figures/figure-texts.ts';
import { notAlikeNotes } from '../figures/not-alike.ts';
import { figureLinks, plannedLinks, salesPlanFigureHref } from '../links/figure-link.ts';
import type { Site } from '../site.ts';

export interface AccountRow extends FigureTexts {
  id: string;
  name: string;
  href: string;
  segment: { id: string; name: string; href: string };
  salesPlan: string | undefined;
  /** That it is lost or ending, and since when. */
  ends: string | undefined;
  flags: number;
  /** Age of the oldest judgement of a person; nothing where nobody has been judged. */
  judgement: FactAge | undefined;
}

/** The accounts that have a plan of their own, each with a page; the others stand on the page of their sales plan. */
export function accountPlans({ portfolio }: Pick<Site, 'portfolio'>): Account[] {
  return portfolio.accounts.filter((account) => !account.salesPlan);
}

/** One named customer with its figures of a quarter and how many red flags it has. */
export function accountRow(site: Site, account: Account, quarter: Quarter, flags: number): AccountRow {
  return {
    id: account.id,
    name: account.name,
    href: accountHref(site, account),
    segment: { id: account.segment.id, name: account.segment.name, href: site.url(`/segments/${account.segment.id}/`) },
    salesPlan: account.salesPlan?.name,
    ends: account.until === undefined ? endsOf(site, account) : statusOf(site, account),
    ...figureTexts(site, figuresOf([account], quarter, site.book), staleText(site, [account], quarter)),
    links: plannedLinks(site, account, quarter),
    flags,
    judgement: oldestJudgement(site, account),
  };
}

export interface SalesPlanRow extends FigureTexts {
  name: string;
  href: string;
  owner: Linked;
  segment: string;
  customers: string;
  withoutBudget: string;
}

/** Every sales plan with what its customers add up to in the current quarter. */
export function salesPlansPage(site: Site): {
  quarter: Quarter;
  customers: number;
  rows: SalesPlanRow[];
  notes: string[];
} {
  const quarter = quarterOf(site.asOf, site.portfolio.fiscalYear);
  const rows = site.portfolio.salesPlans.map((plan) => {
    const figures = figuresOf(plan.customers, quarter, site.book);
    return {
      name: plan.name,
      href: site.url(`/sales-plans/${plan.id}/`),
      owner: memberLink(site, plan.owner.id),
      segment: plan.segment.name,
      customers: site.format.number(plan.customers.length),
      withoutBudget: site.format.number(figures.sum('budget').missing.length),
      ...figureTexts(site, figures, staleText(site, plan.customers, quarter)),
      links: figureLinks((measure) => salesPlanFigureHref(site, plan, measure, quarter)),
    };
  });
  return {
    quarter,
    customers: site.portfolio.salesPlans.reduce((all, plan) => all + plan.customers.length, 0),
    rows,
    notes: notAlikeNotes(
      site,
      site.portfolio.salesPlans.map(({ name, customers }) => ({
        name,
        figures: figuresOf(customers, quarter, site.book),
      })),
      ({ name }) => name,
    ),
  };
}
