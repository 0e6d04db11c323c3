import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { sealedTogether, type SealedPlanned } from '#domain/snapshot/sealed-figures.ts';
import type { Linked } from '../links/account-links.ts';
import { figureTexts, type FigureTexts } from '../figures/figure-texts.ts';
import { quarterOfDue } from './quarter-actions.ts';
import { notAlikeNotes } from '../figures/not-alike.ts';
import type { QuarterView } from './quarter-view.ts';

/** One plan's results in a quarter: an account, or a sales plan with its customers added up. */
export interface ResultRow extends FigureTexts {
  plan: Linked;
  owner: string;
  /** "14 customers" of a sales plan. */
  customers: string | undefined;
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

/** Results plan by plan under each segment. A customer of a sales plan counts within its plan, in the customer's own segment. */
export function resultsOf(view: QuarterView) {
  const { site, names, snapshot, quarter } = view;
  const { portfolio } = site;
  const groups = snapshot.segments.map((segment) => {
    const accounts = snapshot.accounts.filter((account) => account.segment === segment.id);
    const own = accounts
      .filter(({ salesPlan }) => salesPlan === undefined)
      .map((account) =>
        resultRow(
          view,
          { text: names.text(account.name), href: site.url(`/accounts/${account.id}/${quarter.toLowerCase()}/`) },
          names.memberShort(account.kam),
          [account],
        ),
      );
    const plans = snapshot.salesPlans.flatMap((plan) => {
      const customers = accounts.filter(({ salesPlan }) => salesPlan === plan.id);
      if (customers.length === 0) return [];
      const isThere = portfolio.salesPlans.some(({ id }) => id === plan.id);
      const row = resultRow(
        view,
        { text: names.text(plan.name), href: isThere ? site.url(`/sales-plans/${plan.id}/`) : undefined },
        names.memberShort(plan.owner),
        customers,
      );
      return [{ ...row, customers: site.t.snapshot.customers(customers.length) }];
    });
    const isThere = portfolio.segments.some(({ id }) => id === segment.id);
    return {
      segment: { text: names.text(segment.name), href: isThere ? site.url(`/segments/${segment.id}/`) : undefined },
      rows: [...own, ...plans],
    };
  });
  const wanted = snapshot.newCustomerPlans.map((plan) => {
    const isThere = portfolio.newCustomerPlans.some(({ id }) => id === plan.id);
    return resultRow(
      view,
      { text: names.text(plan.name), href: isThere ? site.url(`/new-customers/${plan.id}/`) : undefined },
      names.memberShort(plan.owner),
      [plan],
    );
  });
  return [...groups, { segment: { text: site.t.site.newCustomers, href: undefined }, rows: wanted }].filter(
    (group) => group.rows.length > 0,
  );
}

function resultRow(view: QuarterView, plan: Linked, owner: string, planned: readonly SealedPlanned[]): ResultRow {
  const { site, quarter, isOver } = view;
  const figures = sealedTogether(planned, quarter);
  const deviation = isOver ? figures.deviation.difference : undefined;
  const due = planned
    .flatMap((each) => ('actions' in each ? each.actions : []))
    .filter((action) => action.stage !== 'dropped' && quarterOfDue(view, action.due) === quarter);
  return {
    plan,
    owner,
    customers: undefined,
    figures,
    ...figureTexts(site, figures),
    deviation: site.format.signed(deviation),
    isBelow: site.format.side(deviation) === 'short',
    actions:
      due.length === 0 ? undefined : { done: due.filter((action) => action.stage === 'done').length, of: due.length },
  };
}
